import { editDistance } from './editDistance.ts';
import { isVowelless } from './sounds.ts';
import { lettersSorted, type Speller } from './spelling.ts';
import { numberAfterTheme } from './themeNumber.ts';
import { stemOf, type Token } from './tokens.ts';

/** So many words of one sentence are looked up at most: a sentence with more unknown words is not a question that was mistyped. */
export const CORRECTIONS = 8;

const RANKED = new Set(
  'inspector insp di ds dc sergeant sgt supt superintendent acc dcc constable pc pcso mr mrs ms dr cllr'.split(' '),
);

/** After a first name that one person has ("craig gilford"), so many slips still name that person. */
const NAME_SLIPS = 2;

/** "aca prior": before a surname, a short word that is nothing else is a rank with one slip. */
const nearRank = (word: string): string | undefined =>
  word.length === RANK_LENGTH
    ? [...RANKED].find(r => r.length === word.length && editDistance(word, r, 1) === 1)
    : undefined;
const RANK_LENGTH = 3;

/**
 * The tokens with misspelt words put right, and what was taken for what. After a rank a word is a name, and only put right to a name.
 */
export function correctTokens(
  tokens: readonly Token[],
  speller: Speller,
  surnames: Speller,
  surnameOf: (firstName: string) => string | undefined = () => undefined,
  isPhrase: (words: string) => boolean = () => false,
): { tokens: Token[]; corrections: { from: string; to: string }[] } {
  const corrections: { from: string; to: string }[] = [];
  let looked = 0;
  const corrected: Token[] = [];
  const putRight = (token: Token, at: number): Token | Token[] => {
    const number = numberAfterTheme(tokens, at, corrected.at(-1));
    if (number !== undefined) {
      corrections.push({ from: token.raw, to: number });
      return { ...token, text: number, stem: stemOf(number) };
    }
    const known = speller.isWord(token.text) || (/['’‘`]s$/.test(token.raw) && speller.isWord(token.stem));
    if (token.kind !== 'word' || token.text.length > 24 || known || looked >= CORRECTIONS) return token;
    looked++;
    const rank = surnames.knows(tokens[at + 1]?.text ?? '') ? nearRank(token.text) : undefined;
    if (rank !== undefined) {
      corrections.push({ from: token.raw, to: rank });
      return { ...token, text: rank, stem: stemOf(rank) };
    }
    const called = surnameOf(tokens[at - 1]?.text ?? '');
    if (
      called !== undefined &&
      called[0] === token.text[0] &&
      editDistance(token.text, called, NAME_SLIPS) <= NAME_SLIPS
    ) {
      corrections.push({ from: token.raw, to: called });
      return { ...token, text: called, stem: stemOf(called) };
    }
    const named = RANKED.has(tokens[at - 1]?.text ?? '');
    // "RF's": initials are no word without its vowels.
    const isInitials = isVowelless(token.text) && /\p{Lu}{2}/u.test(token.raw);
    const word = named
      ? (surnames.correct(token.text) ?? surnames.sounding(token.text) ?? sameLetters(token, speller))
      : isInitials
        ? undefined
        : (besideOthers(tokens, at, speller, isPhrase) ?? speller.correct(token.text));
    const near = word !== undefined && editDistance(token.text, word, 1) <= 1;
    const pair = named || near || isSurname(tokens, at, speller) ? undefined : speller.split(token.text);
    if (pair) {
      corrections.push({ from: token.raw, to: pair.join(' ') });
      return pair.map(text => ({ ...token, text, stem: stemOf(text) }));
    }
    if (!word || stemOf(word) === token.stem) return token;
    corrections.push({ from: token.raw, to: word });
    return { ...token, text: word, stem: stemOf(word) };
  };
  for (const [at, token] of tokens.entries()) corrected.push(...[putRight(token, at)].flat());
  return { tokens: corrected, corrections };
}

/** "Tim Wendels": of two strange words with capitals the second is a name, and no two words run together. */
const isSurname = (tokens: readonly Token[], at: number, speller: Speller): boolean =>
  [tokens[at - 1], tokens[at]].every(t => t !== undefined && CAPITAL.test(t.raw) && !speller.isWord(t.text));
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** "rual crime", "sence of comunity": of words about as near the one that is a phrase with its neighbours, as they are meant themselves. */
function besideOthers(
  tokens: readonly Token[],
  at: number,
  speller: Speller,
  isPhrase: (words: string) => boolean,
): string | undefined {
  const others = speller.alternatives(tokens[at]?.text ?? '');
  if (others.length < 2) return undefined;
  const around = [-2, -1, 0, 1, 2].map(by => meant(tokens[at + by], speller));
  return others.find(word =>
    AROUND.some(places => isPhrase(places.map(by => (by === 0 ? stemOf(word) : (around[by + 2] ?? ''))).join(' '))),
  );
}

/** Where a word may stand in a phrase of two or three, by its neighbours' distance. */
const AROUND = [
  [0, 1],
  [-1, 0],
  [0, 1, 2],
  [-2, -1, 0],
] as const;

const meant = (token: Token | undefined, speller: Speller): string =>
  token === undefined || token.kind !== 'word' || speller.isWord(token.text)
    ? (token?.stem ?? '')
    : stemOf(speller.correct(token.text) ?? token.text);

/** "pcso nubmers": after a rank in lower case a word may be none's name, when its letters only changed places. */
function sameLetters(token: Token, speller: Speller): string | undefined {
  if (token.raw !== token.text) return undefined;
  const word = speller.correct(token.text);
  return word !== undefined && lettersSorted(word) === lettersSorted(token.text) ? word : undefined;
}
