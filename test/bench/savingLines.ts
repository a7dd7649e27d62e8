import { measureFold, measureSaving } from './saving.ts';

const SAVING_BAR = 1.5;
const START_BAR_MS = 2_000;
const FOLD_BAR_MS = 1;

/** Measures what it costs to save an update, with few and with many on record, and prints it. @returns whether every bar was kept */
export async function printSaving(folder: string): Promise<boolean> {
  const verdicts: boolean[] = [];
  const print = (what: string, figures: string, isKept: boolean) => {
    verdicts.push(isKept);
    console.log(`${what.padEnd(20)} ${figures} ${isKept ? 'ok' : 'MISSED'}`);
  };
  for (const count of [100, 10_000]) {
    const { botMs, bareMs, startMs } = await measureSaving(folder, count);
    const ratio = botMs / bareMs;
    const times = `bot ${botMs.toFixed(2)} ms, over a bare write and sync ${bareMs.toFixed(2)} ms`;
    const figures = `${times}, ratio ${ratio.toFixed(2)} (bar ${SAVING_BAR})`;
    print('saving an update', `with ${count} on record: ${figures}`, ratio <= SAVING_BAR);
    const start = `with ${count} on record: ${startMs.toFixed(0)} ms (bar ${START_BAR_MS})`;
    print('start to listening', start, startMs <= START_BAR_MS);
  }
  const [few, many] = [measureFold(100), measureFold(10_000)];
  const folds = `with 100 kept ${few.toFixed(3)} ms, with 10,000 ${many.toFixed(3)} ms (bar ${FOLD_BAR_MS})`;
  print('a change in memory', folds, many <= FOLD_BAR_MS);
  return verdicts.every(Boolean);
}
