import { type Draft, draftId, draftVersion } from '../../data/draft.ts';
import { maySubmit } from '../../data/permissions.ts';
import { statusSchema } from '../../data/records/plan.ts';
import type { Update } from '../../data/records/update.ts';
import type { Change } from '../../data/store/change.ts';
import { DETAIL_NAMES, type DetailName, detailWords } from '../../data/updateDetails.ts';
import type { Turn } from '../turn/turn.ts';
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
  /** The version of the draft (`draftVersion`) that the form was drawn from; absent where it was drawn without one. */
  readonly drawn?: string | undefined;
}

/** The turn as it is once those words are in the draft, and the change that puts them there. */
export interface Kept {
  readonly turn: Turn;
  readonly changes: readonly Change[];
  /** What stood on an old form beside newer words of the draft, which stay: to be given back. */
  readonly left: readonly string[];
}

/**
 * Keeps what was typed into a form that was left by “Skip”, “Stop”, “Same as last time” or “Cancel”: it goes into the draft before the
 * button does its work, so that none of it is lost. A form from before the draft changed adds only what the draft has not, and one whose
 * draft was saved brings nothing back. Who may not write about the activity keeps nothing.
 */
export function keepTyped(turn: Turn, typed: TypedBeside): Kept {
  const asItWas = { turn, changes: [], left: [] };
  const register = turn.store.register();
  const activity = register.activity(typed.activityId);
  if (!activity || !maySubmit(turn.speaker, activity, register, today(turn)).allowed) return asItWas;
  const kept = turn.store.draft(draftId(turn.speaker.account, activity.id));
  const narrative = cleanNarrative(typed.narrative ?? '') || undefined;
  if (!kept && !saysMore({ ...typed, narrative }, register.latestUpdate(activity.id))) return asItWas;
  const before = kept ?? draftFor(turn, activity.id);
  const given = { ...typed, narrative: isCutFrom(before.narrative, narrative) ? undefined : narrative };
  const isOld = typed.drawn !== undefined && typed.drawn !== draftVersion(before);
  const { added, left } = isOld ? besides(before, given) : { added: given, left: [] };
  const status = statusSchema.safeParse(added.status?.trim()).data;
  const draft = edited(before, { ...added, status, via: 'card' }, turn.now);
  return draft === kept
    ? { ...asItWas, left }
    : { turn: seeing(turn, draft), changes: [{ kind: 'keepDraft', draft }], left };
}

/** Whether it has words that the update on record has not: the form of a saved one still holds what was saved. */
function saysMore({ narrative, details = {} }: Given, latest: Update | undefined): boolean {
  const filed = latest?.submitted?.details;
  const isNew = (name: DetailName) => !['', detailWords(filed, name)].includes(details[name]?.trim() ?? '');
  return (narrative !== undefined && narrative !== latest?.summary) || DETAIL_NAMES.some(isNew);
}

type Given = Pick<TypedBeside, 'status' | 'narrative' | 'details'>;

/** Of what is on an old form, what the draft has no words for yet; and what differs from the words that it has. */
function besides(draft: Draft, { status, narrative, details = {} }: Given) {
  const isFree = (name: DetailName) => draft.details?.[name] === undefined;
  const names = DETAIL_NAMES.filter(name => details[name]?.trim());
  const left = names.filter(name => !isFree(name) && details[name]?.trim() !== detailWords(draft.details, name));
  const added: Given = {
    status: draft.status ?? status,
    narrative: draft.narrative ?? narrative,
    details: Object.fromEntries(names.filter(isFree).map(name => [name, details[name]])),
  };
  const hasOther = narrative !== undefined && draft.narrative !== undefined && narrative !== draft.narrative;
  return { added, left: [...(hasOther ? [narrative] : []), ...left.flatMap(name => details[name] ?? [])] };
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
