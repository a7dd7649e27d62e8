import { isDeepStrictEqual } from 'node:util';
import type { Register } from '../../../data/register.ts';
import type { Query } from '../query.ts';
import type { Last } from './last.ts';

/**
 * The people of whom an answer spoke, the newest first, before those of the answers before it: "who leads 3.5", "is that going up", "what else does he lead".
 * Of an activity its lead and then its sponsor; of a crowd nobody, since "he" would be anyone.
 */
export function peopleAfter(
  last: Last | undefined,
  { query, ids }: Pick<Last, 'query' | 'ids'>,
  register: Register,
): readonly string[] {
  const asked = query.where.person?.except ? [] : (query.where.person?.values ?? []);
  const told = ids.filter(id => id.startsWith('person/'));
  const [only] = ids.length === 1 ? ids : [];
  const shown = query.of === 'activities' && query.ask === 'show' ? register.activity(only ?? '') : undefined;
  const owners = [shown?.lead, shown?.sponsor].filter(id => typeof id === 'string');
  const sponsors = query.facet === 'sponsor' ? told.filter(id => sponsorsOf(query, register).has(id)) : [];
  const now = [...sponsors, ...(told.length <= FEW ? told : []), ...asked, ...owners];
  return [...new Set([...now, ...(last?.people ?? [])])].filter(id => id !== 'none').slice(0, MOST);
}

/** Who sponsors the activities that were asked about by their references. */
const sponsorsOf = ({ where }: Query, register: Register): ReadonlySet<string> =>
  new Set((where.ids?.values ?? []).flatMap(id => register.activity(id)?.sponsor ?? []));

/** The answer about one activity names two: who leads and who sponsors it. */
const FEW = 2;
const MOST = 4;

/**
 * The question that the talk comes back to: after "which of them is about truancy", "and theme 4" is asked of the list and not of truancy. The next question
 * turns aside from the last where it asks about the same records or some of them, and so narrows it to what it picks out.
 */
export function rootAfter(last: Last | undefined, next: Pick<Last, 'query' | 'ids'>): Query | undefined {
  const root = last && (last.root ?? ofItsActivities(last.query));
  if (!last || !root || next.query.of !== root.of) return undefined;
  const among = last.root ? [...last.ids, ...(last.before ?? [])] : last.ids;
  const isAside =
    (next.query.where.topic !== undefined && root.where.topic === undefined && isNarrowed(next.query, root)) ||
    isOfOneWay(next.query, root) ||
    (next.query.where.ids !== undefined && next.ids.length > 0 && pickedBy(next).every(id => among.includes(id)));
  return isAside ? root : undefined;
}

/**
 * What "it" means after a question about somebody whom the talk had spoken of already: nobody is "it". A person who is asked about anew has
 * nothing beside them.
 */
export function thingAfter(last: Last | undefined, { query, ids }: Pick<Last, 'query' | 'ids'>): Last['thing'] {
  if (!last || query.of !== 'people' || ids.length === 0) return undefined;
  const spoken = new Set([...last.ids, ...(last.people ?? [])]);
  if (!ids.every(id => spoken.has(id))) return undefined;
  if (last.query.of === 'people') return last.thing;
  return { query: last.query, ids: last.ids, ...(last.before && { before: last.before }) };
}

/** Who leads one of a list is told with people, and was asked of the one. */
const pickedBy = ({ query: { ask, where }, ids }: Pick<Last, 'query' | 'ids'>): readonly string[] =>
  ask === 'who' ? (where.ids?.values ?? ids) : ids;

/** A theme was shown with its activities: one that is picked turns aside from those. */
const ofItsActivities = (query: Query): Query =>
  query.of === 'themes' && query.where.theme && query.ask === 'show'
    ? { ask: 'list', of: 'activities', where: query.where }
    : query;

/** The lists that were asked for, the newest first: "back to the exceptions" after some questions about something else. */
export function listsAfter(last: Last | undefined, { query }: Pick<Last, 'query'>): readonly Query[] {
  const before = last?.lists ?? [];
  const isList = LISTING.has(query.ask) && query.of !== 'bot' && query.where.ids === undefined;
  return isList ? [query, ...before.filter(list => !isDeepStrictEqual(list, query))].slice(0, MOST_LISTS) : before;
}

const LISTING: ReadonlySet<Query['ask']> = new Set(['list', 'count', 'group', 'compare']);
const MOST_LISTS = 5;

/** Nothing is otherwise but the words looked for. */
const isNarrowed = ({ where: { topic: _, ...where } }: Query, root: Query): boolean =>
  isDeepStrictEqual(where, root.where);

/** "which went up" of the exceptions: those of them that went so, of which the next place is not asked. */
const isOfOneWay = ({ of, where: { direction, ...where } }: Query, root: Query): boolean =>
  of === 'indicators' &&
  direction !== undefined &&
  root.where.direction === undefined &&
  isDeepStrictEqual(where, root.where) &&
  Object.keys(where).length > 0;

/** "who chairs the September meeting": refused, and yet "that day" is September's. One meeting, indicator or somebody that a question names stays spoken of. */
export const namesWhatIsSpokenOf = ({ of, where }: Query): boolean =>
  (of === 'meetings' && where.meeting?.values.length === 1) ||
  ((of === 'people' || of === 'indicators') && where.ids?.values.length === 1);
