import type { Account, Contact } from '../data/contact.ts';
import type { Situation } from './situation.ts';

/**
 * Where each person can be reached: of several accounts or conversations, the one heard from last. An account that stands for nobody on
 * record is found as `account/` and its id.
 */
export function personalContacts({
  accounts,
  contacts,
}: Pick<Situation, 'accounts' | 'contacts'>): ReadonlyMap<string, Contact> {
  const persons = new Map(accounts.map(({ account, person }: Account) => [account, person ?? `account/${account}`]));
  const reachable = new Map<string, Contact>();
  for (const contact of contacts) {
    const person = contact.account === null ? undefined : persons.get(contact.account);
    if (!person || contact.scope !== 'personal' || contact.unreachable !== undefined) continue;
    const other = reachable.get(person);
    if (!other || Date.parse(other.seenAt) < Date.parse(contact.seenAt)) reachable.set(person, contact);
  }
  return reachable;
}
