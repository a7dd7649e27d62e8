import { dayOfInstant } from '../../cards/words/days.ts';
import { detailLines } from '../../cards/words/details.ts';
import { statusWord } from '../../cards/words/status.ts';
import type { Draft } from '../../data/draft.ts';
import { spokenPeriod } from '../../data/periods.ts';
import type { Status } from '../../data/records/plan.ts';
import type { Period, Update } from '../../data/records/update.ts';
import { DETAIL_NAMES, type DetailName, detailWords } from '../../data/updateDetails.ts';
import type { Challenge } from './challenges/challenge.ts';
import { MOST_DETAIL_CHARACTERS } from './details.ts';
import { MOST_CHARACTERS, MOST_KEPT_CHARACTERS, type NarrativeFault } from './narrative.ts';

/** Everything that the update conversation says. `name` is an activity as people are told it: "6.F03 (2016–18 plan)". */

const ALLOWED = 'Green, Amber, Red, Blue or Not started';
const COUNT = new Intl.NumberFormat('en-GB');

// Which activity

export const whichActivity =
  'Which activity is it? Say its number, like 3.5 or 6.F03, or words of its title. “cancel” stops.';
export const whichOfThese = (words: string, count: number, shown: number): string =>
  `“${words}” can mean ${count} activities${count > shown ? `; here are ${shown}` : ''}. Which one is it? Say its whole number, like 6.F03. “cancel” stops.`;
export const oneAtATime = (words: string): string =>
  `An update is about one activity, and “${words.trim()}” are several. Which one first? What you said is kept for it.`;
export const noSuchActivity = (words: string, hasNearest: boolean): string =>
  `I know no activity “${words}”. ${hasNearest ? 'The nearest are below; or say' : 'Say'} its number, like 3.5 or 6.F03, or words of its title. “cancel” stops.`;
export const nothingOfYours = (local: boolean): string =>
  `You do not lead or sponsor any activity, so there is nothing for you to update. Updates come from who leads or sponsors an activity, or from a manager of the office.${local ? ' To try it, say “I am Det Supt Firth” or “I am a manager”.' : ''}`;
export const noneOfThese = (words: string): string =>
  `“${words}” can mean several activities, and you may not submit an update for any of them. Only who leads or sponsors one, or a manager of the office, can.`;
export const refused = (because: string): string => `${because} Nothing was saved.`;
/** What was typed is given back, so that it can be passed on. */
export const refusedWith = (because: string, draft: Draft): string =>
  [refused(because), given(draft)].filter(Boolean).join(' ');

// One step at a time

export const fillForm = (name: string, title: string, draft: Draft, progress: string): string =>
  `${progress ? `${progress}. ` : ''}${name}: ${title}. ${soFar(draft)}Fill in the form, or answer here. Which status: ${ALLOWED}? “cancel” stops.`;
export const askStatus = (name: string, known: Status | undefined, narrative?: string): string =>
  `${narrative && !known ? `Your text is kept: “${excerpt(narrative)}”. ` : ''}What is the status of ${name}: ${ALLOWED}? ${known ? `So far it is ${statusWord(known)}; “keep” leaves it. ` : ''}“back” chooses another activity, “cancel” stops.`;
export const askNarrative = (name: string, known: string | undefined): string =>
  `What has happened on ${name}, and why this status? A sentence or two will do. ${known ? `So far: “${excerpt(known)}”; “keep” leaves it. ` : ''}“back” goes to the status, “cancel” stops.`;
export function preview(
  name: string,
  draft: Draft,
  seen: { readonly period: Period; readonly challenges: readonly Challenge[] },
): string {
  const status = draft.status ? statusWord(draft.status) : 'without a status';
  const parts = [
    `Please check. ${name} will be ${status} for ${spokenPeriod(seen.period)}: “${draft.narrative ?? ''}”`,
    ...detailLines(draft.details).map(({ label, value }) => `${label}: ${value}.`),
    ...(draft.keptBecause ? [`For your reviewer: “${draft.keptBecause}”`] : []),
    ...askedAbout(seen.challenges, draft.keptBecause !== undefined),
    'Nothing is saved yet. Say “confirm” to save it, “change” to change it, or “cancel”.',
  ];
  return parts.join('\n');
}

/** What of the reason and the day was read out of the text, and how it is put right. */
export function readFromText(read: readonly ('cause' | 'recovery')[]): string {
  const names = read.map(name => (name === 'cause' ? 'reason' : 'date'));
  const hows = read.map(name => (name === 'cause' ? '“reason: …”' : '“back on track: …”'));
  return `The ${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} read from your text. If that is wrong, say ${hows.join(' or ')}.`;
}

