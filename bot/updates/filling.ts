import { maySubmit } from '../../data/permissions.ts';
import { type Status, statusSchema } from '../../data/records/plan.ts';
import { readMention } from '../naming/activityMention.ts';
import { readRef } from '../naming/activityRef.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { askStep, nameOf } from './ask.ts';
import { readTail } from './commandTail.ts';
import { type DetailsTyped, MOST_DETAIL_CHARACTERS } from './details.ts';
import { type DraftPatch, draftFor, edited, nextStep } from './draftEdit.ts';
import { readExplanation, withDayAsked } from './explanation.ts';
import { readKeptBecause } from './keptAsItIs.ts';
import { readLabelledPart } from './labelledPart.ts';
import { readLabelledParts, readSeveralParts } from './labelledParts.ts';
import { looksLikeQuestion } from './looksLikeQuestion.ts';
import { cleanNarrative, isCutFrom, narrativeFault } from './narrative.ts';
import { activityOf, type OpenUpdate, openUpdate, planNow, today } from './openUpdate.ts';
import { sameAgain, saysSame } from './sameAgain.ts';
import * as say from './sentences.ts';
import { putAside, said, startNamed } from './starting.ts';
import { readStatus, statusOfLetter } from './statusWords.ts';
import { readTextPart, withAdded } from './textPart.ts';
import { challengesTo } from './weighing.ts';
import { askWhatFor, tellsSomething } from './wordsUnderPreview.ts';

/** Takes a sent form: everything usable goes into the draft, and what is missing or wrong is asked for beside its field. */
export function fillForm(
  turn: Turn,
  form: {
    readonly activityId: string;
    readonly status?: string | undefined;
    readonly narrative?: string | undefined;
    readonly details?: DetailsTyped | undefined;
  },
): TurnResult {
  const activity = turn.store.register().activity(form.activityId);
  if (!activity) return said(turn, say.unknownFormActivity);
  const permission = maySubmit(turn.speaker, activity, turn.store.register(), today(turn));
  if (!permission.allowed) return said(turn, say.refused(permission.because));
  const kept = draftFor(turn, activity.id);
  // An empty field takes nothing out: the card may have been drawn before the words were typed elsewhere.
  const typed = cleanNarrative(form.narrative ?? '') || undefined;
  const narrative = isCutFrom(kept.narrative, typed) ? kept.narrative : typed;
  const status = statusSchema.safeParse(form.status?.trim());
  const draft = edited(kept, { status: status.data, narrative, details: form.details, via: 'card' }, turn.now);
  const fault = narrativeFault(draft.narrative);
  const problems = {
    ...(form.status && !status.success ? { status: say.unknownStatus(form.status) } : {}),
    ...(!form.status && !draft.status ? { status: say.statusMissing } : {}),
    ...(fault
      ? { narrative: say.narrativeProblem(fault, form.narrative?.length ?? draft.narrative?.length ?? 0) }
      : {}),
  };
  const isWrong = problems.status !== undefined || problems.narrative !== undefined;
  const lead = putAside(turn, activity.id);
  if (!isWrong) return askStep(turn, draft, 'confirm', { lead });
  return askStep(turn, draft, problems.status === undefined ? 'narrative' : 'status', { lead, problems });
}

/** Takes words as the answer to the step that is open. Undefined where they are no answer to it, or where none is open. */
export function fillText(turn: Turn, text: string): TurnResult | undefined {
  const open = openUpdate(turn);
  if (!open || looksLikeQuestion(text)) return undefined;
  if (open.step !== 'activity' && saysSame(text, open.step)) return repeatLast(turn, open);
  const part = open.step === 'activity' ? undefined : readTextPart(text);
  if (part && open.step !== 'activity')
    return takeNarrative(turn, open, part.isAdded ? withAdded(open.draft.narrative, part.words) : part.words);
  switch (open.step) {
    case 'activity': {
      const mention = readMention(text, turn.store.register(), planNow(turn));
      return mention && mention.kind !== 'it' ? startNamed(turn, { kind: 'start' }, mention) : undefined;
    }
    case 'status':
      return fillStatus(turn, open, text);
    case 'narrative':
      return fillNarrative(turn, open, text);
    case 'confirm':
      return fillPreviewed(turn, open, text);
    default:
      return open satisfies never;
  }
}

type WithDraft = Exclude<OpenUpdate, { step: 'activity' }>;

/** "amber", "a", "it's amber because …"; one word that is none of them is told which are. */
function fillStatus(turn: Turn, open: WithDraft, text: string): TurnResult | undefined {
  const letter = statusOfLetter(text);
  if (letter) return fill(turn, open, { status: letter });
  const { status, narrative } = readTail(` ${text.trim()}`);
  if (status?.kind === 'known') return fill(turn, open, { status: status.status, narrative });
  const isOneWord = /^\P{Z}+$/u.test(text.trim()) && !isRefAlone(text);
  if (isOneWord) return askStep(turn, open.draft, 'status', { lead: say.unknownStatus(text.trim()) });
  // Who was shown the whole form and begins with the text has begun with the text.
  const isText = open.draft.narrative === undefined && tellsSomething(text);
  return isText ? fill(turn, open, { narrative: text }) : undefined;
}

