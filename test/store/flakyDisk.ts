import type { FileHandle } from 'node:fs/promises';
import { createDisk, type Disk, type FileSystem } from '../../data/store/disk.ts';
import { unsyncedFiles as real } from './unsyncedDisk.ts';

/** `refused`: nothing happened. `half`: it was written in part. `done`: it happened, and an error is reported all the same. */
export type Manner = 'refused' | 'half' | 'done';
export const MANNERS: readonly Manner[] = ['refused', 'half', 'done'];

export interface FlakyDisk extends Disk {
  /** Lets the n-th call from now fail (1 is the next). */
  failAt(n: number, manner: Manner): void;
  /** Lets the n-th call from now and all later ones fail. */
  failFrom(n: number, manner: Manner): void;
  /** Lets every call work again. */
  mend(): void;
  /** The calls since `failAt` that can fail in its manner, as words. */
  readonly calls: readonly string[];
}

/** The machine's disk, with one call of the file system that fails as a full or dying disk would: ENOSPC from any of them. */
export function createFlakyDisk(): FlakyDisk {
  let first = NO_CALL;
  let last = NO_CALL;
  let manner: Manner = 'refused';
  let calls: string[] = [];

  /** Makes the call, or fails in the manner asked for. @param half writes a part */
  async function attempt<T>(name: string, call: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (!counts(name, manner)) return call();
    calls.push(name);
    if (calls.length < first || calls.length > last) return call();
    if (manner === 'half') await half?.();
    if (manner === 'done') await undone(await call());
    throw Object.assign(new Error(`${name} failed for the test`), { code: 'ENOSPC' });
  }

  function guard(file: FileHandle): FileHandle {
    const { writeFile, sync, datasync, truncate, stat, close } = file;
    const write = file.write.bind(file) as (
      bytes: Uint8Array,
      from: number,
      length: number,
      at: number,
    ) => Promise<unknown>;
    const on =
      <Args extends unknown[], T>(call: (...args: Args) => Promise<T>, name: string) =>
      (...args: Args) =>
        attempt(name, () => call.apply(file, args));
    return Object.assign(file, {
      sync: on(sync, 'sync'),
      datasync: on(datasync, 'sync'),
      truncate: on(truncate, 'truncate'),
      stat: on(stat, 'stat'),
      // The handle is given back to the system whatever is said of it.
      close: async () => {
        await close.call(file);
        return attempt('close', async () => undefined);
      },
      writeFile: (text: string) =>
        attempt(
          'write',
          () => writeFile.call(file, text),
          () => writeFile.call(file, text.slice(0, text.length / 2)),
        ),
      write: (bytes: Uint8Array, from: number, length: number, at: number) =>
        attempt(
          'write',
          () => write(bytes, from, length, at),
          () => write(bytes, from, Math.floor(length / 2), at),
        ),
    });
  }

  const through =
    <Args extends unknown[], T>(name: string, call: (...args: Args) => Promise<T>) =>
    (...args: Args): Promise<T> =>
      // The system's own notes on a process are no part of the store's disk.
      String(args[0]).startsWith('/proc/') ? call(...args) : attempt(name, () => call(...args));

  const files = {
    ...real,
    mkdir: through('mkdir', real.mkdir as (path: string, options: object) => Promise<string | undefined>),
    readdir: through('readdir', real.readdir as (path: string) => Promise<string[]>),
    readFile: through('readFile', real.readFile as (path: string) => Promise<Buffer>),
    link: through('link', real.link),
    rename: through('rename', real.rename),
    unlink: through('unlink', real.unlink),
    chmod: through('chmod', real.chmod),
    open: through('open', async (...args: Parameters<FileSystem['open']>) => guard(await real.open(...args))),
  } as unknown as FileSystem;

  return {
    ...createDisk(files),
    failAt(n, how) {
      [first, last, manner, calls] = [n, n, how, []];
    },
    failFrom(n, how) {
      [first, last, manner, calls] = [n, Number.POSITIVE_INFINITY, how, []];
    },
    mend() {
      [first, last] = [NO_CALL, NO_CALL];
    },
    get calls() {
      return calls;
    },
  };
}

/** What only looks either works or does not; only a write can be there in part. */
function counts(name: string, manner: Manner): boolean {
  if (manner === 'half') return name === 'write';
  return manner === 'refused' || !['readFile', 'readdir', 'stat'].includes(name);
}

/** A file that was opened, and then said not to have been, would stay open. */
async function undone(result: unknown): Promise<void> {
  if (typeof result === 'object' && result !== null && 'fd' in result)
    await (result as FileHandle).close().catch(() => {});
}

const NO_CALL = Number.POSITIVE_INFINITY;
