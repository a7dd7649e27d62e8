import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { choiceCard } from '../cards/views/choice.ts';
import { createCalendar, readBankHolidays } from '../data/calendar.ts';
import type { Rules } from '../data/cycle.ts';
import { loadReference } from '../data/reference.ts';
import { loadReminders } from '../data/reminderSettings.ts';
import { loadRoles, type Roles } from '../data/roles.ts';
import { projectRoot } from '../data/root.ts';
import type { Speaker } from '../data/speaker.ts';
import { openAirLog } from '../data/store/airLog.ts';
import type { Change } from '../data/store/change.ts';
import { createDisk } from '../data/store/disk.ts';
import { openStore } from '../data/store/openStore.ts';
import type { Store } from '../data/store/port.ts';
import { bootOf } from '../data/store/processLife.ts';
import { createUnanswered, type Unanswered } from '../data/unanswered.ts';
import { type Scheduler, startScheduler } from '../jobs/scheduler.ts';
import type { Deliverable, SendResult, Withdrawal } from '../jobs/sending.ts';
import { checkedVocabulary } from './commands/checkedVocabulary.ts';
import { createLateHouse, type LateHouse } from './lateHouse.ts';
import { speakerFor } from './people/directory.ts';
import { recognise } from './people/recognise.ts';
import { isAdministered } from './people/roleHolders.ts';
import { type Clock, startClock } from './process/clock.ts';
import type { Config } from './process/config.ts';
import type { Log } from './process/log.ts';
import { createMetrics, type Metrics } from './process/metrics.ts';
import { startServer } from './process/server.ts';
import { loadKnownQuestions } from './teaching/knownQuestions.ts';
import { createEdge, type Edge } from './teams/edge.ts';
import { loadNarrativeWords } from './words/narrativeWords.ts';

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
  const root = projectRoot();
  const air = openAirLog(join(resolve(root, config.dataFolder), 'sending.jsonl'));
  const rules: Rules = {
    settings: loadReminders(config.zone),
    calendar: createCalendar(readBankHolidays()),
  };
  const unanswered = createUnanswered(store);
  let scheduler: Scheduler | undefined;
  let open = true;
  const roles: Roles = {
    ...loadRoles(join(root, 'data', 'roles.json'), store.register().records.people),
    adminAccounts: config.adminAccounts,
  };
  if (config.credentials && !isAdministered(store, roles)) log.warn({}, NOBODY_ADMINISTERS);
  const vocabulary = checkedVocabulary(join(root, 'data', 'vocabulary'));
  const knownQuestions = loadKnownQuestions(join(root, 'data', 'knownQuestions.json'));
  const narrativeWords = loadNarrativeWords(join(root, 'data', 'narrativeWords.json'));
  const { publicUrl } = config;
  const local = config.credentials === undefined;
  const speakerOf = (account: string, displayName = '') =>
    speakerFor({ account, displayName }, store, roles, { local });
  const house = createLateHouse(
    { store, clock, rules, roles, vocabulary, narrativeWords, knownQuestions, publicUrl, speakerOf },
    log,
  );
  const metrics = createMetrics({ outbox: store.outbox, storeBytes: () => folderBytes(config), log });
  const edge = createHouseEdge({
    config,
    log,
    store,
    clock,
    roles,
    speakerOf,
    house,
    written: changes => {
      house.present()?.written(changes);
      tickFor(changes, scheduler);
    },
    unanswered,
    measured: metrics,
  });
  const guards = { bodyLimitBytes: BODY_LIMIT_BYTES, loopbackOnly: config.credentials === undefined };
  const server = await startServer(
    {
      receive: edge.receive,
      calendarFile: async name => (await house.opened()).calendarFile(name),
      isReady: () => open && house.present() !== undefined && isReadable(store),
      guards,
      metrics: { ...metrics, token: config.metricsToken },
      log,
    },
    config.port,
    config.host,
  );
  let scheduling: Promise<void> | undefined;
  setImmediate(() => {
    scheduling = begin();
  });

  /** What happens by itself begins when the house is there to say it. */
  async function begin(): Promise<void> {
    await house.prepare();
    metrics.load();
    const furnished = house.present();
    if (!open || !furnished) return;
    // Where the system does not say which start of it this is, each start of the bot counts as one: more doubt, and no message twice.
    const boot = (await bootOf(createDisk())) ?? randomUUID();
    if (!open) return;
    const table = furnished.jobs({
      send,
      prepare: edge.prepare,
      withdraw: send,
      settled: unanswered.note,
      air,
      boot,
      log,
    });
    scheduler = startScheduler({ table, log });
  }

  async function send(message: Deliverable | Withdrawal): Promise<SendResult> {
    const result = await edge.send(message);
    metrics.sent(result.kind);
    return result;
  }

  return {
    url: server.url,
    close: async limitMs => {
      open = false;
      await scheduling?.catch(error => log.fault(error, 'jobs not begun'));
      await Promise.all([scheduler?.stop(), server.close(limitMs), within(limitMs, edge.settled())]);
      air.close();
      await store.close();
    },
  };
}

/** Said at the start; the bot answers all the same, for asking needs no administrator. */
const NOBODY_ADMINISTERS =
  'No account is an administrator: nobody can confirm who is who. Set ADMIN_OBJECT_IDS to the Entra object id of the first one.';

interface EdgeParts {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly clock: Clock;
  readonly roles: Roles;
  readonly speakerOf: (account: string, displayName: string) => Speaker;
  readonly house: LateHouse;
  readonly written: (changes: readonly Change[]) => void;
  readonly unanswered: Unanswered;
  readonly measured: Metrics;
}

function createHouseEdge({ config, clock, roles, house, ...ports }: EdgeParts): Edge<Deliverable | Withdrawal> {
  const { credentials } = config;
  return createEdge<Deliverable | Withdrawal>({
    ...ports,
    credentials,
    respond: async turn => (await house.opened()).respond(turn),
    lookUp: async (sought, typed, speaker) => (await house.opened()).lookUp(sought, typed, speaker),
    lookAgain: async (look, speaker) => (await house.opened()).lookAgain(look, speaker),
    lookersAt: async look => (await house.opened()).lookersAt(look),
    recognise: (account, signIn) => recognise(ports.store, roles, { account, signIn, at: clock.now().toISO() ?? '' }),
    renderNotice: async message => (await house.opened()).renderNotice(message),
    looks: {
      render: async card => (await house.opened()).render(card),
      choice: (text, buttons) => choiceCard({ text, buttons }),
      isStill: config.playground,
    },
    now: clock.now,
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
  'markItem',
  'keepLeave',
  'changeLead',
  'nameStandIn',
  'endStandIn',
];

/** Waits for something, but not beyond a limit. */
async function within(limitMs: number, ending: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>(resolve => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([ending, limit]);
  clearTimeout(timer);
}

/** What the store takes on disk; a file that goes while it is counted counts for nothing. */
async function folderBytes({ dataFolder }: Config): Promise<number> {
  const folder = resolve(projectRoot(), dataFolder);
  const sizes = (await readdir(folder)).map(name =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function isReadable(store: Store): boolean {
  try {
    return store.register().records.plans.length > 0;
  } catch {
    return false;
  }
}
