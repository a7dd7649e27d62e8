import { reportingPeriod } from '../../data/periods.ts';
import { spokenName } from '../../data/personName.ts';
import type { Indicator } from '../../data/records.ts';
import type { Reply, Session, Turn, TurnResult } from '../conversation/turn.ts';
import { findPeople } from '../people/findPeople.ts';
import { isManager } from '../people/permissions.ts';
import { actorOf } from '../people/speaker.ts';
import { readControl } from '../updates/controlWords.ts';
import { readKeptBecause } from '../updates/keptAsItIs.ts';
import { openUpdate } from '../updates/openUpdate.ts';
import { type FigureCommand, readFigureCommand, readMonth, readNumber } from './figureWords.ts';
import { mayGive } from './mayGive.ts';
import * as say from './sentences.ts';
import { askForFigure, challengesTo, type FigureDraft, figureOn, previewFigure } from './showFigure.ts';

/** What was typed into the form of a figure, or beside a preview's button. */
export interface FigureFields {
  readonly figure?: string | undefined;
  readonly month?: string | undefined;
}

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
  // A card's own words: "cancel" from an old one would drop whatever else is open.
  if (/^cancel the figure[.!]*$/iu.test(words.trim())) return cancelFigure(turn, beside);
  const isNarrative = openUpdate(turn)?.step === 'narrative';
  const command = readFigureCommand(words, turn.store.register(), today(turn));
  const isConfirmed = command?.kind === 'confirm';
  if (!isConfirmed) {
    const steered = steer(turn, words);
    if (steered) return steered;
  }
  // While a narrative is awaited, a sentence about an indicator belongs to it.
  return command && !(isNarrative && !isConfirmed) ? obey(turn, command, beside.because) : undefined;
}

/** Takes a sent form. The month may be left as it stood on it. */
export function fillFigureForm(turn: Turn, indicatorId: string, { figure = '', month = '' }: FigureFields): TurnResult {
  const indicator = turn.store.register().indicator(indicatorId);
  if (!indicator) return said(turn, say.noSuch(indicatorId));
  const permission = mayGive(turn.speaker, indicator, turn.store.register());
  if (!permission.allowed) return said(turn, permission.because);
  const value = readNumber(figure);
  const draft = draftOf(turn, indicator, { value, to: readMonth(month, today(turn)) });
  return value === undefined ? asked(turn, draft, say.notNumber(figure)) : shownTo(turn, draft, value);
}

/** The session after something else was said: a later "yes" is not about the figure any more until it was shown again. */
export function figureAside(session: Session, before: Session): Session {
  const { figuring } = session;
  return figuring?.isShown && figuring === before.figuring
    ? { ...session, figuring: { ...figuring, isShown: false } }
    : session;
}

const today = ({ now }: Turn): string => now.toISODate() ?? '';

function obey(turn: Turn, command: FigureCommand, because: string | undefined): TurnResult {
  const indicator = turn.store.register().indicator(command.indicator);
  if (!indicator) return said(turn, say.noSuch(command.indicator));
  if (command.kind === 'owner') return nameOwner(turn, indicator, command.person);
  const permission = mayGive(turn.speaker, indicator, turn.store.register());
  if (!permission.allowed) return said(turn, permission.because);
  const draft = draftOf(turn, indicator, { ...command, because: because?.trim() });
  if (draft.value === undefined) return asked(turn, draft);
  return command.kind === 'confirm' && isOnShow(turn, draft)
    ? file(turn, draft, draft.value)
    : shownTo(turn, draft, draft.value);
}

type Given = { readonly [Part in Exclude<keyof FigureDraft, 'indicator'>]?: FigureDraft[Part] | undefined };

/** What is said with what was said before of the same indicator; the month is the end of the last quarter where none was named. */
function draftOf(turn: Turn, indicator: Indicator, given: Given): FigureDraft {
  const before = turn.session.figuring?.indicator === indicator.id ? turn.session.figuring : undefined;
  return {
    indicator,
    to: given.to ?? before?.to ?? reportingPeriod(today(turn)).to.slice(0, 7),
    value: given.value ?? before?.value,
    // A reason is for one figure: another number needs its own.
    because:
      given.because || (given.value === undefined || given.value === before?.value ? before?.because : undefined),
  };
}

/** Exactly this figure was shown here; a card from before the last change, or of another conversation, is shown anew. */
const isOnShow = ({ session: { figuring } }: Turn, { indicator, to, value }: FigureDraft): boolean =>
  figuring?.indicator === indicator.id && figuring.to === to && figuring.value === value && figuring.was !== undefined;

function steer(turn: Turn, words: string): TurnResult | undefined {
  const { figuring } = turn.session;
  const indicator = figuring && turn.store.register().indicator(figuring.indicator);
  if (!figuring || !indicator || (openUpdate(turn) && figuring.isShown === false)) return undefined;
  const draft = draftOf(turn, indicator, {});
  switch (readControl(words)) {
    case 'cancel':
      return dropped(turn, draft);
    case 'confirm':
      if (draft.value === undefined) return asked(turn, draft);
      return figuring.isShown ? file(turn, draft, draft.value) : shownTo(turn, draft, draft.value);
    case 'change':
    case 'back':
      return asked(turn, draft);
    default:
      return fill(turn, draft, words);
  }
}

