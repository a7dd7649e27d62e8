import { isDeepStrictEqual } from 'node:util';
import type { Candidate } from '../../candidate.ts';
import type { Query, Where } from '../../query.ts';

/**
 * The list of some questions ago that is called so: the one that has most of the named parts, before one that was narrowed to a matter, the newest first. What has no part
 * of it named may be called by its kind ("the indicators").
 * @param lists the lists that were asked for, the newest first
 * @param named how the words for it read by themselves
 */
export function earlierList(lists: readonly Query[], named: readonly Candidate[]): Query | undefined {
  const ranked = lists
    .map(list => ({ list, alike: Math.max(0, ...named.map(({ query }) => likeness(list, query))) }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike);
  return ranked[0]?.list;
}

/** How many of the parts that are named are the list's own; none where a part is named that is otherwise there. */
function likeness({ of, where }: Query, named: Query): number {
  const parts = partsOf(named.where);
  if (named.of !== of) return 0;
  const shared = parts.filter(part => isDeepStrictEqual(where[part], named.where[part]));
  const plan = isDeepStrictEqual(where.plan, named.where.plan) ? SAME_PLAN : 0;
  const other = parts.length - shared.length;
  const narrowed = where.topic !== undefined && named.where.topic === undefined ? NARROWED : 0;
  return Math.max(0, KIND + shared.length + plan - narrowed - 2 * other);
}

/** A plan that is not named is the one in force, and says little. */
const SAME_PLAN = 0.5;
const KIND = 0.3;
const NARROWED = 0.2;

const partsOf = (where: Where): (keyof Where)[] =>
  (Object.keys(where) as (keyof Where)[]).filter(part => part !== 'plan');
