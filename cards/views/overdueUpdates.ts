import type { DateTime } from 'luxon';
import type { Calendar } from '../../data/calendar.ts';
import { spokenName } from '../../data/personName.ts';
import type { Activity } from '../../data/records.ts';
import type { Register } from '../../data/register.ts';
import { type CardButton, fitting, MOST_BUTTONS, sayButton } from '../words/button.ts';
import { daysAway, longDay } from '../words/days.ts';
import { planName } from '../words/names.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { type ActivityRow, activityRow } from './activityList.ts';

export interface OverdueUpdatesCard {
  readonly name: 'overdueUpdates';
  readonly view: OverdueUpdatesView;
}

export interface OverdueUpdatesView extends Spoken {
  readonly heading: string;
  /** What is late, by how much, and for which meeting. */
  readonly lead: string;
  /** Why this came to this person. */
  readonly because: string;
  readonly rows: readonly ActivityRow[];
  readonly more: string;
  readonly buttons: readonly CardButton[];
}

/**
 * The reminder to a lead officer of updates that are late.
 * @param notice.person person id · `ids` activity ids · `meeting` meeting id · `dueDay` `YYYY-MM-DD`
 * @param notice.because the rule that made it due, in words
 */
export function overdueUpdatesCard(
  notice: {
    readonly person: string;
    readonly ids: readonly string[];
    readonly meeting: string;
    readonly dueDay: string;
    readonly because: string;
  },
  register: Register,
  now: DateTime,
  calendar: Pick<Calendar, 'workingDaysBetween'>,
): OverdueUpdatesCard {
  const activities = notice.ids.map(id => register.activity(id)).filter(activity => activity !== undefined);
  const person = register.person(notice.person);
  const count = activities.length === 1 ? 'An update is' : `${activities.length} updates are`;
  const heading = `${count} overdue${person ? `, ${shown(spokenName(person), 80)}` : ''}`;
  const lead = leadWords(notice, register, now, calendar);
  const because = shown(notice.because, 400);
  const rows = activities.slice(0, MOST_ROWS).map(activity => activityRow(activity, false, register));
  return {
    name: 'overdueUpdates',
    view: {
      heading,
      lead,
      because: because === '' ? '' : `Why you get this: ${because}`,
      rows,
      more: activities.length > rows.length ? `and ${activities.length - rows.length} more` : '',
      buttons: updateButtons(activities),
      ...spoken(heading, lead, ...rows.map(row => `${row.name} ${row.title}`), because),
    },
  };
}

const MOST_ROWS = 10;

function leadWords(
  { ids, meeting: meetingId, dueDay }: { ids: readonly string[]; meeting: string; dueDay: string },
  register: Register,
  now: DateTime,
  calendar: Pick<Calendar, 'workingDaysBetween'>,
): string {
  const meeting = register.meeting(meetingId);
  const plan = register.activity(ids[0] ?? '')?.plan;
  const due = `Due by ${longDay(dueDay)}: ${lateness(dueDay, now, calendar)}.`;
  const which = plan ? ` (${planName(plan)})` : '';
  return meeting ? `${due} For the meeting on ${longDay(meeting.date)}, ${daysAway(meeting.date, now)}${which}.` : due;
}

/** How late it is in working days; a weekend does not make anything later. */
function lateness(dueDay: string, now: DateTime, calendar: Pick<Calendar, 'workingDaysBetween'>): string {
  const today = now.toISODate() ?? dueDay;
  const days = calendar.workingDaysBetween(dueDay, today);
  if (days === 0) return today <= dueDay ? 'due now' : 'no working day late yet';
  return `${days} working ${days === 1 ? 'day' : 'days'} late`;
}

/** A button for each of the first five; more than six are one too many for a card, so the sixth shows the rest. */
function updateButtons(activities: readonly Activity[]): CardButton[] {
  const own = activities.map(activity => sayButton(`Update ${activity.ref}`, `update ${activity.id}`));
  if (own.length < MOST_BUTTONS) return fitting(own);
  return fitting([...own.slice(0, MOST_BUTTONS - 1), sayButton(`Show all ${own.length}`, SHOW_ALL)]);
}

const SHOW_ALL = 'which of my updates are overdue';
