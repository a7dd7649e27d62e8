import type { FiledFigure } from './figure.ts';
import type { Indicator, IndicatorValue } from './records/indicator.ts';

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

/**
 * The indicator with one more figure. One for a month that has a figure takes its place and keeps what it was; a month between others is put
 * where it belongs.
 */
export function withFigure(
  indicator: Indicator,
  figure: Pick<IndicatorValue, 'to' | 'value' | 'printed'>,
  filed: Omit<FiledFigure, 'replaced'>,
): Indicator {
  const before = indicator.values.find(({ to }) => to === figure.to);
  const replaced = before ? replacedBy(before) : [];
  const next: IndicatorValue = { ...figure, filed: { ...filed, ...(replaced.length > 0 && { replaced }) } };
  const values = [...indicator.values.filter(value => value !== before), next];
  return { ...indicator, values: values.sort((a, b) => (a.to < b.to ? -1 : 1)) };
}

function replacedBy({ value, filed }: IndicatorValue): NonNullable<FiledFigure['replaced']> {
  const earlier = filed?.replaced ?? [];
  return value === null ? earlier : [...earlier, { value, by: filed?.by.name ?? null }];
}
