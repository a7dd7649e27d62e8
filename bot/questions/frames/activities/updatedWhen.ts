import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';

/** "not updated since March", "updated after 1 May". */
export function updatedOf(parts: Parts): Where['updated'] {
  const { sentence } = parts;
  const moment = parts.moments[0];
  const said =
    sentence.has('relation', 'updated') || sentence.has('status', 'none') || sentence.has('subject', 'updates');
  if (!moment?.month || !said) return undefined;
  const { lists } = sentence.knowledge;
  const since = sentence.tokens.some(t => lists.since.has(t.text));
  if (!since && !sentence.tokens.some(t => lists.before.has(t.text))) return undefined;
  const now = sentence.context.now;
  const year = moment.year ?? (moment.month > now.month ? now.year - 1 : now.year);
  const day = `${year}-${String(moment.month).padStart(2, '0')}-${String(moment.day ?? 1).padStart(2, '0')}`;
  const turned =
    sentence.has('relation', 'not') ||
    sentence.has('status', 'none') ||
    sentence.tokens.some(t => lists.negative.has(t.text));
  return since && !turned ? { since: day } : { before: day };
}
