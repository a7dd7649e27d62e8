import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { Job, JobCounts } from '../../jobs/job.ts';
import { type Scheduler, type SchedulerPorts, startScheduler } from '../../jobs/scheduler.ts';

describe('The scheduler', () => {
  let scheduler: Scheduler | undefined;
  afterEach(() => scheduler?.stop());

  function start(run: Job['run'], ports: Partial<SchedulerPorts> = {}) {
    const log: string[] = [];
    const clockwork = { tick: async () => {}, stopped: 0 };
    scheduler = startScheduler({
      table: [{ name: 'messages', cron: '* * * * *', sentence: 'Sends what is due.', run }],
      log: {
        debug: facts => log.push(`debug ${JSON.stringify(facts)}`),
        info: facts => log.push(`info ${JSON.stringify(facts)}`),
        fault: (error, event) => log.push(`fault ${String(error)}: ${event}`),
      },
      schedule: (_job, tick) => {
        clockwork.tick = tick;
        return { stop: () => void clockwork.stopped++ };
      },
      ...ports,
    });
    return { scheduler, clockwork, log };
  }

  it('asks at once what is due, then at each tick', async () => {
    let runs = 0;
    const { clockwork } = start(async () => ({ sent: runs++ }));
    assert.equal(runs, 1);
    await turn();
    await clockwork.tick();
    assert.equal(runs, 2);
    await clockwork.tick();
    assert.equal(runs, 3);
  });

  it('check 38: goes on after a job has thrown, at once or later', async () => {
    let runs = 0;
    const { clockwork, log } = start(() => {
      runs++;
      if (runs === 1) throw new Error('at once');
      return runs === 2 ? Promise.reject(new Error('later')) : Promise.resolve({ sent: 0 });
    });
    await turn();
    await clockwork.tick();
    await clockwork.tick();
    assert.deepEqual(log, [
      'fault Error: at once: The job "messages" failed. The next tick tries again.',
      'fault Error: later: The job "messages" failed. The next tick tries again.',
      'info {"job":"messages","sent":0}',
    ]);
  });

  it('never has one job running twice at a time, and forgets no tick that came meanwhile', async () => {
    const gates: (() => void)[] = [];
    let running = 0;
    const { clockwork } = start(async () => {
      running++;
      assert.equal(running, 1);
      await new Promise<void>(resolve => gates.push(resolve));
      running--;
      return { sent: 0 };
    });
    const ticks = [clockwork.tick(), clockwork.tick()];
    assert.equal(gates.length, 1);
    gates[0]?.();
    await until(() => gates.length === 2);
    gates[1]?.();
    await Promise.all(ticks);
    assert.equal(gates.length, 2);
  });

  it('check 38: tells a job that takes too long to stop, and is not blocked by it for ever', async () => {
    const signals: AbortSignal[] = [];
    const { clockwork, log } = start(
      signal => {
        signals.push(signal);
        return signals.length === 1 ? new Promise<JobCounts>(() => {}) : Promise.resolve({ sent: 1 });
      },
      { runLimitMs: 1 },
    );
    await clockwork.tick();
    assert.equal(signals.length, 2);
    assert.equal(signals[0]?.aborted, true);
    assert.deepEqual(log, ['info {"job":"messages","runLimitMs":1}', 'info {"job":"messages","sent":1}']);
  });

  it('ticks soon once, however often it is asked to', async () => {
    let runs = 0;
    const { scheduler } = start(async () => ({ sent: runs++ }), { soonMs: 1 });
    await turn();
    scheduler.tickSoon();
    scheduler.tickSoon();
    scheduler.tickSoon();
    assert.equal(runs, 1);
    await until(() => runs === 2);
    for (let i = 0; i < 20; i++) await turn();
    assert.equal(runs, 2);
    scheduler.tickSoon();
    await until(() => runs === 3);
  });

  it('says what is news and whispers what is the same as a minute ago', async () => {
    let sent = 1;
    const { clockwork, log } = start(async () => ({ sent }));
    await turn();
    sent = 0;
    await clockwork.tick();
    await clockwork.tick();
    assert.deepEqual(
      log.map(line => line.slice(0, 5)),
      ['info ', 'info ', 'debug'],
    );
  });

  it('runs nothing more once it was stopped, and waits for what is under way', async () => {
    let runs = 0;
    let finish = () => {};
    let signal: AbortSignal | undefined;
    const { scheduler, clockwork } = start(
      given => {
        runs++;
        signal = given;
        return new Promise(resolve => {
          finish = () => resolve({ sent: 1 });
        });
      },
      { soonMs: 1 },
    );
    scheduler.tickSoon();
    let ended = false;
    const stopped = scheduler.stop().then(() => {
      ended = true;
    });
    await turn();
    assert.equal(signal?.aborted, true);
    assert.equal(ended, false);
    finish();
    await stopped;
    await clockwork.tick();
    scheduler.tickSoon();
    for (let i = 0; i < 20; i++) await turn();
    assert.deepEqual([runs, clockwork.stopped], [1, 1]);
  });

  it('does not wait for ever for what hangs when it is stopped', async () => {
    const { scheduler } = start(() => new Promise(() => {}), { stopLimitMs: 1, runLimitMs: 50 });
    await scheduler.stop();
  });

  it('ticks with node-cron too: a job may even ask for each second', async () => {
    const ranTwice = new Promise<void>(resolve => {
      let runs = 0;
      const run = async () => {
        if (++runs === 2) resolve();
        return { runs };
      };
      const second: Job = { name: 'second', cron: '* * * * * *', sentence: 'Counts.', run };
      scheduler = startScheduler({ table: [second], log: { debug() {}, info() {}, fault() {} } });
    });
    await ranTwice;
  });
});

/** Lets everything else have its turn until the claim is true; gives up rather than turning for ever. */
async function until(claim: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100_000 && !claim(); turns++) await turn();
  assert.ok(claim(), `waited in vain for ${claim}`);
}
