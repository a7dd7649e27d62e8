import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/** The Playground could not be started. The message says what was in the way and what to do. */
export class PlaygroundFault extends Error {
  readonly code = 'PLAYGROUND_FAULT';
  override readonly name = 'PlaygroundFault';
}

const HOST = '127.0.0.1';
const START_LIMIT_MS = 30_000;
const LOOK_AGAIN_MS = 100;
const STOP_LIMIT_MS = 3_000;

/**
 * Starts Microsoft's Agents Playground, the Teams-like client of local mode, as a process of its own beside the bot: on this machine
 * only, telemetry off, no browser opened. It ends with `stop`, and also when this process ends in any way.
 * @param botUrl where the bot listens, `http://127.0.0.1:3978`
 * @returns once it answers
 * @throws PlaygroundFault when its port is taken or it does not come up
 */
export async function startPlayground({
  botUrl,
  port,
}: {
  readonly botUrl: string;
  readonly port: number;
}): Promise<Playground> {
  if (!(await isFree(port)))
    throw new PlaygroundFault(
      `Port ${port}, where the Agents Playground listens, is taken by another program. End that program, or start without the Playground: PLAYGROUND=off npm start.`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const url = `http://${HOST}:${port}`;
  const child = launch(botUrl, port, folder);
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function launch(botUrl: string, port: number, folder: string): ChildProcess {
  const command = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const confined = join(dirname(fileURLToPath(import.meta.url)), 'confined.js');
  const options = ['-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port)];
  const own = ['--service-url', `http://${HOST}:${port}/_connector`, '--disable-telemetry', 'true'];
  return spawn(process.execPath, ['--import', confined, command, 'start', ...options, ...own], {
    cwd: folder,
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
      PLAYGROUND_HOST: HOST,
    },
    // The channel tells it when this process is gone, however that happened.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Ctrl-C goes to everybody in the terminal's group; the bot ends the Playground itself, after its last replies.
    detached: true,
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + START_LIMIT_MS;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new PlaygroundFault(
        `The Agents Playground ended at once (${child.exitCode ?? child.signalCode}). Start without it: PLAYGROUND=off npm start.`,
      );
    if (await isUp(url)) return;
    await wait(LOOK_AGAIN_MS);
  }
  throw new PlaygroundFault(
    `The Agents Playground did not answer at ${url} within ${START_LIMIT_MS / 1000} seconds. Start without it: PLAYGROUND=off npm start.`,
  );
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

/** The Playground itself would silently take another port. */
async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, HOST);
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await gone;
  clearTimeout(late);
}
