import { longMonth } from '../../cards/words/days.ts';
import type { Indicator } from '../../data/records.ts';

/** Everything that is said while a figure of an indicator is given. */

export const figureWords = (indicator: Indicator, value: number): string =>
  `${value.toLocaleString('en-GB', { maximumFractionDigits: 4 })}${SHARES.includes(indicator.unit) ? '%' : indicator.unit === 'days' ? ' days' : ''}`;
const SHARES: readonly Indicator['unit'][] = ['percent', 'ratio'];

export const nameOf = ({ code, name }: Indicator): string => (code ? `${code} ${name}` : name);

// What is asked about a figure

export const negative = 'A figure below zero.';
export const overHundred = 'More than 100%.';
export const notWhole = 'A count that is no whole number.';
export const notOverYet = (to: string): string => `${longMonth(to)} is not over yet.`;
export const notQuarterEnd = (to: string): string =>
  `${longMonth(to)} is not the end of a quarter, as the other figures are.`;
export const farFrom = (indicator: Indicator, low: number, high: number): string =>
  `It is far from the figures so far, which lie between ${figureWords(indicator, low)} and ${figureWords(indicator, high)}.`;

// The conversation

export const refused = (indicator: Indicator, owner: string | undefined): string =>
  `Only ${owner ? `${owner} (who owns it) or ` : ''}a manager of the office can give figures of ${nameOf(indicator)}. Nothing was saved.`;
export const noSuch = (words: string): string =>
  `I know no indicator “${words}”. Say its code, like 3B.1, or its name. Nothing was saved.`;
export const askFigure = (indicator: Indicator, to: string, history: string): string =>
  `What is ${nameOf(indicator)} for the 12 months to ${longMonth(to)}? ${history} Say the number, or with another month “… to June 2021”. “cancel” stops.`;
export const history = (figures: string): string => `So far: ${figures}.`;
export const unchanged = (indicator: Indicator, value: number, to: string): string =>
  `${nameOf(indicator)} is ${figureWords(indicator, value)} for the 12 months to ${longMonth(to)} already, so there is nothing to save.`;
export function preview(
  indicator: Indicator,
  figure: { readonly to: string; readonly value: number; readonly because?: string | undefined },
  seen: {
    readonly history: string;
    readonly change: string;
    readonly was: number | undefined;
    readonly challenges: readonly string[];
  },
): string {
  return [
    `Please check. ${nameOf(indicator)} will be ${figureWords(indicator, figure.value)} for the 12 months to ${longMonth(figure.to)}.`,
    ...(seen.was === undefined ? [] : [`This corrects ${figureWords(indicator, seen.was)}, which is kept as history.`]),
    seen.history,
    ...(seen.change ? [seen.change] : []),
    ...(seen.challenges.length > 0
      ? [`Worth a look: ${seen.challenges.join(' ')} Confirm it as it is, with “keep it: …” to say why.`]
      : []),
    ...(figure.because ? [`Kept because: “${figure.because}”`] : []),
    'Nothing is saved yet. Say “confirm”, another number or month, or “cancel”.',
  ].join('\n');
}
export const change = (
  indicator: Indicator,
  from: { readonly to: string; readonly value: number },
  value: number,
): string => {
  const by = value - from.value;
  const size = figureWords(indicator, Math.abs(Math.round(by * 10_000) / 10_000)).replace('%', ' points');
  const percent =
    indicator.unit === 'count' && from.value !== 0 ? ` (${Math.abs((by / from.value) * 100).toFixed(1)}%)` : '';
  return by === 0
    ? `Level with ${longMonth(from.to)}.`
    : `${by > 0 ? 'Up' : 'Down'} ${size}${percent} since ${longMonth(from.to)}.`;
};
export const saved = (indicator: Indicator, value: number, to: string, was: number | undefined): string =>
  `Saved. ${nameOf(indicator)} is ${figureWords(indicator, value)} for the 12 months to ${longMonth(to)}${was === undefined ? '' : `; the ${figureWords(indicator, was)} before it is kept as history`}.`;
export const changedMeanwhile = 'Somebody changed this figure while you were looking. This is what would be saved now.';
export const dropped = (indicator: Indicator, typed: string): string =>
  `The figure of ${nameOf(indicator)} is dropped; nothing was saved.${typed ? ` You had: ${typed}.` : ''}`;
export const noneOpen = 'No figure is open, so there is nothing to cancel.';
export const notNumber = (words: string): string => `“${words}” is not a number. Say it in digits, like 707 or 12.5.`;
export const ownerNamed = (indicator: Indicator, owner: string): string =>
  `${owner} owns ${nameOf(indicator)} from now on, and can give its figures.`;
export const ownerRefused = 'Only a manager of the office can name who owns an indicator. Nothing was changed.';
export const ownerUnknown = (words: string): string => `I know nobody called “${words}”. Nothing was changed.`;
export const ownerSeveral = (words: string, names: readonly string[]): string =>
  `“${words}” can be ${names.join(' or ')}. Say the whole name. Nothing was changed.`;
