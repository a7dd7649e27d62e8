import { DateTime } from 'luxon';
import type { OutboxEntry } from '../outboxEntry.ts';
import type { Change } from './change.ts';
import type { KeptSession, Working } from './state.ts';

/** A conversation that was silent for so long starts afresh. */
const SESSION_LIFE_DAYS = 90;
/** Every thread of a channel is a conversation of its own: those longest silent are let go of first, so that memory stays within bounds. */
const MOST_CONVERSATIONS = 2_000;
/** The record of a delivery stays for a year and a month over, so that a year can be looked back on at any time. */
const DELIVERY_RECORD_DAYS = 400;

/** Teams gives up on a delivery within minutes. */
const DONE_DELIVERY_DAYS = 1;

/** What the store need not keep any longer, as the changes that drop it. What is not settled is never outdated. */
export function outdated(
  state: Pick<Working, 'sessions' | 'deliveries' | 'notices' | 'outbox'>,
  now: DateTime,
): Change[] {
  const sessionsUntil = now.minus({ days: SESSION_LIFE_DAYS }).toMillis();
  const doneUntil = now.minus({ days: DONE_DELIVERY_DAYS }).toMillis();
  const deliveriesUntil = now.minus({ days: DELIVERY_RECORD_DAYS }).toMillis();
  return [
    ...silentSince(state.sessions.list(), keptAt, sessionsUntil).map(
      ({ conversation }): Change => ({ kind: 'dropSession', conversation }),
    ),
    ...silentSince(state.deliveries.list(), ({ done }) => done.at(-1)?.at, doneUntil).map(
      ({ conversation }): Change => ({ kind: 'dropDeliveries', conversation }),
    ),
    // With or before its delivery: a notice without one would be sent again.
    ...state.notices
      .list()
      .filter(({ at }) => isBefore(at, deliveriesUntil))
      .map(({ key }): Change => ({ kind: 'dropNotice', key })),
    ...state.outbox
      .list()
      .filter(entry => isBefore(settledAt(entry), deliveriesUntil))
      .map(({ key }): Change => ({ kind: 'dropOutboxEntry', key })),
  ];
}

/** Those last heard from before an instant, and of the others those longest silent beyond the most that are kept. */
function silentSince<T>(kept: readonly T[], heardAt: (one: T) => string | undefined, limitMs: number): T[] {
  const [old, fresh] = [
    kept.filter(one => isBefore(heardAt(one), limitMs)),
    kept.filter(one => !isBefore(heardAt(one), limitMs)),
  ];
  const surplus = fresh.length - MOST_CONVERSATIONS;
  if (surplus <= 0) return old;
  const longestSilent = fresh
    .map(one => ({ one, ms: Date.parse(heardAt(one) ?? '') || 0 }))
    .sort((a, b) => a.ms - b.ms);
  return [...old, ...longestSilent.slice(0, surplus).map(({ one }) => one)];
}

const keptAt = ({ at }: KeptSession): string | undefined => at;

const settledAt = (entry: OutboxEntry): string | undefined => entry.settledAt;

const isBefore = (instant: string | undefined, limitMs: number): boolean =>
  instant !== undefined && DateTime.fromISO(instant).toMillis() < limitMs;
