import type { Activity } from '../../../data/records/activity.ts';
import type { Plan } from '../../../data/records/plan.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { compareActivities } from './activityComparison.ts';
import { countBy, groupActivities, labelsOf } from './activityGroups.ts';
import { matchActivities } from './activityMatches.ts';
import { standingNotes } from './activityText.ts';
import { admits } from './choices.ts';
import { shortDayText } from './days.ts';
import { answerDocuments, sourceLines } from './documents.ts';
import { countText, listText } from './figures.ts';
import { type Finding, found, nothing } from './finding.ts';
import { planText, planYears } from './names.ts';

/** Answers a question about the plans as such. */
export function answerPlans(query: Query, world: World): Finding {
  if (query.facet === 'document') return answerDocuments(query, world);
  const { activities } = matchActivities(query.where, world);
  if (query.ask === 'compare') return compareActivities({ ...query, by: 'plan' }, activities, world);
  if (query.ask === 'group') return groupActivities({ ...query, by: 'plan' }, activities, world);
  const plans = world.register.records.plans.filter(
    plan => admits(query.where.plan, plan.id) && admits(query.where.ids, plan.id),
  );
  const [only] = plans.length === 1 ? plans : [];
  if (plans.length === 0)
    return nothing(
      'No such plan is on record.',
      world.register.records.plans.map(plan => planText(plan.id)),
    );
  return found({
    ids: plans.map(plan => plan.id),
    value: planValue(query, plans),
    headline: only
      ? `${planSentence(only, world)}${coloursSentence(activities, world)}`
      : `${countText(plans.length, 'plan')}: ${plans.map(plan => planYears(plan.id)).join(', ')}.`,
    lines: only
      ? [...only.themes.map(theme => `${theme.number}. ${theme.name}`), ...sourceLines(only.id, world)]
      : plans.map(plan => planSentence(plan, world)),
    notes: only
      ? [only.note, ...standingNotes(activities, world.register)]
      : [`The plan in force is ${planText(world.planInForce)}.`],
  });
}

function planValue(query: Query, plans: readonly Plan[]): string | number | null {
  if (query.ask === 'count') return plans.length;
  return query.ask === 'when' && plans[0] ? plans[0].from : null;
}

/** " 18 amber, 17 green and 26 with no update yet.": how it stands, where anything was reported. */
function coloursSentence(activities: readonly Activity[], world: World): string {
  const counts = countBy(activities, activity => labelsOf(activity, 'status', world));
  if (counts.size === 1 && counts.has('none')) return '';
  return ` ${listText([...counts].map(([key, count]) => `${count} ${key === 'none' ? 'with no update yet' : key}`))}.`;
}

function planSentence(plan: Plan, world: World): string {
  const count = world.register.records.activities.filter(activity => activity.plan === plan.id).length;
  const days = `${shortDayText(plan.from)} to ${shortDayText(plan.to)}`;
  return `${plan.name} (${days}): ${countText(plan.themes.length, 'theme')}, ${countText(count, 'activity', 'activities')}.`;
}
