import { DateTime } from 'luxon';
import { type Cycle, cycleOf, type Rules } from './cycle.ts';
import type { Activity } from './records/activity.ts';
import type { Period, Update } from './records/update.ts';
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
 * activity's theme; at the latest when the quarter after its own is over and updates are given for that one, so that what no meeting takes
 * (all of an earlier plan) does not stay open for ever. Undefined where it was not accepted.
 */
export function publishedOn(register: Register, update: Update, rules: Rules): string | undefined {
  const activity = register.activity(update.activity);
  if (!activity || update.review?.verdict !== 'accepted') return undefined;
  const accepted = update.review.at.slice(0, 10);
  const papersOut = meetingsOf(register, activity, rules).find(cycle => cycle.papersOut >= accepted)?.papersOut;
  const nextBegins = nextPeriodBegins(update.period);
  const latest = nextBegins > accepted ? nextBegins : accepted;
  return papersOut !== undefined && papersOut < latest ? papersOut : latest;
}

/** The first day on which updates are given for the quarter after a period's. */
const nextPeriodBegins = ({ to }: Period): string =>
  DateTime.fromISO(to, { zone: 'utc' }).plus({ days: 1 }).endOf('quarter').plus({ days: 1 }).toFormat('yyyy-MM-dd');

/** The rounds of an activity's theme, the earliest first. */
function meetingsOf(register: Register, activity: Activity, rules: Rules): readonly Cycle[] {
  return register.records.meetings
    .filter(({ theme }) => theme === activity.theme)
    .flatMap(meeting => cycleOf(register, meeting, rules) ?? [])
    .filter(({ plan }) => plan === activity.plan)
    .sort((a, b) => (a.meeting.date < b.meeting.date ? -1 : 1));
}
