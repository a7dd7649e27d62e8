import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { daysBetween, longDay, longMonth, monthsBetween, plainDay, shortMonth } from '../../data/dayInWords.ts';

describe('Days in words', () => {
  it('says every day of twenty years as the date library does in British English', () => {
    for (let day = DateTime.fromISO('2012-01-01', { zone: 'utc' }); day.year < 2032; day = day.plus({ days: 1 })) {
      const written = day.toFormat('yyyy-MM-dd');
      const month = written.slice(0, 7);
      const british = day.setLocale('en-GB');
      assert.equal(longDay(written), british.toFormat('cccc d MMMM yyyy'));
      assert.equal(plainDay(written), british.toFormat('d MMMM yyyy'));
      assert.equal(longMonth(month), british.toFormat('MMMM yyyy'));
    }
  });

  it('gives every month three letters, also September', () => {
    assert.equal(shortMonth('2020-09'), 'Sep 20');
    assert.equal(shortMonth('2021-03'), 'Mar 21');
  });

  it('counts days over a clock change and a leap day, and backwards', () => {
    assert.equal(daysBetween('2021-03-27', '2021-03-29'), 2);
    assert.equal(daysBetween('2020-02-28', '2020-03-01'), 2);
    assert.equal(daysBetween('2021-05-19', '2021-05-06'), -13);
  });

  it('counts months over the turn of a year, and backwards', () => {
    assert.equal(monthsBetween('2020-11', '2021-02'), 3);
    assert.equal(monthsBetween('2021-02', '2020-11'), -3);
  });
});
