import type { FigureDraft } from '../../data/figureDraft.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import { type FigureSeries, figureOn, figureText } from '../naming/figureSeries.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { dropping, showFigure } from './askingFigure.ts';
import { measureOf, monthOf, seriesOf, versionOf, withoutFigure } from './figureInDraft.ts';
import { mayGive } from './mayGive.ts';
import * as say from './sentences.ts';
import { challengesTo } from './showFigure.ts';

/**
 * Files the figure of a draft that was shown; shows it again where it is not what was shown, or another stands by now.
 * @param shown the version that was on show, where a spoken "yes" confirms it
 */
export function fileFigure(turn: Turn, draft: FigureDraft, shown?: string): TurnResult {
  const series = seriesOf(turn, draft);
  if (!series || draft.value === undefined || (shown !== undefined && shown !== versionOf(draft)))
    return showFigure(turn, draft);
  const permission = mayGive(turn.speaker, series, turn.store.register());
  if (!permission.allowed) return ended(turn, permission.because, []);
  const to = monthOf(turn, draft, series);
  const was = figureOn(series, to);
  if ((was ?? null) !== draft.was) return showFigure(turn, draft, say.changedMeanwhile);
  const { value } = draft;
  const change = filed(turn, series, { ...draft, to, value });
  const result = ended(turn, say.saved(series, value, to, was), [change, ...dropping(turn, draft)]);
  return { ...result, session: withoutFigure(turn.session) };
}

/**
 * Drops a draft, and gives back what was typed.
 * @param beside what stood in the fields of the card whose button was pressed
 */
export function dropFigure(
  turn: Turn,
  draft: FigureDraft,
  beside: { readonly because?: string | undefined; readonly figure?: string | undefined } = {},
): TurnResult {
  const series = seriesOf(turn, draft);
  const kept = draft.typed ?? (draft.value === undefined ? '' : series ? figureText(series, draft.value) : draft.value);
  const figure = beside.figure?.trim() || kept;
  const reason = beside.because?.trim() || draft.because;
  const typed = [figure, reason ? `“${reason}”` : ''].filter(Boolean).join(', ');
  const name = series?.name ?? measureOf(turn, draft.about)?.shortName ?? draft.about;
  const isOpen = turn.session.figuring?.draft === draft.id;
  const result = ended(turn, say.dropped(name, typed), dropping(turn, draft));
  return isOpen ? { ...result, session: withoutFigure(turn.session) } : result;
}

function filed(turn: Turn, series: FigureSeries, draft: FigureDraft & { to: string; value: number }): Change {
  const { to, value, because, was = null } = draft;
  const challenges = challengesTo(turn, series, draft);
  const kept = { challenges: [...challenges], ...(because && { because }) };
  const given = {
    value,
    was,
    ...((challenges.length > 0 || because) && { kept }),
    by: actorOf(turn.speaker),
    at: turn.now.toISO() ?? '',
  };
  const { about, label, unit } = series;
  return label === undefined
    ? { kind: 'fileFigure', indicator: about, to, printed: printed(value), ...given }
    : { kind: 'fileMeasureFigure', measure: about, label, unit, asAt: to, ...given };
}

const printed = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 4 });

const ended = ({ session }: Turn, text: string, changes: readonly Change[]): TurnResult => ({
  session,
  replies: [{ kind: 'text', text }],
  changes,
});
