import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type NoticeWorld, noticeReply } from '../../bot/notice.ts';
import { silentLog } from '../../bot/process/log.ts';
import { authenticationFor, createAdapter } from '../../bot/teams/adapter.ts';
import { type Looks, outgoingFor } from '../../bot/teams/outgoing.ts';
import { createNoticeSender } from '../../bot/teams/sendNotice.ts';
import type { AirLog } from '../../data/store/airLog.ts';
import type { Store } from '../../data/store/port.ts';
import { createOutbox } from '../../jobs/outbox.ts';
import { NO_LIMITS } from '../../jobs/rates.ts';
import type { Deliverable, Send } from '../../jobs/sending.ts';

export interface SendingParts {
  readonly store: Store;
  readonly air: AirLog;
  readonly looks: Looks;
  readonly world: NoticeWorld;
  /** What is to be sent; both loops send all of it. */
  readonly messages: readonly Deliverable[];
}

/**
 * Cards a second, one in the air at a time: of the outbox, which draws, claims, notes and settles each; of a bare loop of
 * `continueConversationAsync` that draws each card and sends it; and of one that only sends cards drawn beforehand.
 */
export interface SendingRates {
  readonly outbox: number;
  readonly bare: number;
  readonly drawnBefore: number;
}

const ROUND = 250;

/** Sends the messages in rounds, in turn by the bare loop and by the outbox, so that both meet the same machine. */
export async function measureSending(parts: SendingParts): Promise<SendingRates> {
  const adapter = createAdapter(authenticationFor(undefined), silentLog);
  const { store, air, looks, world } = parts;
  const render = (message: Deliverable) => noticeReply(message, world);
  const prepare = createNoticeSender<Deliverable>({ adapter, appId: '', render, looks, store, log: silentLog });
  const send: Send = async message => (await prepare(message))();
  const outbox = createOutbox({ store, air, prepare, send, now: () => world.now, log: silentLog, limits: NO_LIMITS });
  const draw = (message: Deliverable) => outgoingFor(render(message), looks, silentLog, { isShared: false });
  const sendBare = (message: Deliverable, outgoing: Awaited<ReturnType<typeof draw>>) =>
    adapter.continueConversationAsync('', message.contact.reference, async context => {
      delete context.activity.id;
      await context.sendActivity(outgoing);
    });
  const times = { outbox: 0, bare: 0, drawnBefore: 0 };
  for (let from = 0; from < parts.messages.length; from += ROUND) {
    const round = parts.messages.slice(from, from + ROUND);
    const drawn = await Promise.all(round.map(draw));
    times.drawnBefore += await timed(async () => {
      for (const [n, outgoing] of drawn.entries()) await sendBare(round[n] as Deliverable, outgoing);
    });
    times.bare += await timed(async () => {
      for (const message of round) await sendBare(message, await draw(message));
    });
    times.outbox += await timed(async () => {
      const { sent } = await outbox.sendDue(round);
      if (sent !== round.length) throw new Error(`Of ${round.length} cards ${sent} were sent.`);
    });
  }
  const perSecond = (ms: number) => (parts.messages.length / ms) * 1_000;
  return {
    outbox: perSecond(times.outbox),
    bare: perSecond(times.bare),
    drawnBefore: perSecond(times.drawnBefore),
  };
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
