import cron from 'node-cron';
import type { Job, JobCounts, JobLog } from './job.ts';
import { withinLimit } from './timeLimit.ts';

export interface SchedulerPorts {
  readonly table: readonly Job[];
  readonly log: JobLog;
  /** After so long a run is told to stop and no longer waited for. */
  readonly runLimitMs?: number;
  /** After so long `stop` no longer waits for what is under way; a message in the air is in doubt at the next start. */
  readonly stopLimitMs?: number;
  /** How long `tickSoon` waits. */
  readonly soonMs?: number;
  /** What calls back by cron text, in place of node-cron. */
  readonly schedule?: Schedule;
}
export type Schedule = (job: Job, tick: () => Promise<void>) => { stop(): void | Promise<void> };

export interface Scheduler {
  /** Runs every job in about two seconds; more calls until then change nothing. For what should not wait for the minute. */
  tickSoon(): void;
  /** Ends all ticking and waits for the run that is under way, no longer than `stopLimitMs`. */
  stop(): Promise<void>;
}

const RUN_LIMIT_MS = 10 * 60_000;
const STOP_LIMIT_MS = 8_000;
const SOON_MS = 2_000;

/** Runs each job of the table now, and then by its cron text until stopped. One run of a job at a time. */
export function startScheduler(ports: SchedulerPorts): Scheduler {
  const { table, schedule = byCron, soonMs = SOON_MS } = ports;
  const runners = table.map(job => createRunner(job, ports));
  const tasks = runners.map(runner => schedule(runner.job, runner.tick));
  let soon: NodeJS.Timeout | undefined;
  const tickAll = () => {
    soon = undefined;
    for (const runner of runners) void runner.tick();
  };
  tickAll();
  return {
    tickSoon: () => {
      soon ??= setTimeout(tickAll, soonMs);
    },
    stop: async () => {
      clearTimeout(soon);
      await Promise.all(tasks.map(task => task.stop()));
      await Promise.all(runners.map(runner => runner.stop()));
    },
  };
}

/**
 * Ticks are in UTC because a zone with clock changes makes minutes vanish: Europe/London is silent for an hour in October. A slot that
 * was missed needs no catching up, as the next one asks the same question.
 */
const byCron: Schedule = (job, tick) =>
  cron.schedule(job.cron, tick, {
    name: job.name,
    timezone: 'Etc/UTC',
    noOverlap: true,
    suppressMissedWarning: true,
  });

interface Runner {
  readonly job: Job;
  /** Runs the job, or, where it is running, once more after that. Never throws. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

function createRunner(
  job: Job,
  { log, runLimitMs = RUN_LIMIT_MS, stopLimitMs = STOP_LIMIT_MS }: SchedulerPorts,
): Runner {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;
  let last = '';

  async function runUntilQuiet(): Promise<void> {
    do {
      again = false;
      await runOnce();
    } while (again && !stopping.signal.aborted);
    running = undefined;
  }

  async function runOnce(): Promise<void> {
    const overdue = new AbortController();
    const signal = AbortSignal.any([stopping.signal, overdue.signal]);
    try {
      const counts = await withinLimit<JobCounts | undefined>(job.run(signal), runLimitMs, () => undefined);
      if (counts) tell(counts);
      else log.info({ job: job.name, runLimitMs }, 'A job took too long and was told to stop.');
    } catch (error) {
      log.fault(error, `The job "${job.name}" failed. The next tick tries again.`);
    } finally {
      overdue.abort();
    }
  }

  /** What is the same as a minute ago is not news. */
  function tell(counts: JobCounts): void {
    const text = JSON.stringify(counts);
    log[text === last ? 'debug' : 'info']({ job: job.name, ...counts }, 'A job ran.');
    last = text;
  }

  return {
    job,
    tick: () => {
      if (stopping.signal.aborted) return Promise.resolve();
      if (running === undefined) running = runUntilQuiet();
      else again = true;
      return running;
    },
    stop: async () => {
      stopping.abort();
      if (running !== undefined) await withinLimit(running, stopLimitMs, () => undefined);
    },
  };
}
