import type { DateTime } from 'luxon';
import { isTaken, type OutboxEntry } from '../data/outboxEntry.ts';
import type { Change, Store } from '../data/store/port.ts';
import type { DueMessage } from './dueMessage.ts';
import type { JobLog } from './job.ts';
import { withinLimit } from './timeLimit.ts';

/**
 * What became of one sending. `inDoubt`: it may have arrived (no answer, a lost connection, a 5xx). `refused`: it certainly did not, and
 * never will. `notNow`: it certainly did not, but may be tried again (nobody was listening, too many at once, the person was away).
 * `outcome` is a status code or a word, never message text.
 */
export type SendResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'inDoubt'; readonly outcome: string }
  | { readonly kind: 'refused'; readonly outcome: string }
  | { readonly kind: 'notNow'; readonly outcome: string };

/** A message that can be sent: it is known where to. */
export type Deliverable = DueMessage & { readonly contact: NonNullable<DueMessage['contact']> };
export type Send = (message: Deliverable) => Promise<SendResult>;

export interface OutboxPorts {
  readonly store: Pick<Store, 'outbox' | 'outboxEntry' | 'apply'>;
  readonly send: Send;
  readonly now: () => DateTime;
  readonly log: Pick<JobLog, 'fault'>;
  /** How long one sending may take before it is in doubt. */
  readonly sendLimitMs?: number;
}

/** What one run did. `unreachable`: due, but nobody can be reached there. `notClaimed`: the store refused, so nothing was sent. */
export interface SendCounts {
  sent: number;
  inDoubt: number;
  failed: number;
  deferred: number;
  unreachable: number;
  notClaimed: number;
}

/** One process has one outbox: it knows which keys it is sending this moment. */
export interface Outbox {
  /**
   * Sends each message whose key was never claimed, or was deferred, one after the other: the claim is on disk before the sending, its outcome after. One
   * failure does not stop the next. Claims of an earlier process, or whose outcome could not be written, become `inDoubt` first: they
   * are shown, and never sent again.
   * @param refresh gives the message as it stands just before it is sent, or undefined where it is no longer due
   * @param signal once aborted, nothing more is begun
   */
  sendDue(due: readonly DueMessage[], refresh?: Refresh, signal?: AbortSignal): Promise<SendCounts>;
}
export type Refresh = (message: DueMessage) => DueMessage | undefined;

const SEND_LIMIT_MS = 30_000;

export function createOutbox({ store, send, now, log, sendLimitMs = SEND_LIMIT_MS }: OutboxPorts): Outbox {
  /** Checked and filled without waiting in between, so that two runs at once cannot both take a key. */
  const inHand = new Set<string>();

  async function sendDue(
    due: readonly DueMessage[],
    refresh: Refresh = message => message,
    signal?: AbortSignal,
  ): Promise<SendCounts> {
    const counts: SendCounts = { sent: 0, inDoubt: 0, failed: 0, deferred: 0, unreachable: 0, notClaimed: 0 };
    counts.inDoubt += await setAsideLeftovers();
    for (const planned of due) {
      if (signal?.aborted) break;
      const message = isFree(planned.key) ? refresh(planned) : undefined;
      if (message) counts[await deliverOnce(message)]++;
    }
    return counts;
  }

  const isFree = (key: string) => !inHand.has(key) && !isTaken(store.outboxEntry(key));

  async function deliverOnce(message: DueMessage): Promise<keyof SendCounts> {
    if (!isDeliverable(message)) return 'unreachable';
    inHand.add(message.key);
    try {
      return await deliver(message);
    } finally {
      inHand.delete(message.key);
    }
  }

  async function deliver(message: Deliverable): Promise<keyof SendCounts> {
    const claim = claimed(message, now());
    if (!(await written({ kind: 'keepOutboxEntry', entry: claim }))) return 'notClaimed';
    const result = await resultOf(message);
    const state = STATES[result.kind];
    const entry: OutboxEntry = {
      ...claim,
      state,
      settledAt: instantText(now()),
      ...(result.kind !== 'sent' && { outcome: result.outcome }),
    };
    // Where this is not written, the claim stays and is set aside as in doubt by the next run.
    return (await written({ kind: 'keepOutboxEntry', entry })) ? state : 'inDoubt';
  }

  function resultOf(message: Deliverable): Promise<SendResult> {
    // A sender that throws has broken its promise, and nobody knows how far it came.
    const sending = Promise.resolve()
      .then(() => send(message))
      .catch((error: unknown): SendResult => {
        log.fault(error, 'A message failed while it was sent, and is in doubt.');
        return { kind: 'inDoubt', outcome: 'the sender failed' };
      });
    return withinLimit(sending, sendLimitMs, () => ({ kind: 'inDoubt', outcome: `no answer in ${sendLimitMs} ms` }));
  }

  async function setAsideLeftovers(): Promise<number> {
    const leftovers = store.outbox().filter(entry => entry.state === 'claimed' && !inHand.has(entry.key));
    const changes = leftovers.map(
      (entry): Change => ({
        kind: 'keepOutboxEntry',
        entry: {
          ...entry,
          state: 'inDoubt',
          settledAt: instantText(now()),
          outcome: 'stopped before the outcome was kept',
        },
      }),
    );
    return changes.length > 0 && (await written(...changes)) ? changes.length : 0;
  }

  /** Whether the store took the changes. Where it did not, all is as before, and a later tick tries again. */
  async function written(...changes: readonly Change[]): Promise<boolean> {
    try {
      return (await store.apply(changes)).ok;
    } catch (error) {
      log.fault(error, 'The outbox could not be written. The next tick tries again.');
      return false;
    }
  }

  return { sendDue };
}

const STATES = { sent: 'sent', inDoubt: 'inDoubt', refused: 'failed', notNow: 'deferred' } as const satisfies Record<
  SendResult['kind'],
  OutboxEntry['state']
>;

const isDeliverable = (message: DueMessage): message is Deliverable => message.contact !== undefined;

const claimed = ({ key, kind, to, about, because }: DueMessage, now: DateTime): OutboxEntry => ({
  key,
  kind,
  to,
  about: [...about],
  because,
  state: 'claimed',
  claimedAt: instantText(now),
});

function instantText(instant: DateTime): string {
  const text = instant.toISO();
  if (text === null) throw new RangeError(`The clock gave no time: ${instant.invalidExplanation}`);
  return text;
}
