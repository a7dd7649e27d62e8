import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import type { Last } from '../last.ts';
import { isWhole, meetingSpokenOf, recordsNamed } from '../spokenOf.ts';
import { asksWhatItIs } from './asksWhatItIs.ts';

/**
 * "how is it going", "does it have a status", "what's the evidence", "what's the commentary": the one activity, indicator, theme or meeting spoken of, in full; who leads it
 * was answered with people, and was asked of the activity.
 */
export function wholeOfIt(parts: Parts, last: Last): Candidate | undefined {
  const query = asksWhatItIs(parts.sentence) ? wholeOf(parts, last) : undefined;
  return query && candidate(query, [['the whole of it', WHOLE, true]]);
}

const WHOLE = 8.5;

function wholeOf(parts: Parts, last: Last): Query | undefined {
  const { register } = parts.sentence.knowledge;
  const isOfMeeting = last.query.of === 'meetings' || (last.query.of === 'items' && isWhole(last));
  const meeting = isOfMeeting ? meetingSpokenOf(parts, last) : undefined;
  if (meeting !== undefined) return { ask: 'show', of: 'meetings', where: { meeting: { values: [meeting] } } };
  if (last.query.of === 'themes' && last.query.ask === 'show') return { ...last.query, facet: 'status' };
  const [id, ...others] = recordsNamed(last.query) ?? last.ids;
  const activity = others.length === 0 ? register.activity(id ?? '') : undefined;
  const where = activity && { plan: { values: [activity.plan] }, ids: { values: [activity.id] } };
  if (where) return { ask: 'show', of: 'activities', where };
  if (others.length === 0 && register.indicator(id ?? ''))
    return {
      ask: 'figure',
      of: 'indicators',
      where: { ids: { values: [id ?? ''] } },
      ...compact({ at: last.query.at }),
    };
  const { ask, of, where: asked } = last.query;
  if (
    of === 'activities' &&
    id !== undefined &&
    (asked.pledge ?? asked.theme) !== undefined &&
    !recordsNamed(last.query)
  )
    return { ask: 'group', of, by: 'status', where: asked };
  return of === 'activities' && ask === 'who' && asked.topic !== undefined
    ? { ask: 'show', of: 'activities', where: asked }
    : undefined;
}
