import { stemOf, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Short forms of words, lower case, with the word in full. */
export type Shorthand = ReadonlyMap<string, string>;

export const readShorthand = (vocabulary: Vocabulary): Shorthand =>
  new Map(vocabulary.words.filter(({ role }) => role === 'shorthand').map(({ phrase, means }) => [phrase, means]));

/**
 * The tokens with what was written short ("yr", "wich") in full. Nothing is guessed here, so nothing is said of it. What is all in capitals is
 * a name ("COMM"), and so is what stands in one with the word beside it ("Uplift IT").
 * @param isName whether two words, by their stems, are a name or a part of the vocabulary
 */
export const inFull = (
  tokens: readonly Token[],
  shorthand: Shorthand,
  isName: (words: string) => boolean = () => false,
): Token[] =>
  tokens.map((token, at) => {
    if (isThemeLetter(token, tokens[at + 1])) return { ...token, text: 'theme', stem: 'theme' };
    if (isNumberOf(token, tokens.slice(at + 1))) return { ...token, text: 'number', stem: 'number' };
    const full = token.kind === 'word' ? fullOf(token, shorthand, tokens) : undefined;
    if (full === undefined) return token;
    const beside = [`${tokens[at - 1]?.stem} ${token.stem}`, `${token.stem} ${tokens[at + 1]?.stem}`];
    return isCapitals(token) && beside.some(isName)
      ? token
      : { ...token, text: full, stem: stemOf(full), ...(DAY.test(full) && { kind: 'ordinal' as const }) };
  });

/** "the nineteenth" */
const DAY = /^\d\d(st|nd|rd|th)$/;

/** "t3 ambers": a letter typed onto the number of a theme. */
const isThemeLetter = ({ text, end }: Token, next: Token | undefined): boolean =>
  (text === 't' || text === 'th') && next?.kind === 'number' && next.start === end && /^[1-9]$/.test(next.text);

/** "the no. of indicators" denies nothing; "no, of course" does. */
const isNumberOf = ({ text }: Token, after: readonly Token[]): boolean => {
  const [next, then] = after[0]?.raw === '.' ? after.slice(1) : after;
  return text === 'no' && next?.text === 'of' && then !== undefined && then.text !== 'course';
};

/** "yrs" as "yr", in the plural; what the vocabulary has in capitals ("IT") only where capitals are told from other letters. */
function fullOf(token: Token, shorthand: Shorthand, tokens: readonly Token[]): string | undefined {
  if (isCapitals(token)) return tokens.every(t => t.raw === t.raw.toUpperCase()) ? undefined : shorthand.get(token.raw);
  const full = shorthand.get(token.text);
  const one = full === undefined && token.stem !== token.text ? shorthand.get(token.stem) : undefined;
  return full ?? (one === undefined ? undefined : `${one}s`);
}

const isCapitals = ({ raw }: Token): boolean => raw.length > 1 && raw === raw.toUpperCase();
