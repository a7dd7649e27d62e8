import type { Knowledge } from '../knowledge.ts';
import { createSentence, type ReadingContext, type Sentence } from '../sentence.ts';
import type { Token } from '../words/tokens.ts';
import { refinedStretches } from './refinedStretches.ts';
import { cut } from './spans.ts';

/** Tokens cut into stretches that mean something, ready for the frames. */
export const sentenceOf = (knowledge: Knowledge, context: ReadingContext, tokens: readonly Token[]): Sentence =>
  createSentence(knowledge, context, tokens, refinedStretches(cut(tokens, knowledge.lexicon), tokens, knowledge.lists));
