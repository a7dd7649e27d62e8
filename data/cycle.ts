import { DateTime } from 'luxon';
import { type MeetingDays, meetingDays, type Rules } from './deadlines.ts';
import { planInForce } from './planInForce.ts';
import type { Activity } from './records/activity.ts';
import type { Meeting } from './records/meeting.ts';
import type { Register } from './register.ts';

export type { Rules };

/**
 * One round of collecting updates: a meeting whose work programme monitors a theme, and the activities of that theme in the plan that is
 * in force on the meeting's day. All days follow from the meeting, so a meeting that moves moves its cycle.
 */
export interface Cycle extends MeetingDays {
  readonly meeting: Meeting;
  /** The plan's id. */
  readonly plan: string;
  /** The theme's number in that plan. */
  readonly theme: number;
  /** The first instant of the round: updates submitted from here on count for this meeting. In the office's zone. */
  readonly beganAt: DateTime;
}

/** The cycles of all meetings that have not begun, the earliest first. A meeting that monitors no theme has none. */
export function cyclesAhead(register: Register, rules: Rules, now: DateTime): readonly Cycle[] {
  return register.records.meetings
    .filter(meeting => now < beginsAt(meeting, rules.settings.timeZone))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap(meeting => cycleOf(register, meeting, rules) ?? []);
}

/** The cycle of one meeting, or undefined where it monitors no theme that the plan in force has. */
export function cycleOf(register: Register, meeting: Meeting, rules: Rules): Cycle | undefined {
  const plan = planInForce(register, meeting.date);
  if (meeting.theme === null || !register.theme(plan, meeting.theme)) return undefined;
  const days = meetingDays(meeting, rules);
  return {
    meeting,
    plan,
    theme: meeting.theme,
    beganAt: startOfDay(cycleBegan(register, meeting, firstReminder(days, rules)), rules.settings.timeZone),
    ...days,
  };
}

/** Whether the last day for a cycle's updates is over. What is outstanding then is overdue. */
export function isLate(cycle: Cycle, now: DateTime, { settings }: Rules): boolean {
  return now.setZone(settings.timeZone).toFormat('yyyy-MM-dd') > cycle.cutOff;
}

/**
 * The activities of the cycle's theme that still need an update, in plan order. What discharges an activity is an update that an officer
 * submitted since the cycle began; a published or compiled position does not, being what the papers said, not what an officer
 * reports. One that its reviewer returned does not either: it waits for its author again.
 */
export function outstanding(register: Register, cycle: Cycle): readonly Activity[] {
  return register.records.activities.filter(
    activity =>
      activity.plan === cycle.plan && activity.theme === cycle.theme && !isReported(register, activity, cycle),
  );
}

/** Of what is outstanding, what somebody owes. An activity with neither a lead nor a sponsor is owed by nobody. */
export function owed(register: Register, cycle: Cycle): readonly Activity[] {
  return outstanding(register, cycle).filter(activity => owes(activity) !== undefined);
}

/** Who owes what of `owed`: each person's activities, in plan order, under the person's id. */
export function owedByPerson(register: Register, cycle: Cycle): ReadonlyMap<string, readonly Activity[]> {
  const debts = new Map<string, Activity[]>();
  for (const activity of owed(register, cycle)) {
    const person = owes(activity);
    if (person === undefined) continue;
    debts.set(person, [...(debts.get(person) ?? []), activity]);
  }
  return debts;
}

/** The meeting's beginning in the office's zone; the first instant of its day where no time is set. */
export function beginsAt(meeting: Meeting, timeZone: string): DateTime {
  return DateTime.fromISO(`${meeting.date}T${meeting.time ?? '00:00'}`, { zone: timeZone });
}

/** The lead officer; where none is named, the sponsor. */
const owes = (activity: Activity): string | undefined => activity.lead ?? activity.sponsor ?? undefined;

function isReported(register: Register, activity: Activity, cycle: Cycle): boolean {
  return register
    .updates(activity.id)
    .some(
      ({ submitted, review }) =>
        submitted && review?.verdict !== 'returned' && DateTime.fromISO(submitted.at) >= cycle.beganAt,
    );
}

/** The day of the first reminder of a cycle; its cut-off where there are none before. */
const firstReminder = ({ cutOff }: MeetingDays, { settings, calendar }: Rules): string =>
  calendar.addWorkingDays(cutOff, -Math.max(0, ...settings.ladder.before));

/**
 * The day of the body's meeting before: the newest on record, else the one its papers name, else a quarter earlier. Updates given on
 * that very day count for the coming meeting: better silent a round too early than chasing for something done. A meeting held after the
 * reminders began does not begin the round, or what was given in answer to them would not count.
 */
function cycleBegan(register: Register, meeting: Meeting, firstReminder: string): string {
  const earlier = register.records.meetings
    .filter(other => other.body === meeting.body && other.date < meeting.date && other.date <= firstReminder)
    .map(other => other.date)
    .sort();
  return earlier.at(-1) ?? previousOf(meeting, firstReminder) ?? quarterBefore(meeting.date);
}

const previousOf = ({ previousMeeting }: Meeting, firstReminder: string): string | undefined =>
  previousMeeting !== undefined && previousMeeting <= firstReminder ? previousMeeting : undefined;

const quarterBefore = (day: string) =>
  DateTime.fromISO(day, { zone: 'utc' }).minus({ months: 3 }).toFormat('yyyy-MM-dd');

const startOfDay = (day: string, timeZone: string) => DateTime.fromISO(day, { zone: timeZone });
