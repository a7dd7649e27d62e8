import { spokenName } from '../../../data/personName.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { World } from '../answer.ts';
import type { GroupBy, Query } from '../query.ts';
import { leadGroupNotes, standingNotes } from './activityText.ts';
import { admits } from './choices.ts';
import { countText } from './figures.ts';
import { type Finding, found } from './finding.ts';
import { leadGroupWord, planYears, statusKey } from './names.ts';
import { ownerText } from './owners.ts';
import { pledgeLines } from './pledges.ts';

/** Activities counted by something: a value from label to number, labels as people say them. */
export function groupActivities(query: Query, activities: readonly Activity[], world: World): Finding {
  const by = query.by ?? 'status';
  const counts = countBy(activities, activity => labelsOf(activity, by, world));
  const rows = withEmptyGroups(counts, query, by, world);
  const splitOf = (label: string) => splitText(query, activities, label, world);
  return found({
    ids: activities.map(activity => activity.id),
    value: Object.fromEntries(rows),
    headline: `${countText(activities.length, 'activity', 'activities')}: ${rows.map(row => `${rowText(row, by)}${splitOf(row[0])}`).join(', ')}.`,
    lines: by === 'pledge' ? pledgeLines([...new Set(activities.flatMap(activity => activity.pledges))], world) : [],
    notes: [
      ...(by === 'leadGroup' || query.where.leadGroup ? leadGroupNotes(activities) : []),
      ...(by === 'status' || query.where.status ? standingNotes(activities, world.register) : []),
    ],
    show: { kind: 'activities', ids: activities.map(activity => activity.id), page: query.page ?? 1 },
  });
}

/** " (5 green, 2 amber)": where several colours are asked for in each group. */
function splitText({ by, where }: Query, activities: readonly Activity[], label: string, world: World): string {
  if (by === undefined || by === 'status' || (where.status?.values.length ?? 0) < 2 || where.status?.except) return '';
  const within = activities.filter(activity => labelsOf(activity, by, world).includes(label));
  const split = [...countBy(within, activity => labelsOf(activity, 'status', world))];
  return split.length === 0 ? '' : ` (${split.map(row => rowText(row, 'status')).join(', ')})`;
}

/** How many of the items carry each label; an item may carry several. */
export function countBy<T>(items: readonly T[], labels: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of items.flatMap(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Where an activity hangs on none; of all pledges it is not one that has the most. */
export const NO_PLEDGE = 'no pledge';

/** What an activity counts under. */
export function labelsOf(activity: Activity, by: GroupBy, world: World): readonly string[] {
  switch (by) {
    case 'theme':
      return [String(activity.theme)];
    case 'status':
      return [statusKey(world.register.latestUpdate(activity.id)?.status ?? null)];
    case 'leadGroup':
      return [leadGroupWord(activity.leadGroup).toLowerCase()];
    case 'plan':
      return [activity.plan];
    case 'pledge':
      return activity.pledges.length > 0 ? activity.pledges.map(code => pledgeName(code, world)) : [NO_PLEDGE];
    case 'person':
      return [leadName(activity, world)];
    case 'author':
      return [ownerText(activity, world)];
    case 'section':
    case 'meeting':
      return ['all'];
    default:
      throw unknownGroup(by);
  }
}

/** Whoever leads it by name, however the plan prints that ("ACC Prior/PW" is led by PW). */
function leadName(activity: Activity, world: World): string {
  const person = activity.lead === null ? undefined : world.register.person(activity.lead);
  return person ? spokenName(person) : ownerText(activity, world);
}

/** Themes that have none are still themes: "theme 2: 0". Other groups that have none are left out. */
function withEmptyGroups(
  counts: ReadonlyMap<string, number>,
  query: Query,
  by: GroupBy,
  world: World,
): [string, number][] {
  if (by !== 'theme') return [...counts];
  const plans = world.register.records.plans.filter(plan => admits(query.where.plan, plan.id));
  const numbers = new Set(plans.flatMap(plan => plan.themes.map(theme => theme.number)));
  return [...numbers]
    .filter(number => admits(query.where.theme, number))
    .sort((a, b) => a - b)
    .map(number => [String(number), counts.get(String(number)) ?? 0]);
}

function rowText([label, count]: readonly [string, number], by: GroupBy): string {
  if (by === 'theme') return `theme ${label}: ${count}`;
  if (by === 'plan') return `${planYears(label)}: ${count}`;
  if (by === 'status') return `${count} ${label === 'none' ? 'with no update yet' : label}`;
  return `${label}: ${count}`;
}

const pledgeName = (code: string, world: World): string =>
  world.register.records.pledges.find(pledge => pledge.code === code)?.name ?? code;

const unknownGroup = (by: never): Error => new Error(`Activities cannot be counted by "${by}".`);
