import { type Token, tokenise } from '../../../words/tokens.ts';
import type { Candidate } from '../../candidate.ts';
import { standaloneCandidates } from '../../frames.ts';
import { type Parts, partsOf } from '../../parts.ts';
import { sentenceOf } from '../../stretches/sentenceOf.ts';

/** How a sentence reads that stands alone, with the name of what it points at put in. */
export function readAlone(parts: Parts, tokens: readonly Token[], worth: number): Candidate[] {
  const { knowledge, context } = parts.sentence;
  const { last: _, ...alone } = context;
  const named = partsOf(sentenceOf(knowledge, alone, tokens));
  return standaloneCandidates(named).map(own => ({
    ...own,
    score: own.score + worth,
    because: { ...own.because, 'with the name for it': worth },
  }));
}

/** A name as it would have been typed in the place of a token. */
export const inPlaceOf = (name: string, { start, end }: Pick<Token, 'start' | 'end'>): Token[] =>
  tokenise(name).map(part => ({ ...part, start, end }));
