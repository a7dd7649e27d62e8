import { applyChanges } from './applyChanges.ts';
import { checkChanges } from './changeSchema.ts';
import type { Lock } from './lock.ts';
import { type Applied, type Change, type Store, StoreFault } from './port.ts';
import { readsOf } from './reads.ts';
import type { State } from './state.ts';
import type { StoreLog } from './storeLog.ts';
import type { Writer } from './writer.ts';

/** Runs something after a while; the result calls it off. */
export type Later = (run: () => void) => () => void;

export interface DurableStoreParts {
  readonly begin: State;
  readonly writer: Writer;
  readonly lock: Lock;
  readonly log: StoreLog;
  /** When sessions kept alone are written. */
  readonly later: Later;
}

/** The store over a writer: one change at a time, and readers see a state only when the disk has it. */
export function createDurableStore({ begin, writer, lock, log, later }: DurableStoreParts): Store {
  let state = begin;
  let closing: Promise<void> | undefined;
  let callOff: (() => void) | undefined;
  const inTurn = createQueue();

  async function perform(changes: readonly Change[]): Promise<Applied> {
    const checked = checkChanges(changes);
    const outcome = applyChanges(state, checked);
    if (!outcome.ok) return outcome;
    const { touched } = outcome;
    if (touched.every(name => name === 'sessions')) {
      if (touched.length > 0) callOff ??= later(flushSoon);
    } else {
      await writer.write(state, outcome.state, touched, checked);
      if (touched.includes('sessions')) stopWaiting();
    }
    state = outcome.state;
    return { ok: true };
  }

  /** Whether sessions were waiting; they no longer are. */
  function stopWaiting(): boolean {
    const waiting = callOff !== undefined;
    callOff?.();
    callOff = undefined;
    return waiting;
  }

  function flushSoon(): void {
    inTurn(flush).catch(fault => log.warn({ fault: String(fault) }, 'sessions are not on disk yet'));
  }

  async function flush(): Promise<void> {
    if (stopWaiting()) writer.fallBehind('sessions');
    await writer.catchUp(state);
  }

  return {
    ...readsOf(() => state),
    apply(changes) {
      if (closing !== undefined)
        return Promise.reject(new StoreFault('The store is closed: nothing can be written any more.'));
      return inTurn(() => perform(changes));
    },
    close() {
      closing ??= inTurn(() => flush().finally(() => lock.release()));
      return closing;
    },
  };
}

/** Does one piece of work after the other, in the order asked; a failed one does not stop the next. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
