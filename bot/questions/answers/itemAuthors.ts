import { spokenName } from '../../../data/personName.ts';
import { rootOf } from '../../words/names.ts';
import { plainWords } from '../../words/searchWords.ts';
import type { World } from '../answer.ts';
import type { Query, Where } from '../query.ts';
import { listText } from './figures.ts';
import { capped, type Finding, found } from './finding.ts';
import { agendaTitle, entryText } from './itemText.ts';
import { entryId, type MeetingEntry, meetingEntries } from './meetingEntries.ts';
import { personNameById } from './names.ts';

/** Who writes the papers, sponsors them or answers questions about them, as is asked. */
export function whoIsBehind(query: Query, entries: readonly MeetingEntry[], world: World): Finding {
  const papers = reportsAmong(entries, query.where);
  return whoStandsBehind(query, papers, world) ?? whoBrings(papers, world);
}

/** Who stands behind a paper: whose report it is, who answers questions about it, or everyone, with who wrote it. */
export function behind(entry: MeetingEntry, as: string | undefined): string[] {
  const report = entry.agenda?.report;
  if (!report) return [];
  const sponsor = report.sponsor ? [report.sponsor] : [];
  if (as === 'sponsor') return sponsor;
  return as === 'contact' ? [...report.contacts] : [report.author, ...report.contacts, ...sponsor];
}

/** The programme says "Capital Report" and the agenda "Capital Outturn": who is behind it is named by the report of the same meeting that has the words. */
function reportsAmong(entries: readonly MeetingEntry[], { topic }: Where): readonly MeetingEntry[] {
  if (topic === undefined || entries.some(entry => entry.agenda?.report)) return entries;
  const words = plainWords(topic)
    .map(rootOf)
    .filter(word => !EVERY_PAPER.has(word));
  const others = [...new Set(entries.map(entry => entry.meeting))]
    .flatMap(meetingEntries)
    .filter(({ agenda }) => agenda?.report && words.every(word => plainWords(agenda.title).map(rootOf).includes(word)));
  return words.length > 0 && others.length > 0 ? others : entries;
}

/** What any paper is called. */
const EVERY_PAPER = new Set(['report', 'paper', 'update', 'item'].map(rootOf));

/** The sponsor or the contacts of papers; where the papers name none, who writes them, and that. */
function whoStandsBehind({ facet }: Query, entries: readonly MeetingEntry[], world: World): Finding | undefined {
  if (facet !== 'sponsor' && facet !== 'contact') return undefined;
  const people = [...new Set(entries.flatMap(entry => behind(entry, facet)))];
  if (people.length === 0) {
    const brought = whoBrings(entries, world);
    return { ...brought, notes: [`No ${facet} is recorded.`, ...brought.notes] };
  }
  return found({
    ids: people,
    value: writerOf(people, world),
    headline: `${facet === 'sponsor' ? 'Sponsor' : 'Contact'}: ${listText(people.map(id => personNameById(world.register, id)))}.`,
    lines: capped(entries.map(entry => entryText(entry, world))),
  });
}

function whoBrings(entries: readonly MeetingEntry[], world: World): Finding {
  const people = [...new Set(entries.flatMap(entry => entry.agenda?.report?.author ?? []))];
  const first = entries[0] as MeetingEntry;
  return found({
    ids: people.length > 0 ? people : [...new Set(entries.map(entryId))],
    value: writerOf(people, world) ?? authorOfAll(entries),
    headline: entries.length === 1 ? entryText(first, world) : `${entries.length} items:`,
    lines: entries.length === 1 ? agendaTitle(first) : capped(entries.map(entry => entryText(entry, world))),
  });
}

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
