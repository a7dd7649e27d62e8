import type { Facet, Query, Where } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import { AMOUNTS, facetOf } from './amounts.ts';
import { sideOf, TABLE_OF, tableRanked } from './standings.ts';

/** More or less than an amount of money, in pounds. */
export type AmountLimit = Pick<NonNullable<Where['amount']>, 'over' | 'under'>;

/** "over 500k", "less than £1.2 million", "a million or more": what an amount of lines of money is asked to be beyond. */
export function limitNamed(sentence: Sentence): AmountLimit | undefined {
  const { tokens, knowledge } = sentence;
  const { moreThan, lessThan, orMore, orLess } = knowledge.lists;
  for (const [at] of tokens.entries()) {
    const amount = amountAt(sentence, at);
    if (amount === undefined) continue;
    const before = saidBefore(sentence, tokens[at - 1]?.text === 'pounds' ? at - 1 : at);
    const after = [1, 2].map(length => wordsIn(sentence, amount.to, amount.to + length));
    if (before.some(said => moreThan.has(said)) || after.some(said => orMore.has(said))) return { over: amount.pounds };
    if (before.some(said => lessThan.has(said)) || after.some(said => orLess.has(said)))
      return { under: amount.pounds };
  }
  return undefined;
}

const wordsIn = ({ tokens }: Sentence, from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), to)
    .map(t => t.text)
    .join(' ');

const saidBefore = (sentence: Sentence, at: number): string[] =>
  [1, 2, 3].map(length => wordsIn(sentence, at - length, at));

/** "500k", "£500,000", "half a million": in pounds, with where it ends. A bare number is of something else. */
function amountAt({ tokens, knowledge }: Sentence, at: number): { pounds: number; to: number } | undefined {
  const { thousands, millions } = knowledge.lists;
  const scaleOf = (word = '') => (thousands.has(word) ? 1000 : millions.has(word) ? 1_000_000 : undefined);
  const token = tokens[at];
  const scale = scaleOf(tokens[at + 1]?.text);
  if (token?.kind === 'number') {
    if (scale !== undefined) return { pounds: Number(token.text) * scale, to: at + 2 };
    return tokens[at - 1]?.text === 'pounds' ? { pounds: Number(token.text), to: at + 1 } : undefined;
  }
  if (token?.text === 'half' && tokens[at + 1]?.text === 'a' && scaleOf(tokens[at + 2]?.text) !== undefined)
    return { pounds: (scaleOf(tokens[at + 2]?.text) ?? 0) / 2, to: at + 3 };
  const isOne = token?.text === 'a' || token?.text === 'one';
  return isOne && scale !== undefined && tokens[at - 1]?.text !== 'half' ? { pounds: scale, to: at + 2 } : undefined;
}

/** The lines that have more or less than that: of the amount that is said, else of what they were given. */
export function linesBeyond(sentence: Sentence, limit: AmountLimit, tables: readonly string[], spoken?: Facet): Query {
  const said = facetOf(sentence);
  const side = sideOf(sentence);
  const by =
    AMOUNTS.find(f => f === said) ??
    (side === 'under' ? 'underspend' : side && saysOver(sentence) ? 'variance' : undefined);
  const of = by ?? AMOUNTS.find(f => f === spoken) ?? 'budget';
  const grants = tableRanked(sentence, { by: 'budget', order: 'descending' });
  const implied = of === 'variance' ? TABLE_OF.over : TABLE_OF.slipped;
  const among = tables.length > 0 ? tables : (grants?.values ?? [implied]);
  const where: Where = { finance: { values: among }, amount: { of, ...limit } };
  return { ask: sentence.has('ask', 'count') ? 'count' : 'list', of: 'finance', where };
}

/** The smallest of those over 500k is not the smallest of the table; the largest is. */
export const cutsOff = ({ where: { amount } }: Query, { order }: NonNullable<Query['sort']>): boolean =>
  amount !== undefined && (amount.over === undefined) !== (order === 'ascending');

/** "overspent by more than 500k", and not "over 500k" alone. */
const saysOver = ({ tokens, knowledge }: Sentence): boolean =>
  tokens.some(t => t.text !== 'over' && knowledge.lists.over.has(t.text));
