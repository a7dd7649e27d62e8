import { join } from 'node:path';
import { Low } from 'lowdb';
import type { DateTime } from 'luxon';
import type { Records } from '../records.ts';
import { AppendLog } from './appendLog.ts';
import { createDisk, type Disk } from './disk.ts';
import { type DocumentOf, HISTORY_FILE, workingLogFile } from './documents.ts';
import { isTempName } from './durableFile.ts';
import { createDurableStore, type Later } from './durableStore.ts';
import { bringOver, fill, keepVersion1Aside, type Place, snapshotFile } from './fillFolder.ts';
import { loadState } from './loadState.ts';
import { LOCK_FILE, takeLock } from './lock.ts';
import { type Store, StoreFault } from './port.ts';
import { completeOf, type FoundLog, readFolder } from './readFolder.ts';
import { putRight } from './repairFolder.ts';
import type { StoreLog } from './storeLog.ts';
import type { WorkingLine } from './workingLine.ts';
import { Writer } from './writer.ts';

export interface OpenStoreOptions {
  /** Absolute path; made, for its owner only, where it is missing. */
  readonly folder: string;
  /** The reference dataset, which fills an empty store. */
  readonly reference: Records;
  readonly log?: StoreLog;
  /** Absent: nothing grows old (sessions of conversations long silent, records of old deliveries). */
  readonly now?: () => DateTime;
  /** The machine's, unless a test stands between. */
  readonly disk?: Disk;
  /** When sessions kept alone are written; a second later by default. */
  readonly later?: Later;
  /** After how many lines the working things are written whole again. */
  readonly snapshotAfter?: number;
}

/** A snapshot of an office's drafts, contacts and outbox is some megabytes at most; a start reads a thousand lines in 20 ms. */
const SNAPSHOT_AFTER = 1_000;

/**
 * Opens the store in a folder and takes the folder's lock. The first start fills it from the reference dataset; from then on the store's
 * own `plan.json` holds, also when the dataset in the project has changed (move `plan.json` away to have it filled anew: the history
 * and everything else stay).
 * @throws StoreFault when the folder is in use, cannot be written, or holds a file that cannot be read and has no good copy, or a
 * history that was altered. Nothing is overwritten then.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { folder, log = { warn() {} }, disk = createDisk() } = options;
  try {
    await disk.makeFolder(folder);
    const lock = await takeLock(folder, disk);
    try {
      const { begin, writer } = await openFolder({ folder, disk, log }, options.reference);
      const { later = inASecond, now, snapshotAfter = SNAPSHOT_AFTER } = options;
      return createDurableStore({ begin, writer, lock, log, later, now, snapshotAfter });
    } catch (error) {
      await lock.release().catch(() => undefined);
      throw error;
    }
  } catch (cause) {
    if (cause instanceof StoreFault) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreFault(`The store in ${folder} could not be opened: ${reason}. Check DATA_DIR and who owns it.`, {
      cause,
    });
  }
}

const inASecond: Later = run => {
  const timer = setTimeout(run, 1_000).unref();
  return () => clearTimeout(timer);
};

/** Everything is read and checked before anything is put right. */
async function openFolder(at: Place, reference: Records) {
  await sweep(at);
  await bringOver(at);
  const found = await fill(at, await readFolder(at.folder, at.disk), reference);
  const complete = completeOf(at.folder, found);
  const begin = loadState(at.folder, complete);
  await putRight(at, found);
  await keepVersion1Aside(at);
  const writer = writerOf(at, complete.history.length, complete.logs, {
    n: begin.n,
    head: begin.head,
    snapshotN: complete.working.n,
  });
  return { begin, writer };
}

/** Removes what a crash left: temporary files, and claims on the lock of an owner that is gone. */
async function sweep({ folder, disk }: Place): Promise<void> {
  const names = await disk.list(folder);
  const stray = names.filter(name => isTempName(name) || name.startsWith(`${LOCK_FILE}.after-`));
  for (const name of stray) await disk.remove(join(folder, name));
}

function writerOf(
  at: Place,
  historyLength: number,
  logs: readonly FoundLog<WorkingLine>[],
  begin: ConstructorParameters<typeof Writer>[2],
): Writer {
  const { folder, disk } = at;
  const newest = logs.at(-1);
  const file = newest?.file ?? workingLogFile(begin.n + 1);
  const parts = {
    folder,
    disk,
    history: new AppendLog(join(folder, HISTORY_FILE), historyLength, disk),
    working: new AppendLog(join(folder, file), newest?.length ?? 0, disk),
    older: logs.slice(0, -1).map(log => ({ file: log.file, last: log.lines.at(-1)?.n ?? 0 })),
    snapshot: new Low<DocumentOf<'working'> | null>(snapshotFile(at), null),
  };
  return new Writer(parts, file, begin);
}
