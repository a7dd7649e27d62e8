import assert from 'node:assert/strict';
import { daysTyped, readDay } from '../../data/dayAsTyped.ts';

/** Thursday. */
const TODAY = '2021-05-06';

const READS: Readonly<Record<string, string>> = {
  '30/6': '2021-06-30',
  '30/6/22': '2022-06-30',
  '28.6.2021': '2021-06-28',
  '2021-07-01': '2021-07-01',
  '30 June': '2021-06-30',
  '30th of June': '2021-06-30',
  'June 30th': '2021-06-30',
  '1st Sept 2022': '2022-09-01',
  '4 March': '2022-03-04',
  '6 May': '2021-05-06',
  June: '2021-06-30',
  'end of June': '2021-06-30',
  'by the end of June': '2021-06-30',
  'early July': '2021-07-10',
  'mid-July': '2021-07-15',
  'late in August': '2021-08-31',
  'January 2022': '2022-01-31',
  'in April': '2022-04-30',
  'next Friday': '2021-05-07',
  'by Thursday': '2021-05-13',
  friday: '2021-05-07',
  tomorrow: '2021-05-07',
  'in two weeks': '2021-05-20',
  "three months' time": '2021-08-06',
  'in a fortnight or in 10 days': '2021-05-16',
  'end of the month': '2021-05-31',
  'next month': '2021-06-30',
  'end of next week': '2021-05-14',
  'end of the year': '2021-12-31',
  'next quarter': '2021-09-30',
  'by Q3': '2021-12-31',
  'Q4 2021/22': '2022-03-31',
  'by the autumn': '2021-11-30',
  'spring 2022': '2022-05-31',
  'by Christmas': '2021-12-25',
  'end of the financial year': '2022-03-31',
  'by the 19th': '2021-05-19',
  'from the 2nd': '2021-06-02',
};

const NONE = [
  '',
  'soon',
  'when funding allows',
  'we may recruit',
  'officers march through the town',
  'ratio 10/15/20',
  'version 3.5',
  '24/7 cover',
  'theme 6.12 of 2016',
  '31/2',
  'this year',
  'sat on the panel',
  'the month went well',
];

describe('A day as somebody types it', () => {
  for (const [typed, day] of Object.entries(READS))
    it(`reads “${typed}” as ${day}`, () => assert.equal(readDay(typed, TODAY)?.day, day));

  for (const typed of NONE) it(`finds none in “${typed}”`, () => assert.equal(readDay(typed, TODAY), undefined));

  it('finds it inside a sentence, and says where', () => {
    const text = 'Vetting is slow; all in post by end of July we hope.';
    const found = readDay(text, TODAY);
    assert.equal(found?.day, '2021-07-31');
    assert.equal(text.slice(found?.start, found?.end).trim(), 'end of July');
  });

  it('finds several, each once', () => {
    assert.deepEqual(
      daysTyped('Started 4 January 2021, next report on 30 June 2021 and the last by Q4 2021/22.', TODAY).map(
        ({ day }) => day,
      ),
      ['2021-01-04', '2021-06-30', '2022-03-31'],
    );
  });

  it('takes no time over text that is nothing but space', () => {
    for (const text of [`a${' '.repeat(20_000)}x`, 'end of the '.repeat(2_000), '1'.repeat(20_000)]) {
      const began = performance.now();
      readDay(text, TODAY);
      assert.ok(performance.now() - began < 500);
    }
  });

  it('keeps 29 February for a year that has it', () => {
    assert.equal(readDay('29/2/2024', TODAY)?.day, '2024-02-29');
    assert.equal(readDay('29/2/2023', TODAY), undefined);
  });
});
