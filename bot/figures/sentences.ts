import { longMonth } from '../../cards/words/days.ts';
import { type FigureSeries, figureText, whenOf } from '../naming/figureSeries.ts';

/** Everything that is said while a figure is given. `name` is an indicator or measure as people are told it. */

// What is asked about a figure

export const negative = 'A figure below zero.';
export const overHundred = 'More than 100%.';
export const notWhole = 'A count that is no whole number.';
export const notOverYet = (to: string): string => `${longMonth(to)} is not over yet.`;
export const notQuarterEnd = (to: string): string =>
  `${longMonth(to)} is not the end of a quarter, as the other figures are.`;
export const afterPlan = (to: string, last: string): string =>
  `${longMonth(to)} is after the end of its plan (${longMonth(last)}).`;
export const farFrom = (series: FigureSeries, low: number, high: number): string =>
  `It is far from the figures so far, which lie between ${figureText(series, low)} and ${figureText(series, high)}.`;
export const timesAway = (series: FigureSeries, nearest: { readonly to: string; readonly value: number }): string =>
  `It is far from the last one, ${figureText(series, nearest.value)} (${longMonth(nearest.to)}): a digit too many or too few?`;

// The conversation

export const refused = (name: string, owner: string | undefined): string =>
  `Only ${owner ? `${owner} (who owns it) or ` : ''}a manager of the office can give figures of ${name}. Nothing was saved.`;
export const noSuch = (words: string): string =>
  `I know no indicator or measure “${words}”. Say its code, like 3B.1 or “measure 6.2”, or its name. Nothing was saved.`;
export const askFigure = (series: FigureSeries, to: string, history: string): string =>
  `What is ${series.name} ${whenOf(series, to)}? ${history || firstOfIts(series)} Say the number, or with another month “… ${series.kind === 'indicator' ? 'to' : 'as at'} ${longMonth(to)}”. “cancel” stops.`;
export const askLabel = (measure: string, labels: readonly string[]): string =>
  `Which figure of ${measure} is it: ${labels.join('; ')}? “cancel” stops.`;
export const history = (figures: string): string => `So far: ${figures}.`;
export const resumed = (name: string): string => `You were half-way through ${name}; what you typed is still here.`;
export const unchanged = (series: FigureSeries, value: number, to: string): string =>
  `${series.name} is ${figureText(series, value)} ${whenOf(series, to)} already, so there is nothing to save.`;
export function preview(
  series: FigureSeries,
  figure: { readonly to: string; readonly value: number; readonly because?: string | undefined },
  seen: {
    readonly history: string;
    readonly change: string;
    readonly was: number | undefined;
    readonly challenges: readonly string[];
  },
): string {
  return [
    `Please check. ${series.name} will be ${figureText(series, figure.value)} ${whenOf(series, figure.to)}.`,
    ...(seen.was === undefined ? [] : [`This corrects ${figureText(series, seen.was)}, which is kept as history.`]),
    seen.history || firstOfIts(series),
    ...(seen.change ? [seen.change] : []),
    ...(seen.challenges.length > 0
      ? [`Worth a look: ${seen.challenges.join(' ')} Confirm it as it is, with “keep it: …” to say why.`]
      : []),
    ...(figure.because ? [`Kept because: “${figure.because}”`] : []),
    'Nothing is saved yet. Say “confirm”, another number or month, or “cancel”.',
  ].join('\n');
}
export const firstOfIts = ({ unit }: FigureSeries): string =>
  `There is no figure of it yet, so this is the first${unit === 'percent' ? ', in per cent' : ''}.`;
export const change = (
  series: FigureSeries,
  from: { readonly to: string; readonly value: number },
  value: number,
): string => {
  const by = value - from.value;
  const size = figureText(series, Math.abs(Math.round(by * 10_000) / 10_000)).replace('%', ' points');
  const percent =
    series.unit === 'count' && from.value !== 0 ? ` (${Math.abs((by / from.value) * 100).toFixed(1)}%)` : '';
  return by === 0
    ? `Level with ${longMonth(from.to)}.`
    : `${by > 0 ? 'Up' : 'Down'} ${size}${percent} since ${longMonth(from.to)}.`;
};
export const saved = (series: FigureSeries, value: number, to: string, was: number | undefined): string =>
  `Saved. ${series.name} is ${figureText(series, value)} ${whenOf(series, to)}${was === undefined ? '' : `; the ${figureText(series, was)} before it is kept as history`}.`;
export const changedMeanwhile = 'Somebody changed this figure while you were looking. This is what would be saved now.';
export const dropped = (name: string, typed: string): string =>
  `The figure of ${name} is dropped; nothing was saved.${typed ? ` You had: ${typed}.` : ''}`;
export const stillOpen = 'This figure is still open. “cancel” once more drops it.';
export const noneOpen = 'No figure is open, so there is nothing to cancel.';
export const notNumber = (words: string): string =>
  words === '' ? 'The figure is missing.' : `“${words}” is not a number. Say it in digits, like 707 or 12.5.`;
export const notMonth = (words: string): string => `“${words}” is not a month. Say it like “March 2021”.`;
export const soFar = (figure: string, month: string): string => [figure, month].filter(Boolean).join(', ');

// Who gives them

export const ownerHeading = (name: string, owner: string): string => `Make ${owner} the owner of ${name}?`;
export const ownerText = (owner: string, was: string | undefined): string =>
  `${was ? `${was} owns it now.` : 'Nobody owns it now.'} ${owner} can then give its figures.`;
export const ownerButton = 'Confirm';
export const ownsAlready = (name: string, owner: string): string =>
  `${owner} owns ${name} already. Nothing was changed.`;
export const ownerChangedMeanwhile = (name: string): string =>
  `The owner of ${name} was changed meanwhile, so nothing was done. Say it again if it still holds.`;
export const ownerNamed = (name: string, owner: string): string =>
  `Done. ${owner} owns ${name} from now on, and can give its figures.`;
export const ownerRefused =
  'Only a manager of the office can name who owns an indicator or a measure. Nothing was changed.';
export const ownerUnknown = (words: string): string => `I know nobody called “${words}”. Nothing was changed.`;
export const ownerSeveral = (words: string, names: readonly string[]): string =>
  `“${words}” can be ${names.join(' or ')}. Say the whole name. Nothing was changed.`;
