import { shortReviewWords } from '../../../cards/words/review.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { Update } from '../../../data/records/update.ts';
import type { Register } from '../../../data/register.ts';
import type { World } from '../answer.ts';
import { shortDayText } from './days.ts';
import { countText } from './figures.ts';
import { activityName, statusWord } from './names.ts';

/** One row of a list: "6.F03 (2016–18 plan) Intelligence with EMSOU … – Amber". */
export function activityRow(activity: Activity, world: World): string {
  const latest = world.register.latestUpdate(activity.id);
  const review = latest && shortReviewWords(latest);
  const standing = `${statusWord(latest?.status ?? null)}${review ? ` (${review})` : ''}`;
  return `${activityName(activity, world.planInForce)} ${activity.title} – ${standing}`;
}

/** The rows of a list. Which plan they are of stands in each only where there are several: the question as understood names the one. */
export function activityRows(activities: readonly Activity[], world: World): string[] {
  const plans = [...new Set(activities.map(({ plan }) => plan))];
  const [only, ...others] = plans;
  const within = only === undefined || others.length > 0 ? world : { ...world, planInForce: only };
  return activities.map(activity => activityRow(activity, within));
}

/** What must be said of the statuses of some activities: whether they are provisional, and what period they are of. */
export function standingNotes(activities: readonly Activity[], register: Register): string[] {
  const latest = activities.flatMap(activity => register.latestUpdate(activity.id) ?? []);
  const compiled = latest.filter(update => update.basis === 'compiled').length;
  return [...provisionalNote(compiled, latest.length, activities.length), ...periodNote(latest)];
}

export const PROVISIONAL = 'provisional, compiled from the May 2021 papers';

function provisionalNote(compiled: number, all: number, shown: number): string[] {
  if (compiled === 0) return [];
  if (shown === 1) return [`This status is ${PROVISIONAL}.`];
  if (compiled === all) return [`${all === 1 ? 'The one status is' : 'The statuses are'} ${PROVISIONAL}.`];
  return [`${countText(compiled, 'status', 'statuses')} of ${all} ${compiled === 1 ? 'is' : 'are'} ${PROVISIONAL}.`];
}

/** "2020/21 Q4 (to 31 March 2021)". */
const periodText = ({ period }: Update): string => `${period.label} (to ${shortDayText(period.to)})`;

/** How old the positions are: the period, or each of the periods, that they are of. */
function periodNote(latest: readonly Update[]): string[] {
  // One of each first: a plan has hundreds of updates and a handful of periods, and writing a date costs more than comparing one.
  const periods = [...new Map(latest.map(update => [`${update.period.label}${update.period.to}`, update])).values()];
  const labels = periods.map(periodText);
  if (labels.length === 0) return [];
  if (labels.length === 1) return [`Position: ${labels[0]}.`];
  return [`Positions: ${labels.join('; ')}.`];
}

/** A lead group that is our reading of the wording, not the plan's own print, is said to be. */
export function leadGroupNotes(activities: readonly Activity[]): string[] {
  const read = activities.some(activity => activity.leadGroup !== null && activity.leadBasis === 'compiled');
  return read ? ['The 2020–21 plan prints no lead group; ours is read from its wording.'] : [];
}
