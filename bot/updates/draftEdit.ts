import { DateTime } from 'luxon';
import { type Draft, draftId } from '../../data/draft.ts';
import type { Status } from '../../data/records/plan.ts';
import type { Update } from '../../data/records/update.ts';
import { detailWords } from '../../data/updateDetails.ts';
import type { Turn } from '../turn/turn.ts';
import { type DetailsTyped, isSameDetails, withDetails } from './details.ts';
import { narrativeFault } from './narrative.ts';
import { readFromText } from './readFromText.ts';

/** What a door adds to a draft. A part that is absent stays as it was; `status: 'cleared'` takes the status out. */
export interface DraftPatch {
  readonly status?: Status | 'cleared' | undefined;
  /** Clean (`narrative.ts`); '' takes the text out. */
  readonly narrative?: string | undefined;
  readonly details?: DetailsTyped | undefined;
  /** Why it is kept in spite of what was asked; '' takes it out. */
  readonly keptBecause?: string | undefined;
  readonly via: Draft['via'];
  /** The words are those of last time: a day in them was meant then. */
  readonly isRepeated?: boolean | undefined;
}

/** The steps of an update that have a draft. */
export type DraftStep = 'status' | 'narrative' | 'confirm';

/** The speaker's draft for an activity: the one that is kept, whichever door it came through, or a new empty one. */
export function draftFor(turn: Turn, activityId: string): Draft {
  const id = draftId(turn.speaker.account, activityId);
  const at = turn.now.toISO() ?? '';
  return (
    turn.store.draft(id) ?? {
      id,
      activity: activityId,
      author: turn.speaker.account,
      via: 'conversation',
      ...basis(turn.store.register().latestUpdate(activityId)),
      startedAt: at,
      changedAt: at,
    }
  );
}

/** The draft with what was added. The same value where nothing changes, so that a preview of it stays good. */
export function edited(draft: Draft, patch: DraftPatch, now: DateTime): Draft {
  const status = patch.status === 'cleared' ? undefined : (patch.status ?? draft.status);
  const narrative = patch.narrative === undefined ? draft.narrative : patch.narrative || undefined;
  const today = now.toISODate() ?? '';
  const typed = withDetails(draft.details, patch.details, today);
  const details = withDetails(typed, readAnew(draft, { status, narrative, details: typed }, patch, today), today);
  const keptBecause = patch.keptBecause === undefined ? draft.keptBecause : patch.keptBecause || undefined;
  const isSame =
    status === draft.status &&
    narrative === draft.narrative &&
    keptBecause === draft.keptBecause &&
    isSameDetails(details, draft.details);
  if (isSame) return draft;
  const { status: _status, narrative: _narrative, details: _details, keptBecause: _kept, ...rest } = draft;
  const next = {
    ...rest,
    ...(status && { status }),
    ...(narrative && { narrative }),
    ...(details && { details }),
    ...(keptBecause && { keptBecause }),
    via: patch.via,
  };
  return { ...next, changedAt: later(draft, now) };
}

/**
 * What the draft's new words say of reason and day, where they say another than those before them, and nobody said them otherwise. What somebody
 * took out or put right stays so. From words of last time nothing is read; what was read from those that they replace goes with them.
 */
function readAnew(before: Draft, after: Written, patch: DraftPatch, today: string): DetailsTyped {
  const was = readFromText(before.status, before.narrative, today);
  const is = patch.isRepeated ? (patch.details ?? {}) : readFromText(after.status, after.narrative, today);
  return Object.fromEntries(
    (['cause', 'recovery'] as const)
      .filter(name => is[name] !== was[name] && !saysAnother(patch, before, name))
      .filter(name => [was[name] ?? '', ''].includes(detailWords(after.details, name)))
      .map(name => [name, is[name] ?? '']),
  );
}

/** Another reason or day was given by itself. What a form was drawn with and sends back is not. */
const saysAnother = ({ details = {} }: DraftPatch, before: Draft, name: 'cause' | 'recovery'): boolean =>
  ![undefined, detailWords(before.details, name)].includes(details[name]?.trim());

type Written = Pick<Draft, 'status' | 'narrative' | 'details'>;

/** Which of a draft's reason and day were read from its text, and not said by themselves. */
export function readHere({ status, narrative, details }: Written, today: string): readonly ('cause' | 'recovery')[] {
  const read = readFromText(status, narrative, today);
  return (['cause', 'recovery'] as const).filter(
    name => read[name] !== undefined && read[name] === detailWords(details, name),
  );
}

/** The draft as one begun now, after the update that overtook it. */
export const rebased = (draft: Draft, latest: Update | undefined, now: DateTime): Draft => ({
  ...draft,
  ...basis(latest),
  changedAt: later(draft, now),
});

/** Whether an update was submitted for the activity since the draft was begun, under the same id or another. */
export function isOvertaken(draft: Draft, latest: Update | undefined): boolean {
  const now = basis(latest);
  return now.basedOn !== draft.basedOn || now.basedOnAt !== (draft.basedOnAt ?? null);
}

/** The first thing that a draft still wants. */
export function nextStep(draft: Draft): DraftStep {
  if (draft.status === undefined) return 'status';
  return narrativeFault(draft.narrative) === undefined ? 'confirm' : 'narrative';
}

export const hasWords = (draft: Draft): boolean =>
  draft.status !== undefined || draft.narrative !== undefined || draft.details !== undefined;

/** Whether a draft says just what an update says that nobody returned: it was opened to be changed, and was not. */
export const isAsFiled = (draft: Draft, { status, summary, submitted, review }: Update): boolean =>
  submitted !== undefined &&
  review?.verdict !== 'returned' &&
  draft.status === status &&
  draft.narrative === summary &&
  draft.keptBecause === submitted.kept?.because &&
  isSameDetails(draft.details, submitted.details);

const basis = (latest: Update | undefined) => ({
  basedOn: latest?.id ?? null,
  basedOnAt: latest?.submitted?.at ?? null,
});

/** Now, but always after the last change. */
function later(draft: Draft, now: DateTime): string {
  const before = DateTime.fromISO(draft.changedAt, { setZone: true });
  return (now > before ? now : before.setZone(now.zone).plus({ milliseconds: 1 })).toISO() ?? draft.changedAt;
}
