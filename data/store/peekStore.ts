import type { Records } from '../records.ts';
import { createDisk, type Disk } from './disk.ts';
import { Gap, type Loaded, loadState } from './loadState.ts';
import { createMemoryStore, memoryStoreOf } from './memoryStore.ts';
import { overlaidDisk } from './overlaidDisk.ts';
import { type Store, StoreFault } from './port.ts';
import { completeOf, readFolder } from './readFolder.ts';
import { translateVersion1 } from './version1.ts';

/**
 * Reads the store in a folder as it stands now, beside a bot that may be running on it: takes no lock, writes nothing, makes nothing.
 * What is applied to the result stays in memory. Where there is no store yet, it holds the reference dataset.
 * @param folder absolute path
 * @throws StoreFault naming the path of a file that cannot be read and has no good copy
 */
export async function peekStore(folder: string, reference: Records, disk: Disk = createDisk()): Promise<Store> {
  const peeked = await peekFolder(folder, disk);
  return peeked ? memoryStoreOf(peeked.loaded) : createMemoryStore(reference);
}

/** What stands in a folder, undefined where no store was begun there. */
export interface Peeked {
  readonly loaded: Loaded;
  /** Whether a line of the history was being written, or was cut off by a crash. */
  readonly unfinished: boolean;
}

/** @throws StoreFault as `peekStore` */
export async function peekFolder(folder: string, disk: Disk): Promise<Peeked | undefined> {
  try {
    return await withoutGap(folder, disk);
  } catch (cause) {
    if (cause instanceof StoreFault) throw cause;
    const reason = cause instanceof Error ? cause.message : cause;
    throw new StoreFault(`The store in ${folder} could not be read: ${reason}.`, { cause });
  }
}

const ATTEMPTS = 10;

/** A bot that runs may write between the reading of one file and the next: what looks like a gap is then closed at the next look. */
async function withoutGap(folder: string, disk: Disk): Promise<Peeked | undefined> {
  for (let attempt = 1; ; attempt++)
    try {
      return await look(folder, disk);
    } catch (fault) {
      if (!(fault instanceof Gap) || attempt === ATTEMPTS) throw fault;
    }
}

async function look(folder: string, disk: Disk): Promise<Peeked | undefined> {
  // A store in the earlier layout is read as what its next start will make of it.
  const earlier = await translateVersion1(folder, disk);
  const found = await readFolder(folder, earlier ? overlaidDisk(disk, earlier) : disk);
  if (!found.plan) return undefined;
  return { loaded: loadState(folder, completeOf(folder, found)), unfinished: found.history?.torn !== undefined };
}
