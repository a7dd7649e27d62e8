import type { Indicator } from '../../../data/records/indicator.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { chanceText, judgeChance } from './chance.ts';
import { type Change, changeText, printedValue } from './change.ts';
import { monthText } from './days.ts';
import { capped, type Finding, found } from './finding.ts';
import { warnings } from './indicatorBeside.ts';
import { askedChange, figuresRow } from './indicatorFigure.ts';
import { disagreements, indicatorName, indicatorRow, latestValue, saidOf, turnText } from './indicatorText.ts';

/** Which way an indicator went, by how much, whether that is better or worse where that is known, and whether it may be chance. */
export function answerTrend(query: Query, indicators: readonly Indicator[], world: World): Finding {
  const [indicator, ...others] = indicators;
  if (!indicator) throw new Error('A trend was asked of no indicator.');
  const change = askedChange(query, indicator);
  return found({
    ids: indicators.map(i => i.id),
    value: sameWay(query, indicators) ? (change?.direction ?? 'unknown') : null,
    headline: trendSentence(query, indicator, change),
    lines: [
      ...(indicator.commentary && isOfAll(query, indicator) ? [indicator.commentary] : []),
      ...capped(others.map(indicatorRow)),
    ],
    notes: [
      ...(change ? judgement(indicator, change) : []),
      ...newestNote(query, indicator, change),
      ...warnings(indicator, world.register),
    ],
    show:
      others.length === 0
        ? { kind: 'indicator', id: indicator.id }
        : { kind: 'indicators', ids: indicators.map(i => i.id), page: query.page ?? 1 },
  });
}

/** Of several that went different ways there is no one way to give. */
const sameWay = (query: Query, indicators: readonly Indicator[]): boolean =>
  new Set(indicators.map(indicator => askedChange(query, indicator)?.direction)).size === 1;

/** The report speaks of the whole time on record. */
const isOfAll = ({ at }: Query, { values }: Indicator): boolean =>
  !at || (at[0] === values[0]?.to && at.at(-1) === values.at(-1)?.to);

function trendSentence(query: Query, indicator: Indicator, change: Change | undefined): string {
  if (!change || change.direction === 'unknown')
    return saidOf(query, indicator, 'which way it went cannot be told, since a figure is missing.');
  const months = `from ${monthText(change.from.to)} to ${monthText(change.to.to)}`;
  return saidOf(query, indicator, `${changeText(indicator, change)} ${months}${turnText(indicator, change)}.`);
}

/** Chance, and that nobody says which way is good where that was the question. */
function judgement(indicator: Indicator, change: Change): string[] {
  if (change.direction === 'level' || change.direction === 'unknown') return [];
  const better = indicator.better
    ? ''
    : `The report does not say which way is better. ${indicator.betterNote ?? ''}`.trim();
  return [chanceText(judgeChance(indicator, change)), better].filter(sentence => sentence !== '');
}

/** The newest month is not in yet: said, since the trend then ends before it. */
function newestNote(query: Query, indicator: Indicator, change: Change | undefined): string[] {
  const newest = indicator.values.at(-1);
  if (!newest || newest.value !== null || !change || (query.at?.[1] ?? newest.to) !== newest.to) return [];
  return [`The figure for ${monthText(newest.to)} is not in yet.`];
}

/** Indicators side by side: figure and change of each, and which changed most where they can be compared. */
export function compareTrends(query: Query, indicators: readonly Indicator[], world: World): Finding {
  return found({
    ids: indicators.map(indicator => indicator.id),
    headline: [level(query, indicators), verdict(query, indicators)].filter(Boolean).join(' ') || 'Side by side:',
    lines: capped(indicators.map(indicator => figuresRow(query, indicator))),
    notes: [...new Set(indicators.flatMap(indicator => disagreements(indicator, world.register)))].slice(0, 3),
    show: { kind: 'indicators', ids: indicators.map(indicator => indicator.id), page: query.page ?? 1 },
  });
}

/** "Abandoned Call rate: 101 (4C.4) is the higher: 6.0% against 0.48%." of two in one unit, where their change is not what was asked. */
function level({ facet, at = [] }: Query, indicators: readonly Indicator[]): string | undefined {
  const [one, two] = indicators;
  if (facet === 'change' || at.length > 1 || indicators.length !== 2 || one?.unit !== two?.unit) return undefined;
  const figures = indicators.map(indicator => ({
    indicator,
    figure: at[0] === undefined ? latestValue(indicator) : indicator.values.find(({ to }) => to === at[0]),
  }));
  const [most, least] = figures.sort((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0));
  if (!most?.figure?.value || !least?.figure?.value || most.figure.value === least.figure.value) return undefined;
  const against = `${printedValue(most.indicator, most.figure)} against ${printedValue(least.indicator, least.figure)}`;
  return `${indicatorName(most.indicator)} is the higher: ${against}.`;
}

/** "Calls for Service: 101 (4C.3) changed more." Only per cent against per cent, or points against points. */
function verdict(query: Query, indicators: readonly Indicator[]): string | undefined {
  const changes = indicators.map(indicator => ({ indicator, change: askedChange(query, indicator) }));
  const inPercent = changes.every(({ change }) => change?.percent !== undefined);
  const inPoints = changes.every(({ change }) => change?.points !== undefined);
  if (changes.length < 2 || (!inPercent && !inPoints)) return undefined;
  const inHeads = indicators.every(({ unit }) => unit === 'ratio');
  const size = (change: Change | undefined) =>
    Math.abs((inHeads ? change?.size : inPercent ? change?.percent : change?.points) ?? 0);
  const [most] = changes.sort((a, b) => size(b.change) - size(a.change));
  if (!most?.change) return undefined;
  return `${indicatorName(most.indicator)} changed ${changes.length > 2 ? 'most' : 'more'}: ${changeText(most.indicator, most.change)}.`;
}
