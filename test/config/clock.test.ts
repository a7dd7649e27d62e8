import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { startClock } from '../../bot/process/clock.ts';

describe('the clock', () => {
  it('starts where it is told to, in the zone of the office, and runs on', async () => {
    const at = DateTime.fromISO('2021-03-28T00:59:59.999Z');
    const clock = startClock({ at, zone: 'Europe/London' });
    const first = clock.now();
    assert.equal(first.zoneName, 'Europe/London');
    assert.ok(first.toMillis() - at.toMillis() < 1_000);
    while (clock.now().toMillis() === at.toMillis()) await new Promise(resolve => setImmediate(resolve));
    // Past the change to summer time, which is where the running on must not go wrong.
    assert.equal(clock.now().offset, 60);
  });

  it('shows the real time, in the zone of the office, when it is told nothing', () => {
    const now = startClock({ zone: 'Asia/Tokyo' }).now();
    assert.equal(now.zoneName, 'Asia/Tokyo');
    assert.ok(Math.abs(now.toMillis() - Date.now()) < 60_000);
  });
});
