import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/** "is it new", "was that one amber": asked of the one record spoken of, not of all that are so. */
export function ofTheOne(parts: Parts, last: Last, cues: Cues, delta: Where): Query | undefined {
  const { register } = parts.sentence.knowledge;
  const shown = last.ids.filter(shownId => register.activity(shownId));
  // Who leads it was answered with people.
  const spokenOf = shown.length > 0 ? shown : (last.query.where.ids?.values ?? []);
  const id = last.query.of === 'activities' && spokenOf.length === 1 ? spokenOf[0] : undefined;
  const keys = Object.keys(delta);
  const [key] = keys;
  if (id === undefined || keys.length !== 1 || key === undefined || !ASKED_OF_ONE.has(key)) return undefined;
  const { sentence } = parts;
  const opens = ['is', 'was', 'does', 'did', 'has'].includes(sentence.tokens[cues.opening ? 1 : 0]?.text ?? '');
  const why = key === 'status' && sentence.has('ask', 'why');
  // "force or commissioner": two that shut one another out are what the answer may be, and no filter.
  const between = sentence.has('relation', 'or') && !sentence.has('ask', 'list', 'count', 'all') && !cues.those;
  if (!why && !between && !(opens && cues.that)) return undefined;
  const where = { plan: { values: [id.split('/')[0] ?? ''] }, ids: { values: [id] } };
  if (key === 'leadGroup' && between) return { ask: 'who', of: 'activities', where };
  return {
    ask: 'show',
    of: 'activities',
    where,
    ...(delta.status && { facet: why ? ('why' as const) : ('status' as const) }),
  };
}

/** What is so or not so of one activity. */
const ASKED_OF_ONE: ReadonlySet<string> = new Set([
  'status',
  'isNew',
  'revised',
  'marked',
  'leadGroup',
  'pledge',
  'overdue',
]);
