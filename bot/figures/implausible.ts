import { figuresOf } from '../../data/figures.ts';
import type { Indicator } from '../../data/records.ts';
import * as say from './sentences.ts';

/** A figure as it would be recorded. `to` is the month its 12 months end in. */
export interface NewFigure {
  readonly to: string;
  readonly value: number;
}

/**
 * What is worth asking about a new figure: its sign, its unit, its month, and whether it lies further from the indicator's own history
 * than that history ever went. Sentences, for whoever gives it; none of them is in the way.
 * @param today `YYYY-MM-DD`
 */
export function implausible(indicator: Indicator, figure: NewFigure, today: string): readonly string[] {
  return [...unitFaults(indicator, figure), ...monthFaults(indicator, figure, today), ...outlier(indicator, figure)];
}

function unitFaults(indicator: Indicator, { value }: NewFigure): readonly string[] {
  const history = figuresOf(indicator).map(figure => figure.value);
  const wasNegative = history.some(each => each < 0);
  const wasFraction = history.some(each => !Number.isInteger(each));
  return [
    ...(value < 0 && !wasNegative ? [say.negative] : []),
    ...(indicator.unit === 'percent' && value > 100 && history.every(each => each <= 100) ? [say.overHundred] : []),
    ...(indicator.unit === 'count' && !Number.isInteger(value) && !wasFraction ? [say.notWhole] : []),
  ];
}

function monthFaults(indicator: Indicator, { to }: NewFigure, today: string): readonly string[] {
  const months = indicator.values.map(value => value.to);
  const isQuarterly = months.every(month => ['03', '06', '09', '12'].includes(month.slice(5)));
  return [
    ...(to >= today.slice(0, 7) ? [say.notOverYet(to)] : []),
    ...(isQuarterly && !['03', '06', '09', '12'].includes(to.slice(5)) ? [say.notQuarterEnd(to)] : []),
  ];
}

/** How many of its usual steps, and of its usual distances from the middle, a figure may be away before it is asked about. */
const MOST_DEVIATIONS = 3;
/** Turns a median of absolute deviations into the spread of a normal distribution. */
const NORMAL = 1.4826;
/** What hardly ever moved is not asked about for moving by a few per cent. */
const LEAST_SPREAD = 0.02;
const FEWEST_FIGURES = 4;

function outlier(indicator: Indicator, { to, value }: NewFigure): readonly string[] {
  const others = figuresOf(indicator).filter(figure => figure.to !== to);
  if (others.length < FEWEST_FIGURES) return [];
  const values = others.map(figure => figure.value);
  const middle = median(values);
  const least = Math.abs(middle) * LEAST_SPREAD;
  const spread = Math.max(NORMAL * median(values.map(each => Math.abs(each - middle))), least);
  const steps = values.slice(1).map((each, i) => Math.abs(each - (values[i] ?? each)));
  const step = Math.max(NORMAL * median(steps), least);
  const nearest = others.reduce((best, each) => (away(each.to, to) <= away(best.to, to) ? each : best));
  const isFar =
    Math.abs(value - middle) > MOST_DEVIATIONS * spread && Math.abs(value - nearest.value) > MOST_DEVIATIONS * step;
  return isFar ? [say.farFrom(indicator, Math.min(...values), Math.max(...values))] : [];
}

const away = (a: string, b: string): number =>
  Math.abs((Number(a.slice(0, 4)) - Number(b.slice(0, 4))) * 12 + Number(a.slice(5)) - Number(b.slice(5)));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
