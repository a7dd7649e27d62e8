import type { FigureSeries } from '../naming/figureSeries.ts';
import { QUARTER_ENDS } from '../naming/figureSeries.ts';
import * as say from './sentences.ts';

/** A figure as it would be recorded. `to` is the month that it is for. */
export interface NewFigure {
  readonly to: string;
  readonly value: number;
}

/**
 * What is worth asking about a new figure: its sign, its unit, its month, and whether it lies further from its own history
 * than that history ever went. Sentences, for whoever gives it; none of them is in the way.
 * @param today `YYYY-MM-DD`
 */
export function implausible(series: FigureSeries, figure: NewFigure, today: string): readonly string[] {
  return [...unitFaults(series, figure), ...monthFaults(series, figure, today), ...outlier(series, figure)];
}

function unitFaults({ unit, figures }: FigureSeries, { value }: NewFigure): readonly string[] {
  const history = figures.map(figure => figure.value);
  const wasNegative = history.some(each => each < 0);
  const wasFraction = history.some(each => !Number.isInteger(each));
  return [
    ...(value < 0 && !wasNegative ? [say.negative] : []),
    ...(unit === 'percent' && value > 100 && history.every(each => each <= 100) ? [say.overHundred] : []),
    ...(unit === 'count' && !Number.isInteger(value) && !wasFraction ? [say.notWhole] : []),
  ];
}

function monthFaults({ isQuarterly, lastMonth }: FigureSeries, { to }: NewFigure, today: string): readonly string[] {
  return [
    ...(to >= today.slice(0, 7) ? [say.notOverYet(to)] : []),
    ...(isQuarterly && !QUARTER_ENDS.includes(to.slice(5)) ? [say.notQuarterEnd(to)] : []),
    ...(to > lastMonth && lastMonth < today.slice(0, 7) ? [say.afterPlan(to, lastMonth)] : []),
  ];
}

/** How many of its usual steps, and of its usual distances from the middle, a figure may be away before it is asked about. */
const MOST_DEVIATIONS = 3;
/** Turns a median of absolute deviations into the spread of a normal distribution. */
const NORMAL = 1.4826;
/** What hardly ever moved is not asked about for moving by a few per cent. */
const LEAST_SPREAD = 0.02;
const FEWEST_FIGURES = 4;
/** Where the history is too short to say what is usual, only what looks like a digit too many or too few is asked about. */
const MOST_TIMES = 4;

function outlier(series: FigureSeries, { to, value }: NewFigure): readonly string[] {
  const others = series.figures.filter(figure => figure.to !== to);
  // A correction of the only figure is held against that one.
  const nearest = nearestTo(to, others.length > 0 ? others : series.figures);
  if (!nearest) return [];
  if (others.length < FEWEST_FIGURES) {
    const times = value / nearest.value;
    const isFar = nearest.value !== 0 && value !== 0 && (times >= MOST_TIMES || times <= 1 / MOST_TIMES);
    return isFar && times > 0 ? [say.timesAway(series, nearest)] : [];
  }
  const values = others.map(figure => figure.value);
  const middle = median(values);
  const least = Math.abs(middle) * LEAST_SPREAD;
  const spread = Math.max(NORMAL * median(values.map(each => Math.abs(each - middle))), least);
  const steps = values.slice(1).map((each, i) => Math.abs(each - (values[i] ?? each)));
  const step = Math.max(NORMAL * median(steps), least);
  const isFar =
    Math.abs(value - middle) > MOST_DEVIATIONS * spread && Math.abs(value - nearest.value) > MOST_DEVIATIONS * step;
  return isFar ? [say.farFrom(series, Math.min(...values), Math.max(...values))] : [];
}

const nearestTo = (to: string, figures: readonly NewFigure[]): NewFigure | undefined =>
  figures.reduce<NewFigure | undefined>(
    (best, each) => (best === undefined || away(each.to, to) <= away(best.to, to) ? each : best),
    undefined,
  );

const away = (a: string, b: string): number =>
  Math.abs((Number(a.slice(0, 4)) - Number(b.slice(0, 4))) * 12 + Number(a.slice(5)) - Number(b.slice(5)));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
