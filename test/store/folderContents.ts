import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../data/store/openStore.ts';
import { StoreFault } from '../../data/store/port.ts';
import { fewRecords } from './sample.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

/** Every file of a folder, byte by byte. */
export const contentsOfFolder = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map(name => [name, readFileSync(join(folder, name), 'latin1')]),
  );

/** What the start is refused with; it has left the folder as it was. */
export async function refusal(folder: string): Promise<string> {
  const stood = contentsOfFolder(folder);
  const fault = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk }).catch((reason: Error) => reason);
  assert.ok(fault instanceof StoreFault, `the start went on, or broke: ${fault}`);
  assert.deepEqual(contentsOfFolder(folder), stood, 'a refused start leaves the folder as it was');
  return fault.message;
}
