import { cyclesAhead, isLate, outstanding } from '../../../data/cycle.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { Update } from '../../../data/records/update.ts';
import type { World } from '../answer.ts';
import type { Where } from '../query.ts';
import { createSearch } from '../search/search.ts';
import { admits } from './choices.ts';

/** The activities that a filter lets through. */
export interface Matches {
  /** In the documents' order; with a topic, the best match first. */
  readonly activities: readonly Activity[];
  /** Those of them that only mention the topic in their narrative, where others are about it. */
  readonly mentions: readonly Activity[];
}

/** Applies a filter to all activities: the plain parts to each, then the topic by ranked search among those that are left. */
export function matchActivities(where: Where, world: World): Matches {
  const overdue = where.overdue === undefined ? undefined : overdueIds(world);
  return matchedAmong(where, world, id => !overdue || overdue.has(id) === where.overdue);
}

/** The activities that a filter lets through as they stand now, those about its topic first; whether they are overdue is left open. */
export function activitiesSo(where: Where, known: Pick<World, 'register' | 'everyday'>): readonly Activity[] {
  const { activities, mentions } = matchedAmong(where, known, () => true);
  return [...activities, ...mentions];
}

function matchedAmong(
  where: Where,
  world: Pick<World, 'register' | 'everyday'>,
  admitted: (id: string) => boolean,
): Matches {
  const filter = withChildPledges(where, world);
  const isIn = (activity: Activity | undefined) =>
    activity !== undefined && admitted(activity.id) && passes(activity, filter, world);
  const { register, everyday } = world;
  if (where.topic === undefined) return { activities: register.records.activities.filter(isIn), mentions: [] };
  const hits = createSearch(register, everyday).find('activities', where.topic, id => isIn(register.activity(id)));
  const pick = (strong: boolean) =>
    hits.filter(hit => hit.strong === strong).flatMap(hit => register.activity(hit.id) ?? []);
  const about = pick(true);
  return about.length > 0 ? { activities: about, mentions: pick(false) } : { activities: pick(false), mentions: [] };
}

function passes(activity: Activity, where: Where, world: Pick<World, 'register'>): boolean {
  return (
    admits(where.plan, activity.plan) &&
    admits(where.ids, activity.id) &&
    admits(where.theme, activity.theme) &&
    admits(where.leadGroup, activity.leadGroup ?? 'none') &&
    (where.isNew === undefined || activity.isNew === where.isNew) &&
    (where.revised === undefined || activity.revised === where.revised) &&
    (where.marked === undefined || activity.isNew || activity.revised) &&
    hasPledge(activity, where.pledge) &&
    isLedBy(activity, where.person) &&
    standsSo(activity, where, world)
  );
}

/** The filters that look at the latest update: status, and when it was given. */
function standsSo(activity: Activity, where: Where, world: Pick<World, 'register'>): boolean {
  if (!where.status && !where.updated) return true;
  const latest = world.register.latestUpdate(activity.id);
  return admits(where.status, latest?.status ?? 'none') && wasUpdated(latest, where.updated);
}

function hasPledge(activity: Activity, choice: Where['pledge']): boolean {
  if (!choice) return true;
  const carried = activity.pledges.length > 0 ? activity.pledges : ['none'];
  return carried.some(code => choice.values.includes(code)) !== (choice.except ?? false);
}

/** A parent pledge stands for its children too: the filter with all their codes. */
function withChildPledges(where: Where, world: Pick<World, 'register'>): Where {
  const { pledge } = where;
  if (!pledge) return where;
  const children = world.register.records.pledges.filter(
    ({ parent }) => parent !== null && pledge.values.includes(parent),
  );
  return { ...where, pledge: { ...pledge, values: [...pledge.values, ...children.map(child => child.code)] } };
}

function isLedBy(activity: Activity, choice: Where['person']): boolean {
  if (!choice) return true;
  if (choice.as === 'under') return activity.lead === choice.values[0] && activity.sponsor === choice.values[1];
  const people =
    choice.as === 'lead'
      ? [activity.lead]
      : choice.as === 'sponsor'
        ? [activity.sponsor]
        : [activity.lead, activity.sponsor];
  const named = people.filter(person => person !== null);
  const has = (named.length > 0 ? named : ['none']).some(person => choice.values.includes(person));
  return has !== (choice.except ?? false);
}

/** The day an update was given; for one read out of a document, the last day of its period. */
export const updatedOn = (update: Update): string => update.submitted?.at.slice(0, 10) ?? update.period.to;

/** "Not updated since March" includes what was never updated. */
function wasUpdated(latest: Update | undefined, asked: Where['updated']): boolean {
  if (!asked) return true;
  const day = latest && updatedOn(latest);
  const since = asked.since === undefined || (day !== undefined && day >= asked.since);
  const before = asked.before === undefined || day === undefined || day < asked.before;
  return since && before;
}

/** What is outstanding for a meeting whose cut-off day is over. The reminders go by the same rule (`data/cycle.ts`). */
function overdueIds({ register, rules, now }: World): ReadonlySet<string> {
  const late = cyclesAhead(register, rules, now).filter(cycle => isLate(cycle, now, rules));
  return new Set(late.flatMap(cycle => outstanding(register, cycle)).map(activity => activity.id));
}
