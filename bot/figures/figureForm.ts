import { type FigureSubject, subjectWithId } from '../naming/figureSubject.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { askFigure, showFigure } from './askingFigure.ts';
import { figureDraftFor, withGiven } from './figureInDraft.ts';
import { isShare, readMonth, readNumber } from './figureWords.ts';
import { mayGive } from './mayGive.ts';
import { nameOfSubject } from './namingOwner.ts';
import * as say from './sentences.ts';

/** What was typed into the form of a figure. `label`: of a measure, which of its figures the form was for. */
export interface FigureFields {
  readonly label?: string | undefined;
  readonly figure?: string | undefined;
  readonly month?: string | undefined;
}

/**
 * Takes a sent form. What is no number or no month is asked for again, and stays in the draft; the month may be left as it stood.
 * @param about the id of the indicator or measure, as the card says it
 */
export function fillFigureForm(
  turn: Turn,
  about: string,
  { label, figure = '', month = '' }: FigureFields,
): TurnResult {
  const subject = subjectOf(turn, about, label);
  if (!subject) return said(turn, say.noSuch(about));
  const owner = subject.kind === 'indicator' ? subject.indicator.owner : subject.measure.owner;
  const permission = mayGive(turn.speaker, { name: nameOfSubject(subject), owner }, turn.store.register());
  if (!permission.allowed) return said(turn, permission.because);
  const value = readNumber(figure);
  const to = readMonth(month, turn.now.toISODate() ?? '');
  const share = /%|per\s?cent/iu.test(figure) && isShare(figure.replace(/^[^%p]*/iu, ''));
  const kept = figureDraftFor(turn, subject, share);
  const draft = withGiven(
    kept,
    { value, to, isShare: share || undefined, typed: value === undefined ? figure.trim() : undefined },
    turn,
  );
  if (value === undefined) return askFigure(turn, draft, say.notNumber(figure.trim()));
  return month.trim() !== '' && to === undefined
    ? askFigure(turn, draft, say.notMonth(month.trim()))
    : showFigure(turn, draft);
}

function subjectOf(turn: Turn, about: string, label: string | undefined): FigureSubject | undefined {
  const subject = subjectWithId(about, turn.store.register());
  return subject?.kind === 'measure' && label ? { ...subject, label } : subject;
}

const said = ({ session }: Turn, text: string): TurnResult => ({
  session,
  replies: [{ kind: 'text', text }],
  changes: [],
});
