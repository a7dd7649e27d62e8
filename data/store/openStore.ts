import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Records } from '../records.ts';
import { createDisk, type Disk } from './disk.ts';
import {
  CHANGING,
  type ChangingName,
  currentFile,
  type DocumentName,
  type DocumentOf,
  previousFile,
  tornFile,
  VERSION,
} from './documents.ts';
import { createDurableFile, isTempName } from './durableFile.ts';
import { createDurableStore, type Later } from './durableStore.ts';
import { type Documents, loadState } from './loadState.ts';
import { LOCK_FILE, takeLock } from './lock.ts';
import { type Store, StoreFault } from './port.ts';
import { recoverDocument } from './recoverDocument.ts';
import { EMPTY_BODIES } from './state.ts';
import type { StoreLog } from './storeLog.ts';
import { type Files, Writer } from './writer.ts';

export interface OpenStoreOptions {
  /** Absolute path; made, for its owner only, where it is missing. */
  readonly folder: string;
  /** The reference dataset, which fills an empty store. */
  readonly reference: Records;
  readonly log?: StoreLog;
  /** The machine's, unless a test stands between. */
  readonly disk?: Disk;
  /** When sessions kept alone are written; a second later by default. */
  readonly later?: Later;
}

/**
 * Opens the store in a folder and takes the folder's lock. The first start fills it from the reference dataset; from then on the store's
 * own `plan.json` holds, also when the dataset in the project has changed (move `plan.json` away to have it filled anew: updates and
 * everything else stay).
 * @throws StoreFault when the folder is in use, cannot be written, or holds a file that cannot be read and has no good copy. Nothing is
 * overwritten then.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { folder, reference, log = { warn() {} }, disk = createDisk(), later = inASecond } = options;
  const at: Place = { folder, disk, log };
  try {
    await disk.makeFolder(folder);
    const lock = await takeLock(folder, disk);
    try {
      await sweep(at);
      const { begin, writer } = await openDocuments(at, reference);
      return createDurableStore({ begin, writer, lock, log, later });
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

interface Place {
  readonly folder: string;
  readonly disk: Disk;
  readonly log: StoreLog;
}

const inASecond: Later = run => {
  const timer = setTimeout(run, 1_000).unref();
  return () => clearTimeout(timer);
};

/** Removes what a crash left: temporary files, and claims on the lock of an owner that is gone. */
async function sweep({ folder, disk }: Place): Promise<void> {
  const names = await disk.list(folder);
  const stray = names.filter(name => isTempName(name) || name.startsWith(`${LOCK_FILE}.after-`));
  for (const name of stray) await disk.remove(join(folder, name));
}

async function openDocuments(at: Place, reference: Records) {
  const plan = documentFile(at, 'plan');
  const files: { readonly [Name in ChangingName]: Low<DocumentOf<Name> | null> } = {
    work: documentFile(at, 'work'),
    people: documentFile(at, 'people'),
    outbox: documentFile(at, 'outbox'),
    sessions: documentFile(at, 'sessions'),
  };
  const journal = { file: journalFile(at), path: join(at.folder, currentFile('journal')) };
  await Promise.all([plan, ...Object.values(files)].map(file => file.read()));
  await fill(at, plan, files, reference);
  const documents = Object.fromEntries([['plan', plan.data], ...CHANGING.map(name => [name, files[name].data])]);
  const found = (await journal.file.read()) ?? undefined;
  const { state, revision, behind } = loadState(at.folder, documents as Documents, found);
  const parts = { files: files as Files, journal, disk: at.disk, log: at.log };
  const writer = new Writer(parts, { revision, behind, journalStands: found !== undefined });
  await writer.catchUp(state);
  return { begin: state, writer };
}

/**
 * Writes the documents that a first start finds missing. `plan.json` comes last and so says that the others are complete: where it
 * stands, a missing document was lost and is not quietly begun anew.
 */
async function fill(
  { folder }: Place,
  plan: Low<DocumentOf<'plan'> | null>,
  files: { readonly [Name in ChangingName]: Low<DocumentOf<Name> | null> },
  reference: Records,
): Promise<void> {
  const begun = plan.data !== null;
  for (const name of CHANGING) {
    const file = files[name] as Low<object | null>;
    if (file.data !== null) continue;
    if (begun)
      throw new StoreFault(
        `${join(folder, currentFile(name))} is missing, and so is the copy before it. Restore it from a backup, then start again.`,
      );
    file.data = { version: VERSION, revision: 0, ...EMPTY_BODIES[name] };
    await file.write();
  }
  if (begun) return;
  plan.data = { version: VERSION, revision: 0, records: reference };
  await plan.write();
}

function documentFile<Name extends DocumentName>(at: Place, name: Name): Low<DocumentOf<Name> | null> {
  const { folder, disk } = at;
  const file = createDurableFile<DocumentOf<Name> | null>({
    path: join(folder, currentFile(name)),
    previousPath: join(folder, previousFile(name)),
    disk,
    read: async () => {
      const found = await recoverDocument(folder, name, disk);
      if (found?.torn !== undefined) {
        await setAside(at, name, found.torn);
        await file.write(found.data);
      }
      return found?.data ?? null;
    },
  });
  return new Low<DocumentOf<Name> | null>(file, null);
}

function journalFile({ folder, disk }: Place) {
  return createDurableFile<DocumentOf<'journal'>>({
    path: join(folder, currentFile('journal')),
    disk,
    read: async () => (await recoverDocument(folder, 'journal', disk))?.data ?? null,
  });
}

/** Moves a torn file out of the way without changing it, under the first number that is free. */
async function setAside({ folder, disk, log }: Place, name: DocumentName, why: string): Promise<void> {
  const path = join(folder, currentFile(name));
  const taken = new Set(await disk.list(folder));
  if (!taken.has(currentFile(name))) {
    log.warn(
      { path, found: why },
      'a file of the store was gone; the copy before it is used, and the last change to it may be missing',
    );
    return;
  }
  let n = 1;
  while (taken.has(tornFile(name, n))) n += 1;
  const aside = join(folder, tornFile(name, n));
  await disk.rename(path, aside);
  log.warn(
    { path, found: why, keptAs: aside },
    'a file of the store was torn; the copy before it is used, and the last change to it may be missing',
  );
}
