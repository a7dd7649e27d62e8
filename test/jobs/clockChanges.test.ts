import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { sendingSlot } from '../../jobs/sendingHours.ts';
import { rules } from './office.ts';

/** Both changes fall on Sundays, on which nothing is sent: here every day is a working day. */
const everyDay = { ...rules.calendar, isWorkingDay: () => true };

/** At which local times the sending time of a day began, asked each minute, in UTC, from the day before the change to the day after. */
function beginnings(sendAt: string, change: string): readonly string[] {
  const settings = { ...rules.settings, sendAt, sendUntil: '23:59' };
  const from = DateTime.fromISO(change, { zone: 'Europe/London' }).minus({ days: 1 });
  const until = from.plus({ days: 3 });
  const asked = new Set<string>();
  const began: string[] = [];
  for (let now = from.toUTC(); now < until; now = now.plus({ minutes: 1 })) {
    const slot = sendingSlot(now, { settings, calendar: everyDay });
    if (!slot || asked.has(slot.day)) continue;
    asked.add(slot.day);
    began.push(now.setZone('Europe/London').toFormat('dd HH:mm'));
  }
  return began;
}

describe('The sending time over a clock change', () => {
  for (const sendAt of ['00:30', '02:00', '09:00'])
    for (const [change, days] of [
      ['2026-03-29', ['28', '29', '30']],
      ['2026-10-25', ['24', '25', '26']],
    ] as const)
      it(`check 36: ${sendAt} in London comes once a day at that time, over ${change}`, () => {
        // There is no 01:00 to 01:59 on the day in March, and 02:00 is the instant at which it is left out.
        assert.deepEqual(
          beginnings(sendAt, change),
          days.map(day => `${day} ${sendAt}`),
        );
      });

  it('check 36: 01:30, which the day in March does not have and the one in October has twice, comes once on each', () => {
    assert.deepEqual(beginnings('01:30', '2026-03-29'), ['28 01:30', '29 02:30', '30 01:30']);
    assert.deepEqual(beginnings('01:30', '2026-10-25'), ['24 01:30', '25 01:30', '26 01:30']);
  });
});
