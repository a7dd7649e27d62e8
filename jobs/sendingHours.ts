import { DateTime } from 'luxon';
import type { Rules } from '../data/cycle.ts';
import type { Slot } from './rungs/nudge.ts';

/**
 * The sending time that `now` belongs to: today's, where today is a working day and the time lies between `sendAt` and `sendUntil`.
 * Otherwise undefined, and nothing is sent: not at night, at a weekend or on a bank holiday.
 */
export function sendingSlot(now: DateTime, { settings, calendar }: Rules): Slot | undefined {
  const day = now.setZone(settings.timeZone).toFormat('yyyy-MM-dd');
  if (!calendar.isWorkingDay(day)) return undefined;
  const at = localTime(day, settings.sendAt, settings.timeZone);
  return at <= now && now < localTime(day, settings.sendUntil, settings.timeZone) ? { day, at } : undefined;
}

/** A day and a time in the office's zone as an instant. */
export const localTime = (day: string, time: string, timeZone: string): DateTime =>
  DateTime.fromISO(`${day}T${time}`, { zone: timeZone });
