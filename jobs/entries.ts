import type { DateTime } from 'luxon';
import type { OutboxEntry } from '../data/outboxEntry.ts';
import type { Change } from '../data/store/change.ts';
import type { DueMessage } from './dueMessage.ts';
import { type Deliverable, instantText, type SendResult } from './sending.ts';

/** The claim of a message, written before it is sent. */
export function claimOf(
  message: Deliverable,
  before: OutboxEntry | undefined,
  now: DateTime,
  boot: string,
): OutboxEntry {
  return {
    ...factsOf(message),
    contact: message.contact.id,
    state: 'claimed',
    claimedAt: instantText(now),
    boot,
    tries: (before?.tries ?? 0) + 1,
  };
}

/** The entry of a message that is due and cannot be sent. */
export const unreachableEntry = (message: DueMessage, now: DateTime): OutboxEntry => ({
  ...factsOf(message),
  state: 'unreachable',
  claimedAt: instantText(now),
  outcome: 'no conversation',
});

/** What the message says now, in the place of what it said when it was claimed. */
export const withFactsOf = (message: Deliverable, entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  ...factsOf(message),
  contact: message.contact.id,
});

const factsOf = ({ key, kind, to, about, because, covers, shows, at }: DueMessage) => ({
  key,
  kind,
  to,
  about: [...about],
  because,
  dueAt: instantText(at),
  ...(covers.length > 0 && { covers: [...covers] }),
  ...(shows.length > 0 && { shows: [...shows] }),
});

/** The entry of a message whose time passed while the bot was off, or sending paused. */
export const missedEntry = (message: DueMessage, now: DateTime): OutboxEntry => ({
  ...factsOf(message),
  state: 'missed',
  claimedAt: instantText(message.at),
  settledAt: instantText(now),
  outcome: 'not sent in its time',
});

/** The claim with what became of it. @param waitMs how long a message that was turned away waits */
export function settledEntry(claim: OutboxEntry, result: SendResult, now: DateTime, waitMs: number): OutboxEntry {
  const settled = { ...claim, state: STATES[result.kind], settledAt: instantText(now) };
  switch (result.kind) {
    case 'sent':
      return { ...settled, ...(result.messageId && { messageId: result.messageId }) };
    case 'notNow':
      return { ...settled, outcome: result.outcome, nextTryAt: instantText(now.plus({ milliseconds: waitMs })) };
    case 'inDoubt':
    case 'refused':
    case 'gone':
      return { ...settled, outcome: result.outcome };
    default:
      return result satisfies never;
  }
}

const STATES = {
  sent: 'sent',
  inDoubt: 'inDoubt',
  refused: 'failed',
  notNow: 'deferred',
  gone: 'unreachable',
} as const satisfies Record<SendResult['kind'], OutboxEntry['state']>;

/** Takes a claim back whose message was certainly not sent: as if it had never been, but for the tries before it. */
export function released(claim: OutboxEntry): Change {
  const { boot: _, ...entry } = claim;
  const tries = (claim.tries ?? 1) - 1;
  return tries === 0
    ? { kind: 'dropOutboxEntry', key: claim.key }
    : { kind: 'keepOutboxEntry', entry: { ...entry, tries, state: 'deferred', outcome: 'not begun' } };
}

export const kept = (entry: OutboxEntry): Change => ({ kind: 'keepOutboxEntry', entry });
