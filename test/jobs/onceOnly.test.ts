import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import type { DateTime } from 'luxon';
import { type AirLine, createMemoryAirLog } from '../../data/store/airLog.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import { createJobs } from '../../jobs/jobs.ts';
import type { Send, SendResult } from '../../jobs/sending.ts';
import { at, broadhead, broadheadChat, channel, harris, harrisChat, records, rules, submitted } from './office.ts';

/** What may happen to the bot between two moments. */
type Happening =
  | { readonly kind: 'tick' }
  | { readonly kind: 'twoTicksAtOnce' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'clock'; readonly hours: number }
  | { readonly kind: 'nextSending'; readonly becomes: Fate }
  | { readonly kind: 'diskFails'; readonly after: number }
  | { readonly kind: 'becomes'; readonly person: string };

/** `diesBefore` and `diesAfter`: the process ends with the message not yet, or already, with the officer. */
type Fate = 'sent' | 'inDoubt' | 'refused' | 'notNow' | 'throws' | 'diesBefore' | 'diesAfter';

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Happening>({ kind: 'tick' }) },
  fc.constant<Happening>({ kind: 'twoTicksAtOnce' }),
  fc.constant<Happening>({ kind: 'restart' }),
  fc.integer({ min: -30, max: 60 }).map(hours => ({ kind: 'clock', hours }) as const),
  fc
    .constantFrom<Fate>('sent', 'inDoubt', 'refused', 'notNow', 'throws', 'diesBefore', 'diesAfter')
    .map(becomes => ({ kind: 'nextSending', becomes }) as const),
  fc.nat(3).map(after => ({ kind: 'diskFails', after }) as const),
  fc.constantFrom('person/paul-harris', 'person/kev-broadhead').map(person => ({ kind: 'becomes', person }) as const),
);

describe('Whatever happens', () => {
  it('no message reaches anybody twice, and each that is left open is shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async happenings => {
        const world = await createWorld();
        for (const one of happenings) await world.happen(one);
        await world.calmDown();
        const twice = world.delivered.filter((key, place) => world.delivered.indexOf(key) !== place);
        assert.deepEqual(twice, []);
        assert.ok(world.store.outbox().every(entry => entry.state !== 'claimed'));
        assert.ok(world.delivered.every(key => world.store.outboxEntry(key) !== undefined));
        assert.ok(world.outsideHours.length === 0, `sent at ${world.outsideHours}`);
      }),
      { numRuns: 300 },
    );
  });

  it('doesn’t post twice when the clock goes back, nor after a restart behind the first sending', async () => {
    const world = await createWorld();
    await world.happen({ kind: 'tick' });
    assert.equal(world.delivered.length, 3);
    await world.happen({ kind: 'clock', hours: -24 });
    await world.happen({ kind: 'restart' });
    await world.happen({ kind: 'tick' });
    assert.equal(world.delivered.length, 3);
  });

  it('what was missed while the bot was off is sent when it is back, once', async () => {
    const world = await createWorld();
    await world.happen({ kind: 'clock', hours: -24 * 30 });
    await world.happen({ kind: 'tick' });
    assert.deepEqual(world.delivered, [], 'the ladder has not begun');
    await world.happen({ kind: 'clock', hours: 24 * 33 + 5 });
    await world.happen({ kind: 'tick' });
    await world.happen({ kind: 'tick' });
    assert.deepEqual(world.delivered, [], 'a Sunday');
    await world.happen({ kind: 'clock', hours: 24 });
    await world.happen({ kind: 'tick' });
    await world.happen({ kind: 'tick' });
    assert.equal(world.delivered.length, 3);
  });

  it('an update submitted before the tick silences the card', async () => {
    const world = await createWorld();
    const update = submitted('2020-21/3.11', '2021-05-06T08:59:00+01:00');
    const applied = await world.store.apply([
      { kind: 'fileUpdate', update, after: latest(world.store, '2020-21/3.11') },
    ]);
    assert.ok(applied.ok);
    await world.happen({ kind: 'tick' });
    assert.deepEqual(world.delivered, [
      'reminder/2021-05-19/overdue-1/person/kev-broadhead',
      'meeting/2021-05-19/joined/channel-1',
    ]);
  });

  it('an update submitted while the cards before it are being sent silences it too', async () => {
    const world = await createWorld();
    const update = submitted('2020-21/3.11', '2021-05-06T09:00:01+01:00');
    world.beforeNextSending = async () => {
      await world.store.apply([{ kind: 'fileUpdate', update, after: latest(world.store, '2020-21/3.11') }]);
    };
    await world.happen({ kind: 'tick' });
    assert.deepEqual(world.delivered, [
      'reminder/2021-05-19/overdue-1/person/kev-broadhead',
      'meeting/2021-05-19/joined/channel-1',
    ]);
  });

  it('a tester who becomes somebody else gets that person’s card at the next tick', async () => {
    const world = await createWorld();
    await world.store.apply([
      { kind: 'keepAccount', account: { ...harris, person: null } },
      { kind: 'keepAccount', account: { ...broadhead, person: null } },
    ]);
    await world.happen({ kind: 'tick' });
    assert.deepEqual(world.delivered, ['meeting/2021-05-19/joined/channel-1']);
    await world.happen({ kind: 'becomes', person: 'person/paul-harris' });
    await world.happen({ kind: 'tick' });
    assert.deepEqual(world.delivered.slice(1), ['reminder/2021-05-19/overdue-1/person/paul-harris']);
  });
});

