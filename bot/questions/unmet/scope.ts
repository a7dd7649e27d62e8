import type { Register } from '../../../data/register.ts';
import type { Parts } from '../parts.ts';
import type { Choice } from '../query.ts';
import type { Note } from '../reading.ts';

export interface Scope {
  readonly plan: Choice<string>;
  readonly notes: readonly Note[];
}

/** A thing a question names that a plan has or has not. */
export interface Need {
  /** In words, for the note: "theme 6". */
  readonly what: string;
  readonly existsIn: (plan: string) => boolean;
}

/**
 * The plan of a question (contract, "How a question finds its plan"): the one that is named; else the plan in force; where that has not what is
 * named, the newest that has, with a note that says so.
 */
export function scopeOf(parts: Parts, needs: readonly Need[]): Scope {
  if (parts.plans && parts.plans.values.length > 0) return { plan: { values: parts.plans.values }, notes: [] };
  const { register } = parts.sentence.knowledge;
  return scopeByNeed(register, parts.sentence.context.planInForce, needs);
}

export function scopeByNeed(register: Register, inForce: string, needs: readonly Need[]): Scope {
  const missing = needs.find(need => !need.existsIn(inForce));
  if (!missing) return { plan: { values: [inForce] }, notes: [] };
  const other = newestFirst(register).find(plan => plan !== inForce && needs.every(need => need.existsIn(plan)));
  if (!other) return { plan: { values: [inForce] }, notes: [] };
  return { plan: { values: [other] }, notes: [{ kind: 'otherPlan', plan: other, what: missing.what }] };
}

export const newestFirst = (register: Register): string[] =>
  [...register.records.plans].sort((a, b) => (a.from < b.from ? 1 : -1)).map(p => p.id);
