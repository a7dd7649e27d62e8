import type { Indicator, IndicatorValue } from '../../../data/records/indicator.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { type Change, changeBetween, changeText, printedValue, wholeChange } from './change.ts';
import { monthText, shortDayText } from './days.ts';
import { type Finding, found, nothing } from './finding.ts';
import { exceptionText, warnings } from './indicatorBeside.ts';
import { indicatorName, indicatorRow, latestValue, periodText, saidOf, turnText } from './indicatorText.ts';

/** The figures of the months asked for: undefined stands for a month that is not on record. */
function valuesAsked(query: Query, indicator: Indicator): readonly (IndicatorValue | undefined)[] {
  if (!query.at || query.at.length === 0) return [latestValue(indicator)];
  return query.at.map(month => indicator.values.find(value => value.to === month));
}

/** One indicator's figure for the month asked, the newest by default, with what is to be known beside it. */
export function oneFigure(query: Query, indicator: Indicator, world: World): Finding {
  const asked = valuesAsked(query, indicator);
  const known = asked.filter(value => value !== undefined);
  const last = known.at(-1);
  if (!last) return noSuchMonth(indicator);
  const figures = known.map(value => figureText(indicator, value));
  return found({
    ids: [indicator.id],
    value: last.value,
    headline: saidOf(
      query,
      indicator,
      `${figures.join('; ')}${query.at ? betweenThem(query, indicator) : movement(indicator)}.`,
    ),
    lines: commentaryOn(indicator, query, last),
    notes: [
      ...pendingNote(query, indicator),
      ...noteOf(last),
      ...givenNote(indicator, last),
      ...(indicator.published.exception ? [exceptionText(indicator)] : []),
      ...warnings(indicator, world.register),
    ],
    show: { kind: 'indicator', id: indicator.id },
  });
}

/** The report speaks of its own newest figure, and says nothing of one that came later or of a month before. */
function commentaryOn(indicator: Indicator, { at }: Query, { to, value, filed }: IndicatorValue): string[] {
  const isNewest = !at || at.includes(indicator.values.at(-1)?.to ?? to);
  return indicator.commentary && isNewest && value !== null && !filed ? [indicator.commentary] : [];
}

/** ", down 7.9% (768 to 707), which is better" */
function movement(indicator: Indicator): string {
  const change = wholeChange(indicator);
  if (!change) return '';
  return `, ${changeText(indicator, change)} since ${monthText(change.from.to)}${turnText(indicator, change)}`;
}

/** ": down 7.9%, 61 fewer (768 to 707), which is better" of two months. */
function betweenThem(query: Query, indicator: Indicator): string {
  const change = query.at?.length === 2 ? askedChange(query, indicator) : undefined;
  if (!change || change.direction === 'unknown') return '';
  return `: ${changeText(indicator, change)}${turnText(indicator, change)}`;
}

/** Says when the newest month's figure, or the one asked for, is not in yet, and what the newest is. */
function pendingNote(query: Query, indicator: Indicator): string[] {
  const newest = indicator.values.at(-1);
  const latest = latestValue(indicator);
  if (!newest || newest.value !== null || !latest) return [];
  if (!query.at)
    return [
      `The figure for ${monthText(newest.to)} is not in yet.`,
      ...(query.facet === 'why' ? caveatsAbout(newest.to, indicator) : []),
    ];
  return query.at.includes(newest.to)
    ? [`The latest is ${figureText(indicator, latest)}.`, ...caveatsAbout(newest.to, indicator)]
    : [];
}

/** What the report says of the figure of a month. */
const caveatsAbout = (month: string, { caveats }: Indicator): string[] =>
  caveats.filter(caveat => caveat.includes(monthText(month)));

const noteOf = (value: IndicatorValue): string[] =>
  value.note && value.note !== 'pending' && !value.note.startsWith('as at')
    ? [`Note in the report: ${value.note}.`]
    : [];

/** A figure that was given to the bot says by whom, and what it took the place of. */
function givenNote(indicator: Indicator, { to, filed }: IndicatorValue): string[] {
  if (!filed) return [];
  const was = filed.replaced?.at(-1);
  const before = was ? `, in place of ${printedValue(indicator, { to, value: was.value, printed: '' })}` : '';
  const because = filed.kept?.because ? ` “${filed.kept.because}”` : '';
  return [`Given by ${filed.by.name} on ${shortDayText(filed.at.slice(0, 10))}${before}.${because}`];
}

export function noSuchMonth(indicator: Indicator): Finding {
  const months = indicator.values.map(value => monthText(value.to));
  return nothing(
    `${indicatorName(indicator)} has no figure for that time. There are figures for the 12 months to ${months.join(', ')}.`,
    indicator.values.map(value => `${indicator.name} in ${monthText(value.to)}`),
  );
}

/** One indicator among several: its figures for the months asked, else the newest and its change. */
export function figuresRow(query: Query, indicator: Indicator): string {
  if (!query.at) return indicatorRow(indicator);
  const figures = valuesAsked(query, indicator).map(value =>
    value ? figureText(indicator, value) : 'no figure for that time',
  );
  return `${indicatorName(indicator)}: ${figures.join('; ')}`;
}

/** "739 in the 12 months to June 2020", or that the figure is not in yet. */
const figureText = (indicator: Indicator, value: IndicatorValue): string =>
  value.value === null && !value.range
    ? `the figure for ${monthText(value.to)} is pending: it is not in yet`
    : `${printedValue(indicator, value)} ${periodText(value)}`;

/** Two months: from one to the other. One month: from it to the newest. None: over the whole record. Undefined: not on record. */
export function askedChange(query: Query, indicator: Indicator): Change | undefined {
  const [first, second] = query.at ?? [];
  if (first === undefined) return wholeChange(indicator);
  const at = (month: string) => indicator.values.find(value => value.to === month);
  const newest = latestValue(indicator);
  const from = at(first);
  const to = second === undefined ? newest : inOrNewest(at(second), newest);
  if (from && to && from !== to) return changeBetween(indicator, from, to);
  // The newest month against itself: what is meant is how it got there.
  return second === undefined && from && from === newest ? wholeChange(indicator) : undefined;
}

/** A month that is still pending cannot be compared: the newest that is in stands for it, and the answer says so. */
const inOrNewest = (
  value: IndicatorValue | undefined,
  newest: IndicatorValue | undefined,
): IndicatorValue | undefined => (value && value.value === null && !value.range ? newest : value);
