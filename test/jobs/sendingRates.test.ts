import assert from 'node:assert/strict';
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
