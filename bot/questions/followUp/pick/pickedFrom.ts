import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { recordsOf } from '../recordsOf.ts';
import { recordsNamed, themeShown } from '../spokenOf.ts';
import { subjectOf } from '../subject.ts';

/** The list that is picked from: what was shown, the list before it that a pick has singled one out of, or the ranking whose first was told. */
export function pickedFrom(parts: Parts, last: Last): readonly string[] {
  const { query, ids, before = [] } = last;
  const ranking = rankingOf(parts, last);
  if (ranking) return ranking;
  // Who leads each of a list was told activity by activity.
  if (query.of === 'activities' && query.ask === 'who' && before.some(id => subjectOf(id) === 'activities'))
    return before;
  // A list that came out with one record is itself the list; one that was picked stands in the list before.
  if (query.ask === 'list' && !recordsNamed(query)) return ids;
  const named = recordsNamed(query) ?? themeShown(query);
  const picked = named ?? ids;
  const isSome = picked.length === 1 ? before.length > 1 : named !== undefined && named.length < before.length;
  return isSome && picked.every(id => before.includes(id)) ? before : ids;
}

/** "which fell most", "biggest overspend": the whole ranking, where its first was told and what was spoken of since is on it. */
function rankingOf({ sentence }: Parts, { query, ids, lists = [] }: Last): readonly string[] | undefined {
  const ranked = [query, ...lists].find(({ sort, take, where }) => sort && take === 1 && !where.ids);
  if (!ranked || ranked.of !== query.of) return undefined;
  const { take: _, ...whole } = ranked;
  const list = recordsOf(whole, sentence);
  const spoken = recordsNamed(query) ?? ids;
  return spoken.length === 1 && list.includes(spoken[0] ?? '') ? list : undefined;
}
