import type { Records } from '../records.ts';
import { applyChanges } from './applyChanges.ts';
import { checkChanges } from './changeSchema.ts';
import { type Applied, type Store, StoreFault } from './port.ts';
import { readsOf } from './reads.ts';
import { type State, stateOf } from './state.ts';

/** A store without a disk: the same answers and refusals, forgotten at the end. For tests, and for asking from the console. */
export function createMemoryStore(records: Records): Store {
  return memoryStoreOf(stateOf(records));
}

/** A memory store that begins where another one stands. */
export function memoryStoreOf(begin: State): Store {
  let state = begin;
  let closed = false;
  return {
    ...readsOf(() => state),
    async apply(changes): Promise<Applied> {
      if (closed) throw new StoreFault('The store is closed: nothing can be written any more.');
      const outcome = applyChanges(state, checkChanges(changes));
      if (!outcome.ok) return outcome;
      state = outcome.state;
      return { ok: true };
    },
    async close() {
      closed = true;
    },
  };
}
