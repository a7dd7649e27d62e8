import { remembered } from '../remembered.ts';
import { numberAfterTheme } from '../themeNumber.ts';
import { editDistance } from './editDistance.ts';
import { basesOf } from './formed.ts';
import { isOrdinaryEnglish } from './ordinaryEnglish.ts';
import { apart, partWorth } from './runTogether.ts';
import { bones, isSilent, isVowelless, skeletonsOf, soundOf, spokenEnding } from './sounds.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './tokens.ts';

/** Finds the known word that a misspelt one was most likely meant to be. */
export interface Speller {
  knows(word: string): boolean;
  /** Whether it is a word at all, of the records or of ordinary English: then it is no slip of the finger. */
  isWord(word: string): boolean;
  /** The known word within reach, or undefined. `word` is lower case. */
  correct(word: string): string | undefined;
  /** The two known words that were typed as one ("amberin", "hatecrime"), or undefined. `word` is lower case. */
  split(word: string): readonly [string, string] | undefined;
}

/**
 * @param weights every known word with how readily it is meant: words of the vocabulary before words of the records
 * @param ordinary words of the language that name nothing, but are not misspelt either
 */
export function createSpeller(weights: ReadonlyMap<string, number>, ordinary: readonly string[] = []): Speller {
  const byLength = new Map<number, Candidate[]>();
  for (const [word, weight] of weights) {
    if (word.length < SHORTEST) continue;
    const list = byLength.get(word.length) ?? [];
    list.push({ word, weight, letters: lettersOf(word), sound: soundOf(word) });
    byLength.set(word.length, list);
  }
  // A word that is known in one form only (a place's name) lends no other forms.
  const bases = new Set(
    [...weights.keys()]
      .filter(word => word.length >= SHORTEST && weights.has(stemOf(word)))
      .flatMap(word => [word, stemOf(word), ...basesOf(word)]),
  );
  const isBase = (base: string) => weights.has(base) || isOrdinaryEnglish(base);
  const knows = (word: string) =>
    weights.has(word) || weights.has(stemOf(word)) || basesOf(word).some(base => bases.has(base) && isBase(base));
  const everyday = new Set(ordinary.flatMap(word => [word, stemOf(word)]));
  const isWord = (word: string) =>
    knows(word) ||
    everyday.has(word) ||
    everyday.has(stemOf(word)) ||
    (word.length >= SHORTEST && isOrdinaryEnglish(word));
  const bySkeleton = skeletonsOf(weights);
  const nearest = remembered(word => ({
    word:
      (isVowelless(word) ? bySkeleton.get(word) : undefined) ??
      spokenEnding(word, weights) ??
      closest(word, byLength) ??
      (stemOf(word) === word ? undefined : closest(stemOf(word), byLength)) ??
      slipOfThree(word, weights),
  }));
  const correct = (word: string) => nearest(word).word;
  const worth = (part: string) => partWorth(part, p => weights.get(p) ?? weights.get(stemOf(p)) ?? 0);
  const halves = remembered(word => ({ words: apart(word, worth, correct) }));
  return { knows: remembered(knows), isWord: remembered(isWord), correct, split: word => halves(word).words };
}

/** A word of three letters is put right only where letters changed places ("teh", "hwo") or one was typed twice ("onn"). */
function slipOfThree(word: string, weights: ReadonlyMap<string, number>): string | undefined {
  if (word.length !== SHORTEST - 1) return undefined;
  const [a = '', b = '', c = ''] = word;
  const once = a === b ? a + c : b === c ? a + b : undefined;
  return [b + a + c, a + c + b, once].find(other => other !== undefined && other !== word && weights.has(other));
}

/** A word shorter than this is never corrected: too many words are one letter away. */
const SHORTEST = 4;

interface Candidate {
  readonly word: string;
  readonly weight: number;
  readonly letters: number;
  readonly sound: string;
}

/** How many slips of the finger a word of this length may hold. */
const reach = (length: number): number => (length < SHORTEST ? 0 : length < 8 ? 1 : 2);

