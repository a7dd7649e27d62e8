import type { Register } from './register.ts';

/**
 * The plan that is in force on a day: the newest that has begun (contract, "How a question finds its plan", rule 2). Before the first
 * one, the first.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function planInForce(register: Register, today: string): string {
  const plans = [...register.records.plans].sort((a, b) => (a.from < b.from ? -1 : 1));
  const begun = plans.filter(plan => plan.from <= today);
  const plan = begun.at(-1) ?? plans[0];
  if (!plan) throw new Error('There is no plan in the records.');
  return plan.id;
}
