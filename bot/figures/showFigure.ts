import { type FigureView, figureFormCard, figurePreviewCard } from '../../cards/views/figure.ts';
import { longMonth, shortMonth } from '../../cards/words/days.ts';
import type { FigureDraft } from '../../data/figureDraft.ts';
import type { Measure } from '../../data/records/measure.ts';
import { type FigureSeries, figureOn, figureText, measureCode, whenOf } from '../naming/figureSeries.ts';
import type { Reply, Turn } from '../turn/turn.ts';
import { implausible } from './implausible.ts';
import * as say from './sentences.ts';

/** The question for a figure, as a form: what stood before, what was typed so far, and a field for the number and for the month. */
export function askForFigure(series: FigureSeries, draft: FigureDraft, to: string, problem = ''): Reply {
  const history = historyOf(series);
  const text = say.askFigure(series, to, historyText(history));
  const figure = draft.typed ?? (draft.value === undefined ? '' : figureText(series, draft.value));
  const view = {
    name: series.name,
    history,
    historyHeading: historyHeading(series),
    problem,
    figure,
    month: longMonth(to),
    monthLabel: series.kind === 'indicator' ? 'For the 12 months to' : 'As at',
    figureOf: series.about,
    label: series.label,
    cancel: cancelWords(series),
  };
  return { kind: 'card', card: figureFormCard(view), text: problem ? `${problem} ${text}` : text };
}

/** What would be saved, what it changes, and what is worth another look. */
export function previewFigure(
  turn: Turn,
  series: FigureSeries,
  figure: { readonly to: string; readonly value: number; readonly because?: string | undefined },
): Reply {
  const { to, value, because } = figure;
  const challenges = challengesTo(turn, series, figure);
  const history = historyOf(series);
  const was = figureOn(series, to);
  const before = series.figures.findLast(each => each.to < to);
  const change = before ? say.change(series, before, value) : '';
  const card = figurePreviewCard({
    name: series.name,
    history,
    historyHeading: history.length > 0 ? historyHeading(series) : say.firstOfIts(series),
    figure: figureText(series, value),
    month: whenOf(series, to).replace(/^for the /u, ''),
    change: was === undefined ? change : `${change} Corrects ${figureText(series, was)}.`.trim(),
    challenges,
    because: because ?? '',
    confirm: `confirm ${series.said} is ${value} ${whenOf(series, to)}`,
    cancel: cancelWords(series),
  });
  const seen = { history: historyText(history), change, was, challenges };
  return { kind: 'card', card, text: say.preview(series, figure, seen) };
}

/** Which of a measure's figures it is, with a button for each. */
export function askForLabel(measure: Measure): Reply {
  const labels = measure.figures.map(({ label }) => label);
  const buttons = labels
    .slice(0, MOST_LABELS)
    .map(label => ({ title: label, say: `figure for ${measureCode(measure)}, ${label}` }));
  return { kind: 'text', text: say.askLabel(`${measure.shortName} (${measureCode(measure)})`, labels), buttons };
}

export const challengesTo = (
  turn: Turn,
  series: FigureSeries,
  figure: { readonly to: string; readonly value: number },
): readonly string[] => implausible(series, figure, turn.now.toISODate() ?? '');

const cancelWords = ({ said }: FigureSeries): string => `cancel the figure of ${said}`;

const historyHeading = ({ kind }: FigureSeries): string =>
  kind === 'indicator' ? 'So far, for the 12 months to' : 'So far, as at';

const MOST_SHOWN = 6;
const MOST_LABELS = 6;

const historyOf = (series: FigureSeries): FigureView['history'] =>
  series.figures
    .slice(-MOST_SHOWN)
    .map(({ to, value }) => ({ month: shortMonth(to), figure: figureText(series, value) }));

const historyText = (history: FigureView['history']): string =>
  history.length > 0 ? say.history(history.map(({ month, figure }) => `${month} ${figure}`).join('; ')) : '';
