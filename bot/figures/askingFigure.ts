import type { FigureDraft } from '../../data/figureDraft.ts';
import type { Change } from '../../data/store/change.ts';
import { figureOn } from '../naming/figureSeries.ts';
import type { Reply, Turn, TurnResult } from '../turn/turn.ts';
import { measureOf, monthOf, seriesOf, versionOf, withoutFigure } from './figureInDraft.ts';
import * as say from './sentences.ts';
import { askForFigure, askForLabel, previewFigure } from './showFigure.ts';

/** Asks for what a draft still wants, and keeps it. */
export function askFigure(turn: Turn, draft: FigureDraft, problem?: string): TurnResult {
  const series = seriesOf(turn, draft);
  const measure = series ? undefined : measureOf(turn, draft.about);
  if (!series && !measure) return gone(turn, draft);
  const reply = series
    ? askForFigure(series, draft, monthOf(turn, draft, series), problem)
    : measure && askForLabel(measure);
  return {
    session: { ...turn.session, figuring: { draft: draft.id, isAsked: true } },
    replies: reply ? [reply] : [],
    changes: keeping(turn, draft),
  };
}

/** Shows the figure of a draft as it would be saved, beside what stands; or asks for what it still wants. */
export function showFigure(turn: Turn, draft: FigureDraft, lead?: string): TurnResult {
  const series = seriesOf(turn, draft);
  const { value } = draft;
  if (!series || value === undefined) return led(askFigure(turn, draft), lead);
  const to = monthOf(turn, draft, series);
  const was = figureOn(series, to);
  if (was === value)
    return {
      session: withoutFigure(turn.session),
      replies: [{ kind: 'text', text: say.unchanged(series, value, to) }],
      changes: dropping(turn, draft),
    };
  const shown = { ...draft, to, was: was ?? null };
  const next = versionOf(shown) === versionOf(draft) ? draft : shown;
  const figuring = { draft: draft.id, isAsked: true, shown: versionOf(next) };
  return led(
    {
      session: { ...turn.session, figuring },
      replies: [previewFigure(turn, series, { ...next, to, value })],
      changes: keeping(turn, next),
    },
    lead,
  );
}

/** What takes a draft off the disk, where it is there. */
export const dropping = (turn: Turn, { id }: FigureDraft): readonly Change[] =>
  turn.store.figureDraft(id) ? [{ kind: 'dropFigureDraft', id }] : [];

const keeping = (turn: Turn, draft: FigureDraft): readonly Change[] =>
  turn.store.figureDraft(draft.id) === draft ? [] : [{ kind: 'keepFigureDraft', draft }];

const led = (result: TurnResult, text: string | undefined): TurnResult => {
  const replies: readonly Reply[] = text ? [{ kind: 'text', text }] : [];
  return { ...result, replies: [...replies, ...result.replies] };
};

const gone = (turn: Turn, draft: FigureDraft): TurnResult => ({
  session: withoutFigure(turn.session),
  replies: [{ kind: 'text', text: say.noSuch(draft.about) }],
  changes: dropping(turn, draft),
});
