import { DateTime } from 'luxon';

/** A day as people say it: `2021-05-19` → "Wednesday 19 May 2021". */
export const dayText = (day: string): string => inUtc(day).setLocale('en-GB').toFormat('cccc d MMMM yyyy');

/** A day without its weekday: "19 May 2021". */
export const shortDayText = (day: string): string => inUtc(day).setLocale('en-GB').toFormat('d MMMM yyyy');

/** A month as people say it: `2021-03` → "March 2021". */
export const monthText = (month: string): string => inUtc(`${month}-01`).setLocale('en-GB').toFormat('MMMM yyyy');

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round(inUtc(to).diff(inUtc(from), 'days').days);

/** Whole months from one `YYYY-MM` to another. */
export const monthsBetween = (from: string, to: string): number =>
  Math.round(inUtc(`${to}-01`).diff(inUtc(`${from}-01`), 'months').months);

// A calendar day has no zone; UTC has no clock changes that could shift it.
const inUtc = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' });
