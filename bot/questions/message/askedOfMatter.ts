import { phraseAt } from '../../words/phraseAt.ts';
import { type Token, tokenise } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/**
 * "A councillor has emailed me about hare coursing. What do we have?": the last clause asks for whatever there is, and the one before it says on what,
 * after words for who wants to know. As it would be asked in one go; undefined where nothing is told or more is asked.
 */
export function askedOfMatter(
  tokens: readonly Token[],
  { asksOfMatter, leadsToMatter }: WordLists,
): readonly Token[] | undefined {
  const last = tokens.findLastIndex(t => t.kind !== 'mark') + 1;
  const mark = tokens.findLastIndex((t, at) => t.kind === 'mark' && at < last);
  if (mark < LEAST_TOLD || phraseAt(asksOfMatter, tokens, mark + 1) !== last - mark - 1) return undefined;
  for (let at = 1; at < mark; at++) {
    const length = phraseAt(leadsToMatter, tokens, at);
    const matter = tokens.slice(at + (length ?? 0), mark);
    if (length === undefined || matter.length === 0 || matter.some(t => t.kind !== 'word')) continue;
    return [...tokenise(OPENLY), ...matter];
  }
  return undefined;
}

const LEAST_TOLD = 4;
const OPENLY = 'what are we doing about';
