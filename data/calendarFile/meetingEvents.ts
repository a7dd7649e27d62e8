import { beginsAt } from '../cycle.ts';
import { longDay } from '../dayInWords.ts';
import { meetingDays, type Rules } from '../deadlines.ts';
import type { Meeting } from '../records/meeting.ts';
import type { CalendarEvent } from './calendarFile.ts';

/** What of a meeting can be taken into a calendar: the meeting, and the last day for what is due for it. */
export const EVENT_KINDS = ['meeting', 'cut-off'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** How the file is called: `meeting-2021-05-19.ics`. It stays when the meeting moves, as the identifier does. */
export const calendarFileName = (kind: EventKind, { id }: Meeting): string => `${kind}-${tailOf(id)}.ics`;

/** The meeting and the kind that a file name stands for; undefined for any other name. */
export function readFileName(name: string): { readonly kind: EventKind; readonly meeting: string } | undefined {
  const { kind, tail } = /^(?<kind>meeting|cut-off)-(?<tail>[\w-]{1,60})\.ics$/u.exec(name)?.groups ?? {};
  return kind && tail ? { kind: kind as EventKind, meeting: `meeting/${tail}` } : undefined;
}

/** The event of a meeting, or of its cut-off. */
export function meetingEvent(kind: EventKind, meeting: Meeting, rules: Rules): CalendarEvent {
  const common = {
    uid: `${kind}-${tailOf(meeting.id)}@plan-bot`,
    sequence: meeting.sequence ?? 0,
    status: meeting.cancelled
      ? ('cancelled' as const)
      : meeting.draft
        ? ('tentative' as const)
        : ('confirmed' as const),
  };
  return kind === 'meeting' ? { ...common, ...ofMeeting(meeting, rules) } : { ...common, ...ofCutOff(meeting, rules) };
}

const tailOf = (id: string): string => id.replace(/^meeting\//u, '').replaceAll('/', '-');

type Told = Pick<CalendarEvent, 'summary' | 'description' | 'place' | 'when'>;

/** Nobody prints when a meeting will end. */
const MEETING_MINUTES = 120;

function ofMeeting(meeting: Meeting, rules: Rules): Told {
  const { cutOff, papersOut } = meetingDays(meeting, rules);
  const theme = meeting.themePrinted ?? (meeting.theme === null ? null : `theme ${meeting.theme}`);
  const lines = [
    theme && `Work programme: ${meeting.theme === null ? theme : `theme ${meeting.theme}, ${theme}`}.`,
    `Updates and papers were asked for by ${longDay(cutOff)}; the papers go out on ${longDay(papersOut)}.`,
    meeting.time === null
      ? 'The time is not on record yet.'
      : 'When it ends is not on record; two hours are kept free.',
  ];
  return {
    summary: meeting.body,
    description: lines.filter(Boolean).join('\n'),
    place: meeting.place,
    when:
      meeting.time === null
        ? meeting.date
        : { from: beginsAt(meeting, rules.settings.timeZone), minutes: MEETING_MINUTES },
  };
}

function ofCutOff(meeting: Meeting, rules: Rules): Told {
  const what = meeting.theme === null ? 'Papers' : `Updates on theme ${meeting.theme} and papers`;
  return {
    summary: `${what} due`,
    description: `The last day for the ${meeting.body} of ${longDay(meeting.date)}.`,
    place: null,
    when: meetingDays(meeting, rules).cutOff,
  };
}
