import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../data/root.ts';

export interface RunningHouse {
  /** Where the console says to click. */
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 45_000;

/** Starts the bot as `npm start` does, in local mode on the store of a folder, and waits for the line that says where to click. */
export async function startHouse(dataFolder: string): Promise<RunningHouse> {
  const child = spawn(process.execPath, [join(projectRoot(), 'dist/bot/start.js')], {
    env: { ...process.env, DATA_DIR: dataFolder, PORT: '3978', BOT_CLOCK: '', PLAYGROUND: 'on' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  child.stderr.on('data', (bytes: Buffer) => {
    heard += bytes.toString();
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The bot ended before it said where to click: ${heard}`);
  });
  const late = AbortSignal.timeout(START_LIMIT_MS);
  const stop = async () => {
    if (child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGINT');
    await gone;
  };
  try {
    const url = await Promise.race([lineWithUrl(child, late), ended]);
    ended.catch(() => {});
    return { url, process: child, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function lineWithUrl(child: ChildProcess, signal: AbortSignal): Promise<string> {
  if (!child.stdout) throw new Error('The bot has no output to read.');
  for await (const line of createInterface({ input: child.stdout, signal })) {
    const url = /^Open (http:\S+) and try/u.exec(line)?.[1];
    if (url) return url;
  }
  // Its output ends before it does: what it said of its end is worth waiting for.
  if (child.exitCode === null) await once(child, 'exit');
  throw new Error('The bot said nothing about where to click.');
}
