import type { Token } from '../words/tokens.ts';
import type { Candidate } from './candidate.ts';
import type { Reading } from './reading.ts';

/** How a sentence came to be read as it was, for `ask --explain`. */
export interface Explanation {
  readonly reading: Reading;
  /** The part of the message that the reading is of: the whole, one of its sentences, or the question without its chatter. */
  readonly readPart: string;
  /** Everything it was weighed as, the best first. */
  readonly candidates: readonly Candidate[];
  /** What it would be refused as, where it has words for that; it is where this explains more than every candidate. */
  readonly refusal?: { readonly why: string; readonly score: number };
}

/** The words of some tokens as they were typed. */
export const typedText = (text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