const latest = (store: Store, activity: string) => store.register().latestUpdate(activity)?.id ?? null;

/** One disk that outlives the processes over it, a clock that goes where it likes, and an officer who counts what arrives. */
async function createWorld() {
  const store = createMemoryStore(records);
  await store.apply([
    { kind: 'keepAccount', account: harris },
    { kind: 'keepAccount', account: broadhead },
    { kind: 'keepContact', contact: harrisChat },
    { kind: 'keepContact', contact: broadheadChat },
    { kind: 'keepContact', contact: channel },
  ]);
  const kept = createMemoryAirLog();
  const delivered: string[] = [];
  const outsideHours: string[] = [];
  const fates: Fate[] = [];
  let now: DateTime = at('2021-05-06T09:00');
  let writesUntilFault = Number.POSITIVE_INFINITY;
  let process = startProcess();

  const world = { store, delivered, outsideHours, happen, calmDown, beforeNextSending: async () => {} };

  /** No more trouble, and one more start. */
  async function calmDown() {
    fates.length = 0;
    writesUntilFault = Number.POSITIVE_INFINITY;
    await happen({ kind: 'restart' });
    await happen({ kind: 'tick' });
  }

  function startProcess() {
    let alive = true;
    let die = () => {};
    const death = new Promise<void>(resolve => {
      die = () => {
        alive = false;
        resolve();
      };
    });
    const never = new Promise<never>(() => {});
    const disk: Store = {
      ...store,
      apply: async changes => {
        await turn(); // what is written is not to be seen before it is on the disk
        if (!alive) return never;
        if (writesUntilFault-- > 0) return store.apply(changes);
        writesUntilFault = Number.POSITIVE_INFINITY;
        throw new Error('EIO');
      },
    };
    const send: Send = async ({ key }) => {
      if (!alive) return never;
      await world.beforeNextSending();
      const fate = fates.shift() ?? 'sent';
      if (fate !== 'refused' && fate !== 'notNow' && fate !== 'diesBefore') arrive(key);
      if (fate === 'diesBefore' || fate === 'diesAfter') {
        // From here on the dead process writes nothing, so that what it makes of this answer is lost, as in life.
        die();
        return resultOf('sent');
      }
      return resultOf(fate);
    };
    const air = {
      ...kept,
      note: (...lines: readonly AirLine[]) => alive && kept.note(...lines),
      clear: () => alive && kept.clear(),
    };
    const wait = async (ms: number) => {
      now = now.plus({ milliseconds: ms });
    };
    const [job] = createJobs({
      withdraw: async () => ({ kind: 'sent' }),
      ...rules,
      store: disk,
      send,
      air,
      wait,
      now: () => now,
      log: { fault() {} },
    });
    assert.ok(job);
    const tick = () => Promise.race([job.run(new AbortController().signal), death]);
    return { tick, die, isAlive: () => alive };
  }

  function arrive(key: string) {
    delivered.push(key);
    const isInHours = now.hour >= 9 && now.hour < 18 && rules.calendar.isWorkingDay(now.toFormat('yyyy-MM-dd'));
    if (!isInHours) outsideHours.push(now.toString());
  }

  async function happen(one: Happening): Promise<void> {
    if (!process.isAlive()) process = startProcess();
    switch (one.kind) {
      case 'tick':
        await process.tick();
        break;
      case 'twoTicksAtOnce':
        await Promise.all([process.tick(), process.tick()]);
        break;
      case 'restart':
        process.die();
        process = startProcess();
        break;
      case 'clock':
        now = now.plus({ hours: one.hours });
        break;
      case 'nextSending':
        fates.push(one.becomes);
        break;
      case 'diskFails':
        writesUntilFault = one.after;
        break;
      case 'becomes':
        await store.apply([{ kind: 'keepAccount', account: { ...harris, person: one.person } }]);
        break;
      default:
        one satisfies never;
    }
  }
  return world;
}

/** Whether it arrived or not, "in doubt" and a throw are all that the bot is told. */
function resultOf(fate: 'sent' | 'inDoubt' | 'refused' | 'notNow' | 'throws'): SendResult {
  switch (fate) {
    case 'sent':
      return { kind: 'sent' };
    case 'inDoubt':
      return { kind: 'inDoubt', outcome: '502' };
    case 'refused':
      return { kind: 'refused', outcome: '400' };
    case 'notNow':
      return { kind: 'notNow', outcome: '429' };
    case 'throws':
      throw new Error('connection reset');
    default:
      return fate satisfies never;
  }
}
