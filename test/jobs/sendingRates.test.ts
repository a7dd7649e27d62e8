import assert from 'node:assert/strict';
import { createMemoryAirLog } from '../../data/store/airLog.ts';
import type { Change } from '../../data/store/change.ts';
import { createRates, TEAMS_LIMITS } from '../../jobs/rates.ts';
import { drivenOutbox, mostWithin, remindersTo, toOneChannel } from './drivenOutbox.ts';

const yes = async () => ({ kind: 'sent' }) as const;

describe('The rates of sending', () => {
  it('check 35: 500 people due in the same minute are all sent to, none twice, at most 25 in any second', async () => {
    const { outbox, left } = drivenOutbox(yes, { takesMs: 1 });
    const { sent } = await outbox.sendDue(remindersTo(500));
    assert.equal(sent, 500);
    assert.equal(new Set(left.map(({ key }) => key)).size, 500);
    assert.equal(left.length, 500);
    assert.equal(mostWithin(left, 1_000), 25);
    const tookMs = (left.at(-1)?.atMs ?? 0) - (left[0]?.atMs ?? 0);
    assert.ok(tookMs < 25_000, `it took ${tookMs} ms`);
  });

  it('check 35: one conversation gets at most 7 in a second, 8 in two and 60 in thirty', async () => {
    const { outbox, left } = drivenOutbox(yes, { takesMs: 1 });
    assert.equal((await outbox.sendDue(toOneChannel(130))).sent, 130);
    assert.equal(mostWithin(left, 1_000), 7);
    assert.equal(mostWithin(left, 2_000), 8);
    assert.equal(mostWithin(left, 30_000), 60);
  });

  it('hold over a quick restart: a new process knows what the one before it sent', async () => {
    const { outbox, start, left } = drivenOutbox(yes, { takesMs: 1 });
    await outbox.sendDue([...toOneChannel(7), ...remindersTo(18)]);
    assert.equal(mostWithin(left, 1_000), 25, 'the first process is as fast as it may be');
    await start().sendDue([...toOneChannel(14), ...remindersTo(40)]);
    assert.equal(left.length, 54);
    assert.ok(mostWithin(left, 1_000) <= 25, `${mostWithin(left, 1_000)} within a second`);
    const channel = left.filter(({ contact }) => contact === 'channel-1');
    assert.ok(mostWithin(channel, 1_000) <= 7, `${mostWithin(channel, 1_000)} to the channel within a second`);
    assert.ok(mostWithin(channel, 2_000) <= 8);
  });

  it('hold over a kill, after which only the log beside the store knows what was sent', async () => {
    const air = createMemoryAirLog();
    const { outbox, start, left, store } = drivenOutbox(yes, { takesMs: 1, air });
    const apply = store.apply.bind(store);
    const written: Change[] = [];
    // The end comes before any outcome reaches the store.
    store.apply = changes => {
      const settled = changes.some(change => change.kind === 'keepOutboxEntry' && change.entry.state === 'sent');
      if (settled) return new Promise(() => {});
      written.push(...changes);
      return apply(changes);
    };
    void outbox.sendDue(toOneChannel(7));
    while (left.length < 7) await new Promise(resolve => setImmediate(resolve));
    for (let turns = 0; turns < 20; turns++) await new Promise(resolve => setImmediate(resolve));
    assert.ok(written.length > 0 && store.outbox().every(({ state }) => state === 'claimed'));
    store.apply = apply;
    await start().sendDue(toOneChannel(14));
    assert.equal(left.length, 14);
    assert.equal(mostWithin(left, 1_000), 7);
  });

  it('count what is taken back as well', async () => {
    const { start, left, pass, clock } = drivenOutbox(yes, { takesMs: 1 });
    const outbox = start();
    await outbox.sendDue(toOneChannel(7));
    const before = clock.now.toMillis();
    assert.ok(await outbox.turnFor('channel-1', new AbortController().signal));
    assert.ok(clock.now.toMillis() - before > 900, 'it did not wait for its turn');
    pass(1);
    await outbox.sendDue(toOneChannel(8));
    assert.equal(left.length, 8);
    assert.ok((left[7]?.atMs ?? 0) - (left[6]?.atMs ?? 0) >= 2_000, 'it was not counted');
  });

  it('a conversation that must wait for its turn does not hold up the others', async () => {
    const { outbox, left } = drivenOutbox(yes, { takesMs: 1 });
    await outbox.sendDue([...toOneChannel(20), ...remindersTo(10)]);
    const lastPerson = left.findLastIndex(({ key }) => key.startsWith('reminder/'));
    assert.ok(lastPerson < 20, `the last person came ${lastPerson + 1}th of 30`);
  });

  it('never lets more through in any window, however the sendings are spread, and never waits for nothing', () => {
    const rates = createRates(TEAMS_LIMITS);
    const times: number[] = [];
    let nowMs = 1_000_000;
    for (let n = 0; n < 300; n++) {
      nowMs += (n * 7919) % 400;
      const waitMs = Math.max(rates.waitForMs('c', nowMs), rates.waitForAllMs(nowMs));
      if (waitMs > 0) assert.ok(rates.waitForMs('c', nowMs + waitMs - 1) > 0, 'it said to wait too long');
      nowMs += waitMs;
      rates.sent('c', nowMs);
      times.push(nowMs);
    }
    for (const { most, withinMs } of TEAMS_LIMITS.conversation)
      for (const [n, first] of times.entries())
        assert.ok(times.slice(n).filter(at => at - first < withinMs).length <= most);
  });

  it('is not confused for long by a clock that is set back', () => {
    const rates = createRates(TEAMS_LIMITS);
    for (let n = 0; n < 7; n++) rates.sent('c', 10_000_000 + n);
    assert.equal(rates.waitForMs('c', 5_000_000), 0);
  });
});
