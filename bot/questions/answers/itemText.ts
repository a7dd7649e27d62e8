import type { World } from '../answer.ts';
import { shortDayText } from './days.ts';
import { listText } from './figures.ts';
import { kindsOf, type MeetingEntry } from './meetingEntries.ts';
import { personNameById } from './names.ts';

/**
 * "Integrated Offender Management (19 May 2021, agenda item 7): Force; report by Inspector Paul Harris".
 * @param dated with the meeting's day, where rows of several meetings stand together
 */
export function entryText(entry: MeetingEntry, world: World, dated = true): string {
  const place = [dated && shortDayText(entry.meeting.date), entry.agenda && `agenda item ${entry.agenda.number}`];
  const placed = place.filter(part => part).join(', ');
  const report = entry.agenda?.report;
  const by = report ? `report by ${personNameById(world.register, report.author)}${contactsOf(entry, world)}` : '';
  const resolved = entry.agenda?.resolution
    ? `resolution ${world.register.resolution(entry.agenda.resolution)?.number}`
    : '';
  const parts = [entry.item?.author ?? '', by, purposeText(entry), resolved].filter(part => part !== '');
  return `${entry.title}${placed ? ` (${placed})` : ''}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}`;
}

/** What the meeting is to do with the report. */
function purposeText(entry: MeetingEntry): string {
  const kinds = kindsOf(entry);
  return kinds.includes('consideration') ? 'for consideration' : kinds.includes('information') ? 'for information' : '';
}

function contactsOf(entry: MeetingEntry, world: World): string {
  const report = entry.agenda?.report;
  const others = (report?.contacts ?? []).filter(person => person !== report?.author);
  const named = (ids: readonly string[]) => listText(ids.map(id => personNameById(world.register, id)));
  const contact = others.length > 0 ? `, contact ${named(others)}` : '';
  return report?.sponsor ? `${contact}, sponsor ${named([report.sponsor])}` : contact;
}

/** All that is on record of one item: its title on the agenda, what it is to cover, what came of it. */
export const aboutOne = (entry: MeetingEntry, world: World): string[] => [
  ...agendaTitle(entry),
  ...(entry.item?.focus ? [`It will cover: ${entry.item.focus}.`] : []),
  ...outcomeOf(entry, world),
];

/** What came of an item: the resolution's wording and what was said, where there are minutes. */
function outcomeOf(entry: MeetingEntry, world: World): string[] {
  const resolution = entry.agenda?.resolution && world.register.resolution(entry.agenda.resolution);
  if (!resolution) return [];
  const { text, discussion } = resolution;
  return [
    `Resolved: ${text ?? 'the minutes give no wording.'}`,
    ...(discussion ? [`From the discussion: ${discussion}`] : []),
  ];
}

/** The agenda's own words, where they differ from the work programme's: they may name who presents. */
export const agendaTitle = ({ agenda, title }: MeetingEntry): string[] =>
  agenda && agenda.title !== title ? [`On the agenda it reads: ${agenda.title}.`] : [];

/** Whether there is something to read: a written report, a presentation, a verbal update, or nothing yet. */
export function paperText(entry: MeetingEntry, world: World): string {
  const { agenda } = entry;
  const where = `${entry.title}, ${shortDayText(entry.meeting.date)}`;
  if (agenda?.report)
    return `${where}: yes, a written report by ${personNameById(world.register, agenda.report.author)}.`;
  const verbal = agenda?.kind === 'verbal' || /verbal/i.test(entry.title);
  if (verbal) return `${where}: no paper, it is a verbal update.`;
  if (agenda?.kind === 'presentation') return `${where}: no report, it is a presentation.`;
  return `${where}: no paper is on record yet; the work programme gives ${entry.item?.author ?? 'nobody'} as its author.`;
}
