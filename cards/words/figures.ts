import type { Indicator, IndicatorValue } from '../../data/records/indicator.ts';
import { longMonth } from './days.ts';
import { shown } from './shown.ts';

/** "3B.1 Violent knife crime" */
export const indicatorName = (indicator: Indicator): string =>
  indicator.code ? `${indicator.code} ${indicator.name}` : indicator.name;

/**
 * A figure as people write it, taken from the first part of what was printed ("75.53% 151/200" gives "75.53%"), so that no digit is
 * rounded away or made up. A figure with a note of its own keeps an asterisk.
 */
export function figureText(figure: IndicatorValue, unit: Indicator['unit']): string {
  if (figure.value === null) return NOT_IN_YET;
  const printed = (figure.printed.split(/\s/u)[0] ?? '').replaceAll('*', '');
  const digits = /\d/u.test(printed) ? printed : figure.value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  const percent = SHARES.includes(unit) && !digits.endsWith('%') ? '%' : '';
  return `${shown(digits, 20)}${percent}${figure.note ? '*' : ''}`;
}

/** What the asterisks stand for, each once; '' without any. */
export function figureNotes({ values }: Indicator): string {
  const notes = new Set(
    values
      .filter(value => value.value !== null)
      .map(value => value.note)
      .filter(note => note !== undefined),
  );
  return notes.size > 0 ? shown(`* ${[...notes].join('; ')}`, 200) : '';
}

const NOT_IN_YET = 'Not in yet';
/** The staffing ratios are printed as percentages too, one of them without its sign. */
const SHARES: readonly Indicator['unit'][] = ['percent', 'ratio'];

/**
 * Which way the figures went from the first known one to the last, and whether that is the better way, for where nothing more is said.
 * It does not say whether the change means anything.
 */
export function plainTrend({ values, unit, better }: Indicator): string {
  const known = values.filter(value => value.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return 'There is no earlier figure to set it against.';
  const way = Math.sign((last.value ?? 0) - (first.value ?? 0));
  if (way === 0) return `Level with ${longMonth(first.to)}: ${figureText(last, unit)}.`;
  const verdict = better ? (WAYS[better] === way ? ', which is better' : ', which is worse') : '';
  return `${way > 0 ? 'Up' : 'Down'} from ${figureText(first, unit)} in the 12 months to ${longMonth(first.to)}${verdict}.`;
}

const WAYS = { up: 1, down: -1 } as const;
