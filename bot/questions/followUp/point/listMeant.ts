import type { Parts } from '../../parts.ts';
import type { Ask, Query, Where } from '../../query.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/**
 * The records that "them" and "the two" mean where the last answer is not they: the list that was narrowed to nothing ("any of them new?" – none – "whose are they"),
 * and two that were spoken of one after the other ("3.7", "and 3.8", "which of the two is amber").
 */
export function askedOfListMeant(parts: Parts, last: Last, cues: Cues, delta: Where, ask?: Ask): Query | undefined {
  const isSifted = Object.keys(delta).length > 0;
  const ids = pairOf(parts, last) ?? (ask === 'who' || isSifted ? emptied(last, cues, ask) : undefined);
  if (!ids || ids.length === 0 || !Object.keys(delta).every(part => FILTERS.has(part))) return undefined;
  const plan = { values: [...new Set(ids.map(id => id.split('/')[0] ?? ''))] };
  return { ask: ask === 'who' ? 'who' : 'list', of: 'activities', where: { plan, ids: { values: ids }, ...delta } };
}

const FILTERS: ReadonlySet<string> = new Set(['status', 'leadGroup', 'isNew', 'revised', 'marked', 'person', 'pledge']);

/** Where nothing was left, who leads "them" and which of "them" is so are asked of what there was before. */
function emptied({ query, ids, before = [] }: Last, cues: Cues, ask: Ask | undefined): readonly string[] | undefined {
  const isAsked = ask === 'who' ? cues.those : cues.narrowing && cues.those;
  return query.of === 'activities' && ids.length === 0 && before.every(isActivity) && isAsked ? before : undefined;
}

function pairOf({ sentence, themes, plans }: Parts, { query, ids, before = [] }: Last): readonly string[] | undefined {
  if (!sentence.has('followUp', 'both') || themes.tokens.size > 0 || plans || query.of !== 'activities')
    return undefined;
  const two = ids.length === 2 ? ids : [...new Set([...before, ...ids])];
  return two.length === 2 && two.every(isActivity) ? two : undefined;
}

const isActivity = (id: string): boolean => /^\d{4}-\d\d\/.*\D/.test(id);
