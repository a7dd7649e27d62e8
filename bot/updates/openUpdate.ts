import type { Draft } from '../../data/draft.ts';
import { planInForce } from '../../data/planInForce.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Session, Turn } from '../turn/turn.ts';
import type { DraftStep } from './draftEdit.ts';

/** The update that is being asked through in this conversation, and the question that is open. */
export type OpenUpdate =
  /** `draft`: the one to go back to, where an activity was chosen before. */
  | { readonly step: 'activity'; readonly draft: Draft | undefined; readonly pending: Pending }
  /** `shown`: the version whose preview was shown. */
  | { readonly step: DraftStep; readonly draft: Draft; readonly shown: string | undefined };

export type Pending = NonNullable<NonNullable<Session['updating']>['pending']>;

/** Undefined where none is open, also where its draft was saved or dropped through another door. */
export function openUpdate(turn: Turn): OpenUpdate | undefined {
  const updating = turn.session.updating;
  if (!updating) return undefined;
  const draft = ownDraft(turn, updating.draft);
  if (updating.step === 'activity') return { step: 'activity', draft, pending: updating.pending ?? {} };
  return draft && { step: updating.step, draft, shown: updating.shown };
}

/** A draft by its id, if the speaker is writing it. An id from a card is only a wish: another author's draft is not found. */
export function ownDraft(turn: Turn, id: string): Draft | undefined {
  const draft = turn.store.draft(id);
  return draft?.author === turn.speaker.account ? draft : undefined;
}

/** The session with no update open. */
export function closed(session: Session): Session {
  const { updating: _closed, ...rest } = session;
  return rest;
}

/** The activity of a draft. @throws Error where it is on no record: a draft is only ever begun for one that is. */
export function activityOf(turn: Turn, draft: Draft): Activity {
  const activity = turn.store.register().activity(draft.activity);
  if (!activity) throw new Error(`The draft '${draft.id}' is for '${draft.activity}', which is not on record.`);
  return activity;
}

/** The plan that is in force at the time of the turn. */
export const planNow = (turn: Pick<Turn, 'now'> & { readonly store: Pick<Turn['store'], 'register'> }): string =>
  planInForce(turn.store.register(), today(turn));

/** The office's day, `YYYY-MM-DD`. */
export const today = ({ now }: Pick<Turn, 'now'>): string => now.toISODate() ?? '';
