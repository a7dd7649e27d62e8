import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';

/** A server under measurement, in a process of its own. */
export interface Contender {
  readonly url: string;
  /** From the spawning of the process to the line with which it says that it listens. */
  readonly startMs: number;
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a compiled module and waits until it says on standard output where it listens. */
export function startContender(module: string, settings: Readonly<Record<string, string>>): Promise<Contender> {
  const started = performance.now();
  const child = spawn(process.execPath, [module], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', data => {
      output += data;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (!url) return;
      const startMs = performance.now() - started;
      resolve({ url, startMs, stop: () => end(child, 'SIGTERM'), kill: () => end(child, 'SIGKILL') });
    });
    child.on('exit', code => reject(new Error(`${module} ended with ${code} before it listened.`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise(resolve => {
    child.on('close', () => resolve());
    child.kill(signal);
  });
}

/** A turn takes milliseconds; a bench that waits for ever tells nothing. */
const ANSWER_LIMIT_MS = 15_000;

const agent = new Agent({ keepAlive: true });

/** Posts one incoming activity; the answer has come and the whole of it was read. @throws when it is not 200 */
export function postIncoming(url: string, incoming: object): Promise<void> {
  const body = JSON.stringify(incoming);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/messages`, { method: 'POST', agent, headers }, response => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    });
    sent.on('error', reject);
    sent.setTimeout(ANSWER_LIMIT_MS, () => sent.destroy(new Error(`${url} did not answer in ${ANSWER_LIMIT_MS} ms.`)));
    sent.end(body);
  });
}
