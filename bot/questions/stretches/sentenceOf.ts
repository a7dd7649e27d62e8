import type { Token } from '../../words/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import { createSentence, type ReadingContext, type Sentence } from '../sentence.ts';
import { refinedStretches } from './refinedStretches.ts';
import { cut } from './spans.ts';
import { withTakenOff } from './takenOff.ts';

/** Tokens cut into stretches that mean something, ready for the frames. */
export function sentenceOf(knowledge: Knowledge, context: ReadingContext, tokens: readonly Token[]): Sentence {
  const { lexicon, lists } = knowledge;
  const stretches = refinedStretches(cut(tokens, lexicon), tokens, lists);
  return createSentence(knowledge, context, tokens, context.last ? withTakenOff(stretches, tokens, lists) : stretches);
}
