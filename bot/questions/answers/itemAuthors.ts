import { spokenName } from '../../../data/personName.ts';
import type { World } from '../answer.ts';
import { capped, type Finding, found } from './finding.ts';
import { entryText } from './itemText.ts';
import { entryId, type MeetingEntry } from './meetingEntries.ts';

/** Who writes the papers. */
export function whoBrings(entries: readonly MeetingEntry[], world: World): Finding {
  const people = [...new Set(entries.flatMap(entry => entry.agenda?.report?.author ?? []))];
  const first = entries[0] as MeetingEntry;
  return found({
    ids: people.length > 0 ? people : [...new Set(entries.map(entryId))],
    value: writerOf(people, world) ?? authorOfAll(entries),
    headline: entries.length === 1 ? entryText(entries[0] as MeetingEntry, world) : `${entries.length} items:`,
    lines: entries.length === 1 ? agendaTitle(first) : capped(entries.map(entry => entryText(entry, world))),
  });
}

/** Whoever sponsors the reports; where no report is on record or none has a sponsor, who writes them, and that. */
export function whoSponsors(entries: readonly MeetingEntry[], world: World): Finding {
  const people = [...new Set(entries.flatMap(entry => entry.agenda?.report?.sponsor ?? []))];
  const sponsored = entries.filter(entry => entry.agenda?.report?.sponsor);
  if (people.length === 0) {
    const brought = whoBrings(entries, world);
    return { ...brought, notes: ['No sponsor is recorded.', ...brought.notes] };
  }
  return found({
    ids: people,
    value: writerOf(people, world),
    headline: sponsored.length === 1 ? entryText(sponsored[0] as MeetingEntry, world) : `${sponsored.length} items:`,
    lines: sponsored.length === 1 ? [] : capped(sponsored.map(entry => entryText(entry, world))),
  });
}

/** The agenda's own words, where they differ from the work programme's: they may name who presents. */
export const agendaTitle = ({ agenda, title }: MeetingEntry): string[] =>
  agenda && agenda.title !== title ? [`On the agenda it reads: ${agenda.title}.`] : [];

/** The person who wrote the report, where it is one. */
function writerOf(people: readonly string[], world: World): string | null {
  const person = people.length === 1 ? world.register.person(people[0] ?? '') : undefined;
  return person ? spokenName(person) : null;
}

/** The body that writes all of the papers, where it is one. */
function authorOfAll(entries: readonly MeetingEntry[]): string | null {
  const authors = new Set(entries.map(entry => entry.item?.author ?? null));
  return authors.size === 1 ? ([...authors][0] ?? null) : null;
}
