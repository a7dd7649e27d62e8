import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Records } from '../records.ts';
import type { Disk } from './disk.ts';
import {
  currentFile,
  type DocumentOf,
  HISTORY_FILE,
  PLAN,
  previousFile,
  VERSION,
  WORKING,
  workingLogFile,
} from './documents.ts';
import { createDurableFile, tempName } from './durableFile.ts';
import { GENESIS } from './historyLine.ts';
import { type Folder, readFolder } from './readFolder.ts';
import { recoverDocument } from './recoverDocument.ts';
import { EMPTY_WORKING } from './state.ts';
import type { StoreLog } from './storeLog.ts';
import { translateVersion1, VERSION_1_FILES } from './version1.ts';

export interface Place {
  readonly folder: string;
  readonly disk: Disk;
  readonly log: StoreLog;
}

/**
 * Writes what a first start finds missing. `plan.json` comes last and so says that the rest is complete: where it stands, or where
 * something was recorded, a missing file was lost and is not quietly begun anew.
 * @returns the folder as it then stands
 */
export async function fill(at: Place, found: Folder, records: Records): Promise<Folder> {
  if (found.plan) return found;
  if (!isBegun(found)) await fillEmpty(at, found);
  const plan = new Low<DocumentOf<'plan'> | null>(planFile(at), null);
  plan.data = { version: VERSION, revision: 0, records };
  await plan.write();
  const { working, history, logs } = await readFolder(at.folder, at.disk);
  return { plan: { data: plan.data }, working, history, logs };
}

/** Whether anything was ever written: a start that was cut off leaves files, and no line in them. */
const isBegun = ({ history, logs, working }: Folder): boolean =>
  [...(history?.lines ?? []), ...logs.flatMap(log => log.lines)].length > 0 || (working?.data.n ?? 0) > 0;

async function fillEmpty(at: Place, found: Folder): Promise<void> {
  const { folder, disk } = at;
  if (!found.history) await disk.create(join(folder, HISTORY_FILE), '');
  if (found.logs.length === 0) await disk.create(join(folder, workingLogFile(1)), '');
  if (found.working) return;
  const snapshot = new Low<DocumentOf<'working'> | null>(snapshotFile(at), null);
  snapshot.data = { version: VERSION, n: 0, head: { n: 0, lines: 0, hash: GENESIS }, ...EMPTY_WORKING };
  // Its rename is followed by a sync of the folder, which makes the new names above last too.
  await snapshot.write();
}

/** Writes a store of the earlier layout anew in this one, its snapshot last: until that stands, the next start begins again. */
export async function bringOver({ folder, disk, log }: Place): Promise<void> {
  const files = await translateVersion1(folder, disk);
  if (!files) return;
  for (const [name, text] of files) {
    const temp = tempName(join(folder, name));
    await disk.create(temp, text);
    await disk.rename(temp, join(folder, name));
    await disk.syncFolder(folder);
  }
  log.warn(
    { folder },
    'the store was brought over from its earlier layout; the old files are kept as *.version-1.json',
  );
}

/** Gives the files of the earlier layout other names, once the store stands in this one. */
export async function keepVersion1Aside({ folder, disk }: Place): Promise<void> {
  const names = await disk.list(folder);
  const left = names.flatMap(name =>
    VERSION_1_FILES.has(name) ? [[name, VERSION_1_FILES.get(name) ?? ''] as const] : [],
  );
  for (const [name, aside] of left) await disk.rename(join(folder, name), join(folder, aside));
  if (left.length > 0) await disk.syncFolder(folder);
}

export const snapshotFile = (at: Place) =>
  createDurableFile<DocumentOf<'working'> | null>({
    path: join(at.folder, currentFile(WORKING.name)),
    previousPath: join(at.folder, previousFile(WORKING.name)),
    disk: at.disk,
    read: async () => (await recoverDocument(at.folder, WORKING, at.disk))?.data ?? null,
  });

const planFile = (at: Place) =>
  createDurableFile<DocumentOf<'plan'> | null>({
    path: join(at.folder, currentFile(PLAN.name)),
    disk: at.disk,
    read: async () => (await recoverDocument(at.folder, PLAN, at.disk))?.data ?? null,
  });