/** What is worth a look, and how to answer it. */
function askedAbout(challenges: readonly Challenge[], isKept: boolean): readonly string[] {
  const texts = challenges.map(challenge => challenge.text).filter(text => text !== '');
  if (texts.length === 0) return [];
  const asksDay = challenges.some(({ kind }) => kind === 'noDate');
  const asksWhy = challenges.some(({ kind }) => kind === 'noReason');
  const answer = howToAnswer(asksWhy, asksDay);
  const how = isKept ? [] : [`${answer} confirm it as it is, with “keep it: …” to tell your reviewer why.`.trim()];
  return [
    `Worth a look: ${texts.join(' ')}`,
    ...how.map(sentence => sentence.charAt(0).toUpperCase() + sentence.slice(1)),
  ];
}
function howToAnswer(asksWhy: boolean, asksDay: boolean): string {
  if (asksWhy)
    return asksDay
      ? 'Say why and when, like “no kit until end of June”; or'
      : 'Say why, like “two posts are empty”; or';
  return asksDay ? 'Say when, like “end of June”; or' : '';
}
export const keepHow = 'It stays as it is. Say “confirm” to save it, or “keep it: ” and why, for your reviewer.';
export const nothingBeforeToRepeat = (name: string): string => `There is no earlier update of ${name} to repeat.`;
export const repeated = (before: Draft): string =>
  `These are the status and words of last time. ${hasOther(before) ? given(before) : ''}`.trim();
export const tooLongUnderPreview = (length: number): string =>
  `That is ${length.toLocaleString('en-GB')} characters, and a reason holds ${MOST_DETAIL_CHARACTERS}. Nothing was changed. Say it shorter; or, if it is the text itself, say “change” and send it again.`;
/** @param hasButtons each of the ways is a button as well */
export const whatFor = (name: string, hasButtons: boolean): string =>
  `Your update of ${name} is not changed yet. What are those words for? ${hasButtons ? 'Choose below, or say' : 'Send them again, with'} “text: …” for a new text or “add: …” for more of it. If it was a question, end it with “?”.`;
export const ifForUpdate =
  'If that was for your update: “text: …” puts it in place of the text, “add: …” adds it, “reason: …” says why.';
export const whatToChange =
  'Change it in the form. Or say another colour, or write the text again. “keep” leaves it, “cancel” stops.';
export const nothingBefore = 'There is no step before this one.';
export const nothingToKeep = 'There is nothing to keep yet.';
export const middleOf = (name: string): string => `You are in the middle of an update of ${name}.`;
export const resumed = (name: string): string => `You were half-way through ${name}; what you wrote is still here.`;
export const putAside = (name: string, id: string): string =>
  `Your draft for ${name} is kept: say “update ${id}” to go on with it.`;
export const takenFor = (words: string, name: string): string => `I took “${words}” as ${name}.`;
/** @param id the activity's, for the words that open what is filed */
export const takesPlace = ({ status, submitted }: Update, id: string): string =>
  `This quarter’s update is in already: ${status ? statusWord(status) : 'no status'}, given by ${submitted?.byName ?? 'somebody'} on ${dayOfInstant(submitted?.at ?? '')}. What you confirm now takes its place; “change ${id}” opens it instead.`;
export const startedAgain = (name: string, draft: Draft): string => `Starting ${name} again. ${given(draft)}`.trim();

export const halfWayThrough = (names: readonly string[]): string =>
  `You were half-way through ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}.`;
/** A draft that was left: what it is of, what it says so far, and the words that go on with it. */
export interface HalfWay {
  readonly name: string;
  readonly soFar: string;
  readonly say: string;
}
export function halfWay(drafts: readonly HalfWay[], more: number): string {
  const each = drafts.map(({ name, soFar, say }) => `${name} (${soFar}): say “${say}” to go on`);
  return `You were half-way through ${each.join('; ')}${more > 0 ? `, and ${more} more` : ''}. Nothing of it is lost.`;
}

// What is wrong with an answer

