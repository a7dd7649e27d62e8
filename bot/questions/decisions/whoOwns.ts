import { type FigureSubject, subjectNamed } from '../../naming/figureSubject.ts';
import type { Query } from '../query.ts';
import type { Reading } from '../reading.ts';
import type { In } from './oneOf.ts';

/**
 * Reads "who owns 3B.1", "who gives the figures for violent knife crime": who may give the figures of an indicator or measure. "who is
 * responsible for" one only by its code: by a name it may as well be an activity.
 */
export function readOwner(said: string, { phrases, register }: In): Reading | undefined {
  const owned = phrases.after('owns', said);
  const cared = owned === undefined ? phrases.after('responsible', said) : undefined;
  const what = owned ?? (cared !== undefined && CODE.test(cared) ? cared : undefined);
  if (what === undefined) return undefined;
  const code = /\((?<code>[^()]+)\)$/u.exec(what)?.groups?.code;
  const subject = (code && subjectNamed(code, register)) || subjectNamed(what, register);
  return subject && reading({ ask: 'who', ...placeOf(subject) });
}

/** Reads "what is measure 6.2": a measure by its code, which no other reading knows. */
export function readMeasure(said: string, { register }: In): Reading | undefined {
  const what = MEASURE.exec(said)?.groups?.what;
  const subject = what === undefined ? undefined : subjectNamed(what, register);
  return subject?.kind === 'measure' ? reading({ ask: 'figure', ...placeOf(subject) }) : undefined;
}

const CODE = /^(?:(?:indicator\s+)?\d[a-z]\.\d{1,2}|measure\s+\d{1,2}\.\d{1,2})$/iu;
const MEASURE =
  /^(?:(?:what(?:s|\s+is|\s+was|\s+are)|hows|how\s+is)\s+)?(?:the\s+)?(?:(?:latest\s+)?figures?\s+(?:of|in|under)\s+)?(?<what>measure\s+\d{1,2}\.\d{1,2})$/iu;

const placeOf = (subject: FigureSubject): Pick<Query, 'of' | 'where'> =>
  subject.kind === 'indicator'
    ? { of: 'indicators', where: { ids: { values: [subject.indicator.id] } } }
    : { of: 'measures', where: { ids: { values: [subject.measure.id] } } };

const reading = (query: Query): Reading => ({ kind: 'query', query, notes: [], spans: [] });
