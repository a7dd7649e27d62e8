import { roleGiven } from '../data/roleDecision.ts';
import type { Situation } from './situation.ts';

/**
 * The managers of the office, as what messages are addressed to: the person, or the account where it is no person on record. Also those
 * whom nobody ever met: what is due to them is planned, and seen to reach nobody.
 */
export function managersOf({
  accounts,
  register,
  managers = [],
}: Pick<Situation, 'accounts' | 'managers' | 'register'>): readonly string[] {
  const met = accounts
    .filter(({ role }) => role === 'manager')
    .map(({ account, person }) => person ?? `account/${account}`);
  const { roleDecisions } = register;
  const decided = roleDecisions.flatMap(({ about }) => (about.kind === 'person' ? [about.person] : []));
  const named = [...managers, ...decided].filter(
    person => (roleGiven(roleDecisions, person) ?? (managers.includes(person) ? 'manager' : 'reader')) === 'manager',
  );
  return [...new Set([...met, ...named])];
}
