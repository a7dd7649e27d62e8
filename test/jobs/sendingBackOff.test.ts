import assert from 'node:assert/strict';
import { LONGEST_WAIT_MS, nextWaitMs } from '../../jobs/backOff.ts';
import type { SendResult } from '../../jobs/sending.ts';
import { drivenOutbox, remindersTo } from './drivenOutbox.ts';

const FIRST = 'reminder/0';
/** How long one sending takes by the driven clock. */
const TAKES_MS = 20;

describe('A message that is turned away', () => {
  for (const [what, result, waitsMs] of [
    ['429 with a time', { kind: 'notNow', outcome: '429', retryAfterMs: 120_000 }, 132_000],
    ['429 without one', { kind: 'notNow', outcome: '429' }, 22_500],
    ['412', { kind: 'notNow', outcome: '412' }, 22_500],
    ['429 with an hour to wait', { kind: 'notNow', outcome: '429', retryAfterMs: 3_600_000 }, LONGEST_WAIT_MS],
  ] as const satisfies readonly (readonly [string, SendResult, number])[])
    it(`check 32: waits its time after ${what}, then goes out once, and nobody else waits`, async () => {
      let turnedAway = 0;
      const { outbox, store, left, clock, pass } = drivenOutbox(async ({ key }) =>
        key === FIRST && turnedAway++ === 0 ? result : { kind: 'sent' },
      );
      const due = remindersTo(20);
      const began = clock.now;
      const counts = await outbox.sendDue(due);
      assert.deepEqual([counts.sent, counts.deferred], [19, 1]);
      assert.ok(clock.now.diff(began).as('seconds') < 2, 'the others waited');
      const { nextTryAt = '' } = store.outboxEntry(FIRST) ?? {};
      assert.equal(Date.parse(nextTryAt) - (left[0]?.atMs ?? 0) - TAKES_MS, waitsMs);
      pass(waitsMs - 1_000);
      await outbox.sendDue(due);
      assert.equal(left.length, 20, 'it was tried before its time');
      pass(1_000);
      await outbox.sendDue(due);
      await outbox.sendDue(due);
      assert.equal(left.filter(({ key }) => key === FIRST).length, 2);
      assert.equal(store.outboxEntry(FIRST)?.state, 'sent');
    });

  it('check 32: waits longer each time, with some chance in it, and never longer than a quarter of an hour', () => {
    const waits = [1, 2, 3, 4, 5, 6, 50].map(tries => nextWaitMs(tries, undefined, 0.999));
    assert.deepEqual(
      waits.map(ms => Math.round(ms / 1_000)),
      [30, 60, 120, 240, 480, 900, 900],
    );
    assert.notEqual(nextWaitMs(3, undefined, 0.1), nextWaitMs(3, undefined, 0.9));
    assert.ok(nextWaitMs(1, 60_000, 0) >= 60_000, 'it came back before it was told to');
    assert.equal(nextWaitMs(1, 3_600_000, 0.9), LONGEST_WAIT_MS);
  });

  it('is not tried once a minute for ever: in an hour of being turned away it is tried a handful of times', async () => {
    const { outbox, left, pass } = drivenOutbox(async () => ({ kind: 'notNow', outcome: '429' }));
    for (let minute = 0; minute < 60; minute++) {
      await outbox.sendDue(remindersTo(1));
      pass(60_000);
    }
    assert.ok(left.length >= 4 && left.length <= 9, `${left.length} tries`);
  });

  it('a service that answers nobody is left alone after three, instead of leaving everybody in doubt', async () => {
    let down = true;
    const { outbox, left } = drivenOutbox(async () =>
      down ? { kind: 'inDoubt', outcome: 'no answer in time' } : { kind: 'sent' },
    );
    const due = remindersTo(50);
    assert.equal((await outbox.sendDue(due)).inDoubt, 3);
    assert.equal((await outbox.sendDue(due)).inDoubt, 1, 'one more, to see whether it is back');
    down = false;
    assert.equal((await outbox.sendDue(due)).sent, 46);
    assert.equal(left.length, 50);
  });
});
