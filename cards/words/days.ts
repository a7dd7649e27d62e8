import { DateTime } from 'luxon';
import { daysBetween, longDay, longMonth, plainDay, shortMonth } from '../../data/dayInWords.ts';

export { longDay, longMonth, plainDay, shortMonth };

/** @param instant ISO 8601 with offset @returns the day it was on the writer's own clock: "6 May 2021" */
export const dayOfInstant = (instant: string): string =>
  DateTime.fromISO(instant, { setZone: true }).setLocale('en-GB').toFormat('d MMMM yyyy');

/** How far a day is from now, in words: "today", "tomorrow", "in 13 days", "2 days ago". */
export function daysAway(day: string, now: DateTime): string {
  const days = daysBetween(now.toISODate() ?? day, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** @param day `YYYY-MM-DD` @returns "Friday" */
export const weekdayOf = (day: string): string => longDay(day).split(' ')[0] ?? day;
