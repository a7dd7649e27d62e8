import type { Activity } from '../../../data/records/activity.ts';
import type { World } from '../answer.ts';
import type { GroupBy, Query } from '../query.ts';
import { countBy, labelsOf, NO_PLEDGE } from './activityGroups.ts';
import { activityRow, standingNotes } from './activityText.ts';
import { admits, admitted } from './choices.ts';
import { listText } from './figures.ts';
import { capped, type Finding, found } from './finding.ts';
import { leadGroupWord, planText, statusKey, statusWord, themeText } from './names.ts';

/**
 * Activities side by side: how many in each theme (plan, lead group, status) and in which colours; which has the most, where a
 * status was asked for. Single activities are set row by row.
 */
export function compareActivities(query: Query, activities: readonly Activity[], world: World): Finding {
  const by = query.by ?? (query.where.ids ? undefined : 'theme');
  const rows = by ? sides(query, by, activities, world) : [];
  return found({
    ids: activities.map(activity => activity.id),
    value: by ? Object.fromEntries(rows.map(row => [row.label, row.activities.length])) : null,
    headline: by
      ? `${rows.map(row => sideText(row, query, world)).join('; ')}.${verdict(rows, query)}`
      : 'Side by side:',
    lines: by ? [] : capped(activities.map(activity => activityRow(activity, world))),
    notes: standingNotes(activities, world.register),
    show: { kind: 'activities', ids: activities.map(activity => activity.id), page: 1 },
  });
}

interface Side {
  readonly label: string;
  readonly name: string;
  readonly activities: readonly Activity[];
}

/** One side for each value that was named, also where it has nothing; else for each that occurs. */
function sides(query: Query, by: GroupBy, activities: readonly Activity[], world: World): Side[] {
  const labels =
    namedLabels(query, by) ??
    allThemes(query, by, world) ??
    [...countBy(activities, a => labelsOf(a, by, world)).keys()].filter(label => label !== NO_PLEDGE);
  const rows = labels.map(label => ({
    label,
    name: sideName(label, by, query, world),
    activities: activities.filter(activity => labelsOf(activity, by, world).includes(label)),
  }));
  if (query.sort?.by !== 'count') return rows;
  const sign = query.sort.order === 'ascending' ? 1 : -1;
  return rows.sort((a, b) => sign * (a.activities.length - b.activities.length));
}

/** A comparison of the themes is one of all of them, also those that have none. */
function allThemes({ where }: Query, by: GroupBy, world: World): readonly string[] | undefined {
  if (by !== 'theme') return undefined;
  const plans = world.register.records.plans.filter(plan => admits(where.plan, plan.id));
  const numbers = plans.flatMap(plan => plan.themes.map(theme => theme.number));
  return [...new Set(numbers)]
    .filter(number => admits(where.theme, number))
    .sort((a, b) => a - b)
    .map(String);
}

function namedLabels({ where }: Query, by: GroupBy): readonly string[] | undefined {
  if (by === 'theme') return admitted(where.theme)?.map(String);
  if (by === 'plan') return admitted(where.plan);
  if (by === 'leadGroup') return admitted(where.leadGroup)?.map(group => leadGroupWord(group).toLowerCase());
  if (by === 'status') return admitted(where.status)?.map(statusKey);
  return undefined;
}

function sideName(label: string, by: GroupBy, query: Query, world: World): string {
  const plans = admitted(query.where.plan) ?? [];
  if (by === 'theme' && plans.length === 1) return themeText(world.register, plans[0] ?? '', Number(label));
  if (by === 'theme') return `theme ${label}`;
  return by === 'plan' ? planText(label) : label;
}

function sideText(side: Side, query: Query, world: World): string {
  const asked = admitted(query.where.status);
  if (asked)
    return `${side.name} has ${side.activities.length} ${asked.map(s => statusWord(s).toLowerCase()).join(' or ')}`;
  const colours = [...countBy(side.activities, activity => labelsOf(activity, 'status', world))]
    .map(([key, count]) => `${count} ${key === 'none' ? 'with no update yet' : key}`)
    .join(', ');
  return `${side.name}: ${side.activities.length}${colours ? ` (${colours})` : ''}`;
}

/** Which side has the most (or the fewest, where that was asked), or that all have the same. */
function verdict(rows: readonly Side[], query: Query): string {
  if (rows.length < 2) return '';
  const counts = rows.map(row => row.activities.length);
  const fewest = query.sort?.order === 'ascending';
  const best = fewest ? Math.min(...counts) : Math.max(...counts);
  const leaders = rows.filter(row => row.activities.length === best);
  if (leaders.length === rows.length) return ' They have the same number.';
  const what = admitted(query.where.status)
    ?.map(s => statusWord(s).toLowerCase())
    .join(' or ');
  const names = listText(leaders.map(leader => leader.name.replace(/ \(.*\)$/, '')));
  return ` The ${fewest ? 'fewest' : 'most'}${what ? ` ${what}` : ''}: ${names}${leaders.length > 1 ? `, ${best} each` : ''}.`;
}
