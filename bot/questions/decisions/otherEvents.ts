import { longMonth, plainDay } from '../../../data/dayInWords.ts';
import type { ItemMark } from '../../../data/itemMark.ts';
import { spokenName } from '../../../data/personName.ts';
import type { Meeting } from '../../../data/records/meeting.ts';
import type { Register } from '../../../data/register.ts';
import type { Change } from '../../../data/store/change.ts';
import type { HistoryLine } from '../../../data/store/port.ts';

/** One thing that was decided about something else than an activity: a figure, a meeting, a paper, who is away or stands in, a role, a word, the sending. */
export interface OtherEvent {
  readonly kind: 'figure' | 'meeting' | 'paper' | 'people' | 'role' | 'word' | 'sending';
  /** The record that it is about, where it is one. */
  readonly record: string | undefined;
  /** The theme that a meeting monitors. */
  readonly theme?: number | undefined;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly who: string;
  /** The person whom it concerns, where it is for them and the managers alone to know. */
  readonly concerns?: string;
  /** What they did, without their name: "gave 707 for Violent knife crime (3B.1), 12 months to March 2021". */
  readonly what: string;
}

/**
 * Everything of that kind that the history tells, the oldest first.
 * @param begun the meetings as they were before anything was recorded
 */
export function otherEventsIn(
  history: readonly HistoryLine[],
  register: Register,
  begun: readonly Meeting[],
): readonly OtherEvent[] {
  const meetings = new Map(begun.map(meeting => [meeting.id, meeting]));
  return history.flatMap(({ changes }) => changes.flatMap(change => otherEventOf(change, register, meetings)));
}

/** @param meetings as the history left them so far, to tell a move from a new one */
function otherEventOf(change: Change, register: Register, meetings: Map<string, Meeting>): readonly OtherEvent[] {
  switch (change.kind) {
    case 'fileFigure': {
      const what = `gave ${change.printed} for ${indicatorText(change.indicator, register)}, 12 months to ${longMonth(change.to)}`;
      return [{ kind: 'figure', record: change.indicator, at: change.at, who: change.by.name, what }];
    }
    case 'nameFigureOwner': {
      const what = `made ${nameOf(change.person, register)} the owner of ${indicatorText(change.indicator, register)}`;
      return [{ kind: 'figure', record: change.indicator, at: change.at, who: change.by.name, what }];
    }
    case 'fileMeasureFigure': {
      const what = `gave ${change.value.toLocaleString('en-GB')} for ${measureText(change.measure, register)}, ${change.label}, as at ${longMonth(change.asAt)}`;
      return [{ kind: 'figure', record: change.measure, at: change.at, who: change.by.name, what }];
    }
    case 'nameMeasureOwner': {
      const what = `made ${nameOf(change.person, register)} the owner of ${measureText(change.measure, register)}`;
      return [{ kind: 'figure', record: change.measure, at: change.at, who: change.by.name, what }];
    }
    case 'keepMeeting': {
      const { meeting, by, at } = change;
      const what = meetingText(meeting, meetings.get(meeting.id));
      meetings.set(meeting.id, meeting);
      return [{ kind: 'meeting', record: meeting.id, theme: meeting.theme ?? undefined, at, who: by.name, what }];
    }
    case 'keepLeave': {
      const { person, from, to, calledOff } = change.leave;
      const days = `${plainDay(from)} to ${plainDay(to)}`;
      const what = `${calledOff ? 'called off the leave of' : 'noted the leave of'} ${nameOf(person, register)}, ${days}`;
      return [{ kind: 'people', record: person, at: change.at, who: change.by.name, concerns: person, what }];
    }
    case 'nameStandIn': {
      const { activity, person, of, as, from, until, by, at } = change.standIn;
      if (activity !== null) return [];
      const days = `from ${plainDay(from)}${until === null ? '' : ` to ${plainDay(until)}`}`;
      const what = `let ${nameOf(person, register)} ${as === 'cover' ? 'cover' : 'write'} for ${nameOf(of, register)} ${days}`;
      return [{ kind: 'people', record: person, at, who: by.name, what }];
    }
    case 'endStandIn': {
      const standIn = register.standIns.find(({ id }) => id === change.id);
      if (!standIn) return [];
      const what = `ended that ${nameOf(standIn.person, register)} stands in for ${nameOf(standIn.of, register)}`;
      return [{ kind: 'people', record: standIn.person, at: change.at, who: change.by.name, what }];
    }
    case 'teachWord': {
      const { says, by, at } = change.word;
      return [{ kind: 'word', record: undefined, at, who: by.name, what: `taught the word “${says}”` }];
    }
    case 'forgetWord':
      return [
        {
          kind: 'word',
          record: undefined,
          at: change.at,
          who: change.by.name,
          what: `took out the word “${change.says}”`,
        },
      ];
    case 'decideRole': {
      const { about, name, role, standsFor, signIn, by, at } = change.decision;
      const parts = [
        role && `made ${name} a ${role}`,
        standsFor && `said that ${name} is ${nameOf(standsFor, register)}`,
        signIn && `gave ${name} a sign-in name`,
      ].filter(Boolean);
      const record = about.kind === 'person' ? about.person : undefined;
      return [{ kind: 'role', record, at, who: by.name, what: parts.join(', ') }];
    }
    case 'namePaperPerson': {
      const { author, person, by, at } = change.named;
      const what =
        person === null
          ? `took it back that somebody answers for the papers from ${author}`
          : `made ${nameOf(person, register)} answer for the papers from ${author}`;
      return [{ kind: 'paper', record: person ?? undefined, at, who: by.name, what }];
    }
    case 'notePaper': {
      const { item: id, isIn, by, at } = change.arrival;
      const meeting = meetingOf(id, register);
      const title = meeting?.items.find(item => item.id === id)?.title;
      const paper = title === undefined ? 'a paper that is not public' : `the paper “${title}”`;
      const what = `noted ${paper}${meeting ? ` for the meeting of ${plainDay(meeting.date)}` : ''} as ${isIn ? 'in' : 'not in'}`;
      return [{ kind: 'paper', record: meeting && id, theme: meeting?.theme ?? undefined, at, who: by.name, what }];
    }
    case 'markItem': {
      const { mark } = change;
      const meeting = register.meeting(mark.meeting);
      const item = meeting && markedIn(meeting, mark);
      const what = `said that ${item ? `“${item.title}”` : 'an item'} of the meeting${meeting ? ` of ${plainDay(meeting.date)}` : ''} is ${mark.isNonPublic ? 'not public' : 'public'}`;
      return [
        {
          kind: 'meeting',
          record: mark.meeting,
          theme: meeting?.theme ?? undefined,
          at: mark.at,
          who: mark.by.name,
          what,
        },
      ];
    }
    case 'orderSending': {
      const { what, keys, by, at } = change.order;
      return [{ kind: 'sending', record: undefined, at, who: by.name, what: SENDING[what](keys.length) }];
    }
    default:
      return [];
  }
}

