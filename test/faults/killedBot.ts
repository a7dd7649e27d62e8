import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDisk } from '../../data/store/disk.ts';
import { peekFolder } from '../../data/store/peekStore.ts';
import { type Contender, postIncoming, startContender } from '../bench/contender.ts';
import { LOCAL } from '../bench/local.ts';
import { reference } from '../store/sample.ts';
import { type FakeConnector, startFakeConnector } from '../teams/fakeConnector.ts';
import { said } from '../teams/incoming.ts';

const BOT = fileURLToPath(new URL('../../bot/start.js', import.meta.url));
const OFFICERS = 50;
const LANES = 8;
/** A preview and a "Saved" each. */
const REPLIES = 2 * OFFICERS;
const MOMENT_MS = 20;
const refs = reference.activities.filter(({ plan }) => plan === '2020-21').slice(0, OFFICERS);

export interface KillReport {
  /** Of `asked` updates, how many officers were told "Saved" before the bot was killed. */
  readonly acknowledged: number;
  readonly asked: number;
  /** Milliseconds from the start of a process to its listening, one for each start. */
  readonly startsMs: readonly number[];
}

/**
 * Kills the whole bot, in a process of its own, at a random moment while fifty officers submit an update each over HTTP, and starts it
 * again on the same store, so many times. After each kill it checks the files: all can be read, the history is whole, whoever was told
 * "Saved" finds the update, and whoever saw the preview finds at least the draft.
 */
export async function killWhileSaving(rounds: number, random: () => number): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-bot-killed-'));
  const connector = await startFakeConnector();
  const settings = { ...LOCAL, DATA_DIR: join(folder, 'store') };
  const saved: string[] = [];
  const startsMs: number[] = [];
  try {
    for (let round = 1; round <= rounds; round++) {
      const bot = await startContender(BOT, settings);
      startsMs.push(bot.startMs);
      const replies = connector.delivered.length;
      const officers = refs.map(({ ref }, index) => new Officer(connector, bot, round, index, ref));
      const working = inLanes(officers);
      // After so many replies and a moment, and not after a time: however slow the machine, it comes in the middle of the work.
      const enough = connector.waitFor(replies + Math.floor(random() * REPLIES));
      await Promise.race([working, enough.then(() => after(random() * MOMENT_MS))]);
      await bot.kill();
      await working;
      saved.push(...officers.filter(({ wasSaved }) => wasSaved).map(({ words }) => words));
      await checkFiles(settings.DATA_DIR, saved, officers, `round ${round}`);
    }
    const last = await startContender(BOT, settings);
    startsMs.push(last.startMs);
    await last.stop();
    await checkFiles(settings.DATA_DIR, saved, [], 'ended in peace');
    return { acknowledged: saved.length, asked: rounds * OFFICERS, startsMs };
  } finally {
    await connector.close();
    await rm(folder, { recursive: true });
  }
}

/** A few at a time, as in an office: else all would say, and then all confirm, and a kill would hit one or the other. */
async function inLanes(officers: readonly Officer[]): Promise<void> {
  const waiting = [...officers];
  const lane = async () => {
    for (let officer = waiting.shift(); officer; officer = waiting.shift()) await officer.submit();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** One officer with one update to submit in one round. */
class Officer {
  readonly words: string;
  readonly #ref: string;
  readonly #bot: Contender;
  readonly #connector: FakeConnector;
  readonly #place: { serviceUrl: string; conversation: string; account: string };

  constructor(connector: FakeConnector, bot: Contender, round: number, index: number, ref: string) {
    this.words = `Round ${round} of the survey for ${ref} is complete, and its report went to the board on 12 April.`;
    this.#ref = ref;
    this.#bot = bot;
    this.#connector = connector;
    const account = `b9c2a7d0-1111-4222-8333-${String(index).padStart(12, '0')}`;
    this.#place = { serviceUrl: connector.serviceUrl, conversation: `a:round-${round}-officer-${index}`, account };
  }

  /** Says the update and confirms it; ends early where the bot does. */
  async submit(): Promise<void> {
    try {
      await this.#say(`update ${this.#ref} green: ${this.words}`);
      if (this.sawPreview) await this.#say('yes');
    } catch (error) {
      // The bot was killed; anything else shows in what is on disk.
      if (!(error instanceof Error)) throw error;
    }
  }

  get sawPreview(): boolean {
    return this.#heard('Please check before it is saved');
  }

  get wasSaved(): boolean {
    return this.#heard('"Saved"');
  }

  get activity(): string {
    return `2020-21/${this.#ref}`;
  }

  #say(text: string): Promise<void> {
    return postIncoming(this.#bot.url, said(this.#place, text));
  }

  #heard(words: string): boolean {
    return this.#connector.delivered.some(
      ({ conversation, activity }) =>
        conversation === this.#place.conversation && JSON.stringify(activity).includes(words),
    );
  }
}

async function checkFiles(
  folder: string,
  saved: readonly string[],
  officers: readonly Officer[],
  when: string,
): Promise<void> {
  const loaded = (await peekFolder(folder, createDisk()))?.loaded;
  assert.ok(loaded, when);
  const filed = loaded.history
    .flatMap(line => line.changes)
    .flatMap(change => (change.kind === 'fileUpdate' ? [change.update.summary] : []));
  const onRecord = new Set(filed);
  assert.deepEqual(
    saved.filter(words => !onRecord.has(words)),
    [],
    `${when}: said to be saved, and not there`,
  );
  assert.equal(onRecord.size, filed.length, `${when}: an update is there twice`);
  const drafts = new Set(loaded.state.drafts.list().map(({ narrative }) => narrative));
  for (const officer of officers) {
    if (!officer.sawPreview) continue;
    assert.ok(
      onRecord.has(officer.words) || drafts.has(officer.words),
      `${when}: a draft of ${officer.activity} is lost`,
    );
    if (officer.wasSaved)
      assert.equal(loaded.state.register.latestUpdate(officer.activity)?.summary, officer.words, when);
  }
  const names = await readdir(folder);
  assert.ok(!names.some(name => name.includes('torn') && name.endsWith('.json')), `${when}: ${names.join()}`);
}

const after = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