export const unknownStatus = (word: string): string => `“${excerpt(word)}” is not a status. It can be ${ALLOWED}.`;
export const statusMissing = `Choose a status: ${ALLOWED}.`;
export function narrativeProblem(fault: NarrativeFault, length: number): string {
  switch (fault) {
    case 'empty':
      return `Say what has happened, in 1 to ${COUNT.format(MOST_CHARACTERS)} characters.`;
    case 'tooLong': {
      const kept =
        length >= MOST_KEPT_CHARACTERS
          ? `Its first ${COUNT.format(MOST_KEPT_CHARACTERS)} characters are`
          : 'All of it is';
      return `That is ${COUNT.format(length)} characters, and ${COUNT.format(MOST_CHARACTERS)} is the most. ${kept} kept in your draft; please send a shorter one.`;
    }
    default:
      return fault satisfies never;
  }
}
export const formProblems = (problems: { readonly status?: string; readonly narrative?: string }): string =>
  `Not yet: ${[problems.status, problems.narrative].filter(Boolean).join(' ')} What you typed is kept in the form.`;
export const unknownFormActivity =
  'That form is for an activity that is not on record, so nothing was kept or saved. Say “update” and the number of the activity to get a new one.';

// The end of it

export const nothingToConfirm =
  'There is nothing to confirm: no update is open. Say “update” and the number of an activity to begin one.';
export const nothingToCancel = 'There is nothing to cancel: no update is open.';
export const notYet = 'There is nothing to confirm yet.';
export const lookAgain = 'This is what would be saved.';
export const asFiledAlready = (name: string): string =>
  `Nothing in it is different from the update of ${name} that is filed, so nothing was saved again. That one stands.`;
export const showAgain = 'The draft has changed since you last saw it here. This is what would be saved now.';
export const dealtWith = 'That card has been dealt with: its draft was saved or dropped before. Nothing was changed.';
export const receipt = (name: string, { status, period }: Update): string =>
  `Saved. ${name} is ${status ? statusWord(status) : 'without a status'} for ${spokenPeriod(period)}.`;
export const saved = (name: string, update: Update, previous: Update | undefined): string =>
  `${receipt(name, update)}${previous ? ' The update before it is kept as history.' : ''} It waits for review; until it is published you can change it.`;
/** @param added what in it is new to the officer, against what they had seen */
export function overtaken(name: string, latest: Update | undefined, added: readonly string[] = []): string {
  const who = latest?.submitted?.byName ?? 'Somebody';
  const when = latest?.submitted ? ` on ${dayOfInstant(latest.submitted.at)}` : '';
  const what = latest
    ? `${latest.status ? statusWord(latest.status) : 'no status'}, “${excerpt(latest.summary)}”`
    : 'another update';
  return `While you were writing, ${who} submitted an update of ${name}${when}: ${what}.${added.length > 0 ? ` New to you in it: ${added.map(words => `“${excerpt(words)}”`).join(', ')}.` : ''} Yours is kept, and not saved yet. Say “confirm” to put yours in its place, “change” to change yours, or “cancel” to keep theirs.`;
}
/** @param read what of the details stands in the text, and is not said twice */
export const dropped = (name: string | undefined, draft: Typed, read: readonly DetailName[] = []): string =>
  name === undefined && given(draft) === ''
    ? 'No update was begun, so nothing was dropped or saved.'
    : `${name ? `Your update of ${name} is dropped` : 'The update is dropped'}; nothing was saved. ${given(draft, read)}`.trim();

type Typed = Pick<Draft, 'status' | 'narrative' | 'details' | 'keptBecause'>;

const hasOther = ({ narrative, details }: Typed): boolean => narrative !== undefined || details !== undefined;

/** What was typed, given back whole, so that dropping a draft loses no words. */
function given({ status, narrative, details, keptBecause }: Typed, read: readonly DetailName[] = []): string {
  const parts = [
    status && statusWord(status),
    narrative && `“${narrative}”`,
    ...DETAIL_NAMES.filter(name => !read.includes(name))
      .map(name => detailWords(details, name))
      .filter(words => words !== '')
      .map(words => `“${words}”`),
    keptBecause && `“${keptBecause}”`,
  ].filter(Boolean);
  return parts.length > 0 ? `You had: ${parts.join(', ')}` : '';
}

const soFar = (draft: Draft): string => {
  const words = soFarWords(draft);
  return words === '' ? '' : `So far: ${words}. `;
};

export const soFarWords = (draft: Draft): string =>
  [draft.status && statusWord(draft.status), draft.narrative && `“${excerpt(draft.narrative)}”`]
    .filter(Boolean)
    .join(', ');

const EXCERPT_CHARACTERS = 300;
const excerpt = (text: string): string =>
  text.length <= EXCERPT_CHARACTERS
    ? text
    : `${text
        .slice(0, EXCERPT_CHARACTERS - 1)
        .replace(/\p{Surrogate}$/u, '')
        .trimEnd()}…`;
