import { DateTime } from 'luxon';
import type { OutboxEntry } from '../outboxEntry.ts';
import type { Change } from './port.ts';
import type { KeptSession, Working } from './state.ts';

/** A conversation that was silent for so long starts afresh. */
const SESSION_LIFE_DAYS = 90;
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
    ...state.sessions
      .list()
      .filter(session => isBefore(keptAt(session), sessionsUntil))
      .map(({ conversation }): Change => ({ kind: 'dropSession', conversation })),
    ...state.deliveries
      .list()
      .filter(({ done }) => isBefore(done.at(-1)?.at, doneUntil))
      .map(({ conversation }): Change => ({ kind: 'dropDeliveries', conversation })),
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

const keptAt = ({ at }: KeptSession): string | undefined => at;

const settledAt = (entry: OutboxEntry): string | undefined => entry.settledAt;

const isBefore = (instant: string | undefined, limitMs: number): boolean =>
  instant !== undefined && DateTime.fromISO(instant).toMillis() < limitMs;
