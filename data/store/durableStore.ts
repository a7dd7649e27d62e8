import type { DateTime } from 'luxon';
import { applyChanges } from './applyChanges.ts';
import type { Change } from './change.ts';
import { checkChanges } from './changeSchema.ts';
import type { Loaded } from './loadState.ts';
import type { Lock } from './lock.ts';
import { outdated } from './outdated.ts';
import { isRecorded, PLACE_OF } from './places.ts';
import { type Applied, type Store, StoreFault } from './port.ts';
import { createQueue } from './queue.ts';
import { readsOf } from './reads.ts';
import type { StoreLog } from './storeLog.ts';
import type { Writer } from './writer.ts';

/** Runs something after a while; the result calls it off. */
export type Later = (run: () => void) => () => void;

export interface DurableStoreParts {
  readonly begin: Loaded;
  readonly writer: Writer;
  readonly lock: Lock;
  readonly log: StoreLog;
  /** When sessions kept alone are written. */
  readonly later: Later;
  /** Absent: nothing grows old. */
  readonly now?: (() => DateTime) | undefined;
  /** After how many lines a new snapshot is written. */
  readonly snapshotAfter: number;
}

type SessionChange = Extract<Change, { readonly kind: 'keepSession' | 'dropSession' }>;
const isForNow = (change: SessionChange): boolean => change.kind === 'keepSession' && change.now === true;
const isSession = (change: Change): change is SessionChange => PLACE_OF[change.kind] === 'sessions';

/** The store over a writer: one change at a time, and readers see a state only when the disk has it. */
export function createDurableStore({ begin, writer, lock, log, later, now, snapshotAfter }: DurableStoreParts): Store {
  const { reference, history } = begin;
  let state = begin.state;
  /** What is known of sessions and not on disk yet: the last word on each. */
  const waiting = new Map<string, SessionChange>();
  let callOff: (() => void) | undefined;
  let snapshot: Promise<void> | undefined;
  let closing: Promise<void> | undefined;
  const inTurn = createQueue();

  async function perform(changes: readonly Change[]): Promise<Applied> {
    const outcome = applyChanges(state, checkChanges(stamped(changes)));
    if (!outcome.ok) return outcome;
    await write(outcome.made);
    state = outcome.state;
    if (writer.linesSince >= snapshotAfter && closing === undefined) startSnapshot();
    return { ok: true };
  }

  /** Sessions say when they were kept, so that those of conversations long silent can be told. */
  function stamped(changes: readonly Change[]): readonly Change[] {
    return changes.map(change => {
      const at = change.kind === 'keepSession' && change.at === undefined ? now?.().toISO() : undefined;
      return at ? { ...change, at } : change;
    });
  }

  async function write(made: readonly Change[]): Promise<void> {
    const sessions = made.filter(isSession);
    const others = made.filter(change => !isSession(change));
    const isUrgent = others.length > 0 || sessions.some(isForNow);
    if (isUrgent && !others.some(isRecorded)) return writeWithSessions(others, sessions);
    const line = others.length > 0 ? await writer.write(others) : undefined;
    if (line) history.push(line);
    for (const change of sessions) waiting.set(change.conversation, change);
    if (waiting.size > 0) callOff ??= later(flushSoon);
  }

  /** Working changes take the sessions with them: it is one write either way. */
  async function writeWithSessions(others: readonly Change[], sessions: readonly SessionChange[]): Promise<void> {
    const last = new Map([...waiting, ...sessions.map(change => [change.conversation, change] as const)]);
    if (others.length + last.size > 0) await writer.write([...others, ...last.values()]);
    waiting.clear();
    callOff?.();
    callOff = undefined;
  }

  function flushSoon(): void {
    callOff = undefined;
    inTurn(() => writeWithSessions([], [])).catch(fault =>
      log.warn({ fault: String(fault) }, 'sessions are not on disk yet'),
    );
  }

  /** Beside what else is written; what is known so far is on disk whether this works or not. */
  function startSnapshot(): void {
    snapshot ??= inTurn(beginSnapshot)
      .then(writeSnapshot => writeSnapshot?.())
      .catch(warnOfSnapshot)
      .finally(() => {
        snapshot = undefined;
      });
  }

  async function beginSnapshot(): Promise<(() => Promise<void>) | undefined> {
    const old = now ? outdated(state, now()) : [];
    if (old.length > 0) {
      const outcome = applyChanges(state, old);
      if (outcome.ok) {
        await writer.write(outcome.made);
        state = outcome.state;
      }
    }
    return writer.beginSnapshot(state);
  }

  const warnOfSnapshot = (fault: unknown) =>
    log.warn({ fault: String(fault) }, 'no new snapshot of the store could be written; nothing is lost');

  async function end(): Promise<void> {
    try {
      await writeWithSessions([], []);
      await beginSnapshot()
        .then(writeSnapshot => writeSnapshot?.())
        .catch(warnOfSnapshot);
    } finally {
      await lock.release();
    }
  }

  return {
    ...readsOf(() => state, { reference, history }),
    apply(changes) {
      if (closing !== undefined)
        return Promise.reject(new StoreFault('The store is closed: nothing can be written any more.'));
      return inTurn(() => perform(changes));
    },
    close() {
      closing ??= Promise.resolve(snapshot).then(() => inTurn(end));
      return closing;
    },
  };
}
