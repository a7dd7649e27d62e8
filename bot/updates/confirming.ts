import { DateTime } from 'luxon';
import { updateSavedCard } from '../../cards/views/updateSaved.ts';
import { wordDiff } from '../../cards/words/wordDiff.ts';
import { type Draft, draftVersion } from '../../data/draft.ts';
import { reportingPeriod } from '../../data/periods.ts';
import { inPlaceOf, maySubmit } from '../../data/permissions.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Status } from '../../data/records/plan.ts';
import type { Update } from '../../data/records/update.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { askStep, nameOf, question } from './ask.ts';
import { isAsFiled, isOvertaken, nextStep, rebased } from './draftEdit.ts';
import { withReason } from './keptAsItIs.ts';
import { narrativeFault } from './narrative.ts';
import { activityOf, closed, openUpdate, ownDraft, today } from './openUpdate.ts';
import * as say from './sentences.ts';
import { said } from './starting.ts';
import { tellReviewer } from './tellReviewer.ts';
import { challengesTo, wordsOf } from './weighing.ts';

/** A confirmation: spoken, or pressed on a preview, which says which draft it showed and in which version. */
export interface Confirmation {
  readonly draft?: string | undefined;
  readonly version?: string | undefined;
  /** Why it is kept in spite of what was asked: typed beside the button that was pressed. */
  readonly because?: string | undefined;
}

/**
 * Files the update that was shown, and only that. What was not shown in this version is shown first; a card whose draft is gone does
 * nothing; and a draft that somebody overtook is shown again with what they said. Undefined where no update is open.
 */
export function confirm(turn: Turn, confirmation: Confirmation): TurnResult | undefined {
  return confirmation.draft === undefined
    ? confirmSpoken(turn)
    : confirmPressed(turn, confirmation.draft, confirmation);
}

function confirmSpoken(turn: Turn): TurnResult | undefined {
  const open = openUpdate(turn);
  if (!open) return undefined;
  if (open.step === 'activity') return said(turn, `${say.notYet} ${say.whichActivity}`);
  if (open.step !== 'confirm') return askStep(turn, open.draft, open.step, { lead: say.notYet });
  if (open.shown !== draftVersion(open.draft)) {
    const lead = open.shown === undefined ? say.lookAgain : say.showAgain;
    return askStep(turn, open.draft, nextStep(open.draft), { lead });
  }
  return file(turn, open.draft);
}

function confirmPressed(turn: Turn, id: string, { version, because }: Confirmation): TurnResult {
  const draft = ownDraft(turn, id);
  if (!draft) return said(turn, say.dealtWith);
  const reasoned = withReason(turn, draft, because);
  return version === draftVersion(draft)
    ? file(turn, reasoned)
    : askStep(turn, reasoned, nextStep(reasoned), { lead: say.showAgain });
}

/** Files a draft, once it is complete, permitted and still the newest word on its activity. */
function file(turn: Turn, draft: Draft): TurnResult {
  const activity = activityOf(turn, draft);
  const { status, narrative } = draft;
  if (!status || !narrative || narrativeFault(narrative))
    return askStep(turn, draft, nextStep(draft), { lead: say.notYet });
  const permission = maySubmit(turn.speaker, activity, turn.store.register(), today(turn));
  if (!permission.allowed) return refused(turn, draft, permission.because);
  const latest = turn.store.register().latestUpdate(activity.id);
  if (isOvertaken(draft, latest)) return showOvertaken(turn, draft, activity, latest);
  if (latest && latest.period.to === reportingPeriod(today(turn)).to && isAsFiled(draft, latest))
    return unchanged(turn, draft);
  return filed(turn, draft, updateOf(turn, draft, { status, narrative }, latest), latest);
}

/** The right was lost since the update was begun: the words are given back, for who may write now, and the update is not asked about any more. */
function refused(turn: Turn, draft: Draft, because: string): TurnResult {
  return { ...said(turn, say.refusedWith(because, draft)), session: closedIf(turn, draft) };
}

