import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { fewRecords } from '../store/sample.ts';
import { sendingChildFile } from './sendingChild.ts';
import { startUnreliableConnector } from './unreliableConnector.ts';

/** What came of it, from both sides. */
export interface Aftermath {
  readonly entries: readonly OutboxEntry[];
  /** What arrived at the connector, in order. */
  readonly arrived: readonly string[];
  /** How many requests the connector itself left in doubt. */
  readonly unanswered: number;
  readonly kills: number;
}

/**
 * Has a process send so many reminders, kills it so often at random moments while it does, and lets the last one end.
 * @param chance from 0 to below 1, for the moments and for what the connector does
 */
export async function sendAndKill(
  folder: string,
  reminders: number,
  kills: number,
  chance: () => number,
): Promise<Aftermath> {
  const connector = await startUnreliableConnector(chance);
  try {
    let killed = 0;
    while (killed < kills) {
      const child = startSender(folder, connector.serviceUrl, reminders);
      await child.said('open');
      await sleep(chance() * LONGEST_LIFE_MS);
      if (!(await child.kill())) throw new Error(`All ${reminders} were sent after ${killed} of ${kills} kills.`);
      killed += 1;
    }
    await startSender(folder, connector.serviceUrl, reminders).said('done');
    const { arrived, unanswered } = connector;
    const store = await peekStore(folder, fewRecords);
    return { entries: store.outbox(), arrived, unanswered: unanswered(), kills: killed };
  } finally {
    connector.close();
  }
}

/** So short that there is still something to send at the last kill. */
const LONGEST_LIFE_MS = 150;

export interface Sender {
  readonly process: ChildProcess;
  /** Resolves with the line when it comes. @throws where the process ends without it */
  said(...lines: string[]): Promise<string>;
  /** Ends it at once. @returns whether it was still running */
  kill(): Promise<boolean>;
}

export function startSender(folder: string, serviceUrl: string, reminders: number): Sender {
  const child = spawn(process.execPath, [sendingChildFile, folder, serviceUrl, String(reminders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = once(child, 'exit');
  return {
    process: child,
    async said(...wanted) {
      for (let line = await lines.next(); !line.done; line = await lines.next())
        if (wanted.includes(line.value)) return line.value;
      throw new Error(`The sender ended without saying ${wanted.join(' or ')}.`);
    },
    async kill() {
      const ran = child.exitCode === null;
      child.kill('SIGKILL');
      await exited;
      return ran;
    },
  };
}
