import { COMMENT_CHARACTERS, returnFormCard } from '../../cards/views/returnForm.ts';
import type { Rules } from '../../data/cycle.ts';
import { type Draft, draftId } from '../../data/draft.ts';
import type { Notice } from '../../data/notice.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Update } from '../../data/records/update.ts';
import { withReview } from '../../data/register.ts';
import type { Review } from '../../data/review.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import { publishedOn } from '../../data/updateLife.ts';
import { said } from '../turn/said.ts';
import type { Reply, Turn, TurnResult } from '../turn/turn.ts';
import { nameOf, spokenOf } from '../updates/ask.ts';
import { hasWords } from '../updates/draftEdit.ts';
import { asFiled } from '../updates/editing.ts';
import { cleanNarrative } from '../updates/narrative.ts';
import { today } from '../updates/openUpdate.ts';
import { queueReply, showQueue } from './queue.ts';
import * as say from './sentences.ts';
import { isOwnUpdate, waitingForReview } from './waiting.ts';

/** What a pressed button was drawn for. None of it is trusted: it says what was on show, and the permission is the speaker's. */
export interface OnCard {
  /** The version that was on show. */
  readonly filedAt?: string | undefined;
  /** The activities on the card. */
  readonly among?: readonly string[] | undefined;
  /** What was typed into the comment box. */
  readonly comment?: string | undefined;
}

/** Accepts the version of an update that the speaker was shown. */
export function accept(turn: Turn, id: string, on: OnCard, rules: Rules): TurnResult {
  const open = decidable(turn, id, on, rules);
  if (!open.ok) return open.refusal;
  const { activity, update } = open;
  if (update.review) return decided(turn, say.decidedAlready(nameOf(turn, activity), update), on);
  const review: Review = { verdict: 'accepted', by: actorOf(turn.speaker), at: turn.now.toISO() ?? '' };
  return reviewed(turn, update, review, on, say.accepted(nameOf(turn, activity), update));
}

/**
 * Returns the version of an update that the speaker was shown to its author, with a comment: the author is told, and has a draft with
 * what they wrote. Without a comment it is asked for.
 */
export function returnUpdate(turn: Turn, id: string, typed: string, on: OnCard, rules: Rules): TurnResult {
  const open = decidable(turn, id, on, rules);
  if (!open.ok) return open.refusal;
  const { activity, update } = open;
  const name = nameOf(turn, activity);
  // On a card that was drawn before somebody accepted it, that has to be seen first; who says it in words knows.
  if (update.review?.verdict === 'returned' || (update.review && on.filedAt !== undefined))
    return decided(turn, say.decidedAlready(name, update), on);
  const comment = cleanNarrative(typed);
  if (comment === '' || comment.length > COMMENT_CHARACTERS) return askComment(turn, update, comment, name, on);
  const review: Review = { verdict: 'returned', comment, by: actorOf(turn.speaker), at: turn.now.toISO() ?? '' };
  const said = say.returned(name, update.submitted?.byName ?? '', comment);
  const undone = update.review ? ` ${say.wasAccepted(update.review.by.name)}` : '';
  const result = reviewed(turn, update, review, on, `${said}${undone}`);
  return { ...result, changes: [...result.changes, ...backToAuthor(turn, activity, update, review)] };
}

type Open =
  | { readonly ok: true; readonly activity: Activity; readonly update: Update }
  | { readonly ok: false; readonly refusal: TurnResult };

/** The update that may be decided on: it was submitted, is not the speaker's own, is what they were shown, and is not published. */
function decidable(turn: Turn, id: string, on: OnCard, rules: Rules): Open {
  const register = turn.store.register();
  const activity = register.activity(id);
  const update = register.latestUpdate(id);
  const refused = (text: string): Open => ({ ok: false, refusal: said(turn, text) });
  if (!activity) return refused(say.noSuchActivity(id));
  const name = nameOf(turn, activity);
  if (!update?.submitted) return refused(say.neverSubmitted(name));
  if (isOwnUpdate(turn.speaker, update)) return refused(say.ownUpdate(name));
  const shown = on.filedAt ?? turn.session.reviewing?.[id];
  if (shown !== undefined && shown !== update.submitted.at)
    return { ok: false, refusal: showInstead(turn, say.changedSince(name), on.among ?? [id], on) };
  const published = publishedOn(register, update, rules);
  if (published !== undefined && published <= today(turn)) return refused(say.isPublished(name, published));
  return { ok: true, activity, update };
}

