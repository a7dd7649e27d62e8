import * as fs from 'node:fs/promises';
import { createDisk, type Disk } from '../../data/store/disk.ts';

/** The machine's disk without the waiting for it: no test outlives a power cut, and fsync is most of a write's time. */
export const unsyncedDisk: Disk = createDisk({
  ...fs,
  async open(path, flags, mode) {
    const file = await fs.open(path, flags, mode);
    file.sync = async () => {};
    return file;
  },
});
