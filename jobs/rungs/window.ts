import type { Rules } from '../../data/cycle.ts';

/** Whether what was meant for `day` may still go out on `today`: on the day itself, and so many working days after it as the office says. */
export function isInTime(day: string, today: string, { settings, calendar }: Rules): boolean {
  if (day === today) return true;
  return day < today && calendar.workingDaysBetween(day, today) <= settings.catchUpWorkingDays;
}