/** It was opened to be changed, and was not: filing it again would send what is reviewed to review once more. */
function unchanged(turn: Turn, draft: Draft): TurnResult {
  return {
    ...said(turn, say.asFiledAlready(nameOf(turn, activityOf(turn, draft)))),
    session: closedIf(turn, draft),
    changes: [{ kind: 'dropDraft', id: draft.id }],
  };
}

/** The session without the update of this draft; as it is where another one is open. */
function closedIf(turn: Turn, draft: Draft): TurnResult['session'] {
  const open = openUpdate(turn);
  return open?.draft === undefined || open.draft.id === draft.id ? closed(turn.session) : turn.session;
}

function showOvertaken(turn: Turn, draft: Draft, activity: Activity, latest: Update | undefined): TurnResult {
  const saw = seenBy(turn, draft);
  return askStep(turn, rebased(draft, latest, turn.now), 'confirm', {
    lead: say.overtaken(nameOf(turn, activity), latest, latest && newWords(saw?.summary, latest.summary)),
    ...(latest && { overtaken: { by: latest, saw } }),
  });
}

/** The update that stood when the draft was begun, which may have been replaced since. */
function seenBy(turn: Turn, { activity, basedOn, basedOnAt }: Draft): Update | undefined {
  const register = turn.store.register();
  return [...register.updates(activity), ...register.superseded].find(
    update => update.id === basedOn && (update.submitted?.at ?? null) === (basedOnAt ?? null),
  );
}

/** The stretches of a text that an earlier one has not; none where there is no earlier one, or hardly a word of it is left. */
const newWords = (before: string | undefined, after: string): readonly string[] =>
  (before === undefined ? [] : (wordDiff(before, after) ?? []))
    .filter(({ isNew }) => isNew)
    .map(({ text }) => text.trim());

/** The record of a draft, for the last quarter that has ended. */
function updateOf(
  turn: Turn,
  draft: Draft,
  words: { readonly status: Status; readonly narrative: string },
  latest: Update | undefined,
): Update {
  const activity = activityOf(turn, draft);
  const onBehalfOf = inPlaceOf(turn.speaker, activity, turn.store.register(), today(turn));
  const period = reportingPeriod(turn.now.toISODate() ?? '');
  const challenges = wordsOf(challengesTo(turn, draft));
  const { details, keptBecause } = draft;
  return {
    id: `update/${draft.activity}/${period.to}`,
    activity: draft.activity,
    period,
    status: words.status,
    summary: words.narrative,
    basis: 'submitted',
    reason: null,
    source: null,
    submitted: {
      by: turn.speaker.person ?? null,
      byName: turn.speaker.name,
      at: filedAt(turn, latest),
      via: draft.via,
      account: turn.speaker.account,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      ...(details && { details }),
      ...((challenges.length > 0 || keptBecause) && {
        kept: { challenges: [...challenges], ...(keptBecause && { because: keptBecause }) },
      }),
    },
  };
}

/** Now, but always after the version before it: the instant is what tells one version from the next, for reviewers and cards. */
function filedAt({ now }: Turn, latest: Update | undefined): string {
  const before = latest?.submitted && DateTime.fromISO(latest.submitted.at, { setZone: true });
  return (before && now <= before ? before.setZone(now.zone).plus({ milliseconds: 1 }) : now).toISO() ?? '';
}

function filed(turn: Turn, draft: Draft, update: Update, previous: Update | undefined): TurnResult {
  const open = openUpdate(turn);
  const isOpen = open?.draft === undefined || open.draft.id === draft.id;
  const name = nameOf(turn, activityOf(turn, draft));
  const card = updateSavedCard({ update, ...(previous && { previous }) }, turn.store.register());
  const still = !isOpen && open && open.step !== 'activity' ? [question(turn, open.draft, open.step)] : [];
  return {
    session: isOpen ? closed(turn.session) : turn.session,
    replies: [{ kind: 'card', card, text: say.saved(name, update, previous) }, ...still],
    changes: [
      { kind: 'fileUpdate', update, after: draft.basedOn, afterFiledAt: draft.basedOnAt ?? null },
      { kind: 'dropDraft', id: draft.id },
      ...tellReviewer(turn, update, previous),
    ],
  };
}
