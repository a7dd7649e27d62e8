import type { Candidate } from '../../candidate.ts';
import type { Query } from '../../query.ts';

/** The last question with a part of it changed, and how much of the sentence that explains. */
export interface Merged {
  readonly query: Query;
  /** How many parts the sentence names. */
  readonly named: number;
  readonly notes?: Candidate['notes'];
  readonly unknown?: Candidate['unknown'];
  /** Only a free topic was named, which may as well be a new question. */
  readonly loose?: boolean;
  /** Nothing is named but parts that the last question had too: one takes the place of the other. */
  readonly swapped?: boolean;
  /** No record there has the words. */
  readonly unfound?: boolean;
  /** Of several records that the words fit alike, what was spoken of says which. */
  readonly settled?: boolean;
}
