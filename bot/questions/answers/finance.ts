import type { FinanceLine } from '../../../data/records/financeLine.ts';
import type { World } from '../answer.ts';
import { amountOf, stands } from '../lineStanding.ts';
import type { Facet, Query, Sort } from '../query.ts';
import { createSearch } from '../search/search.ts';
import type { LineStanding } from '../standing.ts';
import { admits, namesOneRecord } from './choices.ts';
import { countText, moneyText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import type { Known } from './indicatorMatches.ts';
import { sentenceStart } from './names.ts';
import { shareOfBudget } from './shareOfBudget.ts';

/** Answers a question about money: one line's figures, a group's lines, a ranking. */
export function answerFinance(query: Query, world: World): Finding {
  const lines = matchLines(query, world);
  const [first] = lines;
  if (query.ask === 'count') return countLines(lines);
  if (!first) return noLine(query, world);
  if (lines.length === 1) return oneLine(query, first, world);
  return severalLines(query, lines, world);
}

/** The lines of money that a query is about: filtered, as sorted, cut to the number asked for. */
export function matchLines(query: Query, world: Known): readonly FinanceLine[] {
  const { where, sort } = query;
  const plain = world.register.records.finance.filter(
    line =>
      admits(where.ids, line.id) &&
      admits(where.finance, line.group) &&
      (where.section === undefined || (line.kind === 'line' && admits(where.section, line.section ?? ''))) &&
      (where.standing === undefined || (line.kind === 'line' && stands(line, where.standing))) &&
      isBeyond(line, where.amount) &&
      (!sort || line.kind === 'line') &&
      (!sort || where.finance !== undefined || OUTTURN.has(line.group)),
  );
  const about = where.topic === undefined ? wholeFirst(plain, query) : onTopic(plain, where.topic, world);
  const sorted = sort ? sortLines(about, sort, where.standing) : about;
  return sorted.slice(0, query.take ?? sorted.length);
}

/** Whether a line has more or less of something than so many pounds. */
function isBeyond(line: FinanceLine, limit: Query['where']['amount']): boolean {
  if (limit === undefined) return true;
  const { of, over = Number.NEGATIVE_INFINITY, under = Number.POSITIVE_INFINITY } = limit;
  const amount = amountOf(line, of);
  const pounds = amount === undefined ? undefined : amount * POUNDS[line.unit];
  return line.kind === 'line' && pounds !== undefined && pounds > over && pounds < under;
}
const POUNDS = { '£': 1, '£000': 1000, '£m': 1_000_000 } as const;

/** What was spent in the year: programmes and forecasts are ranked only where they are named. */
const OUTTURN = new Set(['capital', 'revenue', 'snb-grant', 'cdp-grant', 'csp-allocation']);

/** A figure asked of a whole group is its total. */
function wholeFirst(lines: readonly FinanceLine[], query: Query): readonly FinanceLine[] {
  if (query.ask !== 'figure' || query.where.ids) return lines;
  const totals = lines.filter(line => line.kind === 'total');
  return totals.length > 0 ? totals : lines;
}

function onTopic(lines: readonly FinanceLine[], topic: string, world: Known): readonly FinanceLine[] {
  const byId = new Map(lines.map(line => [line.id, line]));
  const hits = createSearch(world.register, world.everyday).find('finance', topic, id => byId.has(id));
  const strong = hits.filter(hit => hit.strong);
  return (strong.length > 0 ? strong : hits).flatMap(hit => byId.get(hit.id) ?? []);
}

function sortLines(
  lines: readonly FinanceLine[],
  sort: Sort,
  standing: LineStanding | undefined,
): readonly FinanceLine[] {
  const sign = sort.order === 'ascending' ? 1 : -1;
  return lines
    .filter(line => isRanked(sortKey(line, sort), sort, standing))
    .sort((a, b) => sign * ((sortKey(a, sort) ?? 0) - (sortKey(b, sort) ?? 0)));
}

/** The biggest overspends are no underspends, nor is a slippage of nothing one. */
function isRanked(amount: number | undefined, { by, order }: Sort, standing: LineStanding | undefined): boolean {
  if (amount === undefined) return false;
  if (by === 'variance') return standing !== undefined || (order === 'descending' ? amount > 0 : amount < 0);
  return (by !== 'slippage' && by !== 'underspend') || amount > 0;
}

function sortKey(line: FinanceLine, { by }: Sort): number | undefined {
  switch (by) {
    case 'offBudget':
      return line.budget && line.actual !== undefined && line.actual !== null
        ? Math.abs(line.actual - line.budget)
        : undefined;
    case 'variance':
    case 'slippage':
    case 'underspend':
    case 'budget':
    case 'actual':
      return amountOf(line, by);
    default:
      return line.amount ?? line.actual ?? line.total ?? undefined;
  }
}

function oneLine(query: Query, line: FinanceLine, world: World): Finding {
  const by = query.sort?.by === 'offBudget' ? 'variance' : (query.sort?.by as Facet | undefined);
  const asked = query.facet ?? by;
  const amount = asked ? amountOf(line, asked) : (line.amount ?? undefined);
  return found({
    ids: [line.id],
    value: amount ?? (query.facet === 'progress' ? (line.progress ?? null) : null),
    ...toldOf(query, line),
    notes: disagreementsOf(line, world),
  });
}

/** What is asked first: the reason or the stage of the work before the figures, else the figures. */
function toldOf(query: Query, line: FinanceLine): Pick<Finding, 'headline' | 'lines'> {
  const figures = namesOneRecord(query.where) ? sentenceStart(figuresText(line)) : lineText(line);
  if (query.facet === 'why') {
    const note = line.note ?? `The report gives no reason for ${line.name}.`;
    return { headline: note, lines: [figures] };
  }
  const stage = line.progress
    ? `The report gives its progress as “${line.progress}”.`
    : 'The report gives no progress for it.';
  return query.facet === 'progress'
    ? { headline: stage, lines: [figures, ...noteOf(line)] }
    : { headline: figures, lines: [...shareOfBudget(line, query.facet), ...noteOf(line)] };
}

const noteOf = (line: FinanceLine): string[] => (line.note ? [line.note] : []);

function severalLines(query: Query, lines: readonly FinanceLine[], world: World): Finding {
  const totals = lines.filter(line => line.kind === 'total');
  const [total] = totals.length === 1 ? totals : [];
  return found({
    ids: lines.map(line => line.id),
    value: query.ask === 'figure' && total ? (total.amount ?? null) : null,
    headline: `${countText(lines.length, 'line')}${total ? `. ${lineText(total)}` : '.'}${besideText(query, lines)}`,
    lines: capped(lines.filter(line => line !== total).map(lineText)),
    notes: lines.length <= 3 ? lines.flatMap(line => disagreementsOf(line, world)).slice(0, 2) : [],
  });
}

/** Of two lines which has more of what was asked, and what it comes to together; of a table without a total, what its lines come to together. */
function besideText({ facet, where }: Query, lines: readonly FinanceLine[]): string {
  const [one, two] = lines;
  const asked = facet ?? (one?.amount === undefined || one.amount === null ? 'actual' : undefined);
  const amount = (line: FinanceLine) => (asked === undefined ? line.amount : amountOf(line, asked)) ?? undefined;
  const isOneTable = new Set(lines.map(line => line.group)).size === 1;
  if (where.ids && lines.length === 2 && one && two && one.unit === two.unit) {
    const [more, less] = [one, two].sort((a, b) => (amount(b) ?? 0) - (amount(a) ?? 0));
    const [most, least] = [more && amount(more), less && amount(less)];
    if (!more || most === undefined || least === undefined) return '';
    const together = ` Together they come to ${moneyText(most + least, one.unit)}.`;
    return most === least
      ? together
      : ` ${more.name} has more: ${moneyText(most, one.unit)} against ${moneyText(least, one.unit)}${asked ? ` (${AMOUNT_NAMES[asked] ?? asked})` : ''}.${together}`;
  }
  const isWhole = !where.ids && !where.standing && isOneTable && lines.every(l => l.kind === 'line' && l.amount);
  const sum = lines.reduce((all, line) => all + (line.amount ?? 0), 0);
  return isWhole && one && lines.length > 1 ? ` Together they come to ${moneyText(sum, one.unit)}.` : '';
}

const AMOUNT_NAMES: Readonly<Partial<Record<Facet, string>>> = {
  actual: 'spent',
  variance: 'over budget',
  slippage: 'slipped',
  baseBudget: 'base budget',
  virement: 'virements',
};

/** A line and all it prints: "New HQ Joint Build (capital, 2020-21): budget £11,959k (£11.96m), actual …". */
const lineText = (line: FinanceLine): string =>
  `${line.name} (${GROUP_NAMES[line.group] ?? line.group}, ${line.year.replace('-', '–')}): ${figuresText(line)}`;

/** Every amount a line prints, and its progress: "budget £11,959k (£11.96m), spent …". */
function figuresText(line: FinanceLine): string {
  const money = (label: string, amount: number | null | undefined) =>
    amount === null || amount === undefined ? [] : [`${label} ${moneyText(amount, line.unit)}`];
  const parts = [
    ...money(line.upTo ? 'up to' : '', line.amount).map(text => text.trim()),
    ...money('new budget', line.newBudget),
    ...money('slippage from last year', line.slippageFromLastYear),
    ...money('approved in the year', line.inYearApprovals),
    ...money('revised budget', line.revisedBudget),
    ...money('police', line.police),
    ...money('commissioner', line.commissioner),
    ...money('total', line.total),
    ...money('base budget', line.baseBudget),
    ...money('virements', line.virements),
    ...money('budget', line.budget),
    ...(line.actual === 0
      ? ['nothing spent (£0)']
      : money(line.group === 'q3-forecast' ? 'forecast' : 'spent', line.actual)),
    ...varianceParts(line),
    ...money('spent in the quarter', line.spentInQuarter),
    ...(line.underspend ? money('underspend', line.underspend) : []),
    ...(line.slippage ? money('slipped to next year', line.slippage) : []),
    ...(line.progress ? [`progress: ${line.progress}`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** Over or under is said in words; a sign alone is read both ways. */
function varianceParts(line: FinanceLine): string[] {
  if (line.variance === null || line.variance === undefined) return [];
  if (line.variance === 0) return ['on budget'];
  return [`${moneyText(Math.abs(line.variance), line.unit)} ${line.variance > 0 ? 'over' : 'under'} budget`];
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  'snb-grant': 'SNB grant',
  'csp-allocation': 'community safety partnership allocation',
  'cdp-grant': 'CDP grant',
  'capital-programme': 'capital programme',
  capital: 'capital outturn',
  revenue: 'police revenue outturn',
  'q3-forecast': 'forecast at quarter 3',
  'net-budget': 'net budget',
};

/** Where a line does not agree with its own figures by more than rounding. */
function disagreementsOf(line: FinanceLine, world: World): string[] {
  return world.register.records.discrepancies
    .filter(d => d.about === line.id && (d.kind === 'contradiction' || d.kind === 'arithmetic'))
    .map(d => `The report says: ${d.stated}. By its own figures: ${d.recomputed}.`);
}

const countLines = (lines: readonly FinanceLine[]): Finding =>
  found({
    ids: lines.map(line => line.id),
    value: lines.length,
    headline: lines.length === 0 ? 'None, no line.' : `${countText(lines.length, 'line')}.`,
    lines: capped(lines.map(lineText)),
  });

function noLine({ where }: Query, world: World): Finding {
  const near = where.topic
    ? createSearch(world.register, world.everyday).nearest('finance', where.topic).slice(0, 3)
    : [];
  const lines = world.register.records.finance.filter(line => near.includes(line.id));
  return nothing(
    `No line of the accounts on record matches.${lines.length > 0 ? ' The nearest are:' : ''}`,
    lines.map(line => line.id),
    lines.map(lineText),
  );
}