function reviewed(turn: Turn, update: Update, review: Review, on: OnCard, text: string): TurnResult {
  const filedAt = update.submitted?.at ?? '';
  const register = withReview(turn.store.register(), update.activity, filedAt, review);
  // What is shown is what stands once the change is written.
  const after = { ...turn, store: { ...turn.store, register: () => register } };
  const { reviewing: _decided, ...kept } = turn.session;
  const activity = register.activity(update.activity);
  const session = activity ? { ...kept, last: spokenOf(activity) } : kept;
  const seen = update.review && { after: update.review.at };
  return {
    session,
    replies: [on.among ? cardAgain(after, text, on.among) : outcome(after, text)],
    changes: [{ kind: 'reviewUpdate', activity: update.activity, filedAt, review, ...seen }],
  };
}

/** Nothing was decided, because it was before: said, and shown in place of the card. */
const decided = (turn: Turn, text: string, { among }: OnCard): TurnResult =>
  among ? { session: turn.session, replies: [cardAgain(turn, text, among)], changes: [] } : said(turn, text);

/** The card whose button was pressed, with the outcome where the buttons were. */
function cardAgain(turn: Turn, text: string, among: readonly string[]): Reply {
  const card = queueReply(turn, { among });
  return { ...card, text: `${text}\n${card.text}`, replaces: 'pressedCard' };
}

function outcome(turn: Turn, text: string): Reply {
  const left = waitingForReview(turn.store.register()).length;
  const buttons = left > 0 ? [{ title: 'Review next', say: 'review updates' }] : [];
  return { kind: 'text', text: `${text} ${say.alsoWaiting(left)}`, buttons };
}

/** What stands now, with why it is shown, in place of the card that showed something else. */
function showInstead(turn: Turn, text: string, among: readonly string[], on: OnCard): TurnResult {
  const shown = showQueue(turn, { among });
  const replies = shown.replies.map(
    (reply): Reply => ({ ...reply, text: `${text}\n${reply.text}`, ...(on.among && { replaces: 'pressedCard' }) }),
  );
  return { ...shown, replies: [{ kind: 'text', text }, ...replies] };
}

function askComment(turn: Turn, update: Update, typed: string, name: string, on: OnCard): TurnResult {
  const tooLong = typed.length > COMMENT_CHARACTERS;
  const problem = tooLong ? say.commentTooLong(typed.length, COMMENT_CHARACTERS) : say.commentMissing;
  const wasAsked = tooLong || on.comment !== undefined;
  const card = returnFormCard(
    { update, among: on.among ?? [update.activity], comment: typed, ...(wasAsked && { problem }) },
    turn.store.register(),
  );
  const text = `${wasAsked ? `${problem} ` : ''}${say.askComment(name, update.submitted?.byName ?? 'the author')}`;
  return {
    session: { ...turn.session, reviewing: { [update.activity]: update.submitted?.at ?? '' } },
    replies: [{ kind: 'card', card, text, ...(on.filedAt !== undefined && { replaces: 'pressedCard' }) }],
    changes: [],
  };
}

/** The author is told, and what they wrote is open for them again; a draft that they have begun meanwhile is left as it is. */
function backToAuthor(turn: Turn, activity: Activity, update: Update, review: Review): readonly Change[] {
  const { account, by = null, at = '' } = update.submitted ?? {};
  const changes: Change[] = [];
  if (account !== undefined) {
    const id = draftId(account, activity.id);
    const kept = turn.store.draft(id);
    if (!kept || !hasWords(kept)) changes.push({ kind: 'keepDraft', draft: draftAgain(turn, id, account, update) });
  }
  if (account === undefined && by === null) return changes;
  const notice: Notice = {
    key: `updateReturned/${activity.id}/${at}`,
    kind: 'updateReturned',
    to: { account: account ?? null, person: by },
    about: [activity.id],
    because: say.returnedToYou(review.by.name, nameOf(turn, activity), review.comment ?? ''),
    ...(at.slice(0, 10) === today(turn) && { answers: today(turn) }),
    at: review.at,
  };
  return [...changes, { kind: 'keepNotice', notice }];
}

function draftAgain(turn: Turn, id: string, author: string, update: Update): Draft {
  const at = turn.now.toISO() ?? '';
  const empty: Draft = {
    id,
    activity: update.activity,
    author,
    via: update.submitted?.via ?? 'conversation',
    basedOn: update.id,
    basedOnAt: update.submitted?.at ?? null,
    startedAt: at,
    changedAt: at,
  };
  return asFiled(empty, update);
}
