import { isDeepStrictEqual } from 'node:util';
import type { Token } from '../../../words/tokens.ts';
import type { Candidate } from '../../candidate.ts';
import type { Query, Where } from '../../query.ts';
import type { Last } from '../last.ts';

/**
 * The list that a sentence comes back to: "the full list" is the widest that the last one was narrowed from, "all the new ones" the widest of those that are called so, and "the
 * ambers" the newest.
 * @param to the words for it
 * @param named how they read by themselves
 */
export function listReturnedTo(to: readonly Token[], last: Last, named: readonly Candidate[]): Query | undefined {
  const isWhole = to.some(t => WHOLE.has(t.text));
  if (isWhole && to.some(t => SET.has(t.text))) return widestList(last);
  const lists = last.lists ?? [];
  return earlierList(isWhole ? [...lists].sort((a, b) => breadth(a) - breadth(b)) : lists, named);
}

/** "all the new ones", "the full list" */
export const saysWhole = (to: readonly Token[]): boolean => to.some(t => WHOLE.has(t.text));
const WHOLE = new Set([
  'full',
  'whole',
  'entire',
  'original',
  'complete',
  'first',
  'all',
  'everything',
  'lot',
  'every',
]);
const SET = new Set(['list', 'set', 'lot', 'everything', 'them', 'those', 'beginning', 'start']);

const breadth = ({ where }: Query): number => Object.keys(where).length;

/** The list that the last question was narrowed down from, step by step: every list before it that has no part that the one after it has not. */
export function widestList({ query, root, lists = [] }: Last): Query {
  const [newest = query] = lists;
  const last = query.where.ids || root ? (root ?? newest) : query;
  const widest = lists.reduce((narrow, list) => (isWider(list, narrow) ? list : narrow), last);
  const { page: _, facet: __, ...list } = widest;
  return { ...list, ask: list.ask === 'who' || list.ask === 'show' ? 'list' : list.ask };
}

const isWider = (list: Query, than: Query): boolean =>
  list.of === than.of &&
  list.sort === undefined &&
  (Object.keys(list.where) as (keyof Where)[]).every(part => isDeepStrictEqual(list.where[part], than.where[part]));

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
function likeness({ of, where }: Query, { of: kind, where: named }: Query): number {
  const parts = partsOf(named);
  // "back to March" is whatever was asked of that meeting.
  const isThere = named.meeting !== undefined && isDeepStrictEqual(where.meeting, named.meeting);
  if (of !== kind && !isThere) return 0;
  const shared = parts.filter(part => isDeepStrictEqual(where[part], named[part]));
  const plan = isDeepStrictEqual(where.plan, named.plan) ? SAME_PLAN : 0;
  const other = parts.length - shared.length;
  const narrowed = where.topic !== undefined && named.topic === undefined ? NARROWED : 0;
  return Math.max(0, KIND + shared.length + plan - narrowed - 2 * other);
}

/** A plan that is not named is the one in force, and says little. */
const SAME_PLAN = 0.5;
const KIND = 0.3;
const NARROWED = 0.2;

const partsOf = (where: Where): (keyof Where)[] =>
  (Object.keys(where) as (keyof Where)[]).filter(part => part !== 'plan');
