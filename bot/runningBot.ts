import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { choiceCard } from '../cards/views/choice.ts';
import { createCalendar, readBankHolidays } from '../data/calendar.ts';
import type { Rules } from '../data/cycle.ts';
import { loadReference } from '../data/reference.ts';
import { loadReminders } from '../data/reminderSettings.ts';
import { loadRoles } from '../data/roles.ts';
import { projectRoot } from '../data/root.ts';
import { openAirLog } from '../data/store/airLog.ts';
import { createDisk } from '../data/store/disk.ts';
import { openStore } from '../data/store/openStore.ts';
import type { Change, Store } from '../data/store/port.ts';
import { bootOf } from '../data/store/processLife.ts';
import { createUnanswered, type Unanswered } from '../data/unanswered.ts';
import { createJobs } from '../jobs/jobs.ts';
import { QUEUE_DAYS, queueNow } from '../jobs/queue.ts';
import { type Scheduler, startScheduler } from '../jobs/scheduler.ts';
import type { Deliverable, Withdrawal } from '../jobs/sending.ts';
import { type Clock, startClock } from './clock.ts';
import type { Config } from './config.ts';
import { createRespond } from './conversation/respond.ts';
import { createLateCards } from './lateCards.ts';
import { createLateReader } from './lateReader.ts';
import type { Log } from './log.ts';
import { calendarFileNamed } from './meetings/calendarFiles.ts';
import { noticeReply, withdrawnReply } from './notice.ts';
import { speakerFor } from './people/directory.ts';
import { createReader, type Reader } from './questions/read.ts';
import { loadVocabulary } from './questions/vocabulary.ts';
import { startServer } from './server.ts';
import { loadKnownQuestions } from './teaching/knownQuestions.ts';
import { createEdge, type Edge } from './teams/edge.ts';
import type { Looks } from './teams/outgoing.ts';

export interface RunningBot {
  readonly url: string;
  /** Takes nothing more, lets what is under way end within the limit, and closes the store. */
  close(limitMs: number): Promise<void>;
}

/** A Teams activity is a few kilobytes; the largest form that is read, some 20,000 characters, stays far below. */
const BODY_LIMIT_BYTES = 256 * 1024;

/**
 * Puts the house together and opens its door: data, store, conversation, Teams edge, server, and then what happens by itself.
 * @param open the store on disk, unless a tool measures another
 * @throws DataFault, StoreFault, CardFault or PortTaken, each with a message for the person who starts it
 */
export async function startBot(config: Config, log: Log, open = openStore): Promise<RunningBot> {
  const root = projectRoot();
  const clock = startClock({ at: config.clockAt, zone: config.zone });
  const store = await open({
    folder: resolve(root, config.dataFolder),
    reference: loadReference(join(root, 'data', 'reference')),
    log,
    now: clock.now,
  });
  try {
    return await openDoor(config, log, store, clock);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openDoor(config: Config, log: Log, store: Store, clock: Clock): Promise<RunningBot> {
  const air = openAirLog(join(resolve(projectRoot(), config.dataFolder), 'sending.jsonl'));
  const rules: Rules = {
    settings: loadReminders(config.zone),
    calendar: createCalendar(readBankHolidays()),
  };
  const unanswered = createUnanswered(store);
  let scheduler: Scheduler | undefined;
  let open = true;
  const cards = createLateCards(log);
  const vocabulary = loadVocabulary(join(projectRoot(), 'data', 'vocabulary'));
  const reader = createLateReader(() => createReader(store.register(), vocabulary));
  const edge = createHouseEdge({
    config,
    log,
    store,
    clock,
    rules,
    written: changes => {
      tickFor(changes, scheduler);
      // The reader knows the meetings by their days.
      if (changes.some(({ kind }) => kind === 'keepMeeting')) setImmediate(reader.renew);
    },
    render: cards.render,
    reader,
    unanswered,
  });
  const guards = { bodyLimitBytes: BODY_LIMIT_BYTES, loopbackOnly: config.credentials === undefined };
  const server = await startServer(
    {
      receive: edge.receive,
      calendarFile: name => calendarFileNamed(name, { register: store.register(), rules, now: clock.now() }),
      isReady: () => open && cards.areLoaded() && reader.isPrepared() && isReadable(store),
      guards,
      log,
    },
    config.port,
    config.host,
  );
  cards.load();
  setImmediate(reader.prepare);
  // Where the system does not say which start of it this is, each start of the bot counts as one: more doubt, and no message twice.
  const boot = (await bootOf(createDisk())) ?? randomUUID();
  const table = createJobs({
    ...rules,
    store,
    send: edge.send,
    withdraw: edge.send,
    settled: unanswered.note,
    air,
    boot,
    now: clock.now,
    log,
  });
  scheduler = startScheduler({ table, log });
  return {
    url: server.url,
    close: async limitMs => {
      open = false;
      await Promise.all([scheduler.stop(), server.close(limitMs)]);
      air.close();
      await store.close();
    },
  };
}

interface EdgeParts {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: Rules;
  readonly written: (changes: readonly Change[]) => void;
  readonly render: Looks['render'];
  readonly reader: Reader;
  readonly unanswered: Unanswered;
}

function createHouseEdge({
  config,
  log,
  store,
  clock,
  rules,
  written,
  render,
  reader,
  unanswered,
}: EdgeParts): Edge<Deliverable | Withdrawal> {
  const root = projectRoot();
  const register = store.register();
  const knownQuestions = loadKnownQuestions(join(root, 'data', 'knownQuestions.json'));
  const roles = loadRoles(join(root, 'data', 'roles.json'), register.records.people);
  const local = config.credentials === undefined;
  return createEdge<Deliverable | Withdrawal>({
    credentials: config.credentials,
    store,
    respond: createRespond({
      reader,
      roles,
      rules,
      knownQuestions,
      sending: { queue: () => queueNow({ ...rules, store, now: clock.now }), queueDays: QUEUE_DAYS },
      publicUrl: config.publicUrl,
    }),
    speakerOf: (account, displayName) => speakerFor({ account, displayName }, store, roles, { local }),
    renderNotice: message =>
      message.kind === 'withdrawal'
        ? withdrawnReply(clock.now())
        : noticeReply(message, { register: store.register(), now: clock.now(), rules, publicUrl: config.publicUrl }),
    looks: {
      render,
      choice: (text, buttons) => choiceCard({ text, buttons }),
    },
    now: clock.now,
    log,
    written,
    unanswered,
  });
}

/** Who has just become somebody, has just added the bot to a channel, or is answered by somebody else should not wait a minute. */
function tickFor(changes: readonly Change[], scheduler: Scheduler | undefined): void {
  if (changes.some(({ kind }) => TICKS.includes(kind))) scheduler?.tickSoon();
}
const TICKS: readonly Change['kind'][] = [
  'keepAccount',
  'keepContact',
  'keepNotice',
  'orderSending',
  'keepMeeting',
  'keepLeave',
];

function isReadable(store: Store): boolean {
  try {
    return store.register().records.plans.length > 0;
  } catch {
    return false;
  }
}
