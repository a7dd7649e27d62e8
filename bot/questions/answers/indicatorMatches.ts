import type { Indicator } from '../../../data/records/indicator.ts';
import type { World } from '../answer.ts';
import type { Query, Sort } from '../query.ts';
import { createSearch, type Search } from '../search/search.ts';
import { isPercentage, wholeChange } from './change.ts';
import { admits } from './choices.ts';
import { latestValue, turnOf } from './indicatorText.ts';

/** What a filter is applied by. */
export type Known = Pick<World, 'register' | 'everyday'>;

/** The indicators that a query is about: filtered, in the report's order or as sorted, cut to the number asked for. */
export function matchIndicators(query: Query, world: Known): readonly Indicator[] {
  const plain = world.register.records.indicators.filter(indicator => passes(indicator, query));
  const about = onTopic(plain, query, world);
  const sorted =
    query.sort && query.ask !== 'figure' ? sortIndicators(about, query.sort, query.where.direction) : about;
  return query.ask === 'figure' ? sorted : sorted.slice(0, query.take ?? sorted.length);
}

function passes(indicator: Indicator, { where, at }: Query): boolean {
  return (
    admits(where.ids, indicator.id) &&
    admits(where.plan, indicator.plan) &&
    admits(where.theme, indicator.theme) &&
    admits(where.section, indicator.section) &&
    (where.exception === undefined || indicator.published.exception === where.exception) &&
    (where.aim === undefined || where.aim.includes(indicator.aim ?? 'none')) &&
    (where.pending === undefined || isPending(indicator, at?.at(-1)) === where.pending) &&
    (where.direction === undefined || went(indicator, where.direction))
  );
}

/** The figure for the month asked, by default the newest on record, is printed as pending. */
function isPending(indicator: Indicator, month: string | undefined): boolean {
  const value = month ? indicator.values.find(v => v.to === month) : indicator.values.at(-1);
  return value !== undefined && value.value === null && value.range === undefined;
}

function went(indicator: Indicator, way: NonNullable<Query['where']['direction']>): boolean {
  const change = wholeChange(indicator);
  if (!change) return false;
  return way === 'better' || way === 'worse' ? turnOf(indicator, change) === way : change.direction === way;
}

/** A list keeps the report's order; one figure is that of the best match. */
function onTopic(indicators: readonly Indicator[], { where, ask }: Query, world: Known): readonly Indicator[] {
  if (where.topic === undefined) return indicators;
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]));
  const search = createSearch(world.register, world.everyday);
  const strongOf = (topic: string) => {
    const hits = search.find('indicators', topic, id => byId.has(id));
    const strong = hits.filter(hit => hit.strong);
    return strong.length > 0 ? strong : hits;
  };
  const topics = ask === 'figure' ? [where.topic] : joinedTopics(where.topic, search);
  const meant = topics.flatMap(topic => strongOf(topic).flatMap(hit => byId.get(hit.id) ?? []));
  return ask === 'list' || ask === 'count' ? indicators.filter(indicator => meant.includes(indicator)) : meant;
}

/** "hate crime and asb": two matters, where nothing has all the words and each names some by itself. */
function joinedTopics(topic: string, search: Search): readonly string[] {
  const sides = topic.split(/ (?:and|or) /);
  const names = (said: string) => search.best('indicators', said)?.strong === true;
  return sides.length > 1 && !names(topic) && sides.every(names) ? sides : [topic];
}

/** Sorted by what is comparable: what is itself a percentage has no place in a ranking by per cent, and the other way round. */
function sortIndicators(
  indicators: readonly Indicator[],
  sort: Sort,
  way: Query['where']['direction'],
): readonly Indicator[] {
  // Up is as much of a change as down, and either may be for the better.
  const isSized = sort.by !== 'value' && way !== 'up' && way !== 'down';
  const key = (indicator: Indicator): number | undefined => {
    const signed = sortKey(indicator, sort);
    return signed !== undefined && isSized ? Math.abs(signed) : signed;
  };
  const sign = sort.order === 'ascending' ? 1 : -1;
  return indicators
    .filter(indicator => key(indicator) !== undefined)
    .sort((a, b) => sign * ((key(a) ?? 0) - (key(b) ?? 0)));
}

function sortKey(indicator: Indicator, sort: Sort): number | undefined {
  switch (sort.by) {
    case 'changePoints':
      return wholeChange(indicator)?.points;
    case 'value':
      return latestValue(indicator)?.value ?? undefined;
    default:
      return isPercentage(indicator) ? undefined : wholeChange(indicator)?.percent;
  }
}
