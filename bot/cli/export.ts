import { join, resolve } from 'node:path';
import { exportRecords } from '../../data/exported.ts';
import { DataFault, loadReference } from '../../data/reference.ts';
import { projectRoot } from '../../data/root.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { StoreFault } from '../../data/store/port.ts';
import { readEnvironment } from '../process/environment.ts';

/** `npm run --silent export`: prints all records as one JSON document (contract, "Commands"). A bot that runs is not disturbed. */
async function run(): Promise<void> {
  const root = projectRoot();
  const folder = resolve(root, readEnvironment(root).DATA_DIR || 'data/store');
  const store = await peekStore(folder, loadReference(join(root, 'data/reference')));
  process.stdout.write(`${JSON.stringify(exportRecords(store.register()), null, 2)}\n`);
}

// Whoever reads may have seen enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await run();
} catch (error) {
  // What a person can act on is said in one line; anything else is ours, and shows its place.
  if (!(error instanceof StoreFault || error instanceof DataFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
