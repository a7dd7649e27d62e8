import { timingSafeEqual } from 'node:crypto';
import type { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import type { Log } from './log.ts';

/** One turn, as it is counted: no words, no names. */
export interface TurnFacts {
  readonly kind: string;
  /** What became of the turn itself: `done`, `notSaved`, `failed` … */
  readonly outcome: string;
  /** What a question was answered with (`answered`, `clarify`, `nothing` …); undefined where it was none. */
  readonly answer: string | undefined;
  readonly ms: number;
}

/** One look at a card that was sent, drawn anew for who looks. `card`: what it is about; undefined where that cannot be told. */
export interface LookFacts {
  readonly card: string | undefined;
  /** `asItWas`: there is nothing of it to be shown to them, and the card that was sent stays. */
  readonly outcome: 'drawn' | 'asItWas' | 'failed';
}

/** One search from the compose box. */
export interface SearchFacts {
  readonly sought: string;
  readonly outcome: 'found' | 'nothing' | 'failed';
}

/** What happened, counted for whoever watches the bot from outside. */
export interface Metrics {
  turn(facts: TurnFacts): void;
  /** Neither of these two is a turn. */
  looked(facts: LookFacts): void;
  searched(facts: SearchFacts): void;
  /** A message of the bot's own accord. */
  sent(result: string): void;
  refused(status: number): void;
  /** Begins to load what writes it down. */
  load(): void;
  /** Everything in the text format of Prometheus. */
  text(): Promise<{ readonly type: string; readonly text: string }>;
}

/** What is asked when somebody looks, and not before. */
export interface MetricsPorts {
  readonly outbox: () => readonly Pick<OutboxEntry, 'state'>[];
  readonly storeBytes: () => Promise<number>;
  readonly log: Log;
}

/**
 * Counts from the first turn on. The library behind it is loaded after the door is open, and what was counted until then is added; a
 * count is a few microseconds.
 */
export function createMetrics(ports: MetricsPorts): Metrics {
  let loading: Promise<Meters> | undefined;
  let meters: Meters | undefined;
  const waiting: ((meters: Meters) => void)[] = [];

  const load = (): Promise<Meters> => {
    loading ??= loadMeters(ports).then(loaded => {
      meters = loaded;
      for (const count of waiting.splice(0)) count(loaded);
      return loaded;
    });
    return loading;
  };
  const count = (run: (meters: Meters) => void) => (meters ? run(meters) : void waiting.push(run));
  return {
    turn: ({ kind, outcome, answer, ms }) =>
      count(({ turns, seconds, answers }) => {
        turns.inc({ kind, outcome });
        seconds.observe(ms / 1_000);
        if (answer !== undefined) answers.inc({ outcome: answer });
      }),
    looked: ({ card = 'unknown', outcome }) => count(({ looks }) => looks.inc({ card, outcome })),
    searched: ({ sought, outcome }) => count(({ searches }) => searches.inc({ sought, outcome })),
    sent: result => count(({ sends }) => sends.inc({ result })),
    refused: status => count(({ refusals }) => refusals.inc({ status })),
    load: () => void load().catch(error => ports.log.fault(error, 'metrics not loaded')),
    text: async () => {
      const { registry } = await load();
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** Whether an `Authorization` header carries the token that was set for looking at the metrics. */
export function mayLook(authorization: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

interface Meters {
  readonly registry: Registry;
  readonly turns: Counter;
  readonly answers: Counter;
  readonly seconds: Histogram;
  readonly looks: Counter;
  readonly searches: Counter;
  readonly sends: Counter;
  readonly refusals: Counter;
  readonly gauges: readonly Gauge[];
}

const WAITING: readonly OutboxEntry['state'][] = ['claimed', 'deferred', 'unreachable', 'inDoubt'];
/** From what nobody notices to what Teams does not wait for. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 4, 15];

async function loadMeters({ outbox, storeBytes }: MetricsPorts): Promise<Meters> {
  const { Counter, Gauge, Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  return {
    registry,
    turns: counter('plan_bot_turns_total', 'Turns by what came in and what became of it', 'kind', 'outcome'),
    answers: counter('plan_bot_answers_total', 'Questions by the outcome of their answer', 'outcome'),
    looks: counter('plan_bot_looks_total', 'Cards drawn anew for who looks, by what is on them', 'card', 'outcome'),
    searches: counter('plan_bot_searches_total', 'Searches from the compose box', 'sought', 'outcome'),
    sends: counter('plan_bot_sends_total', 'Messages of the bot’s own accord by result', 'result'),
    refusals: counter('plan_bot_refusals_total', 'Requests that were not let in, by status', 'status'),
    seconds: new Histogram({
      name: 'plan_bot_turn_seconds',
      help: 'Time of a turn, without its way over the network',
      buckets: SECONDS,
      registers,
    }),
    gauges: [
      new Gauge({
        name: 'plan_bot_queue_length',
        help: 'Messages of the bot’s own accord that wait or are not settled, by state',
        labelNames: ['state'],
        registers,
        collect() {
          const entries = outbox();
          for (const state of WAITING) this.set({ state }, entries.filter(entry => entry.state === state).length);
        },
      }),
      new Gauge({
        name: 'plan_bot_store_bytes',
        help: 'Size of the store on disk',
        registers,
        async collect() {
          this.set(await storeBytes());
        },
      }),
      new Gauge({
        name: 'plan_bot_resident_bytes',
        help: 'Memory of the process',
        registers,
        collect() {
          this.set(process.memoryUsage.rss());
        },
      }),
    ],
  };
}
