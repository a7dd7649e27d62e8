import { writeFileSync } from 'node:fs';
import type { Disk } from '../../data/store/disk.ts';
import { unsyncedDisk as real } from './unsyncedDisk.ts';

/** `refused`: nothing happened. `half`: a file was written in part. `done`: it happened, and an error is reported all the same. */
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

/** The machine's disk, with one call that fails as a full or dying disk would. */
export function createFlakyDisk(): FlakyDisk {
  let first = NO_CALL;
  let last = NO_CALL;
  let manner: Manner = 'refused';
  let calls: string[] = [];

  const guarded =
    <Args extends string[], T>(name: string, call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      if (counts(name, manner)) calls.push(name);
      else return call(...args);
      if (calls.length < first || calls.length > last) return call(...args);
      if (manner === 'half' && name === 'create')
        writeFileSync(args[0] ?? '', (args[1] ?? '').slice(0, 20), { flag: 'wx' });
      if (manner === 'done') await call(...args);
      throw Object.assign(new Error(`${name} failed for the test`), { code: 'ENOSPC' });
    };

  return {
    makeFolder: guarded('makeFolder', real.makeFolder),
    list: guarded('list', real.list),
    // The system's own notes on a process are no part of the store's disk.
    read: path => (path.startsWith('/proc/') ? real.read(path) : guarded('read', real.read)(path)),
    create: guarded('create', real.create),
    duplicate: guarded('duplicate', real.duplicate),
    rename: guarded('rename', real.rename),
    remove: guarded('remove', real.remove),
    syncFolder: guarded('syncFolder', real.syncFolder),
    failAt(n, how) {
      [first, last, manner, calls] = [n, n, how, []];
    },
    failFrom(n, how) {
      [first, last, manner, calls] = [n, Number.POSITIVE_INFINITY, how, []];
    },
    mend() {
      first = NO_CALL;
    },
    get calls() {
      return calls;
    },
  };
}

/** What only looks either works or does not; only a new file can be there in part. */
function counts(name: string, manner: Manner): boolean {
  if (manner === 'half') return name === 'create';
  return manner === 'refused' || (name !== 'read' && name !== 'list');
}

const NO_CALL = Number.POSITIVE_INFINITY;
