import { type FigureView, figureFormCard, figurePreviewCard } from '../../cards/views/figure.ts';
import { longMonth, shortMonth } from '../../cards/words/days.ts';
import { figuresOf } from '../../data/figures.ts';
import type { Indicator } from '../../data/records.ts';
import type { Reply, Turn } from '../conversation/turn.ts';
import { implausible } from './implausible.ts';
import * as say from './sentences.ts';

/** A figure that is being given, with as much as is known of it. */
export interface FigureDraft {
  readonly indicator: Indicator;
  readonly to: string;
  readonly value: number | undefined;
  readonly because: string | undefined;
}

/** The question for a figure, as a form: what stood before, and a field for the number and for the month. */
export function askForFigure({ indicator, to }: FigureDraft, problem = ''): Reply {
  const history = historyOf(indicator);
  const text = say.askFigure(indicator, to, history.length > 0 ? say.history(history.map(rowText).join('; ')) : '');
  const view = { name: say.nameOf(indicator), history, problem, month: longMonth(to), indicatorId: indicator.id };
  return { kind: 'card', card: figureFormCard(view), text: problem ? `${problem} ${text}` : text };
}

/** What would be saved, what it changes, and what is worth another look. */
export function previewFigure(turn: Turn, draft: FigureDraft & { readonly value: number }): Reply {
  const { indicator, to, value, because } = draft;
  const challenges = challengesTo(turn, draft);
  const history = historyOf(indicator);
  const was = figureOn(indicator, to);
  const before = figuresOf(indicator).findLast(figure => figure.to < to);
  const change = before ? say.change(indicator, before, value) : '';
  const heading = say.nameOf(indicator);
  const card = figurePreviewCard({
    name: heading,
    history,
    figure: say.figureWords(indicator, value),
    month: `12 months to ${longMonth(to)}`,
    change: was === undefined ? change : `${change} Corrects ${say.figureWords(indicator, was)}.`.trim(),
    challenges,
    because: because ?? '',
    confirm: `confirm ${indicator.code ?? indicator.name} is ${value} for the 12 months to ${longMonth(to)}`,
  });
  const seen = {
    history: history.length > 0 ? say.history(history.map(rowText).join('; ')) : '',
    change,
    was,
    challenges,
  };
  return { kind: 'card', card, text: say.preview(indicator, { to, value, because }, seen) };
}

export const challengesTo = (
  turn: Turn,
  { indicator, to, value }: FigureDraft & { readonly value: number },
): readonly string[] => implausible(indicator, { to, value }, turn.now.toISODate() ?? '');

/** The figure on record for a month. */
export const figureOn = (indicator: Indicator, to: string): number | undefined =>
  figuresOf(indicator).find(figure => figure.to === to)?.value;

const MOST_SHOWN = 6;

const historyOf = (indicator: Indicator): FigureView['history'] =>
  figuresOf(indicator)
    .slice(-MOST_SHOWN)
    .map(({ to, value }) => ({ month: shortMonth(to), figure: say.figureWords(indicator, value) }));

const rowText = ({ month, figure }: FigureView['history'][number]): string => `${month} ${figure}`;
