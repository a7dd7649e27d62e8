import { DateTime } from 'luxon';

/** @param day `YYYY-MM-DD` @returns "Wednesday 19 May 2021" */
export const longDay = (day: string): string => calendarDay(day).toFormat('cccc d MMMM yyyy');

/** @param day `YYYY-MM-DD` @returns "19 May 2021" */
export const plainDay = (day: string): string => calendarDay(day).toFormat('d MMMM yyyy');

/** @param instant ISO 8601 with offset @returns the day it was on the writer's own clock: "6 May 2021" */
export const dayOfInstant = (instant: string): string =>
  DateTime.fromISO(instant, { setZone: true }).setLocale('en-GB').toFormat('d MMMM yyyy');

/** @param month `YYYY-MM` @returns "Mar 21", three letters whatever the platform's own tables say of September */
export const shortMonth = (month: string): string =>
  `${calendarDay(`${month}-01`).toFormat('LLLL').slice(0, 3)} ${month.slice(2, 4)}`;

/** @param month `YYYY-MM` @returns "March 2021" */
export const longMonth = (month: string): string => calendarDay(`${month}-01`).toFormat('LLLL yyyy');

/** How far a day is from now, in words: "today", "tomorrow", "in 13 days", "2 days ago". */
export function daysAway(day: string, now: DateTime): string {
  const days = Math.round(calendarDay(day).diff(calendarDay(now.toISODate() ?? day), 'days').days);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** A day has no zone; one fixed zone keeps the arithmetic in whole days through clock changes. */
const calendarDay = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' });
