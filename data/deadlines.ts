import type { Calendar } from './calendar.ts';
import type { Meeting } from './records/meeting.ts';
import { deadlinesFor, type ReminderSettings } from './reminderSettings.ts';

/** The rules by which days are counted; they stay while the bot runs. */
export interface Rules {
  readonly settings: ReminderSettings;
  readonly calendar: Calendar;
}

/** The days that follow from a meeting's date, each `YYYY-MM-DD` and a working day. */
export interface MeetingDays {
  /** The last day for officers' updates and for papers to reach the office. Overdue begins on the day after. */
  readonly cutOff: string;
  /** By then the office has signed the papers off. */
  readonly signOff: string;
  /** The day on which the papers go out. */
  readonly papersOut: string;
}

/**
 * Counts back from a meeting in clear working days, as its body's settings say.
 * @throws CalendarFault for a year whose bank holidays are not known
 */
export function meetingDays(
  { date, body }: Pick<Meeting, 'date' | 'body'>,
  { settings, calendar }: Rules,
): MeetingDays {
  const counts = deadlinesFor(settings, body);
  const before = (clearDays: number) => calendar.clearWorkingDaysBefore(date, clearDays);
  return {
    cutOff: before(counts.cutOffClearWorkingDays),
    signOff: before(counts.signOffClearWorkingDays),
    papersOut: before(counts.papersClearWorkingDays),
  };
}
