import type { Account, Contact } from '../data/contact.ts';
import type { Situation } from './situation.ts';

/**
 * Where each person can be reached: of several accounts or conversations, the one heard from last. An account that stands for nobody on
 * record is found as `account/` and its id. Worked out once for the same lists.
 */
export function personalContacts({ accounts, contacts }: Known): ReadonlyMap<string, Contact> {
  const kept = KEPT.get(contacts);
  if (kept?.accounts === accounts) return kept.byPerson;
  const byPerson = reachedAt({ accounts, contacts });
  KEPT.set(contacts, { accounts, byPerson });
  return byPerson;
}

type Known = Pick<Situation, 'accounts' | 'contacts'>;

const KEPT = new WeakMap<
  readonly Contact[],
  { readonly accounts: readonly Account[]; readonly byPerson: ReadonlyMap<string, Contact> }
>();

function reachedAt({ accounts, contacts }: Known): ReadonlyMap<string, Contact> {
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
