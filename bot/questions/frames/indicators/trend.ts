import type { Parts } from '../../parts.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { asksAim } from './aims.ts';
import { directionOf } from './ranking.ts';

/** Whether the sentence asks which way a figure went, and not what it is. */
export function asksTrend(parts: Parts): boolean {
  const { sentence } = parts;
  if (sentence.has('ask', 'count', 'howMuch') && !sentence.has('ask', 'trend') && !asksWhetherItMoved(sentence))
    return false;
  if (
    ranks(sentence) ||
    (sentence.has('facet', 'caveat') && !doubtsWay(parts)) ||
    asksAim(sentence) ||
    sentence.has('ask', 'why')
  )
    return false;
  if (sentence.has('facet', 'change')) return asksHowItChanged(parts);
  if (asksShare(sentence) && !sentence.has('ask', 'trend')) return false;
  return (
    sentence.has('ask', 'trend') ||
    directionOf(sentence) !== undefined ||
    OF_IT_DOING.test(sentenceText(sentence)) ||
    asksMoreOrLess(sentence) ||
    asksByComparative(sentence)
  );
}

/** "I thought knife crime was falling, is that right": with no figure said, it is the way that is doubted. */
const doubtsWay = ({ sentence, moments, themes }: Parts): boolean =>
  directionOf(sentence) !== undefined &&
  sentence.tokens.some(t => sentence.knowledge.lists.doubting.has(t.text) && t.text !== 'so') &&
  !sentence.tokens.some(t => PRINTED.has(t.stem)) &&
  !sentence.tokens.some(
    (t, at) =>
      t.kind === 'number' && !themes.tokens.has(at) && !moments.some(m => m.tokens.includes(at)) && !isName(t.text),
  );

/** What is printed is doubted, and not which way it went. */
const PRINTED = new Set(['text', 'report', 'table', 'commentary', 'paper', 'pack', 'narrative']);

/** 101 and 999 are names of services. */
const isName = (number: string): boolean => number === '101' || number === '999';

/** "how has grade 2 response changed" asks which way; "how much", "how far", "by how many per cent", or since when, by how much. */
const asksHowItChanged = ({ sentence, moments }: Parts): boolean =>
  HOW.has(sentence.tokens[0]?.text ?? '') &&
  !sentence.tokens.some(t => AMOUNT.has(t.text)) &&
  !sentence.has('ask', 'howMuch', 'count') &&
  !sentence.has('unit') &&
  moments.length === 0;

const HOW = new Set(['how', 'hows']);
const AMOUNT = new Set(['much', 'far', 'many']);

/** "has the number of missing people fallen": yes or no is asked, and not the number. */
const asksWhetherItMoved = (sentence: Sentence): boolean => asksWhether(sentence) && sentence.has('direction');

const OPENS_YES_OR_NO = /^(is|are|was|were|has|have|did|does|do)$/;

/** "what's it doing" of a figure */
const OF_IT_DOING = /^(and |so |ok )?(what|how)(s| is| are)? (it|that|this|they|those|these) doing( now| lately)?$/;

/** "are fewer people …", "is the force solving more …" */
const asksMoreOrLess = (sentence: Sentence): boolean =>
  /^(is|are|has|have|do|does|did) .*\b(more|fewer|less)\b/.test(sentenceText(sentence));

/** "are residents happier with us", "do people feel safer than …" */
const asksByComparative = (sentence: Sentence): boolean =>
  OPENS_YES_OR_NO.test(sentence.tokens[0]?.text ?? '') &&
  sentence.tokens.some(t => sentence.knowledge.lists.comparative.has(t.text));

/** "what share of residents …" asks for a number, whatever else the sentence says. */
const asksShare = (sentence: Sentence): boolean =>
  /\bwhat (share|proportion|percentage|percent|figure|number|level)\b/.test(sentenceText(sentence));

/** "quicker" and "faster" rank two things; of one they ask for its way. */
export const ranks = (sentence: Sentence): boolean =>
  sentence.all('superlative').some(({ key }) => !sentence.knowledge.lists.comparative.has(key));

/** "is stop and search marked as an exception", "between September and December, was the number …" */
const asksWhether = ({ tokens }: Sentence): boolean =>
  tokens.some(({ text }, at) => OPENS_YES_OR_NO.test(text) && (at === 0 || tokens[at - 1]?.kind === 'mark'));
