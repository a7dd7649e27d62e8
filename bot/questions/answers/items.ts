import { meetingDays } from '../../../data/deadlines.ts';
import type { Meeting } from '../../../data/records/meeting.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { restate } from '../restate.ts';
import { createSearch } from '../search/search.ts';
import { countBy } from './activityGroups.ts';
import { dayText, shortDayText } from './days.ts';
import { countText, listText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import { whoIsBehind } from './itemAuthors.ts';
import { matchEntries } from './itemMatches.ts';
import { aboutOne, entryText, paperText } from './itemText.ts';
import { entryId, type MeetingEntry, meetingEntries } from './meetingEntries.ts';
import { matchMeetings, meetingPartsOf, today } from './meetingMatches.ts';
import { whenMonitored } from './monitoredWith.ts';

/** Answers a question about what the meetings deal with: rows of the work programme and items of an agenda. */
export function answerItems(query: Query, world: World): Finding {
  const entries = matchEntries(query.where, world);
  if (query.ask === 'count') return countItems(entries);
  const [first] = entries;
  if (!first) return (query.ask === 'when' && whenMonitored(query, world)) || noItem(query, world);
  switch (query.ask) {
    case 'when':
      return whenItComes(entries, first);
    case 'who':
      return whoIsBehind(query, entries, world);
    case 'show':
      return showItems(query, entries, world);
    case 'group':
      return groupItems(query, entries);
    default:
      return listItems(query, entries, world);
  }
}

function whenItComes(entries: readonly MeetingEntry[], first: MeetingEntry): Finding {
  const rest = entries.filter(entry => entry.meeting !== first.meeting);
  return found({
    ids: [...new Set([...entries.map(entryId), first.meeting.id])],
    value: first.meeting.date,
    headline: `${first.title}: ${dayText(first.meeting.date)}.`,
    lines: rest.map(entry => `Also ${shortDayText(entry.meeting.date)}: ${entry.title}.`),
    notes: first.meeting.draft ? ['The work programme for this meeting is marked as a draft.'] : [],
    show: { kind: 'meeting', id: first.meeting.id },
  });
}

function showItems(query: Query, entries: readonly MeetingEntry[], world: World): Finding {
  const [first] = entries;
  if (!first) throw new Error('An item was to be shown, but none was given.');
  return found({
    ids: [...new Set(entries.map(entryId))],
    headline: query.facet === 'paper' ? paperText(first, world) : entryText(first, world),
    lines: [...aboutOne(first, world), ...capped(entries.slice(1).map(entry => entryText(entry, world)))],
  });
}

function listItems(query: Query, entries: readonly MeetingEntry[], world: World): Finding {
  const meetings = [...new Set(entries.map(entry => entry.meeting))];
  const [only] = meetings.length === 1 ? meetings : [];
  return found({
    ids: [...new Set(entries.map(entryId))],
    headline: `${countText(entries.length, 'item')}${only ? ` for ${dayText(only.date)}` : ''}.`,
    lines: [
      ...capped(entries.map(entry => entryText(entry, world, only === undefined))),
      ...(entries.length === 1 ? aboutOne(entries[0] as MeetingEntry, world) : []),
    ],
    notes: [
      ...agendaNote(query, entries),
      ...(only?.draft ? ['The work programme for this meeting is marked as a draft.'] : []),
      ...(query.where.author ? paperDays(meetings, world) : []),
    ],
    ...(only && isWholeMeeting(query) && isAllOf(only, query, entries)
      ? { show: { kind: 'meeting', id: only.id } as const }
      : {}),
  });
}

/** Its card shows all that a meeting takes: where some of it is left out, the card would answer more than was asked. */
const isAllOf = ({ items }: Meeting, { where }: Query, entries: readonly MeetingEntry[]): boolean =>
  where.theme === undefined || entries.filter(({ item }) => item !== undefined).length === items.length;

/** By when the papers of the meetings to come have to be in: whoever asks for an author's papers wants to know that. */
function paperDays(meetings: readonly Meeting[], world: World): string[] {
  const ahead = meetings.filter(meeting => meeting.date >= today(world)).sort((a, b) => (a.date < b.date ? -1 : 1));
  const days = ahead.map(
    meeting => `by ${dayText(meetingDays(meeting, world.rules).cutOff)} for the meeting on ${dayText(meeting.date)}`,
  );
  return days.length > 0 ? [`Papers are due ${listText(days)}.`] : [];
}

/** A list that no filter narrows beyond the meeting. */
const isWholeMeeting = ({ where }: Query): boolean =>
  Object.keys(where).every(part => part === 'meeting' || part === 'when' || part === 'theme');

/** The published agenda and the work programme differ: what the agenda has besides is named. */
function agendaNote(query: Query, entries: readonly MeetingEntry[]): string[] {
  const [first] = entries;
  if (!isWholeMeeting(query)) return [];
  if (!first?.item || !entries.every(entry => entry.meeting === first.meeting)) return [];
  const extra = meetingEntries(first.meeting).filter(entry => !entry.item);
  if (extra.length === 0) return [];
  return [`The agenda also has: ${listText(extra.map(entry => `${entry.agenda?.number} ${entry.title}`))}.`];
}

function countItems(entries: readonly MeetingEntry[]): Finding {
  return found({
    ids: [...new Set(entries.map(entryId))],
    value: entries.length,
    headline: entries.length === 0 ? 'None, no item.' : `${countText(entries.length, 'item')}.`,
    lines: capped(entries.map(entry => entry.title)),
  });
}

function groupItems(query: Query, entries: readonly MeetingEntry[]): Finding {
  const counts = countBy(entries, entry => {
    if (query.by === 'author') return [entry.item?.author ?? 'no author'];
    return [query.by === 'section' ? (entry.item?.section ?? 'agenda only') : entry.meeting.date];
  });
  return found({
    ids: [...new Set(entries.map(entryId))],
    value: Object.fromEntries(counts),
    headline: `${countText(entries.length, 'item')}: ${[...counts].map(([label, n]) => `${label}: ${n}`).join(', ')}.${mostOf(query, counts)}`,
  });
}

/** Which meeting has the most and which the fewest, where they are set side by side. */
function mostOf({ by }: Query, counts: ReadonlyMap<string, number>): string {
  const [least, ...others] = [...counts].sort(([, a], [, b]) => a - b);
  const most = others.at(-1);
  if (by !== 'meeting' || !least || !most || least[1] === most[1]) return '';
  const day = ([date]: readonly [string, number]) => dayText(date);
  return ` The most are at the meeting of ${day(most)} and the fewest at that of ${day(least)}.`;
}

function noItem(query: Query, world: World): Finding {
  const { where } = query;
  const unpublished = where.paperKind && where.meeting ? withoutAgenda(query, world) : undefined;
  if (unpublished) return unpublished;
  const near = where.topic
    ? createSearch(world.register, world.everyday).nearest('items', where.topic).slice(0, 3)
    : [];
  const entries = world.register.records.meetings.flatMap(meetingEntries).filter(entry => near.includes(entry.key));
  return nothing(
    `No item of a meeting matches.${entries.length > 0 ? ' The nearest are:' : ''}`,
    [...new Set(entries.map(entryId))],
    entries.map(entry => entryText(entry, world)),
  );
}

/** "which are for information" of a meeting whose agenda is not out: only an agenda says what a paper is for; offered for those that have one. */
function withoutAgenda({ where, ...query }: Query, world: World): Finding | undefined {
  if (matchMeetings(meetingPartsOf(where), world).some(({ agenda }) => agenda)) return undefined;
  const published = world.register.records.meetings.filter(({ agenda, date }) => agenda && date >= today(world));
  return nothing(
    'The agenda of that meeting is not published yet, and only an agenda says what a paper is for.',
    published.map(({ id }) => restate({ ...query, where: { ...where, meeting: { values: [id] } } }, world.register)),
  );
}
