import type { Indicator } from '../../../data/records/indicator.ts';
import type { Register } from '../../../data/register.ts';
import { monthText } from './days.ts';
import { numberText } from './figures.ts';
import { disagreements } from './indicatorText.ts';

/**
 * What is to be known beside an indicator's figure: where the report does not agree with itself, and every caveat on record that this does not say
 * already (a survey that is held up, figures that come every six months, a day other than the month's last).
 */
export function warnings(indicator: Indicator, register: Register): string[] {
  const told = disagreements(indicator, register);
  const figures = new Set(told.flatMap(figuresIn));
  return [...told, ...indicator.caveats.filter(caveat => !isTold(caveat, figures))];
}

/** A caveat whose figures were given is about the same disagreement. */
const isTold = (caveat: string, told: ReadonlySet<string>): boolean => {
  const figures = figuresIn(caveat).filter(figure => !isYear(figure));
  return figures.length > 0 && figures.some(figure => told.has(figure) && figure.length > SMALL);
};

const figuresIn = (text: string): readonly string[] => text.match(/\d[\d,.]*\d|\d/g) ?? [];
const isYear = (figure: string): boolean => /^20\d\d$/.test(figure);
/** A figure of one digit may be any. */
const SMALL = 1;

/** What the report marks: an exception, which may be good or bad; where it was asked for, also that there is no mark. */
export function exceptionText({ published }: Indicator): string {
  return published.exception
    ? 'It is marked as an exception in the report; the mark may be good or bad.'
    : 'It is not marked as an exception in the report.';
}

/** Out of how many a percentage is, for each month that the report prints it for; most it does not. */
export function baseText({ unit, values }: Indicator): string {
  const based = values.filter(v => v.numerator !== undefined && v.denominator !== undefined);
  if (based.length > 0)
    return `${based.map(v => `${monthText(v.to)}: ${numberText(v.numerator ?? 0)} of ${numberText(v.denominator ?? 0)}`).join(', ')}.`;
  return unit === 'count'
    ? 'It is a count of its own, out of nothing.'
    : 'The report does not say how many it rests on: no denominator is on record.';
}

/** What the report aims at, and which way is good, with the reason that is on record. */
export function aimText({ aim, better, betterNote }: Indicator): string {
  const aims = aim === null ? 'No aim is on record: the report’s column is missing.' : `The aim is to ${aim}.`;
  const way =
    better === null
      ? 'Neither way is better as such.'
      : `${better === 'up' ? 'A rise' : 'A fall'} is better${better === 'up' ? ', a fall is worse' : ', a rise is worse'}.`;
  return [aims, way, ...(betterNote === null ? [] : [betterNote])].join(' ');
}

/** Why a figure is not in, as far as the report says; once for all whose figure is not. */
export function pendingReasons(indicators: readonly Indicator[]): string[] {
  const caveats = indicators.flatMap(indicator => indicator.caveats.filter(caveat => /\bpending\b/i.test(caveat)));
  return [...new Set(caveats)];
}
