import assert from 'node:assert/strict';
import type { Store } from '../../data/store/port.ts';

/**
 * A fresh store for each test of a `describe`, closed after it. `saved` is for what must be taken.
 * @param open a store filled with `fewRecords`
 */
export function openedForEach(open: () => Promise<Store>) {
  let opened: Store | undefined;
  const store = (): Store => {
    if (!opened) throw new Error('There is a store only while a test runs.');
    return opened;
  };
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => store().close());
  const saved = async (...changes: Parameters<Store['apply']>[0]) =>
    assert.deepEqual(await store().apply(changes), { ok: true });
  return { store, saved };
}
