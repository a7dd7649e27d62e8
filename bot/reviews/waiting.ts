import { isSameActor } from '../../data/actor.ts';
import type { Update } from '../../data/records/update.ts';
import type { Register } from '../../data/register.ts';
import type { Speaker } from '../../data/speaker.ts';
import { actorOf } from '../../data/speaker.ts';

/** The updates that wait for a review, in the order in which they came. */
export function waitingForReview(register: Register, theme?: number): readonly Update[] {
  return register.records.activities
    .filter(activity => theme === undefined || activity.theme === theme)
    .flatMap(({ id }) => register.latestUpdate(id) ?? [])
    .filter(({ submitted, review }) => submitted && !review)
    .sort((a, b) => Date.parse(a.submitted?.at ?? '') - Date.parse(b.submitted?.at ?? ''));
}

/** Whether the speaker wrote the update, or it was written in their name: then another manager reviews it. */
export function isOwnUpdate(speaker: Speaker, { submitted }: Update): boolean {
  if (!submitted) return false;
  const author = { account: submitted.account ?? '', person: submitted.by, name: submitted.byName };
  return isSameActor(author, actorOf(speaker)) || (submitted.onBehalfOf ?? '') === speaker.person;
}
