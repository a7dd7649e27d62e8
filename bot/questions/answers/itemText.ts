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

/** What the work programme says an item is about, where it is asked of one. */
export const focusOf = (entries: readonly MeetingEntry[]): string[] => {
  const focus = entries.length === 1 ? entries[0]?.item?.focus : undefined;
  return focus ? [`It will cover: ${focus}.`] : [];
};
