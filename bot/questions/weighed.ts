import type { Token } from '../words/tokens.ts';
import type { Candidate } from './candidate.ts';
import type { Explanation } from './explanation.ts';
import type { Reading } from './reading.ts';

/** A reading of a part of the message, and how much it has going for it against the others. */
export interface Weighed {
  readonly reading: Reading;
  readonly weight: number;
  readonly tokens: readonly Token[];
  readonly candidates: readonly Candidate[];
  readonly refusal?: Explanation['refusal'];
}
