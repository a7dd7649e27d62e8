import { longMonth } from '../../../data/dayInWords.ts';
import { type Figure, figuresOf } from '../../../data/figures.ts';
import type { Indicator } from '../../../data/records/indicator.ts';
import type { Challenge, Weighed } from './challenge.ts';
import { type IndicatorClaim, indicatorClaims } from './indicatorClaim.ts';
import * as say from './sentences.ts';

/** The text says that an indicator went one way, and its figures on record went the other. */
export function againstIndicator({ narrative, register }: Weighed): readonly Challenge[] {
  return indicatorClaims(narrative, register.records.indicators)
    .filter(claim => claim.indicators.every(indicator => contradicts(claim, indicator)))
    .flatMap(claim => asked(claim))
    .slice(0, 1);
}

function asked({ indicators, words }: IndicatorClaim): readonly Challenge[] {
  const [indicator] = indicators;
  const move = indicator && moveOf(indicator);
  if (!indicator || !move) return [];
  const name = indicator.code ? `${indicator.name} (${indicator.code})` : indicator.name;
  return [{ kind: 'againstIndicator', text: say.againstIndicator(words, name, dated(move.was), dated(move.is)) }];
}

const dated = ({ value, to }: Figure): string => `${value.toLocaleString('en-GB')} (${longMonth(to)})`;

function contradicts(claim: IndicatorClaim, indicator: Indicator): boolean {
  const move = moveOf(indicator);
  const claimed = directionClaimed(claim.says, indicator);
  if (!move || !claimed) return false;
  return claim.denied ? move.way === claimed : move.way !== claimed;
}

function directionClaimed(says: IndicatorClaim['says'], { better }: Indicator): 'up' | 'down' | undefined {
  if (says === 'up' || says === 'down') return says;
  if (better === null) return undefined;
  return (says === 'better') === (better === 'up') ? 'up' : 'down';
}

interface Move {
  readonly way: 'up' | 'down';
  readonly was: Figure;
  readonly is: Figure;
}

/** A change over the year smaller than this, of the earlier figure, is neither up nor down. */
const LEAST_CHANGE = 0.02;
/** The last quarter may go a little the other way and the year still speak clearly. */
const MOST_BACKWARDS = 0.01;

/** Which way an indicator clearly went over the last year; undefined where that can be argued about. */
function moveOf(indicator: Indicator): Move | undefined {
  const figures = figuresOf(indicator);
  const is = figures.at(-1);
  const before = figures.at(-2);
  const was = is && figures.find(figure => figure.to >= yearBefore(is.to));
  if (!is || !before || !was || was === is || was.value === 0 || before.value === 0) return undefined;
  const overYear = (is.value - was.value) / Math.abs(was.value);
  const overQuarter = (is.value - before.value) / Math.abs(before.value);
  if (Math.abs(overYear) < LEAST_CHANGE || overQuarter * Math.sign(overYear) < -MOST_BACKWARDS) return undefined;
  return { way: overYear > 0 ? 'up' : 'down', was, is };
}

const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
