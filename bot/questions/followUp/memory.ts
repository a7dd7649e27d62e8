import type { Register } from '../../../data/register.ts';
import type { Last } from './spokenOf.ts';

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
  const now = [...(told.length <= FEW ? told : []), ...asked, ...owners];
  return [...new Set([...now, ...(last?.people ?? [])])].filter(id => id !== 'none').slice(0, MOST);
}

/** The answer about one activity names two: who leads and who sponsors it. */
const FEW = 2;
const MOST = 4;
