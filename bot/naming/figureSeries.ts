import { longMonth } from '../../cards/words/days.ts';
import { type Figure, figuresOf } from '../../data/figures.ts';
import { figuresUnder } from '../../data/measureFigures.ts';
import type { Indicator } from '../../data/records/indicator.ts';
import type { Measure } from '../../data/records/measure.ts';
import type { Register } from '../../data/register.ts';

/** What a figure is given of: an indicator, or one labelled figure of a measure of an earlier plan. */
export interface FigureSeries {
  readonly kind: 'indicator' | 'measure';
  /** The id of the indicator or measure. */
  readonly about: string;
  /** Of a measure: which of its figures. */
  readonly label: string | undefined;
  /** As people are told it: "3B.1 Violent knife crime". */
  readonly name: string;
  /** The words that mean it in a sentence: "3B.1", "measure 6.2, re-offending rate". */
  readonly said: string;
  /** `count`, `percent`, `days`, `score`, `ratio`. */
  readonly unit: string;
  /** What is put behind a figure: "%", " days". */
  readonly suffix: string;
  /** The known figures, the oldest first. */
  readonly figures: readonly Figure[];
  /** All months so far are ends of quarters. */
  readonly isQuarterly: boolean;
  /** The last month of the plan that it belongs to; of the newest plan, none that ever comes. */
  readonly lastMonth: string;
  /** The person whom a manager named for it. */
  readonly owner: string | undefined;
}

export function indicatorSeries(indicator: Indicator, register: Register): FigureSeries {
  const { id, code, name, unit, owner, plan, values } = indicator;
  const suffix = unit === 'percent' || unit === 'ratio' ? '%' : unit === 'days' ? ' days' : '';
  return {
    kind: 'indicator',
    about: id,
    label: undefined,
    name: code ? `${code} ${name}` : name,
    said: code ?? name,
    unit,
    suffix,
    figures: figuresOf(indicator),
    isQuarterly: values.every(({ to }) => QUARTER_ENDS.includes(to.slice(5))),
    lastMonth: lastMonthOf(plan, register),
    owner,
  };
}

/** @param unit of a label that the measure has no figure under yet */
export function measureSeries(measure: Measure, label: string, register: Register, unit = 'count'): FigureSeries {
  const known = measure.figures.find(each => each.label === label);
  const unitOf = known?.unit ?? unit;
  return {
    kind: 'measure',
    about: measure.id,
    label,
    name: label === measure.shortName ? label : `${measure.shortName}, ${label}`,
    said: `${measureCode(measure)}, ${label}`,
    unit: unitOf,
    suffix: unitOf === 'percent' ? '%' : '',
    figures: figuresUnder(measure, label).map(({ asAt, value }) => ({ to: asAt, value })),
    isQuarterly: false,
    lastMonth: lastMonthOf(measure.plan, register),
    owner: measure.owner,
  };
}

/** "measure 6.2" */
export const measureCode = ({ theme, number }: Measure): string => `measure ${theme}.${number}`;

export const QUARTER_ENDS: readonly string[] = ['03', '06', '09', '12'];

/** When a figure of it holds: "for the 12 months to March 2021", "as at November 2016". */
export const whenOf = ({ kind }: FigureSeries, to: string): string =>
  kind === 'indicator' ? `for the 12 months to ${longMonth(to)}` : `as at ${longMonth(to)}`;

/** A figure of it as people write it: "1,234", "12.5%". */
export const figureText = ({ suffix }: FigureSeries, value: number): string =>
  `${value.toLocaleString('en-GB', { maximumFractionDigits: 4 })}${suffix}`;

/** The figure on record for a month. */
export const figureOn = ({ figures }: FigureSeries, to: string): number | undefined =>
  figures.find(figure => figure.to === to)?.value;

/** A plan that another followed is over; the newest one goes on being reported until there is another. */
function lastMonthOf(id: string, register: Register): string {
  const plan = register.plan(id);
  const isFollowed = plan && register.records.plans.some(({ from }) => from > plan.to);
  return isFollowed ? plan.to.slice(0, 7) : '9999-12';
}
