import { fileURLToPath } from 'node:url';
import { openStore } from '../../data/store/openStore.ts';
import { draft, fewRecords, SILENT } from './sample.ts';

/**
 * Run as a process of its own, with a folder: opens the store there, says "open", and then saves one number after the other until it is
 * killed, saying each when it is saved. In turns the number goes to one file and to three.
 */
export const childProcessFile = fileURLToPath(import.meta.url);

const folder = process.argv[2];
if (process.argv[1] === childProcessFile && folder !== undefined) await run(folder);

async function run(folder: string): Promise<void> {
  const store = await openStore({ folder, reference: fewRecords }).catch((fault: Error) => {
    process.stdout.write(`refused ${fault.message}\n`);
  });
  if (!store) return;
  process.stdout.write('open\n');
  for (let n = savedNumber(store.draftsOf('ann')[0]?.narrative) + 1; ; n++) {
    const keepDraft = { kind: 'keepDraft', draft: draft('ann', SILENT, `number ${n}`) } as const;
    const keepSession = { kind: 'keepSession', conversation: 'c1', session: { n } } as const;
    await store.apply(n % 2 === 0 ? [keepDraft] : [keepDraft, keepSession]);
    process.stdout.write(`saved ${n}\n`);
  }
}

/** The number in a draft's words, 0 where there is none. */
export function savedNumber(narrative: string | undefined): number {
  return Number(narrative?.replace('number ', '') ?? 0);
}
