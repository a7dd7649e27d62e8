import { type Token, tokenise } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/** The two questions of a sentence that asks two; the second may be two again. */
export interface TwoQuestions {
  readonly first: string;
  readonly second: string;
  /** Whether the first asks by itself, and does not only say what the second is asked for. */
  readonly firstAsks: boolean;
  /** Their writer has numbered them. */
  readonly numbered?: true;
}

/** No two short questions are longer. */
const LONGEST = 400;

/** "1) how many amber 2) how many green", "Q1 who leads 3.5? Q2 is it green?" */
const NUMBERED =
  /^(?:[^\d]{0,40}\s)?(?:q ?1[.):]?|\(?1[.):])\s+(?<first>\S.{4,}?)[\s;,.]+(?:and\s+)?(?:q ?2[.):]?|\(?2[.):])\s+(?<second>\S.{2,})$/iu;

/**
 * "who leads 6.F03 and is it amber", "When is the next meeting? Where?": where a question begins after a joining word or the end of another. Nothing is
 * said of whether either can be answered. Undefined where no second begins.
 */
export function twoQuestions(text: string, { joining, asking }: WordLists): TwoQuestions | undefined {
  const numbered = text.length <= LONGEST ? NUMBERED.exec(text)?.groups : undefined;
  if (numbered?.first && numbered.second)
    return { first: numbered.first, second: numbered.second, firstAsks: true, numbered: true };
  const tokens = tokenise(text);
  for (let at = LEAST; at < tokens.length - 1; at++) {
    if (!isEnd(tokens[at]) && !joining.has(tokens[at]?.text ?? '')) continue;
    let begins = at + 1;
    while (joining.has(tokens[begins]?.text ?? '')) begins++;
    if (!asking.has(tokens[begins]?.text ?? '') || tokens.slice(begins).every(t => t.kind === 'mark')) continue;
    return {
      first: text.slice(0, tokens[at]?.start),
      second: text.slice(tokens[begins]?.start),
      firstAsks: tokens.slice(0, at).some((t, n) => asking.has(t.text) && (n === 0 || tokens[n - 1]?.kind === 'mark')),
    };
  }
  return undefined;
}

/** A question has at least so many words before the next begins. */
const LEAST = 2;

const isEnd = (token: Token | undefined): boolean => token?.kind === 'mark' && /^[?;]/.test(token.text);
