import { DateTime } from 'luxon';
import type { Cycle } from '../data/cycle.ts';
import type { Activity, Meeting } from '../data/records.ts';
import type { ReminderSettings } from '../data/reminderSettings.ts';

/** Why an officer is told that updates are overdue. */
export function becauseOverdue(cycle: Cycle, activities: readonly Activity[], settings: ReminderSettings): string {
  return (
    `Updates on theme ${cycle.theme} of the ${cycle.plan.replace('-', '–')} plan were due by ${dayText(cycle.cutOff)}, ` +
    `${settings.cutOffClearWorkingDays} clear working days before the meeting of ${dayText(cycle.meeting.date)}; ` +
    `none has been submitted on ${listText(activities.map(activity => activity.ref))} ` +
    `since ${dayText(cycle.beganAt.toFormat('yyyy-MM-dd'))}.`
  );
}

/** Why a channel is told of a coming meeting. */
export function becauseUpcoming(meeting: Meeting, settings: ReminderSettings): string {
  return (
    `The ${meeting.body} is on ${dayText(meeting.date)}, ` +
    `and its card is posted once from ${settings.meetingNoticeDays} days before.`
  );
}

const dayText = (day: string) => DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat('cccc d LLLL yyyy');

const listText = (words: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
