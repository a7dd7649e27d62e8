import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { type BankHolidays, CalendarFault, createCalendar, readBankHolidays } from '../../data/calendar.ts';

describe('The working days of England and Wales', () => {
  const table = readBankHolidays();
  const calendar = createCalendar(table);

  it('has, for every year from 2013 to 2035, exactly the bank holidays that the rules give', () => {
    for (let year = 2013; year <= 2035; year++) {
      const inTable = Object.keys(table.days).filter(day => day.startsWith(`${year}-`));
      assert.deepEqual(inTable.sort(), bankHolidaysByRule(year), String(year));
    }
  });

  it('has the years that people remember, day by day', () => {
    assert.deepEqual(daysOf(table, 2020), [
      '2020-01-01',
      '2020-04-10',
      '2020-04-13',
      '2020-05-08',
      '2020-05-25',
      '2020-08-31',
      '2020-12-25',
      '2020-12-28',
    ]);
    assert.deepEqual(daysOf(table, 2021), [
      '2021-01-01',
      '2021-04-02',
      '2021-04-05',
      '2021-05-03',
      '2021-05-31',
      '2021-08-30',
      '2021-12-27',
      '2021-12-28',
    ]);
    assert.deepEqual(daysOf(table, 2022), [
      '2022-01-03',
      '2022-04-15',
      '2022-04-18',
      '2022-05-02',
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-26',
      '2022-12-27',
    ]);
  });

  it('has no bank holiday at a weekend: its substitute stands instead', () => {
    for (const day of Object.keys(table.days)) assert.ok(DateTime.fromISO(day).weekday <= 5, day);
  });

  it('puts 5 clear working days before Wednesday 19 May 2021 on Tuesday 11 May, and 10 on Tuesday 4 May', () => {
    assert.equal(calendar.clearWorkingDaysBefore('2021-05-19', 5), '2021-05-11');
    assert.equal(calendar.clearWorkingDaysBefore('2021-05-19', 10), '2021-05-04');
  });

  it('steps over a bank holiday when it counts back: 11 clear days before 19 May 2021 is Friday 30 April, not Monday 3 May', () => {
    assert.equal(calendar.clearWorkingDaysBefore('2021-05-19', 11), '2021-04-30');
  });

  it('counts no clear day to the working day before, and sees the four days of Easter', () => {
    assert.equal(calendar.clearWorkingDaysBefore('2021-04-06', 0), '2021-04-01');
  });

  it('counts as late only working days: from Thursday before Easter to the Wednesday after is two days', () => {
    assert.equal(calendar.workingDaysBetween('2021-04-01', '2021-04-07'), 2);
    assert.equal(calendar.workingDaysBetween('2021-05-04', '2021-05-06'), 2);
    assert.equal(calendar.workingDaysBetween('2021-05-06', '2021-05-06'), 0);
    assert.equal(calendar.workingDaysBetween('2021-05-07', '2021-05-06'), 0);
  });

  it('moves a day that is no working day to the next one, across Christmas too', () => {
    assert.equal(calendar.workingDayFrom('2021-12-25'), '2021-12-29');
    assert.equal(calendar.workingDayFrom('2021-12-29'), '2021-12-29');
    assert.equal(calendar.addWorkingDays('2021-12-24', 1), '2021-12-29');
    assert.equal(calendar.addWorkingDays('2021-12-29', -1), '2021-12-24');
    assert.equal(calendar.addWorkingDays('2021-12-25', 0), '2021-12-25');
  });

  it('refuses to guess a year that the table does not reach, and says which it does', () => {
    assert.throws(
      () => calendar.addWorkingDays('2035-12-31', 1),
      new CalendarFault(
        'Bank holidays are known from 2013 to 2035, and 2036-01-01 is outside. Add its year to data/bankHolidays.json.',
      ),
    );
    assert.throws(() => calendar.isWorkingDay('2012-12-31'), CalendarFault);
  });

  it('refuses what is no day instead of counting with it', () => {
    assert.throws(() => calendar.isWorkingDay('2021-02-29'), /"2021-02-29" is not a day/);
  });
});

const daysOf = (table: BankHolidays, year: number) =>
  Object.keys(table.days)
    .filter(day => day.startsWith(`${year}-`))
    .sort();

/** The rules once more, by another way than the table was made: a second opinion, not a copy. */
function bankHolidaysByRule(year: number): string[] {
  const easter = easterSunday(year);
  const moved: Record<number, Record<string, string[]>> = {
    2020: { earlyMay: ['2020-05-08'] },
    2022: { spring: ['2022-06-02', '2022-06-03'], extra: ['2022-09-19'] },
    2023: { extra: ['2023-05-08'] },
  };
  const { earlyMay, spring, extra } = moved[year] ?? {};
  return [
    substituted([`${year}-01-01`]),
    [easter.minus({ days: 2 }), easter.plus({ days: 1 })].map(text),
    earlyMay ?? [text(mondayFrom(`${year}-05-01`))],
    spring ?? [text(mondayFrom(`${year}-05-25`))],
    [text(mondayFrom(`${year}-08-25`))],
    substituted([`${year}-12-25`, `${year}-12-26`]),
    extra ?? [],
  ]
    .flat()
    .sort();
}

/** Each holiday that falls on a weekend moves to the next weekday that is not a holiday already. */
function substituted(days: string[]): string[] {
  const taken = new Set(days.filter(day => DateTime.fromISO(day).weekday <= 5));
  for (const day of days.filter(other => !taken.has(other))) {
    let at = DateTime.fromISO(day);
    while (at.weekday > 5 || taken.has(text(at))) at = at.plus({ days: 1 });
    taken.add(text(at));
  }
  return [...taken];
}

function mondayFrom(day: string): DateTime {
  const from = DateTime.fromISO(day);
  return from.plus({ days: (8 - from.weekday) % 7 });
}

/** Easter by the full moon of the Metonic cycle (good from 1900 to 2199): the Sunday after the moon of golden number `year % 19 + 1`. */
function easterSunday(year: number): DateTime {
  const golden = year % 19;
  const age = (19 * golden + 24) % 30;
  const moon = DateTime.fromISO(`${year}-03-21`).plus({
    days: age > 28 || (age === 28 && golden > 10) ? age - 1 : age,
  });
  return moon.plus({ days: 7 - (moon.weekday % 7) });
}

const text = (day: DateTime) => day.toFormat('yyyy-MM-dd');
