import type { Draft } from '../../data/draft.ts';
import { reportingPeriod } from '../../data/periods.ts';
import { answersFor, maySubmit } from '../../data/permissions.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Update } from '../../data/records/update.ts';
import type { ActivityMention } from '../naming/activityMention.ts';
import { titledLike } from '../naming/activityTitle.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { askActivity, askStep, nameOf } from './ask.ts';
import { type DraftPatch, draftFor, edited, hasWords, nextStep } from './draftEdit.ts';
import { readLabelledParts } from './labelledParts.ts';
import { openedReturned } from './lifeSentences.ts';
import { cleanNarrative, narrativeFault } from './narrative.ts';
import { activityOf, type OpenUpdate, openUpdate, type Pending, today } from './openUpdate.ts';
import { sameAgain, saysSame } from './sameAgain.ts';
import * as say from './sentences.ts';
import type { StartCommand } from './startCommand.ts';

/** Begins an update, or goes on with the one that is kept, with as much as the command says. */
export function start(turn: Turn, command: StartCommand): TurnResult {
  const open = openUpdate(turn);
  const { activity: mention } = command;
  if (mention === undefined || mention.kind === 'it') return startUnnamed(turn, command, open, mention !== undefined);
  return startNamed(turn, command, mention);
}

/** Begins an update of the activity that was named while the step `activity` was open. */
export function startNamed(
  turn: Turn,
  command: StartCommand,
  mention: Exclude<ActivityMention, { kind: 'it' }>,
): TurnResult {
  switch (mention.kind) {
    case 'one':
      return begin(turn, mention.id, command);
    case 'several':
      return narrowed(turn, command, mention);
    case 'unknown': {
      if (mayStartNone(turn)) return said(turn, say.nothingOfYours(turn.local));
      const asked = { text: say.noSuchActivity(mention.words, mention.nearest.length > 0), offers: mention.nearest };
      return askActivity(turn, { ...asked, ...carried(turn, command) });
    }
    default:
      return mention satisfies never;
  }
}

/** The activities worth offering to somebody who named none: those with a draft of theirs, then those they answer for. */
export function offersFor(turn: Turn): readonly string[] {
  const register = turn.store.register();
  const begun = draftsLeft(turn).map(draft => draft.activity);
  const own = register.records.activities.filter(activity => answersFor(turn.speaker, activity, register, today(turn)));
  const talkedOf = (turn.session.last?.ids ?? []).filter(id => mayStart(turn, register.activity(id)));
  return [...new Set([...begun, ...(talkedOf.length === 1 ? talkedOf : []), ...own.map(activity => activity.id)])];
}

function startUnnamed(turn: Turn, command: StartCommand, open: OpenUpdate | undefined, saysIt: boolean): TurnResult {
  if (open && open.step !== 'activity') {
    const says = command.status || command.narrative;
    return begin(
      turn,
      open.draft.activity,
      command,
      says ? undefined : say.middleOf(nameOf(turn, activityOf(turn, open.draft))),
    );
  }
  const [last, another] = turn.session.last?.ids ?? [];
  if (saysIt && last !== undefined && another === undefined && turn.store.register().activity(last))
    return begin(turn, last, command);
  const offers = offersFor(turn);
  if (mayStartNone(turn)) return said(turn, say.nothingOfYours(turn.local));
  return askActivity(turn, {
    text: [...halfWayNames(turn), say.whichActivity].join(' '),
    offers,
    ...carried(turn, command),
  });
}

/** The speaker's drafts that have words in them and that they may still submit. */
export const draftsLeft = (turn: Turn): readonly Draft[] =>
  turn.store
    .draftsOf(turn.speaker.account)
    .filter(draft => hasWords(draft) && mayStart(turn, turn.store.register().activity(draft.activity)));

/** Says which of those that are offered were left half-way. */
function halfWayNames(turn: Turn): readonly string[] {
  const names = draftsLeft(turn).map(draft => nameOf(turn, activityOf(turn, draft)));
  return names.length > 0 ? [say.halfWayThrough(names)] : [];
}

