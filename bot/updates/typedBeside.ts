import { type Draft, draftId } from '../../data/draft.ts';
import { statusSchema } from '../../data/records.ts';
import type { Change } from '../../data/store/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { maySubmit } from '../people/permissions.ts';
import type { DetailsTyped } from './details.ts';
import { draftFor, edited } from './draftEdit.ts';
import { cleanNarrative, isCutFrom } from './narrative.ts';
import { today } from './openUpdate.ts';

/** What stood in the fields of an update form when another of its buttons was pressed than “Preview”. */
export interface TypedBeside {
  readonly activityId: string;
  readonly status?: string | undefined;
  readonly narrative?: string | undefined;
  readonly details?: DetailsTyped | undefined;
  /** The version of the draft (`Draft.changedAt`) that the form was drawn from; absent where it was drawn without one. */
  readonly drawn?: string | undefined;
}

/** The turn as it is once those words are in the draft, and the change that puts them there. */
export interface Kept {
  readonly turn: Turn;
  readonly changes: readonly Change[];
}

/**
 * Keeps what was typed into a form that was left by “Skip”, “Stop”, “Same as last time” or “Cancel”: it goes into the draft before the
 * button does its work, so that none of it is lost. A form from before the draft changed adds only what the draft has not, and one whose
 * draft was saved brings nothing back. Who may not write about the activity keeps nothing.
 */
export function keepTyped(turn: Turn, typed: TypedBeside): Kept {
  const asItWas = { turn, changes: [] };
  const register = turn.store.register();
  const activity = register.activity(typed.activityId);
  if (!activity || !maySubmit(turn.speaker, activity, register, today(turn)).allowed) return asItWas;
  const kept = turn.store.draft(draftId(turn.speaker.account, activity.id));
  const narrative = cleanNarrative(typed.narrative ?? '') || undefined;
  if (!kept && (!narrative || narrative === register.latestUpdate(activity.id)?.summary)) return asItWas;
  const draft = withTyped(turn, kept ?? draftFor(turn, activity.id), { ...typed, narrative });
  return draft === kept ? asItWas : { turn: seeing(turn, draft), changes: [{ kind: 'keepDraft', draft }] };
}

function withTyped(turn: Turn, draft: Draft, { status, narrative, details, drawn }: TypedBeside): Draft {
  const chosen = statusSchema.safeParse(status?.trim()).data;
  const isOld = drawn !== undefined && drawn !== draft.changedAt;
  const added = isOld
    ? {
        status: draft.status ?? chosen,
        narrative: draft.narrative ?? narrative,
        details: draft.details ? undefined : details,
      }
    : { status: chosen, narrative: isCutFrom(draft.narrative, narrative) ? undefined : narrative, details };
  return edited(draft, { ...added, via: 'card' }, turn.now);
}

/** The turn with a store in which the draft is kept already; it is, by the time the turn is written. */
const seeing = (turn: Turn, draft: Draft): Turn => ({
  ...turn,
  store: {
    ...turn.store,
    draft: id => (id === draft.id ? draft : turn.store.draft(id)),
    draftsOf: author => {
      const others = turn.store.draftsOf(author).filter(({ id }) => id !== draft.id);
      return author === draft.author ? [draft, ...others] : others;
    },
  },
});
