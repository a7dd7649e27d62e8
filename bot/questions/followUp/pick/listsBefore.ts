import { activitiesSo } from '../../answers/activityMatches.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import type { Last } from '../last.ts';
import { widestList } from '../point/earlierList.ts';

/**
 * The activities of the lists that the last answer came out of, by their filters: what the talk turned aside from, then the widest list that this was narrowed from. What was
 * shown in between may have been somebody's name.
 */
export function listsBefore({ sentence }: Parts, last: Last): readonly (readonly string[])[] {
  const { register } = sentence.knowledge;
  const idsOf = ({ of, where }: Query): readonly string[] =>
    of !== 'activities' || where.topic !== undefined || where.overdue !== undefined
      ? []
      : activitiesSo(where, { register }).map(({ id }) => id);
  const [root, widest] = [last.root, widestList(last)];
  return [...(root && root !== widest ? [idsOf(root)] : []), idsOf(widest)];
}
