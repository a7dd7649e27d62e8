import { DateTime } from 'luxon';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import type { Turn } from '../turn/turn.ts';

/** How far back the record is looked at. */
export const RECORD_DAYS = 31;

/** What was sent by itself in the last weeks, the oldest first; without corrections, which go where a card is already. */
export function recentEntries({ store, now }: Turn): readonly OutboxEntry[] {
  const from = now.minus({ days: RECORD_DAYS }).toMillis();
  return store
    .outbox()
    .filter(entry => entry.kind !== 'correction' && momentOf(entry) >= from)
    .sort((a, b) => momentOf(a) - momentOf(b));
}

/** The last message to each recipient that did not reach them: who was reached since is not among them. */
export function unreachedEntries(turn: Turn): readonly OutboxEntry[] {
  const last = new Map(
    recentEntries(turn)
      .filter(({ state }) => state !== 'cancelled')
      .map(entry => [entry.to, entry]),
  );
  return [...last.values()].filter(isUnreached);
}

const isUnreached = ({ state, answeredAt }: OutboxEntry): boolean =>
  ['unreachable', 'failed', 'missed', 'deferred'].includes(state) || (state === 'inDoubt' && answeredAt === undefined);

const momentOf = ({ dueAt, claimedAt }: OutboxEntry): number => DateTime.fromISO(dueAt ?? claimedAt).toMillis();
