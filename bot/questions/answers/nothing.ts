import type { World } from '../answer.ts';
import type { Query, Where } from '../query.ts';
import { restate } from '../restate.ts';
import { createSearch } from '../search/search.ts';
import { matchActivities } from './activityMatches.ts';
import { activityRow, standingNotes } from './activityText.ts';
import { admitted } from './choices.ts';
import { countText } from './figures.ts';
import { capped, type Finding, nothing } from './finding.ts';
import { planText, sentenceStart } from './names.ts';

/**
 * The answer where no activity matches: says so, names the newest earlier plan in which some do, and offers the same question with
 * one part less.
 */
export function nothingMatches(query: Query, world: World): Finding {
  const earlier = earlierPlanWithMatches(query, world);
  const wider = withOnePartLess(query).filter(other => matchActivities(other.where, world).activities.length > 0);
  const near = query.where.topic ? nearTopic(query, world) : [];
  const sentences = ['None, no activity matches.', earlier?.sentence, silentSentence(query, world)];
  const headline = sentences.filter(sentence => sentence !== undefined).join(' ');
  const options = [...(earlier ? [earlier.query] : []), ...wider].map(other => restate(other, world.register));
  const finding = nothing(
    headline,
    [...new Set(options), ...near.map(activity => activity.id)].slice(0, OFFERS),
    near.length > 0 ? ['The nearest are:', ...capped(near.map(activity => activityRow(activity, world)))] : [],
  );
  return { ...finding, notes: standingNotes(near, world.register) };
}

/** Rule 3 of the contract for a topic: the newest plan that has it, when the only plan asked is the one in force. */
export function otherPlanWithTopic(query: Query, world: World): { query: Query; note: string } | undefined {
  const { where } = query;
  const plans = admitted(where.plan);
  if (where.topic === undefined || plans?.length !== 1 || plans[0] !== world.planInForce || narrowed(where))
    return undefined;
  const other = newestPlan(query, world);
  if (!other) return undefined;
  return {
    query: { ...query, where: { ...where, plan: { values: [other] } } },
    note: `${sentenceStart(planText(world.planInForce))} has nothing on “${where.topic}”; this is from ${planText(other)}.`,
  };
}

/** No red is less of a comfort where many have not been reported on. */
function silentSentence({ where }: Query, world: World): string | undefined {
  if (!where.status || where.status.values.includes('none')) return undefined;
  const { status: _, ...rest } = where;
  const all = matchActivities(rest, world).activities;
  const silent = all.filter(activity => !world.register.latestUpdate(activity.id)).length;
  if (silent === 0) return undefined;
  return `${silent} of the ${countText(all.length, 'activity', 'activities')} ${silent === 1 ? 'has' : 'have'} no update yet.`;
}

/** How many things are offered instead: as many as fit on a card as buttons. */
const OFFERS = 5;

/** A filter beyond plan and topic is a claim about the plan that was asked, not a thing that another plan may have. */
const narrowed = (where: Where): boolean => Object.keys(where).some(part => part !== 'plan' && part !== 'topic');

function earlierPlanWithMatches(query: Query, world: World): { query: Query; sentence: string } | undefined {
  const other = newestPlan(query, world);
  if (!other) return undefined;
  const widened = { ...query, where: { ...query.where, plan: { values: [other] } } };
  const count = matchActivities(widened.where, world).activities.length;
  return {
    query: widened,
    sentence: `The newest earlier plan with any is ${planText(other)}, with ${countText(count, 'activity', 'activities')}.`,
  };
}

/** The newest plan, older than those asked, in which the rest of the filter finds something. */
function newestPlan(query: Query, world: World): string | undefined {
  const asked = admitted(query.where.plan) ?? [];
  const oldest = world.register.records.plans
    .filter(plan => asked.includes(plan.id))
    .map(plan => plan.from)
    .sort()[0];
  if (oldest === undefined || query.where.ids) return undefined;
  return world.register.records.plans
    .filter(plan => plan.from < oldest)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .find(plan => matchActivities({ ...query.where, plan: { values: [plan.id] } }, world).activities.length > 0)?.id;
}

const DROPPED_IN_TURN = [
  'status',
  'theme',
  'leadGroup',
  'person',
  'pledge',
  'isNew',
  'revised',
  'updated',
  'overdue',
] as const;

function withOnePartLess(query: Query): Query[] {
  return DROPPED_IN_TURN.filter(part => query.where[part] !== undefined).map(part => {
    const { [part]: _, ...where } = query.where;
    return { ...query, where };
  });
}

function nearTopic(query: Query, world: World) {
  const plans = admitted(query.where.plan);
  const near = createSearch(world.register, world.everyday).nearest('activities', query.where.topic ?? '', id => {
    const activity = world.register.activity(id);
    return activity !== undefined && (plans === undefined || plans.includes(activity.plan));
  });
  return near.slice(0, 3).flatMap(id => world.register.activity(id) ?? []);
}
