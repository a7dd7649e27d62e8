import type { FinanceLine } from '../../../data/records/financeLine.ts';
import type { Indicator } from '../../../data/records/indicator.ts';

/** A number with its thousands marked and at least so many decimals, two at most: 579874 → "579,874". */
export const numberText = (value: number, decimals = 0): string => (FORMATS[decimals] ?? WHOLE).format(value);

// Making a format costs far more than using it.
const formatOf = (decimals: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: 2 });
const WHOLE = formatOf(0);
const FORMATS = [WHOLE, formatOf(1), formatOf(2)];

/** "1 activity", "4 activities". The plural is given where adding an s will not do. */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${numberText(count)} ${count === 1 ? one : many}`;

/** An indicator's value in its unit: "707", "93.9%", "78.5 days", "155.69". */
export function valueText(value: number, unit: Indicator['unit']): string {
  switch (unit) {
    case 'count':
      return numberText(value);
    case 'percent':
      return `${numberText(value, decimalsOf(value))}%`;
    case 'ratio':
      return `${numberText(value, 2)}%`;
    case 'days':
      return `${numberText(value, 1)} days`;
    case 'score':
      return numberText(value, 2);
    default:
      throw unknownUnit(unit);
  }
}

/** Rates are printed with one decimal, small ones with two (0.48%). */
const decimalsOf = (value: number): number => (Math.round(value * 10) / 10 === value ? 1 : 2);

/** An amount as the report prints it and, for thousands from a million on, in millions: "£11,959k (£11.96m)". */
export function moneyText(amount: number, unit: FinanceLine['unit']): string {
  const sign = amount < 0 ? '−' : '';
  const size = Math.abs(amount);
  switch (unit) {
    case '£':
      return `${sign}£${numberText(size)}`;
    case '£000':
      return size >= 1000
        ? `${sign}£${numberText(size)}k (${sign}£${numberText(size / 1000, 2)}m)`
        : `${sign}£${numberText(size)}k`;
    case '£m':
      return `${sign}£${numberText(size, 1)}m`;
    default:
      throw unknownUnit(unit);
  }
}

/** A percentage or points without sign, one decimal: 7.9427 → "7.9". */
export const oneDecimal = (value: number): string => numberText(Math.round(Math.abs(value) * 10) / 10, 1);

/** Words in a row: "a", "a and b", "a, b and c". */
export function listText(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

const unknownUnit = (unit: never): Error => new Error(`There is no unit "${unit}".`);
