import { type Candidate, candidate } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { createSearch } from '../../search/search.ts';

/**
 * "how many Skodas did we buy", "how many medium risk victims a month": a reading for what only the note of a line of money or the minutes tell. All that
 * is asked must stand there, and a word of it nowhere else.
 */
export function toldCandidates(parts: Parts): Candidate[] {
  const { sentence, moments } = parts;
  const { told, finance, resolutions } = sentence.knowledge;
  const skip = new Set([...moments.flatMap(m => m.tokens), ...parts.people.tokens]);
  const words = hardWords(sentence, { hard: [], skip }).filter(word => told.has(word) || !EMPTY.test(word));
  const [best, second] = words.length === 0 ? [] : told.rank(words);
  if (!best || best.said < ALL || (second && second.said >= ALL) || !words.some(word => isOnlyThere(parts, word)))
    return [];
  // What a name says whole is asked of the record itself.
  if ([finance, resolutions].some(index => (index.rank(words)[0]?.said ?? 0) >= ALL)) return [];
  return [
    candidate(queryOf(best.id), [
      ['told there', 2, true],
      ['and nowhere else', 1.5, true],
      ['words', 0.4, Math.min(4, words.length)],
      ['activities', -3, sentence.has('subject', 'activities', 'indicators', 'plans')],
      ['status', -3, parts.statuses !== undefined],
      ['reference', -4, parts.codes.refs.length > 0],
      ['earlier plan', -3, parts.plans !== undefined],
    ]),
  ];
}

const ALL = 0.99;
/** No word of matter is so short. */
const EMPTY = /^\p{L}{1,3}$/u;

const queryOf = (id: string): Query =>
  id.startsWith('finance/')
    ? { ask: 'figure', of: 'finance', where: { ids: { values: [id] } }, facet: 'why' }
    : { ask: 'show', of: 'resolutions', where: { ids: { values: [id] } } };

/** No name and no other record has the word. */
function isOnlyThere({ sentence }: Parts, word: string): boolean {
  const { told, indicators, items, measures, offices, register } = sentence.knowledge;
  const isNamed = [indicators, items, measures, offices].some(index => index.has(word));
  return told.has(word) && !isNamed && createSearch(register).best('activities', word) === undefined;
}
