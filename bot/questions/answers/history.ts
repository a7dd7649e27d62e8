import type { Activity } from '../../../data/records/activity.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { matchActivities } from './activityMatches.ts';
import { activityRow, standingNotes } from './activityText.ts';
import { admits } from './choices.ts';
import { type Finding, found } from './finding.ts';
import { planText, sentenceStart } from './names.ts';
import { nothingMatches } from './nothing.ts';

/** At most so many activities of each plan are told; all of them are in the ids. */
const ROWS_A_PLAN = 6;

/** What each plan said about a topic, the oldest first; a plan that says nothing is named too. */
export function historyOfActivities(query: Query, world: World): Finding {
  const chapters = [...world.register.records.plans]
    .filter(plan => admits(query.where.plan, plan.id))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(plan => ({ plan: plan.id, activities: ofPlan(query, plan.id, world) }));
  const all = chapters.flatMap(chapter => chapter.activities);
  if (all.length === 0) return nothingMatches(query, world);
  return found({
    ids: all.map(activity => activity.id),
    headline: `${chapters.map(({ plan, activities }) => `${planText(plan)}: ${activities.length}`).join('; ')}.`,
    lines: chapters.flatMap(({ plan, activities }) => chapterLines(plan, activities, world)),
    notes: standingNotes(all, world.register),
    show: { kind: 'activities', ids: all.map(activity => activity.id), page: query.page ?? 1 },
  });
}

function ofPlan(query: Query, plan: string, world: World): readonly Activity[] {
  const { activities, mentions } = matchActivities({ ...query.where, plan: { values: [plan] } }, world);
  return [...activities, ...mentions];
}

function chapterLines(plan: string, activities: readonly Activity[], world: World): string[] {
  if (activities.length === 0) return [`${sentenceStart(planText(plan))} has nothing on it.`];
  const rows = activities.slice(0, ROWS_A_PLAN).map(activity => activityRow(activity, { ...world, planInForce: plan }));
  const more = activities.length - rows.length;
  return [`${sentenceStart(planText(plan))}:`, ...rows, ...(more > 0 ? [`and ${more} more`] : [])];
}
