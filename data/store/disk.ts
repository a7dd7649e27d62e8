import * as nodeFs from 'node:fs/promises';
import { dirname } from 'node:path';

/** Everything the store asks of a disk. Small, so that a test can stand between and let the N-th call fail. */
export interface Disk {
  /** Makes the folder, readable by its owner only, unless it is there. */
  makeFolder(folder: string): Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes of a file, or undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes a new file (mode 0600) and syncs it. Fails with EEXIST where one stands. */
  create(path: string, text: string): Promise<void>;
  /** Gives a file a second name. Fails with EEXIST where one stands. */
  duplicate(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there counts as removed. */
  remove(path: string): Promise<void>;
  /** Makes renames and new names in a folder survive a power cut. */
  syncFolder(folder: string): Promise<void>;
}

/** The calls of `node:fs/promises` that a disk is made of. */
export type FileSystem = Pick<
  typeof nodeFs,
  'mkdir' | 'readdir' | 'readFile' | 'open' | 'link' | 'copyFile' | 'rename' | 'unlink' | 'constants'
>;

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
/** What file systems without hard links (network shares, FAT) answer to `link`. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

/** The machine's disk. */
export function createDisk(fs: FileSystem = nodeFs): Disk {
  return {
    async makeFolder(folder) {
      const created = await fs.mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
      if (created !== undefined) await syncFolder(fs, dirname(created));
    },
    list: folder => unless('ENOENT', fs.readdir(folder), []),
    read: path => unless('ENOENT', fs.readFile(path), undefined),
    create: (path, text) => createSynced(fs, path, text),
    async duplicate(from, to) {
      await fs.link(from, to).catch(error => {
        if (!NO_LINKS.includes(errorCode(error) ?? '')) throw error;
        return fs.copyFile(from, to, fs.constants.COPYFILE_EXCL);
      });
    },
    rename: (from, to) => fs.rename(from, to),
    remove: path => unless('ENOENT', fs.unlink(path), undefined),
    syncFolder: folder => syncFolder(fs, folder),
  };
}

/** The system's word for what went wrong (`ENOSPC`), where the error carries one. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

async function createSynced(fs: FileSystem, path: string, text: string): Promise<void> {
  const file = await fs.open(path, 'wx', OWNER_ONLY_FILE);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  // Windows opens no folders; its file system journals names by itself.
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unless<T, U>(code: string, work: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === code) return otherwise;
    throw error;
  }
}
