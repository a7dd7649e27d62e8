import type { Register } from '../../../data/register.ts';
import { meetingEntries } from '../answers/meetingEntries.ts';
import type { SearchSubject } from './subject.ts';

/** One record as it is searched: its name, the further words people know it by, and what is told about it. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly keywords: string;
  readonly body: string;
}

/** The records of one subject as they are searched. What the updates of an activity say is indexed apart (`searchIndex.ts`). */
export function searchDocuments(register: Register, subject: SearchSubject): SearchDocument[] {
  const { records } = register;
  switch (subject) {
    case 'activities':
      return records.activities.map(a => document(a.id, a.title, a.keywords, [a.evidence?.text]));
    case 'indicators':
      return records.indicators.map(i => document(i.id, i.name, i.aliases, [i.commentary, ...i.caveats]));
    case 'items':
      return records.meetings
        .flatMap(meeting => meetingEntries(meeting))
        .map(e => document(e.key, e.title, [e.agenda?.title, e.agenda?.report?.title], [e.item?.focus]));
    case 'resolutions':
      return records.resolutions.map(r => document(r.id, r.item, [r.number], [r.text, r.discussion]));
    case 'finance':
      return records.finance.map(f => document(f.id, f.name, [...(f.aliases ?? []), f.group], [f.note, f.section]));
    case 'people':
      return records.people.map(p =>
        document(p.id, p.name ?? p.id, [...p.aliases, p.rank, p.role, p.organisation], [p.note]),
      );
    case 'terms':
      return records.glossary.map(g => document(g.term, g.term, [g.expansion], [g.meaning]));
    case 'discrepancies':
      return records.discrepancies.map(d =>
        document(
          d.id,
          [d.about, ...d.alsoAbout].map(id => nameOf(register, id)).join('. '),
          // Its id says in words what it is about.
          [d.stated, d.recomputed, d.id.replaceAll('-', ' ')],
          [d.explanation, d.kind, d.source.where],
        ),
      );
    default:
      throw unknownSubject(subject);
  }
}

/** What a record is called, with the other names people know it by. */
function nameOf({ records, ...register }: Register, id: string): string {
  const indicator = register.indicator(id);
  const line = records.finance.find(f => f.id === id);
  const measure = records.measures.find(m => m.id === id);
  const names = [
    register.activity(id)?.title,
    indicator?.name,
    ...(indicator?.aliases ?? []),
    line?.name,
    ...(line?.aliases ?? []),
    measure?.name,
    register.plan(id)?.name,
    register.person(id)?.name,
  ];
  return names.filter(name => name !== undefined && name !== null).join('. ');
}

const document = (
  id: string,
  title: string,
  keywords: readonly (string | null | undefined)[],
  body: readonly (string | null | undefined)[],
): SearchDocument => ({ id, title, keywords: joined(keywords), body: joined(body) });

// A full stop keeps the last word of one phrase and the first of the next from being run together.
const joined = (texts: readonly (string | null | undefined)[]): string =>
  texts.filter(text => text !== null && text !== undefined).join(' . ');

const unknownSubject = (subject: never): Error => new Error(`There is no search over "${subject}".`);
