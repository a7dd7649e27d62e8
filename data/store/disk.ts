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
  /**
   * Writes text at the end of a file that is `length` bytes long, and syncs it. Fails where the file is gone or has another length:
   * somebody else wrote to it, or cut it.
   */
  append(path: string, length: number, text: string): Promise<void>;
  /** Cuts a file to its first bytes, and syncs it. Fails where it is shorter. */
  truncate(path: string, length: number): Promise<void>;
  /** Gives a file a second name. Fails with EEXIST where one stands. */
  duplicate(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Lets only its owner read a file that may have been opened to others. */
  keepPrivate(path: string): Promise<void>;
  /** Removes a file; one that is not there counts as removed. */
  remove(path: string): Promise<void>;
  /** Makes renames and new names in a folder survive a power cut. */
  syncFolder(folder: string): Promise<void>;
}

/** The calls of `node:fs/promises` that a disk is made of. */
export type FileSystem = Pick<
  typeof nodeFs,
  'mkdir' | 'readdir' | 'readFile' | 'chmod' | 'open' | 'link' | 'copyFile' | 'rename' | 'unlink' | 'constants'
>;

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
/** What file systems without hard links (network shares, FAT) answer to `link`. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

/** A file is not as the store left it. Nothing was written. */
export class ForeignHand extends Error {
  readonly code = 'FOREIGN_HAND';
  override readonly name = 'ForeignHand';

  constructor(size: number, expected: number) {
    super(`it is ${size} bytes long and should be ${expected}: something else wrote to it or cut it`);
  }
}

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
    append: (path, length, text) => appendSynced(fs, path, length, Buffer.from(text, 'utf8')),
    truncate: (path, length) => truncateSynced(fs, path, length),
    async duplicate(from, to) {
      await fs.link(from, to).catch(error => {
        if (!NO_LINKS.includes(errorCode(error) ?? '')) throw error;
        return fs.copyFile(from, to, fs.constants.COPYFILE_EXCL);
      });
    },
    rename: (from, to) => fs.rename(from, to),
    keepPrivate: path => fs.chmod(path, OWNER_ONLY_FILE),
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

/**
 * The file is opened for each write: a handle that is kept would go on writing to a file that somebody has moved away. `datasync` also
 * brings the new length to the disk (fdatasync(2)), and spares the times of access and change.
 */
async function appendSynced(fs: FileSystem, path: string, length: number, bytes: Uint8Array): Promise<void> {
  await withFile(fs, path, async file => {
    const { size } = await file.stat();
    if (size !== length) throw new ForeignHand(size, length);
    for (let done = 0; done < bytes.length; )
      done += (await file.write(bytes, done, bytes.length - done, length + done)).bytesWritten;
    await file.datasync();
  });
}

async function truncateSynced(fs: FileSystem, path: string, length: number): Promise<void> {
  await withFile(fs, path, async file => {
    const { size } = await file.stat();
    // The system would make it longer, with NUL bytes.
    if (size < length) throw new ForeignHand(size, length);
    await file.truncate(length);
    await file.sync();
  });
}

async function withFile(fs: FileSystem, path: string, work: (file: nodeFs.FileHandle) => Promise<void>): Promise<void> {
  const file = await fs.open(path, 'r+');
  try {
    await work(file);
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
