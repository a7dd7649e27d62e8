import { once } from '../../../../data/once.ts';
import { wordsOf } from '../../../words/names.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import type { Knowledge } from '../../knowledge.ts';
import { sentencesIn } from '../../message/sentencesIn.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { matterOf } from './indicatorMatter.ts';
import type { Months } from './months.ts';
import type { NamedIndicators } from './names.ts';

/**
 * "what was the fall in robbery", "is burglary falling faster than vehicle crime": which way something went that no indicator is called by, and that the
 * commentary on one of them tells with a number.
 */
export function toldWay(parts: Parts, named: NamedIndicators, months: Months): Candidate | undefined {
  const { sentence } = parts;
  const isAsked = sentence.has('direction') || sentence.has('facet', 'change');
  const isOther =
    parts.quote !== undefined ||
    sentence.has('facet', 'caveat') ||
    parts.statuses !== undefined ||
    sentence.has('subject', 'finance');
  if (!isAsked || isOther || months.at.length > 0 || months.unknown !== undefined) return undefined;
  if ((named.matches[0]?.said ?? 0) >= ALL) return undefined;
  const words = matterOf(parts);
  // What indicators are called by is asked of those.
  if (words.every(word => sentence.knowledge.indicators.has(word))) return undefined;
  const [id, ...others] = tellingOf(sentence.knowledge, words);
  if (id === undefined || others.length > 0) return undefined;
  return candidate(toldQuery(id, words), [
    // What the record spoken of tells itself comes before what is told beside another.
    ['told of it with a number', 4.2, true],
    ['way asked', 2, true],
    ['says activities', -3, sentence.has('subject', 'activities', 'indicators')],
    ['lead', -2.5, sentence.has('ask', 'lead', 'who')],
    ['doing about', -3, sentence.has('doing', 'work')],
  ]);
}

const ALL = 0.99;

/** What the commentary on an indicator tells of some words of it. */
export const toldQuery = (id: string, words: readonly string[]): Query => ({
  ask: 'figure',
  of: 'indicators',
  where: { ids: { values: [id] } },
  facet: 'told',
  about: words.join(' '),
});

/** The indicators of which a sentence with a number in it has the words: some of them itself, and the rest in what the indicator is called. */
export function tellingOf(knowledge: Knowledge, words: readonly string[]): string[] {
  const asked = words.map(word => knowledge.rooting([word])).filter(roots => roots.length > 0);
  if (asked.length === 0) return [];
  const isIn = (roots: readonly string[], said: ReadonlySet<string>) => roots.some(root => said.has(root));
  return narratives(knowledge).flatMap(({ id, names, sentences }) =>
    sentences.some(
      said =>
        asked.every(roots => isIn(roots, said) || isIn(roots, names)) &&
        asked.some(roots => isIn(roots, said) && !isIn(roots, names)),
    )
      ? [id]
      : [],
  );
}

/** What each indicator is called by, and each sentence of its commentary that has a number. */
const narratives = once(({ register, rooting }: Knowledge) =>
  register.records.indicators.map(({ id, name, aliases, commentary }) => ({
    id,
    names: new Set(rooting([name, ...aliases].flatMap(wordsOf))),
    sentences: sentencesIn(commentary ?? '')
      .filter(text => /\d/.test(text))
      .map(text => new Set(rooting(wordsOf(text)))),
  })),
);
