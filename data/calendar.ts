import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { projectRoot } from './root.ts';

/**
 * The working days of England and Wales: Monday to Friday without bank holidays. Every day, in and out, is `YYYY-MM-DD`.
 * Each method throws `CalendarFault` when it has to look at a year that the table of bank holidays does not reach.
 */
export interface Calendar {
  /** The first and the last year whose bank holidays are known. */
  readonly years: { readonly from: number; readonly to: number };
  isWorkingDay(day: string): boolean;
  /** The day itself where it is a working day, otherwise the next one. */
  workingDayFrom(day: string): string;
  /** `count` working days after `day` (before it, where negative). The day itself is never counted; 0 gives it back. */
  addWorkingDays(day: string, count: number): string;
  /** The working days after `after`, up to and including `upTo`: how late something due on `after` is on `upTo`. 0 where it is not late. */
  workingDaysBetween(after: string, upTo: string): number;
  /**
   * The last working day that leaves `count` whole working days between itself and `day`. "Clear" days count neither end: 5 clear
   * working days before Wednesday 19 May 2021 is Tuesday 11 May.
   */
  clearWorkingDaysBefore(day: string, count: number): string;
}

/** A day beyond the table of bank holidays, or something that is no day. */
export class CalendarFault extends Error {
  readonly code = 'CALENDAR_FAULT';
  override readonly name = 'CalendarFault';
}

/** The table: each bank holiday by its day, and the years that are complete in it. Shape of `data/bankHolidays.json`. */
const bankHolidaysSchema = z
  .object({
    source: z.string().min(1),
    years: z.object({ from: z.int(), to: z.int() }).strict(),
    days: z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.string().min(1)),
  })
  .strict();
export type BankHolidays = z.infer<typeof bankHolidaysSchema>;

/** Reads the table of bank holidays that comes with the project. @throws when the file is missing or has another shape. */
export function readBankHolidays(): BankHolidays {
  const file = join(projectRoot(), 'data', 'bankHolidays.json');
  const parsed = bankHolidaysSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new CalendarFault(`${file} is broken. ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** A calendar over a table of bank holidays. */
export function createCalendar({ years, days }: BankHolidays): Calendar {
  const holidays = new Set(Object.keys(days).map(numberOf));
  const first = numberOf(`${years.from}-01-01`);
  const last = numberOf(`${years.to}-12-31`);

  const isWorking = (day: number) => {
    if (day < first || day > last) throw new CalendarFault(beyondTable(textOf(day), years));
    return !isWeekend(day) && !holidays.has(day);
  };
  const nearest = (day: number, step: 1 | -1) => {
    let at = day;
    while (!isWorking(at)) at += step;
    return at;
  };
  const addWorkingDays = (day: string, count: number) => {
    const step = count < 0 ? -1 : 1;
    let at = numberOf(day);
    for (let left = Math.abs(count); left > 0; left--) at = nearest(at + step, step);
    return textOf(at);
  };
  const workingDaysBetween = (after: string, upTo: string) => {
    const end = numberOf(upTo);
    let count = 0;
    for (let at = numberOf(after) + 1; at <= end; at++) if (isWorking(at)) count++;
    return count;
  };
  return {
    years,
    isWorkingDay: day => isWorking(numberOf(day)),
    workingDayFrom: day => textOf(nearest(numberOf(day), 1)),
    addWorkingDays,
    workingDaysBetween,
    clearWorkingDaysBefore: (day, count) => addWorkingDays(day, -(count + 1)),
  };
}

const MS_A_DAY = 24 * 60 * 60 * 1000;

/**
 * Inside, days are counted from 1 January 1970, in UTC, where every one has 24 hours; the office's zone matters only when a day becomes
 * an instant.
 */
function numberOf(day: string): number {
  const read = DateTime.fromISO(day, { zone: 'utc' });
  if (!read.isValid) throw new CalendarFault(`"${day}" is not a day. Days are written as 2021-05-19.`);
  return Math.floor(read.toMillis() / MS_A_DAY);
}

const textOf = (day: number): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

/** 1 January 1970 was a Thursday: day 2 of every seven is a Saturday, day 3 a Sunday. */
const isWeekend = (day: number) => [2, 3].includes(((day % 7) + 7) % 7);

const beyondTable = (day: string, years: BankHolidays['years']) =>
  `Bank holidays are known from ${years.from} to ${years.to}, and ${day} is outside. Add its year to data/bankHolidays.json.`;
