import type { DateTime } from 'luxon';
import type { OutboxEntry } from '../data/outboxEntry.ts';
import type { Store } from '../data/store/port.ts';
import { nextWaitMs } from './backOff.ts';
import { kept } from './entries.ts';
import { instantText, type SendResult, type Withdrawal } from './sending.ts';

export interface WithdrawalPorts {
  readonly store: Pick<Store, 'outbox' | 'contacts' | 'apply'>;
  readonly withdraw: (card: Withdrawal) => Promise<SendResult>;
  readonly now: () => DateTime;
  /** Waits for a turn, as everything does that goes to a conversation. False: it is time to stop. */
  readonly turnFor: (conversation: string, signal: AbortSignal) => Promise<boolean>;
}

/**
 * Takes back the cards that a manager asked to take back. Putting a word in the place of a card twice is the same as once, and so is
 * deleting it, so what is in doubt is tried again, unlike a sending. @returns how many were taken back
 */
export async function withdrawAsked(
  { store, withdraw, now, turnFor }: WithdrawalPorts,
  signal: AbortSignal,
): Promise<number> {
  let withdrawn = 0;
  for (const entry of store.outbox().filter(each => isDue(each, now()))) {
    const { messageId, deletes } = entry;
    const contact = store.contacts().find(({ id }) => id === entry.contact);
    if (signal.aborted || (contact && !(await turnFor(contact.id, signal)))) break;
    const result: SendResult =
      contact && messageId !== undefined
        ? await withdraw({ kind: 'withdrawal', contact, messageId, ...(deletes && { deletes }) })
        : { kind: 'refused', outcome: 'no message to replace' };
    if (result.kind === 'sent') withdrawn += 1;
    await store.apply([kept(afterwards(entry, result, now()))]);
  }
  return withdrawn;
}

const isDue = ({ withdrawal, nextTryAt }: OutboxEntry, now: DateTime): boolean =>
  withdrawal === 'asked' && (nextTryAt === undefined || Date.parse(nextTryAt) <= now.toMillis());

function afterwards(entry: OutboxEntry, result: SendResult, now: DateTime): OutboxEntry {
  const { nextTryAt: _, ...settled } = entry;
  switch (result.kind) {
    case 'sent':
      return { ...settled, withdrawal: 'done' };
    case 'refused':
    case 'gone':
      return { ...settled, withdrawal: 'failed', outcome: result.outcome };
    case 'notNow':
    case 'inDoubt': {
      const retryAfterMs = result.kind === 'notNow' ? result.retryAfterMs : undefined;
      const waitMs = nextWaitMs(1, retryAfterMs, 1);
      return { ...settled, nextTryAt: instantText(now.plus({ milliseconds: waitMs })) };
    }
    default:
      return result satisfies never;
  }
}
