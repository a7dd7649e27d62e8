import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type Disk, errorCode } from './disk.ts';
import { StoreFault } from './port.ts';

/** Where a durable file stands, and how it is read back. */
export interface DurableFileOptions<T> {
  readonly path: string;
  /** Where the good copy before the newest is kept; absent: none is. */
  readonly previousPath?: string;
  readonly disk: Disk;
  /** Reads what `write` wrote; null where there is nothing yet. */
  readonly read: () => Promise<T | null>;
}

/**
 * A lowdb adapter whose writes are on disk when they resolve: a new file is written and synced, the present one is kept as the good copy
 * before it, the new one takes its name, and the folder is synced (platform notes, section 3: lowdb's own adapters never sync).
 * A write that fails is taken back, so that the file is what it was.
 * @throws StoreFault from `write`, naming the path and the system's reason
 */
export function createDurableFile<T>(options: DurableFileOptions<T>): Adapter<T> {
  return { read: options.read, write: data => write(options, JSON.stringify(data)) };
}

async function write<T>({ path, previousPath, disk }: DurableFileOptions<T>, text: string): Promise<void> {
  const temp = tempName(path);
  let renaming = false;
  let kept = false;
  try {
    await disk.create(temp, text);
    if (previousPath !== undefined) kept = await keepPrevious(path, previousPath, disk);
    renaming = true;
    await disk.rename(temp, path);
    await disk.syncFolder(dirname(path));
  } catch (cause) {
    await remove(temp, disk);
    const takenBack = !renaming || (await takeBack(path, kept ? previousPath : undefined, disk));
    throw writeFault(path, cause, takenBack);
  }
}

/** Gives the present file the name of the copy before it. @returns false where there is no present file yet. */
async function keepPrevious(path: string, previousPath: string, disk: Disk): Promise<boolean> {
  const temp = tempName(previousPath);
  try {
    await disk.duplicate(path, temp);
    await disk.rename(temp, previousPath);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  } finally {
    // Renaming one name of a file onto another of the same file does nothing, and leaves both.
    await remove(temp, disk);
  }
}

/** Puts the copy before back in place; for a file that was not there before, takes the new one away. @returns whether it worked. */
async function takeBack(path: string, previousPath: string | undefined, disk: Disk): Promise<boolean> {
  try {
    if (previousPath === undefined) await disk.remove(path);
    else {
      const temp = tempName(path);
      await disk.duplicate(previousPath, temp);
      await disk.rename(temp, path);
      await remove(temp, disk);
    }
    await disk.syncFolder(dirname(path));
    return true;
  } catch {
    return false;
  }
}

function writeFault(path: string, cause: unknown, takenBack: boolean): StoreFault {
  const reason = errorCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  const standing = takenBack
    ? 'Nothing was changed.'
    : 'The attempt could not be taken back from the disk either; the next write starts by putting the file right.';
  return new StoreFault(`${path} could not be written (${reason}). ${standing} Check the disk's space and health.`, {
    cause,
  });
}

/** A left-over temporary file is swept at the next start; a failure to remove one is no reason to fail. */
const remove = (path: string, disk: Disk): Promise<void> => disk.remove(path).catch(() => undefined);

/** A name beside a file, for what is to take its place. */
export const tempName = (path: string): string => join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);

/** Whether a name in the folder is one that `tempName` gave. */
export const isTempName = (name: string): boolean =>
  /^\.(plan|working|history|lock|work|people|outbox|sessions|journal)[a-z.]*\.[0-9a-f-]{36}\.tmp$/.test(name);
