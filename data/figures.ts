import type { Indicator } from './records.ts';

/** One figure of an indicator: the month its period ends in (`YYYY-MM`) and the value in the indicator's unit. */
export interface Figure {
  readonly to: string;
  readonly value: number;
}

/** The figures of an indicator that are known, the oldest first. A month that was printed without one is left out. */
export const figuresOf = (indicator: Indicator): readonly Figure[] =>
  indicator.values
    .flatMap(({ to, value }) => (value === null ? [] : [{ to, value }]))
    .sort((a, b) => (a.to < b.to ? -1 : 1));
