import type { Records } from '../records.ts';
import { createDisk, type Disk } from './disk.ts';
import { CHANGING, type ChangingName, type DocumentOf, VERSION } from './documents.ts';
import { type Documents, loadState } from './loadState.ts';
import { memoryStoreOf } from './memoryStore.ts';
import { type Store, StoreFault } from './port.ts';
import { recoverDocument } from './recoverDocument.ts';
import { EMPTY_BODIES, stateOf } from './state.ts';

/**
 * Reads the store in a folder as it stands now, beside a bot that may be running on it: takes no lock, writes nothing, makes nothing.
 * What is applied to the result stays in memory. Where there is no store yet, it holds the reference dataset.
 * @param folder absolute path
 * @throws StoreFault naming the path of a file that cannot be read and has no good copy
 */
export async function peekStore(folder: string, reference: Records, disk: Disk = createDisk()): Promise<Store> {
  try {
    const plan = await recoverDocument(folder, 'plan', disk);
    if (!plan) return memoryStoreOf(stateOf(reference));
    // The journal first: by the time it is gone, the documents have its changes.
    const journal = await recoverDocument(folder, 'journal', disk);
    const changing = await Promise.all(CHANGING.map(async name => [name, await readChanging(folder, name, disk)]));
    const documents = { plan: plan.data, ...Object.fromEntries(changing) } as Documents;
    return memoryStoreOf(loadState(folder, documents, journal?.data).state);
  } catch (cause) {
    if (cause instanceof StoreFault) throw cause;
    throw new StoreFault(
      `The store in ${folder} could not be read: ${cause instanceof Error ? cause.message : cause}.`,
      { cause },
    );
  }
}

async function readChanging(folder: string, name: ChangingName, disk: Disk): Promise<DocumentOf<ChangingName>> {
  const found = await recoverDocument(folder, name, disk);
  return found?.data ?? ({ version: VERSION, revision: 0, ...EMPTY_BODIES[name] } as DocumentOf<ChangingName>);
}
