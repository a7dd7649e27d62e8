import { isTaken, type OutboxEntry } from '../data/outboxEntry.ts';
import { createMemoryAirLog } from '../data/store/airLog.ts';
import type { Change } from '../data/store/change.ts';
import type { Desk, OutboxPorts, Refresh } from './desk.ts';
import type { DueMessage } from './dueMessage.ts';
import { kept, unreachableEntry } from './entries.ts';
import { settleLeftovers } from './leftovers.ts';
import { createPace } from './pace.ts';
import { createRates, type Earlier, TEAMS_LIMITS } from './rates.ts';
import { isDeliverable, noCounts, type SendCounts } from './sending.ts';
import { runQueue } from './sendRun.ts';

/** One process has one outbox: it knows which keys it is sending this moment. */
export interface Outbox {
  /**
   * Sends each message whose key is free, one after the other: the claim is on disk before the sending, its outcome after. One failure
   * does not stop the next, and what must wait (for its turn, for its next try) does not hold up the others. What an earlier process left
   * open is settled first: what may have arrived becomes `inDoubt`, is shown, and is never sent again by itself.
   * @param refresh gives the message as it stands just before it is sent, or undefined where it is no longer due
   * @param signal once aborted, nothing more is begun
   */
  sendDue(due: readonly DueMessage[], refresh?: Refresh, signal?: AbortSignal): Promise<SendCounts>;
  /** Waits until something else may go to a conversation, and counts it. False: the signal came first. */
  turnFor(conversation: string, signal: AbortSignal): Promise<boolean>;
}
const SEND_LIMIT_MS = 30_000;

export function createOutbox(ports: OutboxPorts): Outbox {
  const desk = openDesk(ports);
  let settledBefore = false;

  /** Once a process: after that, what it claimed it also settles. */
  async function settleEarlier(): Promise<number> {
    if (settledBefore) return 0;
    const claims = desk.store.outbox().filter(entry => entry.state === 'claimed' && !desk.inHand.has(entry.key));
    settledBefore = true;
    const changes = settleLeftovers(claims, desk.air.lines(), desk.boot, desk.now());
    settledBefore = changes.length === 0 || (await desk.written(changes));
    if (!settledBefore) return 0;
    if (desk.inTheAir === 0) desk.air.clear();
    desk.rates.remember(desk.store.outbox().flatMap(earlierSending), desk.now().toMillis());
    return changes.filter(isDoubt).length;
  }

  function isFree({ key }: DueMessage): boolean {
    const entry = desk.store.outboxEntry(key);
    if (desk.inHand.has(key) || desk.unwritten.has(key) || isTaken(entry)) return false;
    return entry?.nextTryAt === undefined || Date.parse(entry.nextTryAt) <= desk.now().toMillis();
  }

  return {
    async sendDue(due, refresh = message => message, signal = new AbortController().signal) {
      const counts = noCounts();
      counts.inDoubt += await settleEarlier();
      const free = due.filter(isFree);
      const unreachable = free.filter(message => !isDeliverable(message));
      counts.unreachable += unreachable.length;
      await noteUnreachable(unreachable, desk);
      await runQueue(free.filter(isDeliverable), { desk, refresh, signal, counts });
      return counts;
    },
    async turnFor(conversation, signal) {
      while (!signal.aborted) {
        const nowMs = desk.now().toMillis();
        const waitMs = Math.max(desk.rates.waitForAllMs(nowMs), desk.rates.waitForMs(conversation, nowMs));
        if (waitMs === 0) {
          desk.rates.sent(conversation, nowMs);
          return true;
        }
        await desk.wait(waitMs, signal);
      }
      return false;
    },
  };
}

function openDesk(ports: OutboxPorts): Desk {
  const { store, log } = ports;
  return {
    air: createMemoryAirLog(),
    boot: 'one machine, one start',
    wait: waitMs,
    chance: Math.random,
    sendLimitMs: SEND_LIMIT_MS,
    isPaused: () => false,
    settled: () => {},
    outOfReach: () => [],
    neverMet: () => [],
    prepare: async message => () => ports.send(message),
    ...ports,
    rates: createRates(ports.limits ?? TEAMS_LIMITS),
    inHand: new Set(),
    unwritten: new Map(),
    inTheAir: 0,
    ended: undefined,
    pace: createPace(),
    doubtsInARow: 0,
    written: async changes => {
      try {
        return (await store.apply(changes)).ok;
      } catch (error) {
        log.fault(error, 'The outbox could not be written. The next tick tries again.');
        return false;
      }
    },
  };
}

/** Written once a message, not once a minute. */
async function noteUnreachable(
  messages: readonly DueMessage[],
  { store, now, written, neverMet }: Desk,
): Promise<void> {
  const entries = messages
    .filter(({ key }) => !store.outboxEntry(key))
    .map(message => unreachableEntry(message, now()));
  if (entries.length > 0) await written([...entries.map(kept), ...entries.flatMap(neverMet)]);
}

/**
 * When something left for a conversation, at the latest: a quick restart must not let twice as much through. What is only in doubt counts
 * as having left when that was found out.
 */
const earlierSending = ({ contact, tries = 0, settledAt, claimedAt }: OutboxEntry): readonly Earlier[] =>
  contact === undefined || tries === 0 ? [] : [{ conversation: contact, atMs: Date.parse(settledAt ?? claimedAt) }];

const isDoubt = (change: Change): boolean => change.kind === 'keepOutboxEntry' && change.entry.state === 'inDoubt';

function waitMs(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });
}
