import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** The path of a folder that does not exist yet, inside a temporary one that is removed after the tests of the file. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-store-'));
  made.push(folder);
  return join(folder, 'store');
}

/** To be called at the top of a test file. */
export function removeTempFolders(): void {
  after(() => Promise.all(made.splice(0).map(folder => rm(folder, { recursive: true, force: true }))));
}