/** Opens the draft of one activity and asks what it still wants; or says plainly why not. */
function begin(turn: Turn, id: string, command: StartCommand, lead?: string): TurnResult {
  const activity = turn.store.register().activity(id);
  if (!activity) return said(turn, say.noSuchActivity(id, false));
  const permission = maySubmit(turn.speaker, activity, turn.store.register(), today(turn));
  const kept = draftFor(turn, id);
  if (!permission.allowed) return said(turn, say.refusedWith(permission.because, kept));
  const { words, leaves } = wordsFor(turn, command, kept);
  const unknown = command.status?.kind === 'unknown' ? command.status.word : undefined;
  const latest = turn.store.register().latestUpdate(id);
  const isSame = words.narrative !== undefined && saysSame(words.narrative);
  const patch: DraftPatch =
    isSame && latest
      ? sameAgain(latest, 'conversation', words.status)
      : { ...words, ...(isSame ? { narrative: undefined } : partsOf(words.narrative)), via: 'conversation' };
  const besides = leaves ? besidesOf(leaves) : {};
  const details = { ...besides.details, ...patch.details };
  const draft = edited(
    kept,
    { ...besides, ...patch, details, ...(unknown !== undefined && { status: 'cleared' }) },
    turn.now,
  );
  const step = nextStep(draft);
  const isLong = words.narrative !== undefined && narrativeFault(draft.narrative) === 'tooLong';
  const leads = [
    lead ?? (isResumed(turn, kept, draft) ? resumedWords(turn, activity) : undefined),
    putAside(turn, id),
    takesPlace(turn, latest, draft),
    isSame ? (latest ? say.repeated(kept) : say.nothingBeforeToRepeat(nameOf(turn, activity))) : undefined,
    unknown === undefined ? undefined : say.unknownStatus(unknown),
    isLong ? say.narrativeProblem('tooLong', words.narrative?.length ?? 0) : undefined,
  ];
  const asForm = step === 'status' && unknown === undefined;
  const result = askStep(turn, draft, step, { lead: leads.filter(Boolean).join(' '), asForm });
  return leaves ? { ...result, changes: [...result.changes, { kind: 'dropDraft', id: leaves.id }] } : result;
}

const partsOf = (narrative: string | undefined): Pick<DraftPatch, 'narrative' | 'details'> =>
  (narrative === undefined ? undefined : readLabelledParts(narrative)) ?? {};

/** What a draft has beside its status and text, as it was typed: it goes where those go. */
const besidesOf = ({ details = {}, keptBecause }: Draft): Pick<DraftPatch, 'details' | 'keptBecause'> => ({
  details: {
    cause: details.cause,
    evidence: details.evidence,
    recovery: details.recovery?.words,
    milestone: details.milestone?.words,
  },
  keptBecause,
});

/** A draft of another activity that is left is said to be kept; one without words is just left. */
export function putAside(turn: Turn, id: string): string | undefined {
  const open = openUpdate(turn);
  if (!open?.draft || open.step === 'activity' || open.draft.activity === id || !hasWords(open.draft)) return undefined;
  return say.putAside(nameOf(turn, activityOf(turn, open.draft)), open.draft.activity);
}

/** What was half-way; of one that a reviewer returned, what they asked for. */
function resumedWords(turn: Turn, activity: Activity): string {
  const review = turn.store.register().latestUpdate(activity.id)?.review;
  return review?.verdict === 'returned'
    ? openedReturned(review.by.name, review.comment)
    : say.resumed(nameOf(turn, activity));
}

/** Somebody gave the update of this quarter already, and no reviewer returned it. */
function takesPlace(turn: Turn, latest: Update | undefined, draft: Draft): string | undefined {
  if (!latest?.submitted || latest.review?.verdict === 'returned' || hasWords(draftFor(turn, draft.activity)))
    return undefined;
  if (latest.period.to !== reportingPeriod(today(turn)).to) return undefined;
  return say.takesPlace(latest, draft.activity);
}

