import type { Knowledge } from '../knowledge.ts';
import type { Reading } from '../reading.ts';
import { createSearch } from '../search/search.ts';

/** What a sentence comes to as it stands is so little that a slip in it is likelier. */
export function isPoor(reading: Reading, { register, everyday }: Knowledge): boolean {
  if (reading.kind === 'outOfScope') return reading.why === 'place';
  if (reading.kind !== 'query') return reading.kind === 'notUnderstood' || reading.kind === 'unknown';
  const { of, where } = reading.query;
  if (of === 'items' || of === 'activities') {
    const search = createSearch(register, everyday);
    if (where.topic !== undefined && search.best(of, where.topic) === undefined) return true;
  }
  const isWordAlone = where.topic !== undefined && !where.topic.includes(' ');
  return of === 'activities' && isWordAlone && Object.keys(where).every(part => part === 'plan' || part === 'topic');
}
