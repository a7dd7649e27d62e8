import type { WordListName } from '../../../words/wordLists.ts';
import { isImplied } from '../../lineStanding.ts';
import type { Sort, Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';

/** How lines stand against their budget or how far their work is, where that is what picks them out. */
export function standingOf(sentence: Sentence): Where['standing'] {
  if (sentence.has('facet', 'slippage')) return isDenied(sentence) ? 'onTime' : 'slipped';
  return sideOf(sentence) ?? stageOf(sentence);
}

/** Where slipping and overspending are told, when no table is named. */
export const TABLE_OF = {
  slipped: 'capital',
  onTime: 'capital',
  over: 'revenue',
  under: 'revenue',
  onBudget: 'capital',
  unspent: 'capital',
  finished: 'capital',
  mostlyFinished: 'capital',
  unfinished: 'capital',
  ongoing: 'capital',
} as const;

/** "the smallest grant" is ranked among the grants, and what is off its budget among the lines of revenue. */
export function tableRanked({ tokens }: Sentence, sort: Sort): Where['finance'] {
  if (sort.by === 'offBudget') return { values: ['revenue'] };
  return sort.by === 'budget' && tokens.some(t => t.stem === 'grant')
    ? { values: ['snb-grant', 'cdp-grant'] }
    : undefined;
}

/** "transport or premises, which was further over" */
export const saysSide = ({ tokens, knowledge: { lists } }: Sentence): boolean =>
  tokens.some(t => lists.over.has(t.text) || lists.under.has(t.text));

/** On which side of its budget a line is said to be. */
export function sideOf(sentence: Sentence): 'over' | 'under' | undefined {
  const { over, under } = sentence.knowledge.lists;
  const isOver = sentence.tokens.some(t => over.has(t.text));
  const isUnder = sentence.tokens.some(t => under.has(t.text));
  const isSaid =
    sentence.has('facet', 'variance', 'underspend') ||
    sentence.has('superlative') ||
    WENT_OVER.test(sentenceText(sentence));
  return isOver !== isUnder && isSaid ? (isOver ? 'over' : 'under') : undefined;
}

/** "which lines were over", and not "over 40k". */
const WENT_OVER =
  /\b(was|were|is|are|went|go|goes|came|come|ran|finished|ended|landed)( up| in| out)? (over|under)\b(?! (the|a|an|theme|£?\d))/;

/** How far the work of a line is said to be. What is not, or not quite, done is no finished work. */
function stageOf(sentence: Sentence): Where['standing'] {
  for (const [standing, list] of STAGES) if (saysAny(sentence, list)) return standing;
  return sentence.has('status', 'blue') ? 'finished' : undefined;
}

const STAGES = [
  ['unspent', 'lineUnspent'],
  ['mostlyFinished', 'lineMostly'],
  ['unfinished', 'lineUnfinished'],
  ['ongoing', 'lineOngoing'],
  ['onBudget', 'lineOnBudget'],
  ['finished', 'lineFinished'],
] as const;

/** "slipped most", "closest to budget": what a ranking goes by, and on which side of the budget. */
export function rankingOf(
  sentence: Sentence,
): { readonly sort: Sort; readonly standing?: Where['standing'] } | undefined {
  if (saysAny(sentence, 'nearestBudget')) return { sort: { by: 'offBudget', order: 'ascending' } };
  if (saysAny(sentence, 'furthestFromBudget')) return { sort: { by: 'offBudget', order: 'descending' } };
  if (!sentence.has('superlative', 'most', 'least', 'worst')) return undefined;
  const side = sideOf(sentence);
  const isLeast = sentence.has('superlative', 'least');
  const said = RANKED.find(f => sentence.has('facet', f));
  const by = said ?? (side === undefined ? 'budget' : 'variance');
  const isUp = by === 'variance' ? isLeast !== (side === 'under') : isLeast;
  const sort: Sort = { by, order: isUp ? 'ascending' : 'descending' };
  const standing = by === 'variance' ? side : standingOf(sentence);
  return standing === undefined || isImplied(standing, sort) ? { sort } : { sort, standing };
}

const RANKED = ['slippage', 'underspend', 'variance', 'actual', 'budget'] as const;

/** A phrase of the list stands in the sentence. */
export function saysAny(sentence: Sentence, list: WordListName): boolean {
  const said = ` ${sentenceText(sentence)} `;
  for (const phrase of sentence.knowledge.lists[list]) if (said.includes(` ${phrase} `)) return true;
  return false;
}

/** "had no slippage", "did not slip". */
const isDenied = (sentence: Sentence): boolean =>
  sentence
    .all('facet', 'slippage')
    .some(({ from }) =>
      sentence.tokens.slice(Math.max(0, from - 2), from).some(t => sentence.knowledge.lists.denying.has(t.text)),
    );
