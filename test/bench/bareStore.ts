import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../../data/store/change.ts';
import { createDisk } from '../../data/store/disk.ts';
import { memoryStoreOf } from '../../data/store/memoryStore.ts';
import type { OpenStoreOptions } from '../../data/store/openStore.ts';
import { peekFolder } from '../../data/store/peekStore.ts';
import type { Store } from '../../data/store/port.ts';

/**
 * The yardstick for saving: the same records in memory, and for each change the bare minimum on the disk, the same bytes written to a
 * file that stays open, and one sync. No chain, no order, nothing that a start could read.
 */
export async function openBareStore({ folder }: OpenStoreOptions): Promise<Store> {
  const peeked = await peekFolder(folder, createDisk());
  if (!peeked) throw new Error(`There is no store in ${folder} to begin from.`);
  const file = await open(join(folder, `bare-${process.pid}.jsonl`), 'a', 0o600);
  const inner = memoryStoreOf(peeked.loaded);
  return {
    ...inner,
    async apply(changes) {
      const applied = await inner.apply(changes);
      if (!applied.ok || changes.every(isSession)) return applied;
      await file.write(`${JSON.stringify({ changes: changes.filter(change => !isSession(change)), chain: CHAIN })}\n`);
      await file.sync();
      return applied;
    },
    async close() {
      await inner.close();
      await file.close();
    },
  };
}

const isSession = ({ kind }: Change): boolean => kind === 'keepSession';
/** As long as the number, the instant and the two hashes of a line of the history. */
const CHAIN = '0'.repeat(190);
