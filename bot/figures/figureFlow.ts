import type { FigureDraft } from '../../data/figureDraft.ts';
import type { Measure } from '../../data/records/measure.ts';
import { type FigureSubject, labelOf, subjectNamed } from '../naming/figureSubject.ts';
import type { Session, Turn, TurnResult } from '../turn/turn.ts';
import { readControl } from '../updates/controlWords.ts';
import { readKeptBecause } from '../updates/keptAsItIs.ts';
import { openUpdate } from '../updates/openUpdate.ts';
import { askFigure, showFigure } from './askingFigure.ts';
import {
  type FigureGiven,
  figureDraftFor,
  hasFigureWords,
  measureOf,
  openFigure,
  seriesOf,
  underLabel,
  withGiven,
} from './figureInDraft.ts';
import { type FigureCommand, isShare, readFigureCommand, readMonth, readNumber } from './figureWords.ts';
import { dropFigure, fileFigure } from './filingFigure.ts';
import { mayGive } from './mayGive.ts';
import { nameOfSubject, proposeOwner } from './namingOwner.ts';
import * as say from './sentences.ts';

/** What stood in the fields of a card whose button was pressed. */
export interface FiguresBeside {
  readonly because?: string | undefined;
  readonly figure?: string | undefined;
}

/**
 * One step of giving a figure: said in one sentence or asked for, shown with what stood before, and filed only when what was shown is
 * confirmed. Undefined where the words are none of its business.
 * @param beside typed beside the button that was pressed
 */
export function stepFigure(turn: Turn, words: string, beside: FiguresBeside = {}): TurnResult | undefined {
  const cancelled = CANCEL_FIGURE.exec(words.trim());
  if (cancelled) return cancelFigure(turn, cancelled.groups?.what, beside);
  const isNarrative = openUpdate(turn)?.step === 'narrative';
  const command = readFigureCommand(words, turn.store.register(), today(turn));
  const isConfirmed = command?.kind === 'confirm';
  if (!isConfirmed) {
    const steered = steer(turn, words);
    if (steered) return steered;
  }
  // While a narrative is awaited, a sentence about an indicator belongs to it; "figure for 3B.1" is nobody's narrative.
  const isAsked = command?.kind === 'give' && command.value === undefined;
  return command && !(isNarrative && !isConfirmed && !isAsked) ? obey(turn, command, beside.because) : undefined;
}

/** The session after something else was said: a later "yes" is not about the figure any more until it was shown again. */
export function figureAside(session: Session, before: Session): Session {
  const { figuring } = session;
  return figuring?.isAsked && figuring === before.figuring
    ? { ...session, figuring: { ...figuring, isAsked: false } }
    : session;
}

/** A card's own words: "cancel" from an old one would drop whatever else is open. */
const CANCEL_FIGURE = /^cancel\s+the\s+figure(?:\s+(?:of|for)\s+(?<what>.+?))?[.!]*$/iu;

const today = ({ now }: Turn): string => now.toISODate() ?? '';

function obey(turn: Turn, command: FigureCommand, because: string | undefined): TurnResult {
  const { subject } = command;
  if (command.kind === 'owner') return proposeOwner(turn, subject, command.person);
  const permission = mayGive(turn.speaker, ownedOf(subject), turn.store.register());
  if (!permission.allowed) return said(turn, permission.because);
  const kept = figureDraftFor(turn, subject, command.kind === 'give' && command.isShare);
  if (command.kind === 'confirm') {
    const draft = withGiven(kept, { because }, turn);
    const isOnShow = kept.was !== undefined && kept.to === command.to && kept.value === command.value;
    return isOnShow ? fileFigure(turn, draft) : showFigure(turn, withGiven(draft, command, turn));
  }
  const isResumed = turn.session.figuring?.draft !== kept.id && hasFigureWords(kept) && command.value === undefined;
  const draft = withGiven(kept, command, turn);
  return showFigure(turn, draft, isResumed ? say.resumed(nameOfSubject(subject)) : undefined);
}

const ownedOf = (subject: FigureSubject) => ({
  name: nameOfSubject(subject),
  owner: subject.kind === 'indicator' ? subject.indicator.owner : subject.measure.owner,
});

