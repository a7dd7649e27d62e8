import type { Situation } from './situation.ts';

/**
 * The managers of the office, as what messages are addressed to: the person, or the account where it is no person on record.
 * @param named person ids of those who are managers whether or not they were ever met
 */
export function managersOf(
  { accounts }: Pick<Situation, 'accounts'>,
  named: readonly string[] = [],
): readonly string[] {
  const managers = accounts.filter(({ role }) => role === 'manager');
  return [...new Set([...managers.map(({ account, person }) => person ?? `account/${account}`), ...named])];
}
