import { AMOUNTS, facetOf } from '../../frames/finance/amounts.ts';
import { totalKeptIn } from '../../frames/finance/lines.ts';
import { saysSide } from '../../frames/finance/standings.ts';
import { amountOf as amountOfLine } from '../../lineStanding.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { amountOf, figureOf } from './figureOfLine.ts';
import type { Merged } from './merged.ts';

/** "why", "is it finished", "and spent?": of what was spoken of. */
export function ofTheSame(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { sentence } = parts;
  const facet =
    shareAsked(parts, last) ??
    reasonOf(parts) ??
    facetOf(sentence) ??
    stageOf(parts) ??
    (saysSide(sentence) ? 'variance' : undefined);
  const matter = hardWords(sentence, { hard: [] }).length;
  const isRest = sentence.tokens.some(t => REST.has(t.text)) && last.ids.length === 1;
  if (isRest && !facet) return { query: figureOf(last.ids, 'slippage'), named: 3, settled: true };
  const byHowMuch = byHowMuchOf(parts, last);
  if (byHowMuch && !facet) return { query: figureOf(last.ids, byHowMuch), named: 3, settled: true };
  const where = last.query.where.ids ?? (last.ids.length === 1 ? { values: last.ids } : undefined);
  if (!facet) return again(parts, last, cues);
  const isOfOne = facet === 'why' || facet === 'progress';
  if (isOfOne)
    return where && matter === 0 ? { query: figureOf(where.values, facet), named: 2, settled: true } : undefined;
  // "And the underspend" after the lines that slipped: those that were underspent.
  const standing = STANDS[facet];
  if (!where && last.query.ask === 'list' && last.query.where.standing && standing && !last.query.sort)
    return { query: { ask: 'list', of: 'finance', where: { ...last.query.where, standing } }, named: 2, settled: true };
  if (!where) return { query: { ask: last.query.ask, of: 'finance', where: last.query.where, facet }, named: 1 };
  const ids = where.values.map(id => totalKeptIn(sentence, id));
  return { query: figureOf(ids, facet), named: 1 + Number(matter === 0 && cues.that) };
}

/** "what share of the budget was spent", "as a percentage": what was spent of it, or the amount spoken of, beside the budget. */
function shareAsked({ sentence }: Parts, last: Last): Facet | undefined {
  const said = AMOUNTS.filter(f => sentence.has('facet', f) && f !== 'budget');
  const [id = '', ...others] = last.ids;
  const isOfOne = others.length === 0 && !id.startsWith('finance/net-budget/');
  if (!sentence.has('unit', 'percent') || !isOfOne || said.length > 1) return undefined;
  const spoken = amountOf(last);
  return said[0] ?? (spoken === undefined || spoken === 'budget' ? 'actual' : spoken);
}

/** "where did the overspend come from": what is given for a reason. */
const reasonOf = ({ sentence }: Parts): Facet | undefined =>
  /^(and |so )?where (did|does|has|is) (it|that|the|this|all that|all the)( \w+)? (come|came|coming)( from)?$/.test(
    sentenceText(sentence),
  )
    ? 'why'
    : undefined;

/** "and by how much" after the line that slipped most, or after one that was over. */
function byHowMuchOf({ sentence }: Parts, last: Last): Facet | undefined {
  const [id = '', ...others] = last.ids;
  const isAsked =
    others.length === 0 && sentence.has('facet', 'change') && hardWords(sentence, { hard: [] }).length === 0;
  if (!isAsked) return undefined;
  const spoken = amountOf(last);
  // What was budgeted or spent is no distance: how far the line was from its budget is.
  if (spoken !== undefined && spoken !== 'budget' && spoken !== 'actual') return spoken;
  const line = sentence.knowledge.register.records.finance.find(f => f.id === id);
  return (['variance', 'underspend'] as const).find(f => line && amountOfLine(line, f) !== undefined) ?? spoken;
}

/** "how much was it", "what's it for", "the commissioner's share": its figures again, which say so. */
function again({ sentence }: Parts, last: Last, cues: Cues): Merged | undefined {
  const [id = '', ...others] = last.ids;
  if (others.length > 0 || !id.startsWith('finance/')) return undefined;
  const isMuch = cues.that && sentence.has('ask', 'howMuch');
  const bare = hardWords(sentence, { hard: [] }).every(
    word => sentence.knowledge.lists.partOfTable.has(word) || word === 'police',
  );
  const isShare =
    bare &&
    (sentence.has('leadGroup') || sentence.tokens.some(t => t.text === 'police')) &&
    id.startsWith('finance/net-budget/');
  const isFor = bare && cues.that && FOR_WHAT.test(sentenceText(sentence));
  if (isShare || isFor) return { query: figureOf([id], undefined), named: 3, settled: true };
  return isMuch ? { query: figureOf([id], undefined), named: 1 } : undefined;
}

const FOR_WHAT = /^(and |so )?what(s| is| was) (it|that|this)( money)? (for|on|about)$/;

/** Lines are picked out by an amount that they have. */
const STANDS: Readonly<Partial<Record<Facet, NonNullable<Query['where']['standing']>>>> = {
  underspend: 'under',
  slippage: 'slipped',
  variance: 'over',
};

/** "is it finished", "when's it finish": the report gives no day, but how far it has come; "out of how much": of its budget. */
export function stageOf({ sentence }: Parts): Facet | undefined {
  const said = sentenceText(sentence);
  if (
    sentence.has('status', 'blue') ||
    /\b(when|whens)\b.*\b(finish|finished|complete|done|end|ready|open|opens)\b/.test(said)
  )
    return 'progress';
  return /^(and |so )?out of( (how much|what))?( (budget|total|altogether))?$/.test(said) ? 'budget' : undefined;
}

/** "what's happening to the rest" of a budget: what was not spent slips, or is left. */
const REST = new Set(['rest', 'remainder', 'balance', 'leftover']);
