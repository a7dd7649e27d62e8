import { isTaken, type OutboxEntry } from '../data/outboxEntry.ts';
import type { Change } from '../data/store/change.ts';
import { nextWaitMs } from './backOff.ts';
import type { Desk, Refresh } from './desk.ts';
import type { DueMessage } from './dueMessage.ts';
import { claimOf, kept, released, settledEntry, withFactsOf } from './entries.ts';
import { claimsTogether } from './pace.ts';
import { type Deliverable, isDeliverable, type SendCounts, type SendResult } from './sending.ts';
import { withinLimit } from './timeLimit.ts';

export interface Run {
  readonly desk: Desk;
  readonly refresh: Refresh;
  readonly signal: AbortSignal;
  readonly counts: SendCounts;
  /** What was drawn while another message was in the air. */
  drawn?: { readonly message: DueMessage; readonly post: Post } | undefined;
  /** Claims that are being written, of messages further back in the queue. */
  claiming?: Promise<boolean> | undefined;
}
type Post = () => Promise<SendResult>;

/** After so many unknown outcomes in a row the service counts as down: each further message would be one more doubt. */
const MOST_DOUBTS_IN_A_ROW = 3;

/**
 * Sends a queue, one message in the air at a time, so that a process that is killed leaves one in doubt at most. The next in the queue
 * whose conversation may be written to goes first; nobody waits for somebody else's turn.
 */
export async function runQueue(messages: readonly Deliverable[], run: Run): Promise<void> {
  const { desk, signal, counts } = run;
  const waiting = [...messages];
  const claims = new Map<string, OutboxEntry>();
  let begun = 0;
  while (waiting.length > 0 && mayGoOn(run, begun)) {
    const { place, waitMs } = nextOf(waiting, desk);
    if (waitMs > 0) {
      // What waits is seen to wait, and what is done is seen to be done.
      await flush(desk);
      await desk.wait(waitMs, signal);
      continue;
    }
    const [message] = waiting.splice(place, 1) as [Deliverable];
    if (!(await isClaimed(message, waiting, claims, run))) {
      counts.notClaimed += waiting.length + 1;
      break;
    }
    if (claims.has(message.key) && (await sendOne(message, waiting, claims, run))) begun += 1;
  }
  noteEnded(desk);
  await run.claiming;
  for (const entry of claims.values()) giveBack(entry, desk);
  await flush(desk);
}

function mayGoOn({ desk, signal }: Run, begun: number): boolean {
  if (signal.aborted || desk.isPaused()) return false;
  return desk.doubtsInARow < MOST_DOUBTS_IN_A_ROW || begun === 0;
}

/** The first that may be sent now; where there is none, how long until there is one. */
function nextOf(waiting: readonly Deliverable[], { rates, now }: Desk): { place: number; waitMs: number } {
  const nowMs = now().toMillis();
  const forAllMs = rates.waitForAllMs(nowMs);
  let soonestMs = Number.POSITIVE_INFINITY;
  for (const [place, { contact }] of waiting.entries()) {
    const waitMs = Math.max(forAllMs, rates.waitForMs(contact.id, nowMs));
    if (waitMs === 0) return { place, waitMs };
    soonestMs = Math.min(soonestMs, waitMs);
    if (soonestMs === forAllMs) break;
  }
  return { place: 0, waitMs: soonestMs };
}

/** Whether the message is claimed by now, or need not be. False: the disk refused. */
async function isClaimed(
  message: Deliverable,
  waiting: readonly Deliverable[],
  claims: Map<string, OutboxEntry>,
  run: Run,
): Promise<boolean> {
  if (claims.has(message.key)) return true;
  noteEnded(run.desk);
  await run.claiming;
  return claims.has(message.key) || claim([message, ...waiting], claims, run);
}

/** Claims the next ones ahead of their turn. */
function claimAhead(waiting: readonly Deliverable[], claims: Map<string, OutboxEntry>, run: Run): void {
  if (run.claiming || claims.size >= claimsTogether(run.desk.pace) / 2 || waiting.length <= claims.size) return;
  run.claiming = claim(waiting, claims, run).finally(() => {
    run.claiming = undefined;
  });
}

/** Claims the first of the queue and some behind it, in one write, with what is known of those before. False: the disk refused. */
async function claim(queue: readonly Deliverable[], claims: Map<string, OutboxEntry>, run: Run): Promise<boolean> {
  const { desk, refresh } = run;
  const chosen: OutboxEntry[] = [];
  const most = claimsTogether(desk.pace);
  for (const message of queue) {
    if (chosen.length === most) break;
    if (claims.has(message.key) || !isFree(message.key, desk) || !refresh(message)) continue;
    chosen.push(claimOf(message, desk.store.outboxEntry(message.key), desk.now(), desk.boot));
    desk.inHand.add(message.key);
  }
  if (await flush(desk, chosen.map(kept))) {
    for (const entry of chosen) claims.set(entry.key, entry);
    return true;
  }
  for (const { key } of chosen) desk.inHand.delete(key);
  return false;
}

const isFree = (key: string, { store, inHand, unwritten }: Desk): boolean =>
  !inHand.has(key) && !unwritten.has(key) && !isTaken(store.outboxEntry(key));

