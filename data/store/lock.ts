import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Disk, errorCode } from './disk.ts';
import { StoreFault } from './port.ts';
import { birthOf, isRunning } from './processLife.ts';

/** The right to write in a folder. */
export interface Lock {
  /** Gives the right back. */
  release(): Promise<void>;
}

/** The lock's file. What starts with its name followed by `.after-` is a claim on a dead owner's lock. */
export const LOCK_FILE = 'lock';

const ownerSchema = z
  .object({
    id: z.uuid(),
    pid: z.int().positive(),
    host: z.string(),
    /** When the process began, ISO 8601. */
    started: z.string(),
    /** The system's own mark of the process, where it has one: tells a process from a later one with the same number. */
    birth: z.string().optional(),
  })
  .strict();
type Owner = z.infer<typeof ownerSchema>;

/**
 * Takes the folder for this process, until `release` or the process's end.
 * @throws StoreFault naming the process that has it. One that ended without giving it back (kill -9, a crash) does not count.
 */
export async function takeLock(folder: string, disk: Disk): Promise<Lock> {
  const path = join(folder, LOCK_FILE);
  const mine: Owner = {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started: DateTime.fromMillis(performance.timeOrigin).toUTC().toISO() ?? '',
    ...(await birthMark(disk)),
  };
  try {
    await claim(path, mine, disk);
  } catch (error) {
    await giveBack(path, mine, disk).catch(() => undefined);
    throw error;
  }
  return { release: () => giveBack(path, mine, disk) };
}

async function birthMark(disk: Disk): Promise<{ birth: string } | undefined> {
  const life = await birthOf(process.pid, disk);
  return typeof life === 'object' ? life : undefined;
}

const ATTEMPTS = 10;

/** Makes the file at `path` mine: where nobody has it, or where who had it is gone. */
async function claim(path: string, mine: Owner, disk: Disk): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await createOwned(path, mine, disk)) return;
    const holder = await readOwner(path, disk);
    if (!holder) continue; // Given back between the two looks.
    if (await isAlive(holder, mine, disk)) throw inUse(path, holder);
    if (await replace(path, holder, mine, disk)) return;
  }
  throw new StoreFault(`${path} keeps changing hands: several processes are starting on one store. Start one only.`);
}

/**
 * Takes the place of an owner that is gone. Only one process can hold the claim on that owner, and it looks again before it acts, so
 * two that start at once never both succeed. A claimant may itself die: its claim is claimed in the same way.
 */
async function replace(path: string, gone: Owner, mine: Owner, disk: Disk): Promise<boolean> {
  const claimPath = `${path}.after-${gone.id}`;
  try {
    await claim(claimPath, mine, disk);
    if ((await readOwner(path, disk))?.id !== gone.id) return false;
    await disk.rename(claimPath, path);
    return true;
  } finally {
    await giveBack(claimPath, mine, disk);
  }
}

/** Puts a complete file in place in one step, so that nobody ever reads half an owner. @returns false where one stands. */
async function createOwned(path: string, mine: Owner, disk: Disk): Promise<boolean> {
  const temp = join(path, '..', `.${LOCK_FILE}.${randomUUID()}.tmp`);
  try {
    await disk.create(temp, JSON.stringify(mine));
    await disk.duplicate(temp, path);
    return true;
  } catch (error) {
    // ENOENT: the owner's start swept our temporary file away; look again.
    if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT') return false;
    throw error;
  } finally {
    await disk.remove(temp);
  }
}

async function readOwner(path: string, disk: Disk): Promise<Owner | undefined> {
  const bytes = await disk.read(path);
  if (bytes === undefined) return undefined;
  try {
    return ownerSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new StoreFault(
      `${path} names no process. If no bot is running on this folder, remove the file and start again.`,
      {
        cause,
      },
    );
  }
}

async function giveBack(path: string, mine: Owner, disk: Disk): Promise<void> {
  const holder = await readOwner(path, disk);
  if (holder?.id === mine.id) await disk.remove(path);
}

async function isAlive(owner: Owner, mine: Owner, disk: Disk): Promise<boolean> {
  // Another machine's processes cannot be looked up from here: a person has to decide.
  if (owner.host !== mine.host) return true;
  const life = await birthOf(owner.pid, disk);
  if (life === 'ended') return false;
  if (typeof life === 'object' && owner.birth !== undefined) return life.birth === owner.birth;
  return owner.pid === mine.pid ? owner.started === mine.started : isRunning(owner.pid);
}

const inUse = (path: string, { pid, host, started }: Owner): StoreFault =>
  new StoreFault(
    `The store is in use by process ${pid} on ${host}, started ${started} (${path}). ` +
      'Stop that process first, or give this one another folder with DATA_DIR. ' +
      `If no such process is running on ${host}, remove that file.`,
  );