function closest(word: string, byLength: ReadonlyMap<number, readonly Candidate[]>): string | undefined {
  const limit = reach(word.length);
  if (limit === 0) return undefined;
  const letters = lettersOf(word);
  const sound = soundOf(word);
  let best: { word: string; cost: number } | undefined;
  const spread = word.length > SHORT ? 2 : limit;
  for (let length = word.length - spread; length <= word.length + spread; length++)
    for (const candidate of byLength.get(length) ?? []) {
      if (bitCount(letters ^ candidate.letters) > 2 * spread) continue;
      const alike = word.length > SHORT && (sound === candidate.sound || bones(sound) === bones(candidate.sound));
      const most = alike ? limit + 1 : limit;
      const distance = editDistance(word, candidate.word, most);
      if (distance > most || (distance === 2 && word[0] !== candidate.word[0])) continue;
      if ((word.length <= SHORT || distance > 1) && candidate.weight < READILY) continue;
      if (word.length <= OTHER_START && !sharesStart(word, candidate.word) && !isSilent(word, candidate.word)) continue;
      const cost = costOf(word, candidate, distance);
      if (!best || cost < best.cost) best = { word: candidate.word, cost };
    }
  return best?.word;
}

/** Fewer slips first, then the same first letter, then the same sound, then the word that is meant more readily. */
function costOf(word: string, candidate: Candidate, distance: number): number {
  const otherStart = word[0] === candidate.word[0] || isSilent(word, candidate.word) ? 0 : 0.5;
  const isSwapped = distance > 0 && word.length === candidate.word.length && sorted(word) === sorted(candidate.word);
  const isLeftOut = distance === candidate.word.length - word.length;
  // A finger that slips writes what sounds otherwise.
  const otherSound = isSwapped || isLeftOut || soundOf(word) === candidate.sound ? 0 : 0.3;
  const slip = isSwapped ? SWAPPED : isLeftOut ? LEFT_OUT : 0;
  return distance + otherStart + otherSound - candidate.weight - slip;
}

/** In a word of no more letters the first is not a slip: "losses" are no bosses. */
const OTHER_START = 7;

/** A short word of which the first letter is wrong is more likely another word; two letters that changed places are a slip. */
const sharesStart = (word: string, other: string): boolean =>
  word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]);

/** "pcso nubmers": after a rank in lower case a word may be none's name, when its letters only changed places. */
function sameLetters(token: Token, speller: Speller): string | undefined {
  if (token.raw !== token.text) return undefined;
  const word = speller.correct(token.text);
  return word !== undefined && sorted(word) === sorted(token.text) ? word : undefined;
}

/** A letter left out is likelier than a wrong one. */
const LEFT_OUT = 0.2;

/** Letters in another order are the likeliest slip. */
const SWAPPED = 0.35;
const sorted = (word: string): string => [...word].sort().join('');

/** A short word is only taken for one that questions and names are made of. */
const SHORT = 5;
const READILY = 0.3;

const lettersOf = (word: string): number => {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 26);
  return bits;
};

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

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
): { tokens: Token[]; corrections: { from: string; to: string }[] } {
  const corrections: { from: string; to: string }[] = [];
  let looked = 0;
  const corrected = tokens.flatMap((token, at) => {
    const number = numberAfterTheme(tokens, at);
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
      ? (surnames.correct(token.text) ?? sameLetters(token, speller))
      : isInitials
        ? undefined
        : speller.correct(token.text);
    const near = word !== undefined && editDistance(token.text, word, 1) <= 1;
    const pair = named || near ? undefined : speller.split(token.text);
    if (pair) {
      corrections.push({ from: token.raw, to: pair.join(' ') });
      return pair.map(text => ({ ...token, text, stem: stemOf(text) }));
    }
    if (!word || stemOf(word) === token.stem) return token;
    corrections.push({ from: token.raw, to: word });
    return { ...token, text: word, stem: stemOf(word) };
  });
  return { tokens: corrected, corrections };
}
