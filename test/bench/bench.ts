import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contender, startContender } from './contender.ts';
import { LOCAL } from './local.ts';
import { median } from './median.ts';
import { printPlanning } from './planningLines.ts';
import { measureHostile, measureReading, type Spread } from './reading.ts';
import { printSaving } from './savingLines.ts';
import { printScale } from './scaleTable.ts';
import { printSending } from './sendingRow.ts';
import { measureNewWords, measureTurns } from './turns.ts';

/** One line of the table: the bot beside the same server answering "echo", and how much more it may take. */
interface Row {
  readonly what: string;
  readonly botMs: number;
  readonly echoMs: number;
  /** Absent: shown, and judged by who reads it. */
  readonly bar?: number;
}

const BOT = fileURLToPath(new URL('../../bot/start.js', import.meta.url));
const ECHO = fileURLToPath(new URL('./echoBot.js', import.meta.url));
const STARTS = 7;
const ROUNDS = 40;

/** `npm run bench`: prints the table, and fails where a bar is missed. */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-bot-bench-'));
  const settings = { ...LOCAL, DATA_DIR: join(folder, 'store') };
  try {
    const rows = [await startRow(settings), ...(await turnRows(settings))];
    for (const row of rows) console.log(lineOf(row));
    const [reading, hostile] = [measureReading(), measureHostile()];
    console.log(spreadLine('reading a question', reading, 'bar: median 2, p99 10'));
    console.log(spreadLine('reading hostile text', hostile, 'bar: none over 50'));
    const savingKept = await printSaving(folder);
    const planningKept = printPlanning();
    const scaleKept = printScale();
    const sendingKept = await printSending(join(folder, 'sending'));
    const readingKept = reading.median <= 2 && reading.p99 <= 10 && hostile.longest <= 50;
    const kept = savingKept && planningKept && scaleKept && sendingKept && readingKept;
    process.exitCode =
      kept && rows.every(row => row.botMs / row.echoMs <= (row.bar ?? Number.POSITIVE_INFINITY)) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Settings = Readonly<Record<string, string>>;

/** The store is filled before the first measured start: that happens once in its life. */
async function startRow(settings: Settings): Promise<Row> {
  const times: [number[], number[]] = [[], []];
  await withBoth(settings, async () => undefined);
  for (let start = 0; start < STARTS; start += 1)
    await withBoth(settings, async (bot, echo) => {
      times[0].push(bot.startMs);
      times[1].push(echo.startMs);
    });
  return { what: 'start to listening', botMs: median(times[0]), echoMs: median(times[1]), bar: 2 };
}

async function turnRows(settings: Settings): Promise<Row[]> {
  const rows: Row[] = [];
  await withBoth(settings, async (bot, echo) => {
    const [botMs, echoMs] = await measureTurns(bot, echo, ROUNDS);
    rows.push({ what: 'a turn over HTTP', botMs, echoMs, bar: 1.5 });
    const [newMs, newEchoMs] = await measureNewWords(bot, echo);
    rows.push({ what: 'the same, new words', botMs: newMs, echoMs: newEchoMs });
  });
  return rows;
}

/** Starts both, one after the other so that neither start slows the other, and ends both. */
async function withBoth(settings: Settings, work: (bot: Contender, echo: Contender) => Promise<void>): Promise<void> {
  const echo = await startContender(ECHO, settings);
  const bot = await startContender(BOT, settings);
  try {
    await work(bot, echo);
  } finally {
    await Promise.all([bot.stop(), echo.stop()]);
  }
}

function lineOf({ what, botMs, echoMs, bar }: Row): string {
  const ratio = botMs / echoMs;
  const times = `bot ${botMs.toFixed(2)} ms, echo ${echoMs.toFixed(2)} ms`;
  const line = `${what.padEnd(20)} ${times}, ratio ${ratio.toFixed(2)}`;
  return bar === undefined ? line : `${line} (bar ${bar}) ${ratio <= bar ? 'ok' : 'MISSED'}`;
}

function spreadLine(what: string, { median: middle, p99, longest, count }: Spread, bar: string): string {
  const times = `median ${middle.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, longest ${longest.toFixed(1)} ms`;
  return `${what.padEnd(20)} ${times} over ${count} (${bar})`;
}

await bench();
