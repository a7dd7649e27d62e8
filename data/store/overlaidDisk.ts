import { basename } from 'node:path';
import type { Disk } from './disk.ts';

/** A disk on which some files, by name, say something else; for reading only. */
export const overlaidDisk = (disk: Disk, files: ReadonlyMap<string, string>): Disk => ({
  ...disk,
  list: async folder => [...new Set([...(await disk.list(folder)), ...files.keys()])],
  read: async path => {
    const text = files.get(basename(path));
    return text === undefined ? disk.read(path) : Buffer.from(text, 'utf8');
  },
});
