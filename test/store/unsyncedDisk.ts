import * as fs from 'node:fs/promises';
import { createDisk, type Disk, type FileSystem } from '../../data/store/disk.ts';

/** The machine's files without the waiting for the disk: no test outlives a power cut, and a sync is most of a write's time. */
export const unsyncedFiles: FileSystem = {
  ...fs,
  async open(path, flags, mode) {
    const file = await fs.open(path, flags, mode);
    file.sync = async () => {};
    file.datasync = async () => {};
    return file;
  },
};

export const unsyncedDisk: Disk = createDisk(unsyncedFiles);
