import { phraseAt } from '../../words/phraseAt.ts';
import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/**
 * A first question without its greeting and its thanks: "Good afternoon. what's amber", "hi, will the SARC …", "… please". What stands first in a question
 * says much of it ("is", "will", "who"), and these words would stand before it. Whole where too little else would be left: then they are what is meant.
 */
export function withoutCourtesy(
  tokens: readonly Token[],
  { courtesyBefore, courtesyAfter, signingOff }: Pick<WordLists, 'courtesyBefore' | 'courtesyAfter' | 'signingOff'>,
): readonly Token[] {
  const unsigned = tokens.slice(0, signatureFrom(tokens, signingOff));
  const begun = unsigned.slice(greetingOf(unsigned, courtesyBefore));
  const before = wordsIn(begun) >= FEWEST_WORDS ? begun : unsigned;
  const asked = before.slice(0, before.length - thanksOf(before, courtesyAfter));
  return wordsIn(asked) > 0 ? asked : before;
}

/** In fewer words a greeting is what was said ("hi bot"). */
const FEWEST_WORDS = 3;

const wordsIn = (tokens: readonly Token[]): number => tokens.filter(t => t.kind !== 'mark').length;

function greetingOf(tokens: readonly Token[], said: ReadonlySet<string>): number {
  let to = 0;
  for (let length = -1; length !== 0 && to < tokens.length; to += length)
    length = tokens[to]?.kind === 'mark' && to > 0 ? 1 : (phraseAt(said, tokens, to) ?? 0);
  return to;
}

/** "… Many thanks, Dan", "… regards, Cllr Ann Smith": where who writes begins to sign; who that is, nothing is asked of. */
function signatureFrom(tokens: readonly Token[], said: ReadonlySet<string>): number | undefined {
  for (let at = FEWEST_WORDS; at < tokens.length - 1; at++) {
    const length = tokens[at - 1]?.kind === 'mark' ? phraseAt(said, tokens, at) : undefined;
    const name = length === undefined ? [] : tokens.slice(at + length).filter(t => t.kind !== 'mark');
    const isName = name.every(({ kind, raw }) => kind === 'word' && /^\p{Lu}\p{L}*$/u.test(raw));
    if (name.length > 0 && name.length <= LONGEST_NAME && (isName || name.length === 1)) return at - 1;
  }
  return undefined;
}
const LONGEST_NAME = 4;

/** So many tokens at the end thank or ask kindly, with the mark before them. */
function thanksOf(tokens: readonly Token[], said: ReadonlySet<string>): number {
  const last = tokens.length - (tokens.at(-1)?.kind === 'mark' ? 1 : 0);
  for (let length = Math.min(MOST_WORDS, last - 1); length > 0; length--) {
    const from = last - length;
    if (phraseAt(said, tokens, from) !== length) continue;
    return tokens.length - from + (tokens[from - 1]?.kind === 'mark' ? 1 : 0);
  }
  return 0;
}
const MOST_WORDS = 4;
