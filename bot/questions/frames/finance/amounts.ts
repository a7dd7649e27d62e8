import type { Facet } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { saysSide } from './standings.ts';

/** Which of a line's amounts may be asked for, the most telling first. */
export const AMOUNTS = [
  'baseBudget',
  'virement',
  'variance',
  'slippage',
  'underspend',
  'budget',
  'actual',
] as const satisfies readonly Facet[];

/** What of a line is asked for: one of its amounts, how far the work has come, or why. */
export function facetOf(sentence: Sentence): Facet | undefined {
  const found = AMOUNTS.filter(f => sentence.has('facet', f));
  const [telling] = found.filter(f => f === 'baseBudget' || f === 'virement' || f === 'variance');
  if (sentence.has('ask', 'why')) return 'why';
  if (telling) return telling;
  if (sentence.has('facet', 'progress')) return 'progress';
  // "how much of the SARC budget has slipped": the budget is what it slipped out of.
  if (found.includes('slippage') && found.length > 1 && HOW_FAR.test(sentenceText(sentence))) return 'slippage';
  // "against budget, by how much was it over"
  if (found.length === 1 && found[0] === 'budget' && sentence.has('facet', 'change') && saysSide(sentence))
    return 'variance';
  // "what percentage of the budget was spent", too.
  if (found.length === 2 && found.includes('actual') && found.includes('budget') && OUT_OF.test(sentenceText(sentence)))
    return 'actual';
  const said = found.filter(f => f !== 'budget' || !isOnlyInTable(sentence));
  return said.length === 1 ? said[0] : said.length === 0 ? amountInTable(sentence) : undefined;
}

const OUT_OF =
  /\b(how much|what (share|part|portion|percent|percentage|proportion)|percentage|share|proportion) of\b(?!.* and )/;
const HOW_FAR = /\b(how much of|how far (has|have|did|is)|what (share|part|portion) of)\b(?!.* and )/;

/** "approved budget": the word is part of the table's name. */
const isOnlyInTable = (sentence: Sentence): boolean =>
  sentence.all('facet', 'budget').every(s => s.entries.some(e => e.role === 'financeGroup'));

/** "total capital spend", "the total slippage": the amount is said with the table. */
function amountInTable(sentence: Sentence): Facet | undefined {
  const called = sentence.stretches.filter(s => s.entries.some(e => e.role === 'finance'));
  if (called.some(s => s.key.endsWith('slippage'))) return 'slippage';
  const tables = sentence.stretches.filter(s => means(s, 'financeGroup', 'capital', 'revenue'));
  if (tables.some(s => /\bspend(ing)?$/.test(s.key))) return 'actual';
  return tables.some(s => / budget$/.test(s.key)) ? 'budget' : undefined;
}
