import { resolve } from 'node:path';
import { projectRoot } from '../../data/root.ts';
import { createDisk } from '../../data/store/disk.ts';
import { peekFolder } from '../../data/store/peekStore.ts';
import { StoreFault } from '../../data/store/port.ts';
import { readEnvironment } from '../process/environment.ts';

/**
 * `npm run --silent verify`: reads the history of DATA_DIR from its first line to its last, and says that nothing was altered (exit 0),
 * or names the first line that was altered, is missing or out of order, and what is wrong with it (exit 1). Takes no lock and writes
 * nothing: a bot that runs is not disturbed. The head it prints is worth keeping elsewhere: whoever can write the store's files can
 * also make all of them anew, and then only a head that was kept outside tells.
 */
async function run(): Promise<void> {
  const root = projectRoot();
  const folder = resolve(root, readEnvironment(root).DATA_DIR || 'data/store');
  const peeked = await peekFolder(folder, createDisk());
  if (!peeked) throw new StoreFault(`There is no store in ${folder} yet. Start the bot once, or set DATA_DIR.`);
  const { lines, hash } = peeked.loaded.head;
  process.stdout.write(`${lines} ${lines === 1 ? 'line' : 'lines'}, head ${hash}, nothing altered\n`);
  if (peeked.unfinished)
    process.stdout.write(
      'One more line was being written, or was cut off by a crash; it was never said to be saved.\n',
    );
}

try {
  await run();
} catch (error) {
  // What a person can act on is said in one line; anything else is ours, and shows its place.
  if (!(error instanceof StoreFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
