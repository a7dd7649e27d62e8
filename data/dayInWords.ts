/**
 * Days and months in British words, worked out without a date library: a list names dozens of them, and formatting each through one costs
 * more than finding the answer. A day by itself has no zone, so nothing here needs one.
 */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The months by name, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAY_MS = 86_400_000;

/** @param day `YYYY-MM-DD` @returns "Wednesday 19 May 2021" */
export const longDay = (day: string): string => `${WEEKDAYS[instantOf(day).getUTCDay()]} ${plainDay(day)}`;

/** @param day `YYYY-MM-DD` @returns "19 May 2021" */
export const plainDay = (day: string): string => `${instantOf(day).getUTCDate()} ${longMonth(day.slice(0, 7))}`;

/** @param month `YYYY-MM` @returns "March 2021" */
export const longMonth = (month: string): string => `${monthName(month)} ${month.slice(0, 4)}`;

/** @param month `YYYY-MM` @returns "Mar 21" */
export const shortMonth = (month: string): string => `${monthName(month).slice(0, 3)} ${month.slice(2, 4)}`;

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instantOf(to).getTime() - instantOf(from).getTime()) / DAY_MS);

/** Whole months from one `YYYY-MM` to another; negative when the second is earlier. */
export const monthsBetween = (from: string, to: string): number => monthsOf(to) - monthsOf(from);

const monthName = (month: string): string => MONTHS[Number(month.slice(5, 7)) - 1] ?? month;

const monthsOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** The day's beginning in UTC, where every day has 24 hours. */
const instantOf = (day: string): Date => new Date(day.slice(0, 10));
