import type { Records } from '../records.ts';
import { applyChanges } from './applyChanges.ts';
import type { Change } from './change.ts';
import { checkChanges } from './changeSchema.ts';
import { instantOf, isRecorded } from './places.ts';
import { type Applied, type HistoryLine, type Store, StoreFault } from './port.ts';
import { readsOf } from './reads.ts';
import { type State, stateOf } from './state.ts';

/** A store without a disk: the same answers and refusals, forgotten at the end. For tests, and for asking from the console. */
export const createMemoryStore = (records: Records): Store =>
  memoryStoreOf({ reference: records, state: stateOf(records), history: [], n: 0 });

/** Where a memory store begins: what another one holds. */
export interface Beginning {
  readonly reference: Records;
  readonly state: State;
  readonly history: readonly HistoryLine[];
  readonly n: number;
}

/** A memory store that begins where another one stands. */
export function memoryStoreOf(begin: Beginning): Store {
  let { state, n } = begin;
  const history = [...begin.history];
  let closed = false;
  return {
    ...readsOf(() => state, { reference: begin.reference, history }),
    async apply(changes): Promise<Applied> {
      if (closed) throw new StoreFault('The store is closed: nothing can be written any more.');
      const outcome = applyChanges(state, checkChanges(changes));
      if (!outcome.ok) return outcome;
      n += 1;
      const line = lineOf(n, outcome.made);
      if (line) history.push(line);
      state = outcome.state;
      return { ok: true };
    },
    async close() {
      closed = true;
    },
  };
}

function lineOf(n: number, made: readonly Change[]): HistoryLine | undefined {
  const changes = made.filter(isRecorded);
  const at = changes.map(instantOf).at(-1);
  return at === undefined ? undefined : { n, at, changes };
}
