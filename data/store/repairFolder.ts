import { join } from 'node:path';
import { Low } from 'lowdb';
import { currentFile, type DocumentOf, tornFile, WORKING } from './documents.ts';
import { type Place, snapshotFile } from './fillFolder.ts';
import type { Folder, FoundLog } from './readFolder.ts';

/**
 * Puts right what a crash left, after everything was found to be sound: cuts off lines that were not finished, and puts the snapshot's
 * good copy in place of a torn one. What is cut off or replaced is kept aside, and the log says so once.
 */
export async function putRight(at: Place, { working, history, logs }: Folder): Promise<void> {
  for (const log of [history, ...logs]) {
    if (!log) continue;
    // Documents are written anew with the right mode; these are only added to.
    await at.disk.keepPrivate(join(at.folder, log.file));
    if (log.torn) await cutOff(at, log, log.torn);
  }
  if (working?.torn === undefined) return;
  await setAside(at, currentFile(WORKING.name), working.torn);
  const snapshot = new Low<DocumentOf<'working'> | null>(snapshotFile(at), working.data);
  await snapshot.write();
}

async function cutOff(at: Place, { file, length }: FoundLog<unknown>, torn: Uint8Array): Promise<void> {
  const { folder, disk, log } = at;
  const aside = await freeName(at, file);
  // The bytes may be no text at all; they are kept for whoever wants to know, and never read again.
  await disk.create(aside, Buffer.from(torn).toString('latin1'));
  await disk.truncate(join(folder, file), length);
  log.warn(
    { path: join(folder, file), keptAs: aside },
    'the last line of a file of the store was not finished when the bot ended; it was never said to be saved, and was cut off',
  );
}

/** Moves a torn file out of the way without changing it. */
async function setAside(at: Place, file: string, why: string): Promise<void> {
  const { folder, disk, log } = at;
  const path = join(folder, file);
  const isThere = (await disk.list(folder)).includes(file);
  const aside = await freeName(at, file);
  if (isThere) await disk.rename(path, aside);
  log.warn(
    { path, found: why, ...(isThere ? { keptAs: aside } : {}) },
    'a file of the store was torn or gone; the copy before it is used, with every line written since: nothing is missing',
  );
}

const freeName = async ({ folder, disk }: Place, file: string): Promise<string> =>
  join(folder, tornFile(file, new Set(await disk.list(folder))));
