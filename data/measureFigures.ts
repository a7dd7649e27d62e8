import type { FiledFigure } from './figure.ts';
import type { Measure, MeasureFigure } from './records/measure.ts';

/** One figure of a measure under its label: the month (`YYYY-MM`) as at which it holds, and the value in the label's unit. */
export type MeasureFigureAt = NonNullable<MeasureFigure['earlier']>[number];

/** The figures of a measure that stand under a label, the oldest first. */
export function figuresUnder(measure: Measure, label: string): readonly MeasureFigureAt[] {
  const figure = measure.figures.find(each => each.label === label);
  return figure ? [...(figure.earlier ?? []), newestOf(measure, figure)] : [];
}

/** What was given: the figure under its label, and the unit of a label that is new. */
export interface GivenMeasureFigure {
  readonly label: string;
  readonly unit: string;
  readonly asAt: string;
  readonly value: number;
}

/**
 * The measure with one more figure. Under a label that it has, the newest month stands and the others are kept as its `earlier` ones; one
 * for a month that has a figure takes its place and keeps what it was. A new label is put last.
 */
export function withMeasureFigure(
  measure: Measure,
  { label, unit, asAt, value }: GivenMeasureFigure,
  filed: Omit<FiledFigure, 'replaced'>,
): Measure {
  const figures = figuresUnder(measure, label);
  const before = figures.find(figure => figure.asAt === asAt);
  const replaced = before
    ? [...(before.filed?.replaced ?? []), { value: before.value, by: before.filed?.by.name ?? null }]
    : [];
  const next = { asAt, value, filed: { ...filed, ...(replaced.length > 0 && { replaced }) } };
  const all = [...figures.filter(figure => figure !== before), next].sort((a, b) => (a.asAt < b.asAt ? -1 : 1));
  const newest = all.at(-1) ?? next;
  const known = measure.figures.find(figure => figure.label === label);
  const earlier = all.slice(0, -1);
  const figure: MeasureFigure = {
    label,
    unit: known?.unit ?? unit,
    ...newest,
    ...(earlier.length > 0 && { earlier }),
  };
  return {
    ...measure,
    figures: known ? measure.figures.map(each => (each === known ? figure : each)) : [...measure.figures, figure],
  };
}

/** What was printed holds as at the month of the whole paper. */
const newestOf = ({ asAt }: Measure, figure: MeasureFigure): MeasureFigureAt => ({
  asAt: figure.asAt ?? asAt,
  value: figure.value,
  ...(figure.filed && { filed: figure.filed }),
});
