import type { Candidate } from '../../candidate.ts';
import type { Query } from '../../query.ts';

/** A question of its own, filled up with what was spoken of before. */
export interface Filled {
  readonly query: Query;
  readonly notes: Candidate['notes'];
}
