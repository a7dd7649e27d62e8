import { isDeepStrictEqual } from 'node:util';
import { stem } from '../words/searchWords.ts';
import type { Candidate } from './candidate.ts';
import type { Knowledge } from './knowledge.ts';
import type { Query } from './query.ts';
import type { Reading } from './reading.ts';
import type { ReadingContext } from './sentence.ts';
import type { Weighed } from './weighed.ts';

/** A reading that is no answer, with what is nearest to it. */
export function withNearest({ reading, candidates }: Weighed, context: ReadingContext, knowledge: Knowledge): Reading {
  if (reading.kind === 'query' || reading.kind === 'clarify') return reading;
  const near = nearest(reading, candidates, context, knowledge);
  return near.length > 0 ? { ...reading, near } : reading;
}

/**
 * What is nearest to a sentence that is not answered: readings of it that name a matter or a record, without the words that were not understood,
 * and in a conversation the question that was answered last. At most three, the nearest first; whether they have an answer is for the answer to say.
 */
function nearest(
  reading: Reading,
  candidates: readonly Candidate[],
  { last }: ReadingContext,
  knowledge: Knowledge,
): readonly Query[] {
  const isRefused = reading.kind === 'outOfScope';
  if (isRefused && !BESIDE_THE_MATTER.has(reading.why)) return [];
  const unread = new Set(reading.kind === 'notUnderstood' ? reading.unread.flatMap(words => plain(words)) : []);
  const said = candidates
    .filter(({ score, unknown }) => score > LEAST && unknown === undefined)
    .flatMap(({ query }) => understood(query, isRefused, unread, knowledge) ?? []);
  const before = last && last.query.of !== 'bot' ? [last.query] : [];
  const others = said.filter(
    (query, n) => said.findIndex(({ of }) => of === query.of) === n && !before.some(b => isDeepStrictEqual(b, query)),
  );
  return [...others.slice(0, MOST - before.length), ...before];
}

const MOST = 3;
/** A reading with so much against it names something by chance. */
const LEAST = -1.5;

/** Refused for what is asked of a matter that is on record; what else is refused has nothing to do with it. */
const BESIDE_THE_MATTER: ReadonlySet<string> = new Set([
  'forecast',
  'opinion',
  'breakdown',
  'place',
  'unrecorded',
  'change',
  'action',
]);

const plain = (words: string): string[] => words.toLowerCase().replace(/['’]/gu, '').split(/\s+/u);

/** The query without what was not understood, where it still names something. */
function understood(
  query: Query,
  isRefused: boolean,
  unread: ReadonlySet<string>,
  knowledge: Knowledge,
): Query | undefined {
  const { topic, ...where } = query.where;
  // What is refused ("Firth's phone number") is in the words, and not in the records that are named beside it.
  const words = isRefused
    ? []
    : (topic?.split(' ').filter(word => !unread.has(word) && knowledge.speller.knows(word)) ?? []);
  const isTold = words.some(word => word.length > 2 && !knowledge.everyday.light.has(stem(word)));
  if (isTold) return { ...query, where: { ...where, topic: words.join(' ') } };
  return NAMING.some(part => where[part] !== undefined) ? { ...query, where } : undefined;
}

/** What somebody says and no default gives. */
const NAMING = ['ids', 'person', 'theme', 'status', 'section', 'pledge', 'term', 'author', 'paperKind'] as const;
