import { DateTime } from 'luxon';
import type { SourceDocument } from '../../../data/records/document.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { admits } from './choices.ts';
import { shortDayText } from './days.ts';
import { type Finding, found, nothing } from './finding.ts';
import { personNameById, planText } from './names.ts';

/** Answers what is on record about the papers themselves: date, author, months, to whom they went, draft or not; what is not printed is said. */
export function answerDocuments({ where }: Query, world: World): Finding {
  const documents = world.register.records.documents.filter(
    ({ id, plan }) => admits(where.ids, id) && admits(where.plan, plan),
  );
  const [only] = documents.length === 1 ? documents : [];
  if (documents.length === 0) return nothing('No such document is on record.');
  return found({
    ids: documents.map(({ id }) => id),
    value: only?.date ?? null,
    headline: only ? documentText(only, world) : `${documents.length} documents:`,
    lines: only ? [] : documents.map(document => documentText(document, world)),
  });
}

/** One document in a few sentences. */
export function documentText(
  { title, date, author, reportTo, period, draft, plan }: SourceDocument,
  world: World,
): string {
  const day = (of: string) => DateTime.fromISO(of, { zone: 'utc', locale: 'en-GB' }).toFormat('d MMMM yyyy');
  return [
    `${title} (${planText(plan)}): ${date ? `dated ${day(date)}` : 'no date is printed'};`,
    author ? `by ${personNameById(world.register, author)};` : 'no author is printed;',
    reportTo ? `reported to the ${reportTo};` : 'to whom it went is not printed;',
    period ? `covers ${day(period.from)} to ${day(period.to)};` : 'no period is printed;',
    draft ? 'a first draft, not final.' : 'not marked as a draft.',
  ].join(' ');
}

/** The papers of a plan as sources. */
export const sourceLines = (plan: string, world: World): string[] =>
  world.register.records.documents
    .filter(document => document.plan === plan)
    .map(({ title, date, author, reportTo, period }) => {
      const by = author ? `, by ${personNameById(world.register, author)}` : ', no author printed';
      const to = reportTo ? `, reported to the ${reportTo}` : '';
      return `Source: ${title}${date ? `, ${shortDayText(date)}` : ', no date printed'}${by}${to}${period ? `; it covers ${shortDayText(period.from)} to ${shortDayText(period.to)}` : ''}.`;
    });
