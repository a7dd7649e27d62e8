import type { Notice } from '../data/notice.ts';
import type { OutboxEntry } from '../data/outboxEntry.ts';
import { spokenName } from '../data/personName.ts';
import type { Change } from '../data/store/change.ts';
import type { Store } from '../data/store/port.ts';
import { managersOf } from './managers.ts';
import { personalContacts } from './personalContacts.ts';

type Known = Pick<Store, 'register' | 'accounts'>;

/**
 * Tells each manager, once, that somebody is out of reach: the conversation is gone or closed to the bot, and nothing is tried there until
 * the next word from it.
 * @param managers person ids of those who are managers by `data/roles.json`; one who was never met is told if that is soon
 */
export function outOfReachNotices(
  { key, to, about, outcome, settledAt, claimedAt }: OutboxEntry,
  store: Known,
  managers: readonly string[] = [],
): readonly Change[] {
  const who = nameOf(to, store);
  return managersOf({ accounts: store.accounts(), register: store.register(), managers })
    .filter(manager => manager !== to)
    .map(manager => ({
      kind: 'keepNotice',
      notice: {
        key: `outOfReach/${claimedAt}/${key}/${manager}`,
        kind: 'outOfReach',
        to: addressee(manager),
        about: [...about],
        because: `I cannot reach ${who}: ${WHY[outcome ?? ''] ?? 'Teams refuses'}. What is due there waits until the next word from there.`,
        at: settledAt ?? claimedAt,
      },
    }));
}

const WHY: Readonly<Record<string, string>> = {
  '403': 'the bot is blocked there, or was taken out (403)',
  '404': 'that conversation no longer exists (404)',
};

/**
 * Tells the managers who can be reached, once, of one who never could: what only managers are sent does not arrive there, and nobody
 * else would notice. Of an officer who was never met nothing is said: they stand in the queue and among those not reached.
 */
export function neverMetNotices(
  { kind, to, claimedAt }: OutboxEntry,
  store: Known & Pick<Store, 'contacts'>,
  managers: readonly string[] = [],
): readonly Change[] {
  const situation = { accounts: store.accounts(), contacts: store.contacts(), register: store.register(), managers };
  const others = managersOf(situation);
  if ((kind !== 'digest' && kind !== 'escalation') || !others.includes(to)) return [];
  const reachable = personalContacts(situation);
  return others
    .filter(manager => manager !== to && reachable.has(manager))
    .map(manager => ({
      kind: 'keepNotice',
      notice: {
        key: `outOfReach/never/${to}/${manager}`,
        kind: 'outOfReach',
        to: addressee(manager),
        about: [],
        because: `${nameOf(to, store)} is a manager here and has never written to me in Teams, so digests and notes on what is late do not reach them. One word from them to me is enough.`,
        at: claimedAt,
      },
    }));
}

const addressee = (manager: string): Notice['to'] =>
  manager.startsWith('account/')
    ? { account: manager.slice('account/'.length), person: null }
    : { account: null, person: manager };

function nameOf(to: string, store: Pick<Store, 'register'>): string {
  if (to.startsWith('channel/')) return 'a channel';
  const person = store.register().person(to);
  return person ? spokenName(person) : 'somebody who is not on record';
}