/** All words are the narrative, but for a colour alone, which corrects the status, and a ref alone, which asks about another activity. */
function fillNarrative(turn: Turn, open: WithDraft, text: string): TurnResult | undefined {
  if (isRefAlone(text)) return undefined;
  const status = wholeColour(text);
  if (status) return fill(turn, open, { status });
  // Once there is a text, a part that is named is that part, and does not take the place of the text.
  const isPart = open.draft.narrative !== undefined && text.length <= MOST_DETAIL_CHARACTERS;
  const part = isPart ? (readSeveralParts(text) ?? readLabelledPart(text)) : undefined;
  if (part) return fill(turn, open, { details: part });
  return takeNarrative(turn, open, text);
}

/** The text as typed; one that is too long is kept too, and asked for again. */
function takeNarrative(turn: Turn, open: WithDraft, text: string): TurnResult {
  const { narrative, details } = readLabelledParts(cleanNarrative(text)) ?? { narrative: cleanNarrative(text) };
  const fault = narrativeFault(narrative);
  if (fault === undefined) return fill(turn, open, { narrative, details });
  const draft = fault === 'empty' ? open.draft : edited(open.draft, { narrative, via: 'conversation' }, turn.now);
  return askStep(turn, draft, 'narrative', { lead: say.narrativeProblem(fault, text.length) });
}

/** A preview is on show: a colour corrects it, a named part adds to it, a reason keeps it, and what was asked about it may be answered. */
function fillPreviewed(turn: Turn, open: WithDraft, text: string): TurnResult | undefined {
  const status = wholeColour(text);
  if (status) return fill(turn, open, { status });
  if (text.trim().length > MOST_DETAIL_CHARACTERS)
    return askStep(turn, open.draft, 'confirm', { lead: say.tooLongUnderPreview(text.trim().length) });
  const keptBecause = readKeptBecause(text);
  if (keptBecause)
    return fill(turn, open, { keptBecause: cleanNarrative(keptBecause).slice(0, MOST_DETAIL_CHARACTERS) });
  const challenges = challengesTo(turn, open.draft);
  if (saysSame(text)) return askStep(turn, open.draft, 'confirm', { lead: say.keepHow });
  const part = readSeveralParts(text) ?? readLabelledPart(text);
  const details = part
    ? withDayAsked(part, challenges, today(turn))
    : readExplanation(text, challenges, today(turn), open.draft.details);
  if (details) return fill(turn, open, { details });
  return tellsSomething(text, open.draft.narrative) ? askWhatFor(turn, open, text.trim()) : undefined;
}

/** Status and words of the last update, in place of what stands in the draft, which is given back. */
function repeatLast(turn: Turn, open: WithDraft): TurnResult {
  const name = nameOf(turn, activityOf(turn, open.draft));
  const latest = turn.store.register().latestUpdate(open.draft.activity);
  if (!latest) return askStep(turn, open.draft, open.step, { lead: say.nothingBeforeToRepeat(name) });
  // Who has just chosen a colour and is asked for the text means the text.
  const chosen = open.step === 'narrative' ? open.draft.status : undefined;
  const draft = edited(open.draft, sameAgain(latest, 'conversation', chosen), turn.now);
  return askStep(turn, draft, nextStep(draft), { lead: say.repeated(open.draft) });
}

type Said = Omit<DraftPatch, 'via'>;

function fill(turn: Turn, open: WithDraft, said: Said): TurnResult {
  const narrative = said.narrative === undefined ? undefined : cleanNarrative(said.narrative);
  const draft = edited(open.draft, { ...said, narrative: narrative || undefined, via: 'conversation' }, turn.now);
  return askStep(turn, draft, nextStep(draft));
}

const LONGEST_COLOUR_CHARACTERS = 40;

/** A colour and nothing else. Words like "complete" are left alone: they may be the whole narrative. */
function wholeColour(text: string): Status | undefined {
  if (text.length > LONGEST_COLOUR_CHARACTERS) return undefined;
  const only = text
    .trim()
    .replace(/^(?:make it|set it to|it['’]?s|its|now|actually)\s+/iu, '')
    .replace(/[.!]+$/u, '');
  const found = /^(?:not )?\p{L}+$/iu.test(only) && !/^(?:complete|finish)/iu.test(only) ? readStatus(only) : undefined;
  return found?.end === only.length ? found.status : undefined;
}

const isRefAlone = (text: string): boolean => readRef(text.trim())?.end === text.trim().length;
