import type { Meeting } from '../../../data/records/meeting.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { admits } from './choices.ts';
import { daysBetween, dayText, shortDayText } from './days.ts';
import { countText, listText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import { entryText } from './itemText.ts';
import { meetingEntries } from './meetingEntries.ts';
import { matchMeetings, nearestMeeting, today } from './meetingMatches.ts';
import { personNameById, sentenceStart } from './names.ts';

/** Answers a question about the meetings themselves: when, where, which. */
export function answerMeetings(query: Query, world: World): Finding {
  if (query.facet === 'panelDate' && !query.where.meeting && !query.where.theme) return nextPanel(query, world);
  const meetings = matchMeetings(query.where, world);
  if (query.ask === 'count' && query.facet !== 'members') return countMeetings(meetings);
  const meeting = nearestMeeting(meetings, world);
  if (!meeting) return noMeeting(query, world);
  const [first, second] = meetings;
  if (query.facet === 'daysUntil' && first && second && meetings.length === 2) return daysApart(first, second, world);
  switch (query.ask) {
    case 'list':
      return listMeetings(meetings, world);
    case 'show':
      return query.facet ? whenIsIt(query, meetings, meeting, world) : showMeeting(meeting, world);
    case 'who':
    case 'count':
      return membership(query, meeting, world);
    default:
      return whenIsIt(query, meetings, meeting, world);
  }
}

function whenIsIt(query: Query, meetings: readonly Meeting[], meeting: Meeting, world: World): Finding {
  const aspect = aspectOf(query, meeting, world);
  const others = meetings.filter(other => other !== meeting);
  return found({
    ids: [meeting.id, ...others.map(other => other.id)],
    value: aspect.value,
    headline: aspect.sentence,
    lines: others.map(other => `Also: ${meetingRow(other)}`),
    notes: draftNote(meeting),
    show: { kind: 'meeting', id: meeting.id },
  });
}

/** What was asked about the meeting, as value and as sentence: its time, its place, the panel, how far off; by default its date. */
function aspectOf(query: Query, meeting: Meeting, world: World): { value: string | number | null; sentence: string } {
  const name = meetingName(meeting);
  switch (query.facet) {
    case 'time': {
      const ended = meeting.closed ? ` It ended at ${meeting.closed}.` : '';
      return {
        value: meeting.time,
        sentence: meeting.time
          ? `${name} starts at ${meeting.time}${placeText(meeting)}.${ended}`
          : `No time is recorded for ${name}.`,
      };
    }
    case 'place':
      return {
        value: meeting.place,
        sentence: meeting.place
          ? `${name}: ${meeting.place}${meeting.time ? `, at ${meeting.time}` : ''}.`
          : `No place is recorded for ${name}.`,
      };
    case 'panelDate':
      return panelOf(meeting);
    case 'previous':
      return beforeOf(meeting);
    case 'draft':
      return draftOf(meeting);
    case 'daysUntil': {
      const days = daysBetween(today(world), meeting.date);
      return { value: days, sentence: `${name} ${distanceSentence(days)}.` };
    }
    default:
      return {
        value: meeting.date,
        sentence: `${name}${timeAndTheme(meeting)}. That ${distanceSentence(daysBetween(today(world), meeting.date))}.`,
      };
  }
}

const placeText = ({ place }: Meeting): string => (place ? ` (${place})` : '');

/** "draft" is printed beside a programme, or nothing is. */
const draftOf = (meeting: Meeting): { value: string; sentence: string } => ({
  value: meeting.draft ? 'draft' : 'not marked as a draft',
  sentence: `The work programme for ${meetingName(meeting)} is ${meeting.draft ? 'marked' : 'not marked'} as a draft.`,
});

function beforeOf(meeting: Meeting): { value: string | null; sentence: string } {
  const day = meeting.previousMeeting;
  const sentence = day
    ? `The meeting before ${meetingName(meeting)} was on ${dayText(day)}. Nothing else of it is on record.`
    : `No meeting before ${meetingName(meeting)} is on record.`;
  return { value: day ?? null, sentence };
}

const panelOf = (meeting: Meeting): { value: string | null; sentence: string } => ({
  value: meeting.panelDate,
  sentence: meeting.panelDate
    ? `The Police and Crime Panel after ${meetingName(meeting)} is on ${dayText(meeting.panelDate)}.`
    : `The work programme gives no panel date for ${meetingName(meeting)}.`,
});

/** The next panel may follow a meeting that is already past, so it is looked for on its own. */
function nextPanel(query: Query, world: World): Finding {
  const { when } = query.where;
  const dated = world.register.records.meetings.filter(meeting => meeting.panelDate !== null);
  const byPanel = dated.sort((a, b) => ((a.panelDate ?? '') < (b.panelDate ?? '') ? -1 : 1));
  const day = today(world);
  const coming = byPanel.filter(meeting => (meeting.panelDate ?? '') >= day);
  const before = byPanel.filter(meeting => (meeting.panelDate ?? '') < day);
  const meetings = when === 'last' || when === 'past' ? before.reverse() : coming;
  const [meeting, ...others] = meetings;
  if (!meeting?.panelDate) return nothing('No date of the Police and Crime Panel is recorded for that time.');
  return found({
    ids: query.ask === 'list' ? meetings.map(m => m.id) : [meeting.id],
    value: meeting.panelDate,
    headline: `The Police and Crime Panel ${when === 'last' ? 'was' : 'next meets'} on ${dayText(meeting.panelDate)}, ${distanceText(daysBetween(day, meeting.panelDate))}. It follows ${meetingName(meeting)}.`,
    lines: others.map(other => `Then: ${shortDayText(other.panelDate ?? '')}.`),
    show: { kind: 'meeting', id: meeting.id },
  });
}

function listMeetings(meetings: readonly Meeting[], world: World): Finding {
  const [only] = meetings.length === 1 ? meetings : [];
  return found({
    ids: meetings.map(meeting => meeting.id),
    value: only ? only.date : null,
    headline: `${countText(meetings.length, 'meeting')}.`,
    lines: meetings.map(meeting => `${meetingRow(meeting)} (${distanceText(daysBetween(today(world), meeting.date))})`),
    ...(only ? { show: { kind: 'meeting', id: only.id } as const } : {}),
  });
}

function showMeeting(meeting: Meeting, world: World): Finding {
  const entries = meetingEntries(meeting);
  return found({
    ids: [meeting.id],
    value: meeting.date,
    headline: `${meetingName(meeting)}${timeAndTheme(meeting)}.`,
    lines: [
      ...before(meeting, world),
      ...(meeting.place ? [`Place: ${meeting.place}.`] : []),
      ...(meeting.panelDate ? [`Police and Crime Panel: ${dayText(meeting.panelDate)}.`] : []),
      ...capped(entries.map(entry => entryText(entry, world, false))),
    ],
    notes: draftNote(meeting),
    show: { kind: 'meeting', id: meeting.id },
  });
}

/** The meeting before, where nothing else is on record of it. */
const before = ({ previousMeeting: day }: Meeting, { register }: World): string[] =>
  day === undefined || register.records.meetings.some(m => m.date === day)
    ? []
    : [`The meeting before it was on ${dayText(day)}; nothing else of that is on record here.`];

function membership({ ask, where }: Query, meeting: Meeting, world: World): Finding {
  const members = meeting.membership ?? [];
  const name = meetingName(meeting);
  const nameOf = (id: string) => personNameById(world.register, id);
  if (members.length === 0) return nothing(`No membership list is recorded for ${name}.`);
  const asked = where.person?.values ?? [];
  if (asked.length > 0)
    return found({
      ids: asked,
      headline: asked
        .map(id =>
          members.includes(id)
            ? `Yes: ${nameOf(id)} is on the membership list for ${name}.`
            : `No: ${nameOf(id)} is not on the membership list for ${name}.`,
        )
        .join(' '),
      show: { kind: 'text' },
    });
  return found({
    ids: members,
    value: ask === 'count' ? members.length : null,
    headline: `${ask === 'count' ? `${countText(members.length, 'member')}. ` : ''}On the membership list for ${name}: ${listText(members.map(nameOf))}.`,
  });
}

/** "how many days between the July and September meetings" */
function daysApart(first: Meeting, second: Meeting, world: World): Finding {
  const days = daysBetween(first.date, second.date);
  return found({
    ids: [first.id, second.id],
    value: days,
    headline: `${countText(days, 'day')} from ${meetingName(first)} to ${meetingName(second)}.`,
    lines: [first, second].map(
      meeting => `${sentenceStart(meetingName(meeting))} ${distanceSentence(daysBetween(today(world), meeting.date))}.`,
    ),
  });
}

const countMeetings = (meetings: readonly Meeting[]): Finding =>
  found({
    ids: meetings.map(meeting => meeting.id),
    value: meetings.length,
    headline: meetings.length === 0 ? 'None, no meeting.' : `${countText(meetings.length, 'meeting')}.`,
    lines: meetings.map(meetingRow),
  });

function noMeeting({ where }: Query, world: World): Finding {
  const coming = matchMeetings({ when: 'upcoming' }, world);
  const cancelled = world.register.cancelledMeetings.filter(
    meeting => where.meeting && admits(where.meeting, meeting.id),
  );
  return nothing(
    cancelled.length > 0
      ? `${cancelled.map(meeting => sentenceStart(meetingName(meeting))).join(' and ')} ${cancelled.length === 1 ? 'is' : 'are'} cancelled.`
      : 'No meeting on record matches.',
    coming.map(meeting => meeting.id),
    coming.map(meeting => `To come: ${meetingRow(meeting)}`),
  );
}

/** "the Strategic Resources and Performance Meeting on Wednesday 19 May 2021". */
export const meetingName = (meeting: Meeting): string => `the ${meeting.body} on ${dayText(meeting.date)}`;

const meetingRow = (meeting: Meeting): string =>
  `${dayText(meeting.date)}${timeAndTheme(meeting)}${meeting.draft ? ' – programme in draft' : ''}`;

function timeAndTheme(meeting: Meeting): string {
  const time = meeting.time ? ` at ${meeting.time}` : '';
  const theme = meeting.theme
    ? `, theme ${meeting.theme}${meeting.themePrinted ? ` (${meeting.themePrinted})` : ''}`
    : '';
  return `${time}${theme || (meeting.themePrinted ? `, ${meeting.themePrinted}` : '')}`;
}

const draftNote = (meeting: Meeting): string[] =>
  meeting.draft ? ['The work programme for this meeting is marked as a draft.'] : [];

/** "is in 13 days", "was 57 days ago". */
const distanceSentence = (days: number): string => `${days < 0 ? 'was' : 'is'} ${distanceText(days)}`;

/** "in 13 days", "today", "57 days ago". */
export function distanceText(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days > 0 ? `in ${days} days` : `${countText(-days, 'day')} ago`;
}
