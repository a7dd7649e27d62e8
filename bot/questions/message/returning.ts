import { phraseAt } from '../../words/phraseAt.ts';
import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/** What "back to the exceptions, which got worse" comes back to, in its own words, and the question without the words for coming back. */
export interface Returning {
  readonly to: readonly Token[];
  readonly question: readonly Token[];
  /** What stands after it. */
  readonly rest: readonly Token[];
}

export function returningIn(
  tokens: readonly Token[],
  { backTo, smallTalkBefore }: Pick<WordLists, 'backTo' | 'smallTalkBefore'>,
): Returning | undefined {
  let at = 0;
  while (
    tokens[at]?.kind === 'mark' ||
    smallTalkBefore.has(tokens[at]?.text ?? '') ||
    LEADING.has(tokens[at]?.text ?? '')
  )
    at += 1;
  const length = phraseAt(backTo, tokens, at);
  if (length === undefined) return undefined;
  const question = tokens.slice(at + length);
  const mark = question.findIndex(t => t.kind === 'mark');
  const to = mark < 0 ? question : question.slice(0, mark);
  const from = mark < 0 ? -1 : question.findIndex((t, n) => n > mark && t.kind !== 'mark');
  return to.length === 0 ? undefined : { to, question, rest: from < 0 ? [] : question.slice(from) };
}

const LEADING = new Set(['and', 'so', 'ok', 'right', 'now', 'then', 'but', 'anyway', 'well']);
