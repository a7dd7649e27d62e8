import type { Candidate } from './candidate.ts';
import { carriedCandidates } from './followUp/carry.ts';
import { cuesOf } from './followUp/cues.ts';
import { mergedCandidates } from './followUp/merge.ts';
import { pagedCandidates } from './followUp/page.ts';
import { pickedCandidates } from './followUp/pick.ts';
import type { Parts } from './parts.ts';

/**
 * The readings of a sentence that lean on what was asked before: pick one of the records shown, change a part of the last question, or take
 * what it was about into a new one. A sentence that stands by itself and points nowhere has none.
 * @param standalone how the sentence reads without the conversation
 */
export function followUpCandidates(parts: Parts, standalone: readonly Candidate[]): Candidate[] {
  const { last } = parts.sentence.context;
  if (!last) return [];
  const cues = cuesOf(parts);
  return [
    ...pagedCandidates(parts, last),
    ...pickedCandidates(parts, last, cues),
    ...mergedCandidates(parts, last, cues, standalone),
    ...carriedCandidates(parts, last, cues, standalone),
  ];
}
