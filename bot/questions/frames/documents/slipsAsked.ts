import { rootOf } from '../../../words/names.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { createSearch } from '../../search/search.ts';
import { type Sentence, stretchAt } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';

/**
 * "which numbers in the grid are empty", "is any row copied": what is wrong and what has it, as words that a disagreement on record has all of. Undefined
 * where nothing is said to be wrong, or none has the words.
 */
export function slipAsked(parts: Parts): { topic: string; ofTable: boolean } | undefined {
  const { tokens, knowledge } = parts.sentence;
  const { slipKind, slipPlace } = knowledge.lists;
  const kinds = tokens.filter(({ text }, at) => slipKind.has(text) && !isInName(parts.sentence, at)).map(t => t.text);
  const places = tokens.filter(({ text }) => slipPlace.has(text)).map(({ text }) => text);
  if (kinds.length === 0 || places.length === 0 || parts.people.ids.length > 0) return undefined;
  if (parts.sentence.has('flag', 'pending')) return undefined;
  const matter = hardTokens(parts.sentence, { hard: [] })
    .map(at => tokens[at]?.text ?? '')
    .filter(word => !slipKind.has(word) && !slipPlace.has(word) && /^\p{L}/u.test(word));
  const search = createSearch(knowledge.register, knowledge.everyday);
  const isFound = (words: readonly string[]) => (search.best('discrepancies', words.join(' '))?.coverage ?? 0) >= ALL;
  let topic = [...new Set([...kinds, ...matter])];
  if (!isFound(topic)) return undefined;
  for (const place of new Set(places)) if (isFound([...topic, place])) topic = [...topic, place];
  return { topic: topic.join(' '), ofTable: places.some(place => TABLE.has(rootOf(place))) };
}

/** "missing persons" says nothing of what is wrong. */
function isInName(sentence: Sentence, at: number): boolean {
  const stretch = stretchAt(sentence, at);
  return stretch !== undefined && stretch.to - stretch.from > 1 && means(stretch, 'indicator');
}

const ALL = 0.99;
/** An activity has no cells. */
const TABLE = new Set(['row', 'cell', 'box', 'grid', 'table', 'column'].map(rootOf));
