import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { silentLog } from '../../bot/process/log.ts';
import { authenticationFor, createAdapter } from '../../bot/teams/adapter.ts';
import { createNoticeSender } from '../../bot/teams/sendNotice.ts';
import { choiceCard } from '../../cards/views/choice.ts';
import { openAirLog } from '../../data/store/airLog.ts';
import { createDisk } from '../../data/store/disk.ts';
import { openStore } from '../../data/store/openStore.ts';
import { bootOf } from '../../data/store/processLife.ts';
import type { DueMessage } from '../../jobs/dueMessage.ts';
import { createOutbox } from '../../jobs/outbox.ts';
import { NO_LIMITS } from '../../jobs/rates.ts';
import type { Deliverable, Send } from '../../jobs/sending.ts';
import { fewRecords } from '../store/sample.ts';

/**
 * Run as a process of its own, with a folder, a connector and a number: opens the store there and sends so many reminders through the real
 * outbox and the real Teams edge, until each is settled or it is killed. Says "open" when it begins, "refused" where it is not let in, and
 * "done" at the end. Its clock runs a thousand times as fast as the machine's, so that nothing waits long for its next try.
 */
export const sendingChildFile = fileURLToPath(import.meta.url);

const [, self, folder, serviceUrl, count] = process.argv;

async function run(folder: string, serviceUrl: string, count: number): Promise<void> {
  const store = await openStore({ folder, reference: fewRecords }).catch(() => undefined);
  if (!store) return say('refused');
  const air = openAirLog(join(folder, 'sending.jsonl'));
  const prepare = createNoticeSender<Deliverable>({
    adapter: createAdapter(authenticationFor(undefined), silentLog, CONNECTOR_LIMIT_MS),
    appId: '',
    render: message => ({ kind: 'text', text: message.key }),
    looks: { render: card => card, choice: (text, buttons) => choiceCard({ text, buttons }) },
    store,
    log: silentLog,
  });
  const send: Send = async message => (await prepare(message))();
  const boot = (await bootOf(createDisk())) ?? 'unknown';
  const outbox = createOutbox({ store, air, boot, prepare, send, now, log: silentLog, limits: NO_LIMITS });
  const due = reminders(count, serviceUrl);
  say('open');
  while (due.some(({ key }) => !['sent', 'inDoubt'].includes(store.outboxEntry(key)?.state ?? ''))) {
    await outbox.sendDue(due);
    await sleep(5);
  }
  await store.close();
  say('done');
}

/** Longer than the connector takes on a busy machine: what it did answer is not to be taken for silence. */
const CONNECTOR_LIMIT_MS = 1_000;
const BEGAN_MS = Date.parse('2026-01-01T00:00:00Z');

const now = () => DateTime.fromMillis(BEGAN_MS + (Date.now() - BEGAN_MS) * 1_000, { zone: 'Europe/London' });

const say = (line: string) => void process.stdout.write(`${line}\n`);

export const reminderKey = (n: number): string => `reminder/2021-05-19/overdue-1/person/${n}`;

function reminders(count: number, serviceUrl: string): readonly DueMessage[] {
  return Array.from({ length: count }, (_, n) => ({
    kind: 'reminder',
    key: reminderKey(n),
    to: `person/${n}`,
    person: `person/${n}`,
    about: [],
    covers: [],
    shows: [],
    debts: [],
    papers: [],
    escalatedPapers: [],
    escalated: [],
    because: 'It is due.',
    at: now(),
    contact: {
      id: `chat-${n}`,
      scope: 'personal',
      account: `account-${n}`,
      seenAt: '2021-05-06T09:00:00.000+01:00',
      reference: { channelId: 'msteams', serviceUrl, bot: { id: 'bot' }, conversation: { id: `chat-${n}` } },
    },
  }));
}

// Last, for everything above must stand when it begins.
if (self === sendingChildFile && folder && serviceUrl) await run(folder, serviceUrl, Number(count));