const messages = (n: number): string => (n === 1 ? 'one message' : `${n} messages`);
const SENDING = {
  pause: () => 'paused all sending',
  resume: () => 'let sending go on',
  cancel: (n: number) => `cancelled ${messages(n)}`,
  withdraw: (n: number) => `withdrew ${messages(n)}`,
  resend: (n: number) => `had ${messages(n)} sent again`,
} as const;

const markedIn = ({ items, agenda = [] }: Meeting, mark: ItemMark) =>
  items.find(({ id }) => mark.items.includes(id)) ?? agenda.find(({ number }) => mark.agenda.includes(number));

/** The meeting that a paper is for, also where it was cancelled. */
const meetingOf = (item: string, { records, cancelledMeetings }: Register): Meeting | undefined =>
  [...records.meetings, ...cancelledMeetings].find(({ items }) => items.some(({ id }) => id === item));

function meetingText(meeting: Meeting, before: Meeting | undefined): string {
  const when = plainDay(meeting.date);
  if (meeting.cancelled) return `cancelled the meeting of ${when}`;
  if (before && before.date !== meeting.date) return `moved the meeting of ${plainDay(before.date)} to ${when}`;
  return `${before ? 'changed' : 'added'} the meeting of ${when}`;
}

function indicatorText(id: string, register: Register): string {
  const indicator = register.indicator(id);
  if (!indicator) return id;
  return indicator.code === null ? indicator.name : `${indicator.name} (${indicator.code})`;
}

function measureText(id: string, register: Register): string {
  const measure = register.records.measures.find(each => each.id === id);
  return measure ? `${measure.name} (measure ${measure.theme}.${measure.number})` : id;
}

function nameOf(id: string, register: Register): string {
  const person = register.person(id);
  return person ? spokenName(person) : id;
}
