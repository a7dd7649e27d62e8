import type { Indicator, IndicatorValue } from '../../../data/records/indicator.ts';
import { numberText, oneDecimal, valueText } from './figures.ts';

export type Direction = 'up' | 'down' | 'level' | 'unknown';

/** How an indicator went from one month to another, worked out from the figures themselves, not from the printed change. */
export interface Change {
  readonly from: IndicatorValue;
  readonly to: IndicatorValue;
  readonly direction: Direction;
  /** In the indicator's own unit; undefined where a figure is missing. */
  readonly size: number | undefined;
  /** Per cent of the earlier figure: for counts, days and scores only, never for what is itself a percentage. */
  readonly percent: number | undefined;
  /** Percentage points: for percentages and shares only. */
  readonly points: number | undefined;
}

/** Whether an indicator is itself a percentage, so that it changes by points. */
export const isPercentage = (indicator: Indicator): boolean =>
  indicator.unit === 'percent' || indicator.unit === 'ratio';

/** The change between two of an indicator's figures. Numbers of staff are compared as numbers: their establishment moves too. */
export function changeBetween(indicator: Indicator, from: IndicatorValue, to: IndicatorValue): Change {
  const difference = differenceOf(indicator, from, to);
  const size = difference === undefined ? undefined : tidy(difference);
  const inPoints = isPercentage(indicator);
  return {
    from,
    to,
    size,
    direction: directionOf(size),
    percent: inPoints || size === undefined || !from.value ? undefined : (size / Math.abs(from.value)) * 100,
    points: inPoints && from.value !== null && to.value !== null ? tidy(shareOf(to) - shareOf(from)) : undefined,
  };
}

/** The change over all the months on record, up to the newest figure that is in. */
export function wholeChange(indicator: Indicator): Change | undefined {
  const first = indicator.values[0];
  const last = indicator.values.findLast(value => value.value !== null);
  return first && last && first !== last ? changeBetween(indicator, first, last) : undefined;
}

/** "up 34.5% (116 to 156)", "down 0.8 percentage points (13.7% to 12.9%)", "level at 34.1%". */
export function changeText(indicator: Indicator, change: Change): string {
  const { from, to, direction } = change;
  const figures = `${printedValue(indicator, from)} to ${printedValue(indicator, to)}`;
  if (direction === 'unknown') return `not comparable (${figures})`;
  if (direction === 'level') return `level at ${printedValue(indicator, to)}`;
  return `${direction} ${sizeText(indicator, change)} (${figures})`;
}

function sizeText(indicator: Indicator, { percent, points, size }: Change): string {
  if (indicator.unit === 'ratio') return numberText(Math.abs(size ?? 0), 2);
  if (points !== undefined) return pointsText(points);
  if (percent !== undefined) return `${oneDecimal(percent)}%${amountText(indicator, size ?? 0)}`;
  return `at least ${pointsText(size ?? 0)}`;
}

/** ", 61 fewer" of a count; ", 55.7 days" of days. */
function amountText(indicator: Indicator, size: number): string {
  const amount = valueText(Math.abs(size), indicator.unit);
  if (indicator.unit === 'count') return `, ${amount} ${size < 0 ? 'fewer' : 'more'}`;
  return indicator.unit === 'days' ? `, ${amount}` : '';
}

/** "3.5 percentage points", with as many decimals as the figures have. */
export function pointsText(points: number): string {
  const text = valueText(Math.abs(points), 'percent').replace('%', '');
  return `${text} percentage ${text === '1.0' ? 'point' : 'points'}`;
}

/** A figure as it is spoken: in its unit; a range, a share with its numbers, or "not in yet" as the report has it. */
export function printedValue(indicator: Indicator, value: IndicatorValue): string {
  if (value.value === null)
    return value.range ? `between ${value.range.map(n => valueText(n, indicator.unit)).join(' and ')}` : 'not in yet';
  const share = valueText(value.value, indicator.unit);
  if (value.numerator === undefined || value.denominator === undefined) return share;
  return `${numberText(value.numerator)} of ${numberText(value.denominator)} or ${share}`;
}

/** A printed range counts as a figure where the other one lies outside it. */
function differenceOf(indicator: Indicator, from: IndicatorValue, to: IndicatorValue): number | undefined {
  if (indicator.unit === 'ratio' && from.numerator !== undefined && to.numerator !== undefined)
    return to.numerator - from.numerator;
  if (from.value !== null && to.value !== null) return to.value - from.value;
  if (from.range && to.value !== null) return beyond(from.range, to.value);
  return undefined;
}

function beyond(range: readonly number[], value: number): number | undefined {
  const [low, high] = [Math.min(...range), Math.max(...range)];
  if (value > high) return value - high;
  return value < low ? value - low : undefined;
}

/** The share that follows from its own numbers; some printed ones do not. */
const shareOf = (value: IndicatorValue): number =>
  value.numerator !== undefined && value.denominator ? (value.numerator / value.denominator) * 100 : (value.value ?? 0);

const directionOf = (size: number | undefined): Direction =>
  size === undefined ? 'unknown' : size > 0 ? 'up' : size < 0 ? 'down' : 'level';

/** Takes away what binary arithmetic adds: 34.1 − 33.6 is 0.5. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
