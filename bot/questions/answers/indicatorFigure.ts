import type { Indicator, IndicatorValue } from '../../../data/records.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { type Change, changeBetween, changeText, pointsText, printedValue, wholeChange } from './change.ts';
import { monthText, shortDayText } from './days.ts';
import { oneDecimal } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import {
  disagreements,
  indicatorName,
  indicatorRow,
  latestValue,
  periodText,
  saidOf,
  turnText,
} from './indicatorText.ts';
import { documentName } from './names.ts';

/** An indicator's number for the month asked, the newest by default; of several indicators, a row each. */
export function answerFigure(query: Query, indicators: readonly Indicator[], world: World): Finding {
  const [indicator] = indicators;
  if (!indicator) throw new Error('A figure was asked of no indicator.');
  if (indicators.length > 1) return severalFigures(query, indicators);
  if (query.facet === 'caveat') return caveatsOf(query, indicator, world);
  if (query.facet === 'exception') return exceptionOf(indicator);
  if (query.facet === 'source') return sourceOf(query, indicator, world);
  if (query.facet === 'change') return changeOf(query, indicator, world);
  if (query.sort?.by === 'value') return extremeOf(query, indicator, world);
  return oneFigure(query, indicator, world);
}

/** Whether the report marks it. Its mark has lost its colour, so it says no more than that. */
function exceptionOf(indicator: Indicator): Finding {
  const said = indicator.published.exception
    ? 'Yes, the report marks it as an exception.'
    : 'No, the report does not mark it as an exception.';
  return found({
    ids: [indicator.id],
    headline: said,
    lines: [indicatorRow(indicator), ...(indicator.commentary ? [indicator.commentary] : [])],
    show: { kind: 'indicator', id: indicator.id },
  });
}

/** The figures of the months asked for: undefined stands for a month that is not on record. */
function valuesAsked(query: Query, indicator: Indicator): readonly (IndicatorValue | undefined)[] {
  if (!query.at || query.at.length === 0) return [latestValue(indicator)];
  return query.at.map(month => indicator.values.find(value => value.to === month));
}

function oneFigure(query: Query, indicator: Indicator, world: World): Finding {
  const asked = valuesAsked(query, indicator);
  const known = asked.filter(value => value !== undefined);
  const last = known.at(-1);
  if (!last) return noSuchMonth(indicator);
  const figures = known.map(value => figureText(indicator, value));
  return found({
    ids: [indicator.id],
    value: last.value,
    headline: saidOf(query, indicator, `${figures.join('; ')}${query.at ? '' : movement(indicator)}.`),
    // What the report said of its own newest figure says nothing of one that came later.
    lines: indicator.commentary && !query.at && !last.filed ? [indicator.commentary] : [],
    notes: [
      ...pendingNote(query, indicator),
      ...noteOf(last),
      ...givenNote(indicator, last),
      ...disagreements(indicator, world.register),
    ],
    show: { kind: 'indicator', id: indicator.id },
  });
}

/** ", down 7.9% (768 to 707), which is better" */
function movement(indicator: Indicator): string {
  const change = wholeChange(indicator);
  if (!change) return '';
  return `, ${changeText(indicator, change)} since ${monthText(change.from.to)}${turnText(indicator, change)}`;
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

function noSuchMonth(indicator: Indicator): Finding {
  const months = indicator.values.map(value => monthText(value.to));
  return nothing(
    `${indicatorName(indicator)} has no figure for that time. There are figures for the 12 months to ${months.join(', ')}.`,
    indicator.values.map(value => `${indicator.name} in ${monthText(value.to)}`),
  );
}

function severalFigures(query: Query, indicators: readonly Indicator[]): Finding {
  return found({
    ids: indicators.map(indicator => indicator.id),
    headline: `${indicators.length} indicators:`,
    lines: capped(indicators.map(indicator => figuresRow(query, indicator))),
    show: { kind: 'indicators', ids: indicators.map(indicator => indicator.id), page: query.page ?? 1 },
  });
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

/** By how much it changed: the value is per cent for counts, points for percentages. */
function changeOf(query: Query, indicator: Indicator, world: World): Finding {
  const change = askedChange(query, indicator);
  if (!change) return noSuchMonth(indicator);
  const value = change.points ?? change.percent ?? null;
  return found({
    ids: [indicator.id],
    value: value === null ? null : Math.round(value * 10) / 10,
    headline: saidOf(
      query,
      indicator,
      `${changeText(indicator, change)} from ${monthText(change.from.to)} to ${monthText(change.to.to)}${turnText(indicator, change)}.`,
    ),
    notes: disagreements(indicator, world.register),
    show: { kind: 'indicator', id: indicator.id },
  });
}

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

/** The month in which the figure was highest or lowest. */
function extremeOf(query: Query, indicator: Indicator, world: World): Finding {
  const sign = query.sort?.order === 'ascending' ? 1 : -1;
  const ranked = indicator.values
    .filter(value => value.value !== null)
    .sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
  const [top] = ranked;
  if (!top) return noSuchMonth(indicator);
  return found({
    ids: [indicator.id],
    value: top.value,
    headline: saidOf(
      query,
      indicator,
      `it was ${sign > 0 ? 'lowest' : 'highest'} ${periodText(top)}: ${printedValue(indicator, top)}.`,
    ),
    lines: [
      ...(indicator.commentary ? [indicator.commentary] : []),
      `All figures: ${indicator.values.map(v => `${monthText(v.to)} ${printedValue(indicator, v)}`).join(', ')}.`,
    ],
    notes: disagreements(indicator, world.register),
    show: { kind: 'indicator', id: indicator.id },
  });
}

/** What does not agree about an indicator: the printed change beside the recomputed one, and every caveat. */
function caveatsOf(query: Query, indicator: Indicator, world: World): Finding {
  const change = wholeChange(indicator);
  const about = world.register.records.discrepancies.filter(
    d => d.about === indicator.id || d.alsoAbout.includes(indicator.id),
  );
  const told = about.map(d => `Stated: ${d.stated}. By the figures: ${d.recomputed}. ${d.explanation}`);
  const printed = indicator.published.changePrinted;
  return found({
    ids: [indicator.id],
    headline:
      about.length > 0
        ? saidOf(query, indicator, 'the report does not agree with itself.')
        : saidOf(query, indicator, 'no disagreement is on record.'),
    lines: [
      ...(change
        ? [`By its own figures it went ${exactChange(indicator, change)}; the report prints ${printed ?? 'no change'}.`]
        : []),
      ...told,
      ...(about.length === 0 ? indicator.caveats : []),
    ],
  });
}

function exactChange(indicator: Indicator, change: Change): string {
  const points = change.points === undefined ? '' : `, ${signed(change.points)} points`;
  return `${changeText(indicator, change)}${points}`;
}

const signed = (points: number): string =>
  `${points < 0 ? '-' : '+'}${pointsText(points).split(' ')[0] ?? oneDecimal(points)}`;

function sourceOf(query: Query, indicator: Indicator, world: World): Finding {
  const { document, where } = indicator.source;
  return found({
    ids: [indicator.id],
    headline: saidOf(query, indicator, `it comes from the ${documentName(world.register, document)}: ${where}.`),
    show: { kind: 'indicator', id: indicator.id },
  });
}