/** A draft of another day is said to be there; one that is on show in this conversation needs no such word. */
const isResumed = (turn: Turn, kept: Draft, draft: Draft): boolean =>
  kept === draft && hasWords(kept) && openUpdate(turn)?.draft?.id !== kept.id;

/**
 * The words that go into a draft. Somebody who went back to choose another activity takes them along, and the draft `leaves` that they
 * came from is dropped in the same write; but never over the words of a draft that is there already.
 */
function wordsFor(turn: Turn, command: StartCommand, kept: Draft): { words: Pending; leaves?: Draft } {
  const { pending, draft: from } = carried(turn, command);
  if (!from || from.id === kept.id) return { words: pending };
  // Words of their own take the place of those carried along; then the draft that these stand in is left as it is.
  const saysOther = command.narrative !== undefined && from.narrative !== undefined;
  return hasWords(kept) || saysOther ? { words: wordsOf(command, {}) } : { words: pending, leaves: from };
}

/** What was said before the activity was known goes with what is said now. */
function carried(turn: Turn, command: StartCommand): { readonly pending: Pending; readonly draft: Draft | undefined } {
  const open = openUpdate(turn);
  if (open?.step !== 'activity') return { pending: wordsOf(command, {}), draft: undefined };
  const { status, narrative } = { ...open.draft, ...open.pending };
  return {
    pending: wordsOf(command, { ...(status && { status }), ...(narrative && { narrative }) }),
    draft: open.draft,
  };
}

function wordsOf(command: StartCommand, before: Pending): Pending {
  const narrative = command.narrative === undefined ? '' : cleanNarrative(command.narrative);
  return {
    ...before,
    ...(command.status?.kind === 'known' && { status: command.status.status }),
    ...(narrative && { narrative }),
  };
}

/** Several can be meant: those the speaker may update, and of a ref without its theme the only one ever reported on. */
function narrowed(
  turn: Turn,
  command: StartCommand,
  mention: Extract<ActivityMention, { kind: 'several' }>,
): TurnResult {
  const register = turn.store.register();
  const named = mention.ids.filter(id => mayStart(turn, register.activity(id)));
  // Words of a title are looked for in the plan in force first; who has none of those may mean one of their own.
  const open = named.length > 0 || mention.isRef ? named : ownLike(turn, mention.words);
  if (open.length === 0) return said(turn, say.noneOfThese(mention.words));
  const reported = open.filter(id => register.latestUpdate(id) !== undefined);
  const one =
    open.length === 1 ? open[0] : mention.isRef && !mention.isList && reported.length === 1 ? reported[0] : undefined;
  const activity = one === undefined ? undefined : register.activity(one);
  if (activity) return begin(turn, activity.id, command, say.takenFor(mention.words, nameOf(turn, activity)));
  const offers = mention.isRef ? [...new Set([...reported, ...open])] : open;
  const text = mention.isList
    ? say.oneAtATime(mention.words)
    : say.whichOfThese(mention.words, open.length, Math.min(open.length, 5));
  return askActivity(turn, { text, offers, ...carried(turn, command) });
}

/** The speaker's own activities whose titles have the words, in whatever plan. */
const ownLike = (turn: Turn, words: string): readonly string[] => {
  const { records } = turn.store.register();
  const own = records.activities.filter(each => answersFor(turn.speaker, each, turn.store.register(), today(turn)));
  return titledLike(words, own).map(({ id }) => id);
};

const mayStart = (turn: Turn, activity: Activity | undefined): boolean =>
  activity !== undefined && maySubmit(turn.speaker, activity, turn.store.register(), today(turn)).allowed;

const mayStartNone = (turn: Turn): boolean =>
  !turn.store.register().records.activities.some(activity => mayStart(turn, activity));

/** Says something and changes nothing. */
export const said = ({ session }: Turn, text: string): TurnResult => ({
  session,
  replies: [{ kind: 'text', text }],
  changes: [],
});
