import type { OutboxEntry } from '../data/outboxEntry.ts';
import { spokenName } from '../data/personName.ts';
import type { Change, Store } from '../data/store/port.ts';
import { managersOf } from './managers.ts';

/**
 * Tells each manager, once, that somebody is out of reach: the conversation is gone or closed to the bot, and nothing is tried there until
 * the next word from it.
 * @param managers person ids of those who are managers by `data/roles.json`; one who was never met is told if that is soon
 */
export function outOfReachNotices(
  { key, to, about, outcome, settledAt, claimedAt }: OutboxEntry,
  store: Pick<Store, 'register' | 'accounts'>,
  managers: readonly string[] = [],
): readonly Change[] {
  const who = nameOf(to, store);
  return managersOf({ accounts: store.accounts() }, managers)
    .filter(manager => manager !== to)
    .map(manager => ({
      kind: 'keepNotice',
      notice: {
        key: `outOfReach/${claimedAt}/${key}/${manager}`,
        kind: 'outOfReach',
        to: manager.startsWith('account/')
          ? { account: manager.slice('account/'.length), person: null }
          : { account: null, person: manager },
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

function nameOf(to: string, store: Pick<Store, 'register'>): string {
  if (to.startsWith('channel/')) return 'a channel';
  const person = store.register().person(to);
  return person ? spokenName(person) : 'somebody who is not on record';
}
