import assert from 'node:assert/strict';
import { reportingPeriod, spokenPeriod } from '../../data/periods.ts';

const DAYS: readonly (readonly [string, string, string, string, string])[] = [
  ['2021-05-06', '2020/21 Q4', '2021-01-01', '2021-03-31', 'a day of May'],
  ['2021-04-01', '2020/21 Q4', '2021-01-01', '2021-03-31', 'the first day of a financial year'],
  ['2021-03-31', '2020/21 Q3', '2020-10-01', '2020-12-31', 'the last day of a quarter, which has not ended'],
  ['2021-01-01', '2020/21 Q3', '2020-10-01', '2020-12-31', 'New Year'],
  ['2020-12-31', '2020/21 Q2', '2020-07-01', '2020-09-30', 'New Year’s Eve'],
  ['2024-02-29', '2023/24 Q3', '2023-10-01', '2023-12-31', 'a leap day'],
  ['2000-07-01', '2000/01 Q1', '2000-04-01', '2000-06-30', 'the first quarter, of a year that ends in 00'],
  ['1999-07-01', '1999/00 Q1', '1999-04-01', '1999-06-30', 'a year whose second half is 00'],
];

describe('The period that an update is about', () => {
  for (const [today, label, from, to, what] of DAYS)
    it(`on ${today}, ${what}: ${label}`, () => assert.deepEqual(reportingPeriod(today), { label, from, to }));

  it('is said by its months', () => {
    assert.equal(spokenPeriod(reportingPeriod('2021-05-06')), 'January to March 2021 (2020/21 Q4)');
  });

  it('is said by its label and last day where it is no quarter', () => {
    const period = { label: '2016/17 Q2 update', from: '2016-04-01', to: '2016-11-30' };
    assert.equal(spokenPeriod(period), '2016/17 Q2 update, to 30 November 2016');
  });
});
