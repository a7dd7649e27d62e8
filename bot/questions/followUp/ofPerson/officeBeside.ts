import { type Candidate, candidate } from '../../candidate.ts';
import { officeOf } from '../../frames/people/offices.ts';
import type { Parts } from '../../parts.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/** "and who is rural crime lead after her": the others who hold or held the office that is named, of whom one was spoken of, however long ago. */
export function officeBeside(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const { sentence } = parts;
  if (!cues.person || parts.people.ids.length > 0 || !sentence.has('relation', 'before', 'after', 'succession'))
    return [];
  const holders = officeOf(parts)?.ids ?? [];
  const spoken = (last.people ?? []).find(id => holders.includes(id));
  const others = holders.filter(id => id !== spoken);
  if (spoken === undefined || others.length === 0) return [];
  return [
    candidate({ ask: 'who', of: 'people', where: { ids: { values: others } } }, [['beside them in office', 10, true]]),
  ];
}
