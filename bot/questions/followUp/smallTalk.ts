import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/**
 * A sentence of a conversation without what is said around it: "got it, and theme 4 please" is "and theme 4". How a short sentence opens and how many
 * words it has decide how it leans on the question before, and these words are no part of that. Whole where nothing else would be left.
 */
export function withoutSmallTalk(
  tokens: readonly Token[],
  { smallTalkBefore, smallTalkAfter }: Pick<WordLists, 'smallTalkBefore' | 'smallTalkAfter'>,
): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  for (let length = -1; length !== 0 && from < to; from += length)
    length = opening(tokens.slice(from, to), smallTalkBefore);
  for (let length = -1; length !== 0 && from < to; to -= length)
    length = closing(tokens.slice(from, to), smallTalkAfter);
  const rest = tokens.slice(from, to);
  return rest.some(t => t.kind !== 'mark') ? rest : tokens;
}

const MOST_WORDS = 6;

/** So many tokens at the beginning say nothing. */
function opening(tokens: readonly Token[], said: ReadonlySet<string>): number {
  if (tokens[0]?.kind === 'mark') return 1;
  const length = longest(tokens.length, n => said.has(textOf(tokens.slice(0, n))));
  return tokens[length]?.text === 'now' && length > 0 ? 0 : length;
}

/** So many at the end; "since then" is a time. */
function closing(tokens: readonly Token[], said: ReadonlySet<string>): number {
  const isMark = tokens.at(-1)?.kind === 'mark';
  if (isMark)
    return tokens.length > 1 && longest(tokens.length - 1, n => said.has(textOf(tokens.slice(-1 - n, -1)))) > 0 ? 1 : 0;
  const length = longest(tokens.length, n => said.has(textOf(tokens.slice(-n))) && tokens.at(-n - 1)?.text !== 'how');
  return tokens.at(-1)?.text === 'then' && OF_TIME.has(tokens.at(-2)?.text ?? '') ? 0 : length;
}

const OF_TIME = new Set(['since', 'until', 'till', 'by', 'from', 'before', 'after', 'and', 'to', 'on', 'back']);

function longest(most: number, fits: (length: number) => boolean): number {
  for (let length = Math.min(most, MOST_WORDS); length > 0; length--) if (fits(length)) return length;
  return 0;
}

const textOf = (tokens: readonly Token[]): string => tokens.map(t => t.text).join(' ');
