import { type Cycle, cycleOf, type Rules } from './cycle.ts';
import type { Activity, Update } from './records.ts';
import type { Register } from './register.ts';

/**
 * Where an update stands in its life. `submitted`: confirmed by its author, not yet reviewed. `returned`: to its author, with a comment.
 * `accepted`: by a manager. `published`: accepted, and the papers of its meeting are out. `document`: never given here, but printed in a
 * paper or compiled from one.
 */
export type LifeStep = 'document' | 'submitted' | 'returned' | 'accepted' | 'published';

/**
 * Published is worked out, not done: an accepted update counts as published from the day on which the papers of its meeting go out.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function lifeStep(register: Register, update: Update, rules: Rules, today: string): LifeStep {
  if (!update.submitted) return 'document';
  if (!update.review) return 'submitted';
  if (update.review.verdict === 'returned') return 'returned';
  const out = publishedOn(register, update, rules);
  return out !== undefined && out <= today ? 'published' : 'accepted';
}

/**
 * The day on which an accepted update is published: when the papers go out of the first meeting after its acceptance that monitors the
 * activity's theme. Undefined where it was not accepted, or where no such meeting is on record.
 */
export function publishedOn(register: Register, update: Update, rules: Rules): string | undefined {
  const activity = register.activity(update.activity);
  if (!activity || update.review?.verdict !== 'accepted') return undefined;
  const accepted = update.review.at.slice(0, 10);
  return meetingsOf(register, activity, rules).find(({ papersOut }) => papersOut >= accepted)?.papersOut;
}

/** The rounds of an activity's theme, the earliest first. */
function meetingsOf(register: Register, activity: Activity, rules: Rules): readonly Cycle[] {
  return register.records.meetings
    .filter(({ theme }) => theme === activity.theme)
    .flatMap(meeting => cycleOf(register, meeting, rules) ?? [])
    .filter(({ plan }) => plan === activity.plan)
    .sort((a, b) => (a.meeting.date < b.meeting.date ? -1 : 1));
}