function steer(turn: Turn, words: string): TurnResult | undefined {
  const { figuring } = turn.session;
  const draft = openFigure(turn);
  if (!figuring || !draft || (openUpdate(turn) && !figuring.isAsked)) return undefined;
  const control = readControl(words);
  if (!figuring.isAsked && control !== 'confirm' && control !== 'cancel')
    return draft.value === undefined ? fill(turn, draft, words, 'number') : undefined;
  switch (control) {
    case 'cancel':
      // A "cancel" to something else must not drop what nobody is looking at.
      return figuring.isAsked ? dropFigure(turn, draft) : showFigure(turn, draft, say.stillOpen);
    case 'confirm':
      return figuring.isAsked && figuring.shown ? fileFigure(turn, draft, figuring.shown) : showFigure(turn, draft);
    case 'change':
    case 'back':
      return askFigure(turn, draft);
    default:
      return fill(turn, draft, words, 'any');
  }
}

/** A number, a month, both, why it is kept, or which of a measure's figures it is; undefined for anything else. */
function fill(turn: Turn, draft: FigureDraft, words: string, wants: 'any' | 'number'): TurnResult | undefined {
  const labelled = wants === 'any' ? labelChosen(turn, draft, words) : undefined;
  if (labelled) return labelled;
  const because = readKeptBecause(words);
  if (because && draft.value !== undefined) return showFigure(turn, withGiven(draft, { because }, turn));
  const given = readFilled(words, today(turn));
  if (!given || (wants === 'number' && given.value === undefined)) return undefined;
  return showFigure(turn, withGiven(draft, given, turn));
}

function readFilled(words: string, on: string): FigureGiven | undefined {
  const {
    number = '',
    unit = '',
    rest = '',
  } = /^(?:it['’]?s\s+|make\s+it\s+)?(?:(?<number>[-−]?\d[\d,]*(?:\.\d+)?)\s?(?<unit>%|per\s?cent)?)?(?<rest>[\s\S]*)$/iu.exec(
    words.trim(),
  )?.groups ?? {};
  const value = readNumber(number);
  const monthWords = rest.trim();
  const to = /^(?:(?:for|to|until|in|as\s+(?:at|of))\b[\s\S]*|\p{L}{3,9}\s+\d{4})$/iu.test(monthWords)
    ? readMonth(monthWords, on)
    : undefined;
  if ((value === undefined && to === undefined) || (monthWords !== '' && to === undefined)) return undefined;
  return { value, to, isShare: unit === '' ? undefined : isShare(unit) };
}

function labelChosen(turn: Turn, draft: FigureDraft, words: string): TurnResult | undefined {
  const measure = draft.label === undefined ? measureOf(turn, draft.about) : undefined;
  const label = measure && (labelOf(measure, words) ?? labelPicked(measure, words));
  if (label === undefined) return undefined;
  const result = showFigure(turn, underLabel(draft, label));
  return { ...result, changes: [{ kind: 'dropFigureDraft', id: draft.id }, ...result.changes] };
}

/** "2", "the 2nd" of those that were offered. */
const labelPicked = ({ figures }: Measure, words: string): string | undefined =>
  figures[Number(/^(?:the\s+|number\s+)?(?<n>\d)(?:st|nd|rd|th)?[.)]?$/iu.exec(words.trim())?.groups?.n) - 1]?.label;

function cancelFigure(turn: Turn, what: string | undefined, beside: FiguresBeside): TurnResult {
  const draft = what === undefined ? openFigure(turn) : keptDraft(turn, what);
  return draft ? dropFigure(turn, draft, beside) : said(turn, say.noneOpen);
}

/** The speaker's draft of the figure that a card's button names. */
function keptDraft(turn: Turn, what: string): FigureDraft | undefined {
  const subject = subjectNamed(what, turn.store.register());
  const draft = subject && turn.store.figureDraft(figureDraftFor(turn, subject).id);
  return draft && (seriesOf(turn, draft) || measureOf(turn, draft.about)) ? draft : undefined;
}

const said = ({ session }: Turn, text: string): TurnResult => ({
  session,
  replies: [{ kind: 'text', text }],
  changes: [],
});
