import { compact } from '../../candidate.ts';
import { AMOUNTS, facetOf } from '../../frames/finance/amounts.ts';
import { asksWhatOn } from '../../frames/finance/finance.ts';
import { cutsOff } from '../../frames/finance/limits.ts';
import { linesNamed, SURE, totalKeptIn } from '../../frames/finance/lines.ts';
import { rankingOf, saysSide, sideOf, standingOf } from '../../frames/finance/standings.ts';
import { tablesNamed } from '../../frames/finance/tables.ts';
import { isImplied } from '../../lineStanding.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { beyondAmount } from './beyondAmount.ts';
import { AMOUNT_OF_STANDING, amountOf, figureOf, printsAmount } from './figureOfLine.ts';
import type { Merged } from './merged.ts';
import { ofAnotherTable, wholeOf } from './otherTable.ts';
import { ofTheSame, stageOf } from './sameLine.ts';

/** A question about money with a part changed: another line, another amount, the table as a whole, what ranks first in it. */
export function mergedFinance(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const table = tableSpokenOf(parts, last);
  return (
    countOf(parts, last) ??
    beyondAmount(parts, table, AMOUNT_OF_STANDING[last.query.where.standing ?? ''] ?? amountOf(last)) ??
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

/** "which was more over", "which one got less" */
const WHICH_MORE =
  /^(and |so )?which (one |line |project |of them )?(was|is|had|has|got|gets|went|came|cost|slipped) (the )?(more|less|further|furthest|bigger|smaller|worse|higher|lower|over more|under more)\b/;

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
  const isBoth = sentence.has('followUp', 'both', 'together') || sentence.tokens.some(t => t.text === 'both');
  const asked = isBoth || WHICH_MORE.test(sentenceText(sentence));
  return ids.length === 2 && asked
    ? { query: figureOf(ids, saysSide(sentence) ? 'variance' : amountOf(last)), named: 3, settled: true }
    : undefined;
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
    (kept && AMOUNT_OF_STANDING[kept]);
  const sort = said || spoken === undefined ? ranking.sort : { ...ranking.sort, by: spoken };
  const standing = ranking.standing ?? (kept !== undefined && !isImplied(kept, sort) ? kept : undefined);
  const where = compact({ finance: { values: [table] }, standing });
  return { query: { ask: 'list', of: 'finance', where, sort, take: parts.take ?? 1 }, named: 3, settled: true };
}

/** The line furthest over budget was asked for: the next ranking is of those over it too. */
const sideOfSort = (sort: Query['sort']): 'over' | 'under' | undefined =>
  sort?.by === 'variance' ? (sort.order === 'descending' ? 'over' : 'under') : undefined;

const RANKED = ['slippage', 'underspend', 'variance', 'actual', 'budget'] as const;

/** What the sentence says besides how it ranks. */
const otherWords = ({ sentence }: Parts): string[] => {
  const { receiving, partOfTable } = sentence.knowledge.lists;
  return hardWords(sentence, { hard: [] }).filter(word => !receiving.has(word) && !partOfTable.has(word));
};

/** "what was it spent on", "which of those slipped": the lines of the table spoken of. */
function linesOf(parts: Parts, table: string | undefined): Merged | undefined {
  const { sentence } = parts;
  if (table === undefined || otherWords(parts).length > 0 || sentence.has('ask', 'howMuch', 'why')) return undefined;
  const where = { finance: { values: [table] } };
  const { rankedLines, financeLines } = sentence.knowledge.lists;
  const standing = standingOf(sentence) ?? (saysSide(sentence) ? sideSaid(parts) : undefined);
  const isMany =
    sentence.has('followUp', 'those', 'else') ||
    sentence.tokens.some(t => rankedLines.has(t.text) || t.text === 'which');
  if (standing && isMany)
    return { query: { ask: 'list', of: 'finance', where: { ...where, standing } }, named: 3, settled: true };
  const whole =
    sentence.has('facet', 'purpose') || asksWhatOn(sentence) || sentence.tokens.some(t => financeLines.has(t.text));
  return whole && !sentence.has('superlative')
    ? { query: { ask: sentence.has('ask', 'count') ? 'count' : 'list', of: 'finance', where }, named: 3, settled: true }
    : undefined;
}

/** "any other lines over": on one side of their budget. */
function sideSaid({ sentence: { tokens, knowledge } }: Parts): 'over' | 'under' | undefined {
  const [isOver, isUnder] = [knowledge.lists.over, knowledge.lists.under].map(list =>
    tokens.some(t => list.has(t.text)),
  );
  return isOver === isUnder ? undefined : isOver ? 'over' : 'under';
}

/** "and the custody suite", "how much of that was staffing": another line, of the table spoken of where it has one. */
function ofLine(parts: Parts, last: Last, cues: Cues, table: string | undefined): Merged | undefined {
  const { sentence } = parts;
  const tables = tablesNamed(parts);
  const [beside] = table === undefined || tables.length > 0 ? [] : linesNamed(parts, [table]);
  const [own] = linesNamed(parts, tables);
  const isFit = (fit: typeof own) => fit !== undefined && fit.score >= SURE && fit.said >= FITS;
  // "virements on employees" after the net budget, which has none: the line that prints them.
  const asked = facetOf(sentence);
  const isTold = asked === undefined || !isFit(own) || printsAmount(sentence, beside?.id, asked);
  const line = isFit(beside) && isTold ? beside : isFit(own) ? own : undefined;
  // Who leads on something is asked of an activity.
  if (!line || sentence.has('ask', 'lead', 'who')) return undefined;
  const spoken = last.query.where.ids?.values ?? [];
  const isBeside = sentence.has('ask', 'compare') && spoken.length === 1 && !spoken.includes(line.id);
  if (isBeside) return { query: figureOf([...spoken, line.id], undefined), named: 3 };
  const facet = facetOf(sentence) ?? stageOf(parts) ?? (saysSide(sentence) ? 'variance' : undefined);
  const pointsAt = cues.that || cues.opening || cues.correcting;
  // "staffing" is all that is said, and a line of the table spoken of is called so.
  const isAll = line.said >= WELL && ((cues.fragment && line.covered >= HALF) || sentence.has('ask', 'existence'));
  return {
    query: figureOf([totalKeptIn(sentence, line.id)], facet ?? amountOf(last)),
    named: 1 + Number(facet !== undefined) + Number(pointsAt && line.said >= WELL),
    settled: line === beside && (pointsAt || isAll),
  };
}

const HALF = 0.4;

/** So much of what is said must be in the line's name. */
const FITS = 0.6;
