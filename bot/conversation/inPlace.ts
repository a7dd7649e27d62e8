import type { TurnResult } from '../turn/turn.ts';

/**
 * Lets the outcome of a press stand in the place of the card that was pressed: the next card of the same update (form, preview, saved), or
 * the words that say that it was dropped. A refusal leaves the card as it is, for it may be somebody else's to press.
 */
export function inPlace<Result extends TurnResult | undefined>(result: Result): Result {
  if (!result) return result;
  const shown = result.replies;
  const drops = endsFigure(result) || result.changes.some(({ kind }) => kind === 'dropDraft');
  const at = shown.findIndex(
    reply => (reply.kind === 'card' && OF_ONE_UPDATE.includes(reply.card.name)) || (reply.kind === 'text' && drops),
  );
  if (at < 0) return result;
  const replies = shown.map((reply, i) => (i === at ? ({ ...reply, replaces: 'pressedCard' } as const) : reply));
  return { ...result, replies };
}

/** A figure was filed or dropped: its card is dealt with. */
export const endsFigure = ({ changes }: TurnResult): boolean => changes.some(({ kind }) => kind === 'dropFigureDraft');

const OF_ONE_UPDATE: readonly string[] = ['updateForm', 'updatePreview', 'updateSaved', 'figureForm', 'figurePreview'];
