import { DateTime } from 'luxon';
import { MONTHS } from './dayInWords.ts';

/** What the parts of a typed day come to, seen from today: each function takes the named groups of one pattern of `dayAsTyped.ts`. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Monday first, as luxon counts. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function exactly({ year, month, day }: Groups): DateTime {
  return DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) }, { zone: 'utc' });
}

export function dayAndMonth(groups: Groups, today: DateTime): DateTime | undefined {
  const month = monthNumber(groups.month);
  const day = Number(groups.day);
  const inYear = (year: number) => DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  if (groups.year) return inYear(fullYear(groups.year));
  const next = inYear(today.year);
  return next.isValid && next < today ? inYear(today.year + 1) : next;
}

export function partOfMonth(groups: Groups, today: DateTime): DateTime {
  const month = monthNumber(groups.month);
  const of = (year: number) =>
    partDay(DateTime.fromObject({ year, month, day: 1 }, { zone: 'utc' }), groups.part, 'month');
  if (groups.year) return of(fullYear(groups.year));
  const next = of(today.year);
  return next.endOf('month') < today ? of(today.year + 1) : next;
}

/** Of a month or other stretch: early is its first third, mid its middle, anything else its last day. */
function partDay(first: DateTime, part: string | undefined, unit: 'week' | 'month' | 'quarter' | 'year'): DateTime {
  const days = first.endOf(unit).diff(first, 'days').days;
  if (part && /early|begin|start/iu.test(part)) return first.plus({ days: Math.round(days / 3) - 1 });
  if (part && /mid/iu.test(part)) return first.plus({ days: Math.round(days / 2) - 1 });
  return first.endOf(unit);
}

/** "Friday" and "next Friday" are both the coming one; said on a Friday, a week on. "Friday week" is the one after. */
export function weekday(groups: Groups, today: DateTime): DateTime {
  const name = (groups.weekday ?? groups.weekdayAlone ?? '').toLowerCase().slice(0, 3);
  const wanted = WEEKDAYS.findIndex(day => day.startsWith(name)) + 1;
  const ahead = (wanted - today.weekday + 7) % 7 || 7;
  return today.plus({ days: ahead });
}

export function nearDay({ word }: Groups, today: DateTime): DateTime {
  return today.plus({ days: word?.toLowerCase() === 'tomorrow' ? 1 : 0 });
}

const COUNT_WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', '', 'twelve'];

export function after({ count = '', unit = '' }: Groups, today: DateTime): DateTime {
  const word = COUNT_WORDS.indexOf(count.toLowerCase());
  const n = /^\d/u.test(count) ? Number(count) : Math.max(word, 1);
  return today.plus({ [unit.replace(/s$/u, '').toLowerCase()]: n });
}

/** "The month" is a stretch only with a part of it: "the end of the month". "This year" and "this quarter" look back as often as ahead. */
export function stretch({ part, which = '', unit = '' }: Groups, today: DateTime): DateTime | undefined {
  if (!part && which.toLowerCase() !== 'next') return undefined;
  const size = unit.toLowerCase() as 'week' | 'month' | 'quarter' | 'year';
  const first = today.startOf(size).plus(which.toLowerCase() === 'next' ? { [size]: 1 } : {});
  // A working week ends on Friday.
  return size === 'week' && !/early|begin|start|mid/iu.test(part ?? '')
    ? first.plus({ days: 4 })
    : partDay(first, part, size);
}

/** Quarters are those of the financial year: Q1 is April to June. "Q4 2021/22" ends in March 2022. */
export function quarter(groups: Groups, today: DateTime): DateTime {
  const number = Number((groups.quarter ?? groups.alone ?? 'q1').slice(1));
  const of = (startYear: number) =>
    partDay(
      DateTime.fromObject({ year: startYear, month: 4, day: 1 }, { zone: 'utc' }).plus({ months: 3 * (number - 1) }),
      groups.part,
      'quarter',
    );
  if (groups.year) return of(Number(groups.year));
  const thisYear = today.month >= 4 ? today.year : today.year - 1;
  return of(thisYear).endOf('quarter') < today ? of(thisYear + 1) : of(thisYear);
}

const SEASON_ENDS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  spring: [5, 31],
  summer: [8, 31],
  autumn: [11, 30],
  winter: [2, 28],
  christmas: [12, 25],
  'new year': [1, 31],
};

export function season(groups: Groups, today: DateTime): DateTime | undefined {
  const [month, day] = SEASON_ENDS[(groups.season ?? '').toLowerCase().replace(/\s+/gu, ' ')] ?? [];
  if (!month || !day) return undefined;
  const of = (year: number) => DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  if (groups.year) return of(Number(groups.year));
  return of(today.year) < today ? of(today.year + 1) : of(today.year);
}

export function yearEnd(_groups: Groups, today: DateTime): DateTime {
  return DateTime.fromObject(
    { year: today.month >= 4 ? today.year + 1 : today.year, month: 3, day: 31 },
    { zone: 'utc' },
  );
}

export function dayAlone({ day }: Groups, today: DateTime): DateTime {
  const thisMonth = today.set({ day: Number(day) });
  return thisMonth < today ? thisMonth.plus({ months: 1 }) : thisMonth;
}

function monthNumber(text = ''): number {
  if (/^\d/u.test(text)) return Number(text);
  const start = text.slice(0, 3).toLowerCase();
  return MONTHS.findIndex(name => name.toLowerCase().startsWith(start)) + 1;
}

const fullYear = (typed: string): number => (typed.length === 2 ? 2000 + Number(typed) : Number(typed));
