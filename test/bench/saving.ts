import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyChanges } from '../../data/store/applyChanges.ts';
import type { Change } from '../../data/store/change.ts';
import { stateOf } from '../../data/store/state.ts';
import { draft, outboxEntry, reference, SILENT, update } from '../store/sample.ts';
import { type FakeConnector, startFakeConnector } from '../teams/fakeConnector.ts';
import { said } from '../teams/incoming.ts';
import { type Contender, postIncoming, startContender } from './contender.ts';
import { fillStore } from './filledStore.ts';
import { LOCAL } from './local.ts';
import { median } from './median.ts';

const BOT = fileURLToPath(new URL('../../bot/start.js', import.meta.url));
const BARE = fileURLToPath(new URL('./bareBot.js', import.meta.url));
const WARM_UP = 30;
const SAVES = 150;
const STARTS = 3;

/** Milliseconds of the turn in which an update is confirmed and saved, medians; and of the bot's start on that store. */
export interface Saving {
  readonly updates: number;
  readonly botMs: number;
  readonly bareMs: number;
  readonly startMs: number;
}

/** Saves updates over HTTP beside the same bot over the bare store, on two copies of a store that holds so many already. */
export async function measureSaving(folder: string, updates: number): Promise<Saving> {
  const [own, bare] = [join(folder, `own-${updates}`), join(folder, `bare-${updates}`)];
  for (const store of [own, bare]) await fillStore(store, updates);
  const startMs = median(await startsOn(own));
  const contenders = [
    await startContender(BOT, { ...LOCAL, DATA_DIR: own }),
    await startContender(BARE, { ...LOCAL, DATA_DIR: bare }),
  ] as const;
  const connector = await startFakeConnector();
  const times: [number[], number[]] = [[], []];
  try {
    for (let save = -WARM_UP; save < SAVES; save++)
      // Now the one first, now the other: whoever is second finds the disk and the caches as the first left them.
      for (const index of save % 2 === 0 ? [0, 1] : [1, 0]) {
        const took = await saveOne(connector, contenders[index === 0 ? 0 : 1], save + WARM_UP);
        if (save >= 0) times[index]?.push(took);
      }
    return { updates, botMs: median(times[0]), bareMs: median(times[1]), startMs };
  } finally {
    await Promise.all([...contenders.map(contender => contender.stop()), connector.close()]);
  }
}

async function startsOn(store: string): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const bot = await startContender(BOT, { ...LOCAL, DATA_DIR: store });
    times.push(bot.startMs);
    await bot.stop();
  }
  return times;
}

const refs = reference.activities.filter(({ plan }) => plan === '2020-21').map(({ ref }) => ref);

/** Says an update, which shows the preview, and then confirms it. @returns how long the confirming took */
async function saveOne(connector: FakeConnector, bot: Contender, n: number): Promise<number> {
  const words = `Round ${n} of the survey is complete, and its report went to the board on 12 April.`;
  await exchange(connector, bot, `update ${refs[n % refs.length]} green: ${words}`);
  const began = performance.now();
  await exchange(connector, bot, 'yes');
  const took = performance.now() - began;
  if (!JSON.stringify(connector.delivered.at(-1)?.activity).includes('"Saved"')) throw new Error('It was not saved.');
  return took;
}

async function exchange(connector: FakeConnector, { url }: Contender, text: string): Promise<void> {
  const replies = connector.delivered.length;
  await Promise.all([postIncoming(url, said(connector, text)), connector.waitFor(replies + 1)]);
}

/** Milliseconds of one change of each kind in memory, with so many of everything kept already. */
export function measureFold(kept: number): number {
  const already = Array.from({ length: kept }, (_, n): Change[] => [
    { kind: 'keepDraft', draft: draft(`officer ${n}`, SILENT, 'Words') },
    { kind: 'keepOutboxEntry', entry: outboxEntry(`key ${n}`) },
  ]).flat();
  let state = stateOf(reference);
  const make = (changes: readonly Change[]) => {
    const outcome = applyChanges(state, changes);
    if (!outcome.ok) throw new Error('Somebody was faster.');
    state = outcome.state;
  };
  make(already);
  for (let n = 0; n < SAVES; n++) make([{ kind: 'keepDraft', draft: draft('warm-up', SILENT, `${n}`) }]);
  const times = Array.from({ length: SAVES }, (_, n) => {
    const after = state.register.latestUpdate(SILENT)?.id ?? null;
    const began = performance.now();
    make([
      { kind: 'fileUpdate', update: update(SILENT, `Words ${n}`), after },
      { kind: 'keepDraft', draft: draft(`officer ${n}`, SILENT, 'Words') },
      { kind: 'dropDraft', id: `draft/officer ${n + SAVES}/${SILENT}` },
      { kind: 'keepOutboxEntry', entry: outboxEntry(`key ${n}`) },
    ]);
    return performance.now() - began;
  });
  return times.reduce((sum, took) => sum + took, 0) / times.length;
}
