import type { DateTime } from 'luxon';
import type { Contact } from '../data/contact.ts';
import type { DueMessage } from './dueMessage.ts';

/**
 * What became of one sending. `inDoubt`: it may have arrived (no answer, a lost connection, a 5xx). `refused`: it certainly did not, and
 * never will. `notNow`: it certainly did not, but may be tried again (nobody was listening, too many at once), after `retryAfterMs` where
 * the other side said so. `gone`: it certainly did not, and nothing can be sent there until its next word.
 * `outcome` is a status code or a word, never message text.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId?: string | undefined }
  | { readonly kind: 'inDoubt'; readonly outcome: string }
  | { readonly kind: 'refused'; readonly outcome: string }
  | { readonly kind: 'notNow'; readonly outcome: string; readonly retryAfterMs?: number | undefined }
  | { readonly kind: 'gone'; readonly outcome: string };

/** A message that can be sent: it is known where to. */
export type Deliverable = DueMessage & { readonly contact: NonNullable<DueMessage['contact']> };
/** A card that a manager took back: a word about that takes its place, or, where they want it deleted, nothing. */
export interface Withdrawal {
  readonly kind: 'withdrawal';
  readonly contact: Contact;
  readonly messageId: string;
  readonly deletes?: true;
}
export type Send = (message: Deliverable) => Promise<SendResult>;
/** Draws a message, and gives what sends it. */
export type Prepare = (message: Deliverable) => Promise<() => Promise<SendResult>>;

/** What one run did. `unreachable`: due, but nobody can be reached there. `notClaimed`: the store refused, so nothing was sent. */
export interface SendCounts {
  sent: number;
  inDoubt: number;
  failed: number;
  deferred: number;
  unreachable: number;
  notClaimed: number;
}

export const noCounts = (): SendCounts => ({
  sent: 0,
  inDoubt: 0,
  failed: 0,
  deferred: 0,
  unreachable: 0,
  notClaimed: 0,
});

export const isDeliverable = (message: DueMessage): message is Deliverable => message.contact !== undefined;

/** An instant as the store keeps it. @throws RangeError for a clock that gives no time */
export function instantText(instant: DateTime): string {
  const text = instant.toISO();
  if (text === null) throw new RangeError(`The clock gave no time: ${instant.invalidExplanation}`);
  return text;
}
