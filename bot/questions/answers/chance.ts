import type { Indicator } from '../../../data/records/indicator.ts';
import type { Change } from './change.ts';
import { isPercentage } from './change.ts';
import { monthsBetween } from './days.ts';

/**
 * Whether a change is more than chance alone would do.
 * `beyondChance` / `withinChance`: two 12-month counts that do not overlap, compared. The other answers say why that cannot be told.
 */
export type ChanceVerdict = 'beyondChance' | 'withinChance' | 'overlap' | 'noDenominator' | 'notEvents';

/** Beyond chance: fewer than one in twenty pairs of counts with the same true rate would differ as much. */
const SIGNIFICANCE = 0.05;

/**
 * Compares two counts of events. Given their sum, and were the true rates the same, each event would fall in either year like the toss
 * of a coin (the conditional test of two Poisson counts); two-sided.
 * @param change its months are the last of two 12-month periods
 */
export function judgeChance(indicator: Indicator, change: Change): ChanceVerdict {
  if (isPercentage(indicator)) return indicator.unit === 'ratio' ? 'notEvents' : 'noDenominator';
  if (indicator.unit !== 'count' || !countsEvents(indicator)) return 'notEvents';
  if (monthsBetween(change.from.to, change.to.to) < MONTHS_A_COUNT) return 'overlap';
  const chance = chanceOfSplit(change.from.value ?? 0, change.to.value ?? 0);
  return chance < SIGNIFICANCE ? 'beyondChance' : 'withinChance';
}

/** What the verdict comes to, in a plain sentence; for a level figure there is nothing to judge. */
export function chanceText(verdict: ChanceVerdict): string {
  switch (verdict) {
    case 'beyondChance':
      return 'That is more than chance alone would do (the two 12-month counts compared).';
    case 'withinChance':
      return 'That could be chance (the two 12-month counts compared).';
    case 'overlap':
      return 'Whether that is more than chance cannot be told: the two 12-month periods overlap.';
    case 'noDenominator':
      return 'Whether that is more than chance cannot be told: the report does not say how many cases the rate rests on.';
    case 'notEvents':
      return '';
    default:
      throw unknownVerdict(verdict);
  }
}

/**
 * The chance that a fair coin splits `one + other` events at least so unevenly. Exact for small sums; by the normal curve, with
 * correction for whole numbers, for large ones, where the two agree to three decimals.
 */
export function chanceOfSplit(one: number, other: number): number {
  const sum = one + other;
  const fewer = Math.min(one, other);
  if (one === other || sum === 0) return 1;
  if (sum <= EXACT_UP_TO) return Math.min(1, 2 * lowerTail(sum, fewer));
  return 2 * normalTail((Math.abs(one - other) - 1) / Math.sqrt(sum));
}

/** Every figure of the report is a total of the 12 months to its month. */
const MONTHS_A_COUNT = 12;
const EXACT_UP_TO = 1000;

/** A monthly average, or a number of people on the books, is not a total of events, though its unit is a count. */
const countsEvents = (indicator: Indicator): boolean => !/\baverage\b|\bsubject to\b/i.test(indicator.name);

/** P(X ≤ k) of a fair coin tossed n times, summed in logarithms so that 2^n does not overflow. */
function lowerTail(n: number, k: number): number {
  let logTerm = -n * Math.LN2;
  let sum = Math.exp(logTerm);
  for (let i = 1; i <= k; i++) {
    logTerm += Math.log((n - i + 1) / i);
    sum += Math.exp(logTerm);
  }
  return sum;
}

/** P(Z > z) of the standard normal curve (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

const unknownVerdict = (verdict: never): Error => new Error(`There is no verdict "${verdict}".`);
