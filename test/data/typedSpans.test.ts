import assert from 'node:assert/strict';
import { readSpan } from '../../data/spanTyped.ts';
import { readTime } from '../../data/timeAsTyped.ts';

describe('A stretch of days as typed on Thursday 6 May 2021', () => {
  const spans: readonly (readonly [string, string | undefined])[] = [
    ['from 1 to 14 June', '2021-06-01 2021-06-14'],
    ['1-14 June', '2021-06-01 2021-06-14'],
    ['24 May to 4 June', '2021-05-24 2021-06-04'],
    ['on 3 June', '2021-06-03 2021-06-03'],
    ['until Friday', '2021-05-06 2021-05-07'],
    ['from Monday to Friday', '2021-05-10 2021-05-14'],
    ['next week', '2021-05-10 2021-05-16'],
    ['this week', '2021-05-06 2021-05-09'],
    ['today', '2021-05-06 2021-05-06'],
    ['from 14 June to 1 June 2021', undefined],
    ['for a while', undefined],
    ['for two weeks from 1 June', '2021-06-01 2021-06-14'],
    ['from Monday for a week', '2021-05-10 2021-05-16'],
    ['for 3 days from tomorrow', '2021-05-07 2021-05-09'],
    ['for a fortnight from 1 June', '2021-06-01 2021-06-14'],
    ['for two weeks', undefined],
  ];
  for (const [text, days] of spans)
    it(`reads "${text}"`, () => {
      const span = readSpan(text, '2021-05-06');
      assert.equal(span && `${span.from} ${span.to}`, days);
    });
});

describe('A time as typed', () => {
  const times: readonly (readonly [string, string | undefined])[] = [
    ['at 2pm', '14:00'],
    ['10.30 am in the hall', '10:30'],
    ['at 9', '09:00'],
    ['at 2', '14:00'],
    ['14:30', '14:30'],
    ['at noon', '12:00'],
    ['12am', '00:00'],
    ['at 12.30', '12:30'],
    ['25:00', undefined],
    ['13pm', undefined],
    ['26 May', undefined],
    ['at 3 High Street', undefined],
  ];
  for (const [text, time] of times) it(`reads "${text}"`, () => assert.equal(readTime(text)?.time, time));
});