/** A number, a month, both, or why it is kept; undefined for anything else. */
function fill(turn: Turn, draft: FigureDraft, words: string): TurnResult | undefined {
  const because = readKeptBecause(words);
  if (because && draft.value !== undefined) return shownTo(turn, { ...draft, because }, draft.value);
  const { number = '', rest = '' } =
    /^(?:it['’]?s\s+|make\s+it\s+)?(?<number>[-−]?[\d,]+(?:\.\d+)?\s?%?)?(?<rest>[\s\S]*)$/iu.exec(words.trim())
      ?.groups ?? {};
  const value = readNumber(number);
  const monthWords = rest.trim();
  const to = /^(?:(?:for|to|until|in)\b[\s\S]*|\p{L}{3,9}\s+\d{4})$/iu.test(monthWords)
    ? readMonth(monthWords, today(turn))
    : undefined;
  if ((value === undefined && to === undefined) || (monthWords !== '' && to === undefined)) return undefined;
  const next = draftOf(turn, draft.indicator, { value, to });
  return next.value === undefined ? asked(turn, next) : shownTo(turn, next, next.value);
}

function asked(turn: Turn, draft: FigureDraft, problem?: string): TurnResult {
  const { indicator, to } = draft;
  return {
    session: { ...turn.session, figuring: { indicator: indicator.id, to, isShown: true } },
    replies: [askForFigure(draft, problem)],
    changes: [],
  };
}

function shownTo(turn: Turn, draft: FigureDraft, value: number, lead?: string): TurnResult {
  const { indicator, to, because } = draft;
  const was = figureOn(indicator, to);
  if (was === value) return said({ ...turn, session: without(turn.session) }, say.unchanged(indicator, value, to));
  const figuring = { indicator: indicator.id, to, value, was: was ?? null, isShown: true, ...(because && { because }) };
  const replies: Reply[] = lead ? [{ kind: 'text', text: lead }] : [];
  return {
    session: { ...turn.session, figuring },
    replies: [...replies, previewFigure(turn, { ...draft, value })],
    changes: [],
  };
}

function file(turn: Turn, draft: FigureDraft, value: number): TurnResult {
  const { indicator, to, because } = draft;
  const permission = mayGive(turn.speaker, indicator, turn.store.register());
  if (!permission.allowed) return said(turn, permission.because);
  const was = figureOn(indicator, to);
  if ((was ?? null) !== turn.session.figuring?.was) return shownTo(turn, draft, value, say.changedMeanwhile);
  const challenges = challengesTo(turn, { ...draft, value });
  const kept = { challenges: [...challenges], ...(because && { because }) };
  return {
    ...said({ ...turn, session: without(turn.session) }, say.saved(indicator, value, to, was)),
    changes: [
      {
        kind: 'fileFigure',
        indicator: indicator.id,
        to,
        value,
        printed: value.toLocaleString('en-GB', { maximumFractionDigits: 4 }),
        was: was ?? null,
        ...((challenges.length > 0 || because) && { kept }),
        by: actorOf(turn.speaker),
        at: turn.now.toISO() ?? '',
      },
    ],
  };
}

function cancelFigure(turn: Turn, beside: FiguresBeside): TurnResult {
  const { figuring } = turn.session;
  const indicator = figuring && turn.store.register().indicator(figuring.indicator);
  return indicator ? dropped(turn, draftOf(turn, indicator, {}), beside) : said(turn, say.noneOpen);
}

function dropped(turn: Turn, { indicator, value, because }: FigureDraft, beside: FiguresBeside = {}): TurnResult {
  const figure = beside.figure?.trim() || (value === undefined ? '' : say.figureWords(indicator, value));
  const reason = beside.because?.trim() || because;
  const typed = [figure, reason ? `“${reason}”` : ''].filter(Boolean).join(', ');
  return said({ ...turn, session: without(turn.session) }, say.dropped(indicator, typed));
}

/** A manager names who gives an indicator's figures. */
function nameOwner(turn: Turn, indicator: Indicator, words: string): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.ownerRefused);
  const [person, another] = findPeople(turn.store.register(), words);
  if (!person) return said(turn, say.ownerUnknown(words));
  if (another) return said(turn, say.ownerSeveral(words, [person, another].map(spokenName)));
  const change = { kind: 'nameFigureOwner', indicator: indicator.id, person: person.id } as const;
  return {
    ...said(turn, say.ownerNamed(indicator, spokenName(person))),
    changes: [{ ...change, by: actorOf(turn.speaker), at: turn.now.toISO() ?? '' }],
  };
}

function without(session: Session): Session {
  const { figuring: _done, ...rest } = session;
  return rest;
}

const said = ({ session }: Turn, text: string): TurnResult => ({
  session,
  replies: [{ kind: 'text', text }],
  changes: [],
});
