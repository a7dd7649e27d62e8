import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { silentLog } from '../../bot/log.ts';
import { type NoticeWorld, noticeReply } from '../../bot/notice.ts';
import { authenticationFor, createAdapter } from '../../bot/teams/adapter.ts';
import { type Looks, outgoingFor } from '../../bot/teams/outgoing.ts';
import { createNoticeSender } from '../../bot/teams/sendNotice.ts';
import type { AirLog } from '../../data/store/airLog.ts';
import type { Store } from '../../data/store/port.ts';
import { createOutbox } from '../../jobs/outbox.ts';
import { NO_LIMITS } from '../../jobs/rates.ts';
import type { Deliverable } from '../../jobs/sending.ts';
import { median } from './median.ts';

export interface SendingParts {
  readonly store: Store;
  readonly air: AirLog;
  readonly looks: Looks;
  readonly world: NoticeWorld;
  /** What is to be sent; both loops send all of it. */
  readonly messages: readonly Deliverable[];
}

/** Cards a second: of the outbox, and of a bare loop of `continueConversationAsync` that sends the same cards one after the other. */
export interface SendingRates {
  readonly outbox: number;
  readonly bare: number;
  /** The median over the rounds of what share of the bare loop's rate the outbox reached. */
  readonly share: number;
}

const ROUND = 500;

/** Sends the messages in rounds, in turn by the bare loop and by the outbox, so that both meet the same machine. */
export async function measureSending(parts: SendingParts): Promise<SendingRates> {
  const adapter = createAdapter(authenticationFor(undefined), silentLog);
  const { store, air, looks, world } = parts;
  const render = (message: Deliverable) => noticeReply(message, world);
  const send = createNoticeSender<Deliverable>({ adapter, appId: '', render, looks, store, log: silentLog });
  const outbox = createOutbox({ store, air, send, now: () => world.now, log: silentLog, limits: NO_LIMITS });
  const times = { outbox: 0, bare: 0 };
  const shares: number[] = [];
  for (let from = 0; from < parts.messages.length; from += ROUND) {
    const round = parts.messages.slice(from, from + ROUND);
    const bareMs = await timed(async () => {
      for (const message of round) {
        const outgoing = await outgoingFor(render(message), looks, silentLog);
        await adapter.continueConversationAsync('', message.contact.reference, async context => {
          delete context.activity.id;
          await context.sendActivity(outgoing);
        });
      }
    });
    const outboxMs = await timed(async () => {
      const { sent } = await outbox.sendDue(round);
      if (sent !== round.length) throw new Error(`Of ${round.length} cards ${sent} were sent.`);
    });
    times.bare += bareMs;
    times.outbox += outboxMs;
    if (from > 0) shares.push(bareMs / outboxMs);
  }
  const perSecond = (ms: number) => (parts.messages.length / ms) * 1_000;
  return { outbox: perSecond(times.outbox), bare: perSecond(times.bare), share: median(shares) };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A connector in a process of its own, that only says yes. */
export async function startPlainConnector(): Promise<{ readonly serviceUrl: string; stop(): void }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./plainConnector.js', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { serviceUrl: line.toString().trim(), stop: () => child.kill() };
}