/** @returns whether it left */
async function sendOne(
  message: Deliverable,
  waiting: readonly Deliverable[],
  claims: Map<string, OutboxEntry>,
  run: Run,
): Promise<boolean> {
  const { desk, counts } = run;
  const entry = claims.get(message.key);
  claims.delete(message.key);
  if (!entry) return false;
  const current = run.refresh(message);
  // No longer due; or a manager cancelled it since it was claimed.
  const post = current && (await readyFor(current, run));
  const stands = post && current && isDeliverable(current) && desk.store.outboxEntry(entry.key)?.state === 'claimed';
  if (!stands || !begins(entry, current.contact.id, run)) {
    giveBack(entry, desk);
    return false;
  }
  const sending = resultOf(post, desk);
  claimAhead(waiting, claims, run);
  const drawn = drawNext(waiting, run);
  const result = await sending;
  await drawn;
  const settled = settle(withFactsOf(current, entry), result, desk);
  counts[settled]++;
  return true;
}

/** What sends the message: drawn beforehand, where it is still the very same. Undefined: it cannot be drawn, and does not leave. */
async function readyFor(message: DueMessage, run: Run): Promise<Post | undefined> {
  if (!isDeliverable(message)) return undefined;
  if (run.drawn?.message === message) return run.drawn.post;
  if (run.desk.inTheAir === 0) noteEnded(run.desk);
  try {
    return await run.desk.prepare(message);
  } catch (error) {
    run.desk.log.fault(error, 'A message could not be drawn, and was not sent. The next tick tries again.');
    return undefined;
  }
}

/** Draws the next of the queue, once the one before it is on the wire. */
async function drawNext(waiting: readonly Deliverable[], run: Run): Promise<void> {
  run.drawn = undefined;
  await new Promise(resolve => setImmediate(resolve));
  const message = waiting[0] && run.refresh(waiting[0]);
  const post = message && (await readyFor(message, run));
  if (message && post) run.drawn = { message, post };
}

/** Whether it is written down that the sending begins. Without that nothing leaves. */
function begins({ key, tries = 1 }: OutboxEntry, conversation: string, { desk, counts }: Run): boolean {
  try {
    desk.air.note(...(desk.ended ? [desk.ended] : []), { key, tries });
  } catch (error) {
    desk.log.fault(error, 'A sending could not be noted, and did not begin.');
    counts.notClaimed += 1;
    return false;
  }
  desk.ended = undefined;
  desk.inTheAir += 1;
  const nowMs = desk.now().toMillis();
  desk.rates.sent(conversation, nowMs);
  desk.pace.began(nowMs);
  return true;
}

/** Writes down how the last sending ended, where the next does not begin at once. */
function noteEnded(desk: Desk): void {
  if (!desk.ended) return;
  try {
    desk.air.note(desk.ended);
    desk.ended = undefined;
  } catch (error) {
    desk.log.fault(error, 'An outcome could not be noted; it is kept in memory.');
  }
}

function resultOf(post: Post, { log, sendLimitMs }: Desk): Promise<SendResult> {
  // A sender that throws has broken its promise, and nobody knows how far it came.
  const sending = Promise.resolve()
    .then(post)
    .catch((error: unknown): SendResult => {
      log.fault(error, 'A message failed while it was sent, and is in doubt.');
      return { kind: 'inDoubt', outcome: 'the sender failed' };
    });
  return withinLimit(sending, sendLimitMs, () => ({ kind: 'inDoubt', outcome: `no answer in ${sendLimitMs} ms` }));
}

function settle(entry: OutboxEntry, result: SendResult, desk: Desk): keyof SendCounts {
  const { now, chance, unwritten, inHand } = desk;
  const retryAfterMs = result.kind === 'notNow' ? result.retryAfterMs : undefined;
  const settled = settledEntry(entry, result, now(), nextWaitMs(entry.tries ?? 1, retryAfterMs, chance()));
  desk.doubtsInARow = result.kind === 'inDoubt' ? desk.doubtsInARow + 1 : 0;
  noteEnded(desk);
  desk.ended = { key: entry.key, tries: entry.tries ?? 1, settled };
  unwritten.set(entry.key, kept(settled));
  desk.settled(settled);
  if (result.kind === 'gone')
    for (const [n, change] of desk.outOfReach(settled).entries()) unwritten.set(`${entry.key}, told ${n}`, change);
  inHand.delete(entry.key);
  desk.inTheAir -= 1;
  return settled.state as keyof SendCounts;
}

function giveBack(entry: OutboxEntry, { store, unwritten, inHand }: Desk): void {
  if (store.outboxEntry(entry.key)?.state === 'claimed') unwritten.set(entry.key, released(entry));
  inHand.delete(entry.key);
}

/** Writes what is known and not yet in the store, and more with it. Whether the disk took it. */
export async function flush(desk: Desk, more: readonly Change[] = []): Promise<boolean> {
  noteEnded(desk);
  const known = [...desk.unwritten];
  if (known.length + more.length === 0) return true;
  if (!(await desk.written([...known.map(([, change]) => change), ...more]))) return false;
  for (const [key, change] of known) if (desk.unwritten.get(key) === change) desk.unwritten.delete(key);
  // With nothing in the air and nothing unwritten it has nothing to say that the store does not.
  if (desk.inTheAir === 0 && desk.unwritten.size === 0) desk.air.clear();
  return true;
}
