import type { Session } from '../../../conversation/turn.ts';
import { compact } from '../../candidate.ts';
import { AMOUNTS, facetOf } from '../../frames/finance/amounts.ts';
import { asksWhatOn } from '../../frames/finance/finance.ts';
import { cutsOff } from '../../frames/finance/limits.ts';
import { keptIn, linesNamed, SURE, tablesNamed, tableTokens, totalKeptIn } from '../../frames/finance/lines.ts';
import { rankingOf, sideOf, standingOf } from '../../frames/finance/standings.ts';
import { isImplied } from '../../lineStanding.ts';
import { hardTokens, hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import { beyondAmount } from './beyondAmount.ts';
import type { Merged } from './merged.ts';

type Last = NonNullable<Session['last']>;

/** A question about money with a part changed: another line, another amount, the table as a whole, what ranks first in it. */
export function mergedFinance(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const table = tableSpokenOf(parts, last);
  return (
    countOf(parts, last) ??
    beyondAmount(parts, table, RANKED_BY[last.query.where.standing ?? ''] ?? amountOf(last)) ??
    ofTheTwo(parts, last) ??
    ofAnotherTable(parts, last, cues) ??
    rankedIn(parts, last, table) ??
    wholeOf(parts, last, table) ??
    linesOf(parts, table) ??
    ofLine(parts, last, cues, table) ??
    ofTheSame(parts, last, cues)
  );
}

/** The one table that the last question was about, by its filter or by what was shown. */
function tableSpokenOf({ sentence }: Parts, { query, ids }: Last): string | undefined {
  const { finance } = sentence.knowledge.register.records;
  const shown = new Set([...(query.where.ids?.values ?? []), ...ids]);
  const tables = query.where.finance?.values ?? finance.filter(line => shown.has(line.id)).map(line => line.group);
  const [table, ...others] = new Set(tables);
  return others.length === 0 ? table : undefined;
}

/** "how many is that" after a list of lines */
const countOf = (parts: Parts, { query }: Last): Merged | undefined =>
  parts.sentence.has('ask', 'count') &&
  query.ask === 'list' &&
  !query.sort &&
  otherWords(parts).length === 0 &&
  !standingOf(parts.sentence)
    ? { query: { ...query, ask: 'count' }, named: 2, settled: true }
    : undefined;

/** "which of the two got more": the line spoken of and the one before it. */
function ofTheTwo({ sentence }: Parts, last: Last): Merged | undefined {
  const before = last.ids.length === 1 ? (last.before ?? []) : [];
  const ids = [...new Set([...before, ...last.ids])].filter(id => id.startsWith('finance/'));
  return ids.length === 2 && sentence.has('followUp', 'both')
    ? { query: figureOf(ids, amountOf(last)), named: 3, settled: true }
    : undefined;
}

/** "and the CDP?" after the total of one table: that of the other. */
function ofAnotherTable(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { finance } = parts.sentence.knowledge.register.records;
  const [spoken = '', ...others] = last.query.where.ids?.values ?? last.ids;
  const [table, ...tables] = tablesNamed(parts).map(named => keptIn(parts.sentence, named));
  const isAsked = cues.correcting || cues.opening || cues.fragment || cues.that;
  if (table === undefined || tables.length + others.length > 0 || !isAsked || lineWords(parts).length > 0)
    return undefined;
  const isWhole = parts.sentence.tokens.some(t => t.text === 'whole' || t.text === 'total');
  const slug = isWhole || parts.sentence.has('followUp', 'overall') ? 'total' : spoken.split('/')[2];
  const there = ['total', slug].map(name => finance.find(line => line.id === `finance/${table}/${name}`));
  const other = there[1] ?? there[0];
  if (!other || other.id === spoken) return undefined;
  return { query: figureOf([other.id], facetOf(parts.sentence) ?? amountOf(last)), named: 3, settled: true };
}

/** The words that may name a line, and no table. */
function lineWords(parts: Parts): string[] {
  const { tokens, knowledge } = parts.sentence;
  const skip = new Set([...tableTokens(parts), ...parts.moments.flatMap(m => m.tokens)]);
  return hardTokens(parts.sentence, { hard: [], skip })
    .flatMap(at => (tokens[at]?.kind === 'word' ? [tokens[at].text] : []))
    .filter(
      word =>
        ![knowledge.lists.receiving, knowledge.lists.wholeOfTable, knowledge.lists.partOfTable].some(l => l.has(word)),
    );
}

/** A line that is called by so many of the words is meant. */
const WELL = 0.9;

/** "which was the biggest", "and the smallest of them": of the table spoken of, by what it was asked for. */
function rankedIn(parts: Parts, last: Last, table: string | undefined): Merged | undefined {
  const { sentence } = parts;
  const ranking = rankingOf(sentence);
  const isOther = tablesNamed(parts).length > 0 || otherWords(parts).length > 0;
  if (!ranking || table === undefined || isOther || cutsOff(last.query, ranking.sort)) return undefined;
  const said = sentence.has('facet', ...AMOUNTS) || ranking.sort.by === 'offBudget' || sideOf(sentence) !== undefined;
  const kept = last.query.where.standing ?? sideOfSort(last.query.sort);
  const spoken =
    last.query.sort?.by ??
    RANKED.find(f => f === (last.query.where.amount?.of ?? last.query.facet)) ??
    (kept && RANKED_BY[kept]);
  const sort = said || spoken === undefined ? ranking.sort : { ...ranking.sort, by: spoken };
  const standing = ranking.standing ?? (kept !== undefined && !isImplied(kept, sort) ? kept : undefined);
  const where = compact({ finance: { values: [table] }, standing });
  return { query: { ask: 'list', of: 'finance', where, sort, take: parts.take ?? 1 }, named: 3, settled: true };
}

/** The line furthest over budget was asked for: the next ranking is of those over it too. */
const sideOfSort = (sort: Query['sort']): 'over' | 'under' | undefined =>
  sort?.by === 'variance' ? (sort.order === 'descending' ? 'over' : 'under') : undefined;

const RANKED = ['slippage', 'underspend', 'variance', 'actual', 'budget'] as const;

/** The largest of those over budget is the furthest over. */
const RANKED_BY: Readonly<Partial<Record<string, (typeof RANKED)[number]>>> = {
  over: 'variance',
  under: 'underspend',
  slipped: 'slippage',
};

/** What the sentence says besides how it ranks. */
const otherWords = ({ sentence }: Parts): string[] => {
  const { receiving, partOfTable } = sentence.knowledge.lists;
  return hardWords(sentence, { hard: [] }).filter(word => !receiving.has(word) && !partOfTable.has(word));
};

/** "overall then, over or under", "and the total": of the table spoken of. */
function wholeOf(parts: Parts, last: Last, table: string | undefined): Merged | undefined {
  const { sentence } = parts;
  const isAsked = sentence.has('followUp', 'overall') || sentence.tokens.some(t => t.text === 'total');
  const isOther = sentence.has('term') || sentence.has('financeGroup') || lineWords(parts).length > 0;
  const total = sentence.knowledge.register.records.finance.find(line => line.group === table && line.kind === 'total');
  if (!isAsked || isOther || !total) return undefined;
  const facet = facetOf(sentence) ?? amountOf(last);
  return { query: figureOf([total.id], facet), named: 3, settled: true };
}

/** An amount that was asked for is asked of the next line too; why, and how far it has come, is asked of one. */
const amountOf = ({ query }: Last): Facet | undefined =>
  AMOUNTS.find(f => f === (query.where.amount?.of ?? query.facet ?? query.sort?.by));

/** "what was it spent on", "which of those slipped": the lines of the table spoken of. */
function linesOf(parts: Parts, table: string | undefined): Merged | undefined {
  const { sentence } = parts;
  if (table === undefined || otherWords(parts).length > 0 || sentence.has('ask', 'howMuch', 'why')) return undefined;
  const where = { finance: { values: [table] } };
  const { rankedLines, financeLines } = sentence.knowledge.lists;
  const standing = standingOf(sentence);
  const isMany =
    sentence.has('followUp', 'those') || sentence.tokens.some(t => rankedLines.has(t.text) || t.text === 'which');
  if (standing && isMany)
    return { query: { ask: 'list', of: 'finance', where: { ...where, standing } }, named: 3, settled: true };
  const whole =
    sentence.has('facet', 'purpose') || asksWhatOn(sentence) || sentence.tokens.some(t => financeLines.has(t.text));
  return whole && !sentence.has('superlative')
    ? { query: { ask: sentence.has('ask', 'count') ? 'count' : 'list', of: 'finance', where }, named: 3, settled: true }
    : undefined;
}

/** "and the custody suite", "how much of that was staffing": another line, of the table spoken of where it has one. */
function ofLine(parts: Parts, last: Last, cues: Cues, table: string | undefined): Merged | undefined {
  const { sentence } = parts;
  const tables = tablesNamed(parts);
  const [beside] = table === undefined || tables.length > 0 ? [] : linesNamed(parts, [table]);
  const [own] = linesNamed(parts, tables);
  const isFit = (fit: typeof own) => fit !== undefined && fit.score >= SURE && fit.said >= FITS;
  const line = isFit(beside) ? beside : isFit(own) ? own : undefined;
  // Who leads on something is asked of an activity.
  if (!line || sentence.has('ask', 'lead', 'who')) return undefined;
  const spoken = last.query.where.ids?.values ?? [];
  const isBeside = sentence.has('ask', 'compare') && spoken.length === 1 && !spoken.includes(line.id);
  if (isBeside) return { query: figureOf([...spoken, line.id], undefined), named: 3 };
  const facet = facetOf(sentence) ?? stageOf(parts);
  const pointsAt = cues.that || cues.opening || cues.correcting;
  return {
    query: figureOf([totalKeptIn(sentence, line.id)], facet ?? amountOf(last)),
    named: 1 + Number(facet !== undefined) + Number(pointsAt && line.said >= WELL),
    settled: line === beside && pointsAt,
  };
}

/** So much of what is said must be in the line's name. */
const FITS = 0.6;

const figureOf = (values: readonly string[], facet: Facet | undefined): Query => ({
  ask: 'figure',
  of: 'finance',
  where: { ids: { values } },
  ...compact({ facet }),
});

/** "why", "is it finished", "and spent?": of what was spoken of. */
function ofTheSame(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { sentence } = parts;
  const stage = stageOf(parts) ?? (isOver(sentence) ? 'variance' : undefined);
  const facet = facetOf(sentence) ?? stage;
  const matter = hardTokens(sentence, { hard: [] }).length;
  const isRest = sentence.tokens.some(t => REST.has(t.text)) && last.ids.length === 1;
  if (isRest && !facet) return { query: figureOf(last.ids, 'slippage'), named: 3, settled: true };
  // "And by how much" after the line that slipped most.
  const ranked = last.ids.length === 1 && matter === 0 && sentence.has('facet', 'change') ? amountOf(last) : undefined;
  if (ranked && !facet) return { query: figureOf(last.ids, ranked), named: 3, settled: true };
  const where = last.query.where.ids ?? (last.ids.length === 1 ? { values: last.ids } : undefined);
  const again = cues.that && sentence.has('ask', 'howMuch') && last.ids.length === 1;
  if (!facet) return again ? { query: figureOf(last.ids, undefined), named: 1 } : undefined;
  const isOfOne = facet === 'why' || facet === 'progress';
  if (isOfOne)
    return where && matter === 0 ? { query: figureOf(where.values, facet), named: 2, settled: true } : undefined;
  // "And the underspend" after the lines that slipped: those that were underspent.
  const standing = STANDS[facet];
  if (!where && last.query.ask === 'list' && last.query.where.standing && standing && !last.query.sort)
    return { query: { ask: 'list', of: 'finance', where: { ...last.query.where, standing } }, named: 2, settled: true };
  return where
    ? { query: figureOf(where.values, facet), named: 1 }
    : { query: { ask: last.query.ask, of: 'finance', where: last.query.where, facet }, named: 1 };
}

/** Lines are picked out by an amount that they have. */
const STANDS: Readonly<Partial<Record<Facet, NonNullable<Query['where']['standing']>>>> = {
  underspend: 'under',
  slippage: 'slipped',
  variance: 'over',
};

/** "is it finished", "when's it finish": the report gives no day, but how far it has come; "out of how much": of its budget. */
function stageOf({ sentence }: Parts): Facet | undefined {
  const said = sentenceText(sentence);
  if (
    sentence.has('status', 'blue') ||
    /\b(when|whens)\b.*\b(finish|finished|complete|done|end|ready|open|opens)\b/.test(said)
  )
    return 'progress';
  return /^(and )?out of (how much|what)( (budget|total|altogether))?$/.test(said) ? 'budget' : undefined;
}

/** "was that over as well" */
const isOver = ({ tokens, knowledge }: Sentence): boolean =>
  tokens.some(t => knowledge.lists.over.has(t.text) || knowledge.lists.under.has(t.text));

/** "what's happening to the rest" of a budget: what was not spent slips, or is left. */
const REST = new Set(['rest', 'remainder', 'balance', 'leftover']);
