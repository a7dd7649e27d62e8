import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../bot/process/config.ts';
import { silentLog } from '../../bot/process/log.ts';
import { startBot } from '../../bot/runningBot.ts';
import { postIncoming } from '../bench/contender.ts';
import { LOCAL } from '../bench/local.ts';
import { median } from '../bench/median.ts';
import { dayOfTurns } from './dayOfTurns.ts';

const CONNECTOR = fileURLToPath(new URL('../bench/plainConnector.js', import.meta.url));
const IN_FLIGHT = 4;
const SAMPLES = 100;

export interface SoakReport {
  readonly turns: number;
  /** Heap in use after a collection, bytes: the median of the second quarter's samples and of the last one's. */
  readonly secondQuarter: number;
  readonly lastQuarter: number;
  /** Open files and sockets when it had run a quarter, and at the end; undefined where the system does not tell. */
  readonly handlesBefore: number | undefined;
  readonly handlesAfter: number | undefined;
  /** Deliveries that were not answered in time, and were made again as Teams does. */
  readonly deliveredAgain: number;
  readonly secondsInAll: number;
}

/**
 * Lets a fixed office talk to the whole bot over HTTP for so many turns: the same 200 people, so that what grows is not theirs.
 * @param progress told after each hundredth of them
 * @throws without `--expose-gc`, when a turn is not answered with 200 when it is delivered for the second time
 */
export async function soak(
  turns: number,
  progress: (done: number, heap: number) => void = () => {},
): Promise<SoakReport> {
  const collect = globalThis.gc;
  if (!collect) throw new Error('Memory is measured after a collection: run node with --expose-gc.');
  const folder = await mkdtemp(join(tmpdir(), 'plan-bot-soak-'));
  const connector = spawn(process.execPath, [CONNECTOR], { stdio: ['ignore', 'pipe', 'inherit'] });
  const serviceUrl = await firstLine(connector);
  const reading = readConfig({ ...LOCAL, DATA_DIR: join(folder, 'store') });
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  const bot = await startBot(reading.config, silentLog);
  const began = performance.now();
  const heaps: number[] = [];
  const handles: (number | undefined)[] = [];
  let deliveredAgain = 0;
  /** A machine that was held for a while answers late; a bot that has lost the request answers the second time no more than the first. */
  const deliver = (incoming: object) =>
    postIncoming(bot.url, incoming).catch(() => {
      deliveredAgain += 1;
      return postIncoming(bot.url, incoming);
    });
  try {
    const every = Math.ceil(turns / SAMPLES);
    for (let done = 0; done < turns; done += every) {
      await inLanes(done, Math.min(turns, done + every), n => deliver(dayOfTurns(n, serviceUrl)));
      collect();
      heaps.push(process.memoryUsage().heapUsed);
      progress(done + every, heaps.at(-1) ?? 0);
      handles.push(await openHandles());
    }
  } finally {
    await bot.close(5_000);
    connector.kill();
    await rm(folder, { recursive: true });
  }
  const quarter = (n: number) =>
    heaps.slice(Math.floor((n * heaps.length) / 4), Math.floor(((n + 1) * heaps.length) / 4));
  return {
    turns,
    secondQuarter: median(quarter(1)),
    lastQuarter: median(quarter(3)),
    handlesBefore: handles[Math.floor(handles.length / 4)],
    handlesAfter: handles.at(-1),
    deliveredAgain,
    secondsInAll: (performance.now() - began) / 1_000,
  };
}

async function inLanes(from: number, until: number, run: (n: number) => Promise<void>): Promise<void> {
  let next = from;
  const lane = async () => {
    while (next < until) {
      const n = next;
      next += 1;
      await run(n);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The connector does not speak.');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return line.toString().trim();
}

const openHandles = (): Promise<number | undefined> =>
  readdir('/proc/self/fd').then(
    names => names.length,
    () => undefined,
  );
