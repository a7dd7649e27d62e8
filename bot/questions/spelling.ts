import { rootOf } from './names.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './tokens.ts';

/** Finds the known word that a misspelt one was most likely meant to be. */
export interface Speller {
  knows(word: string): boolean;
  /** Whether it is a word at all, of the records or of ordinary English: then it is no slip of the finger. */
  isWord(word: string): boolean;
  /** The known word within reach, or undefined. `word` is lower case. */
  correct(word: string): string | undefined;
}

/**
 * @param weights every known word with how readily it is meant: words of the vocabulary before words of the records
 * @param ordinary words of the language that name nothing, but are not misspelt either
 */
export function createSpeller(weights: ReadonlyMap<string, number>, ordinary: readonly string[] = []): Speller {
  const stems = new Set([...weights.keys()].map(stemOf));
  const byLength = new Map<number, Candidate[]>();
  for (const [word, weight] of weights) {
    if (word.length < SHORTEST) continue;
    const list = byLength.get(word.length) ?? [];
    list.push({ word, weight, letters: lettersOf(word) });
    byLength.set(word.length, list);
  }
  const roots = new Set([...weights.keys()].filter(word => word.length >= SHORTEST).map(rootOf));
  const knows = (word: string) =>
    weights.has(word) || stems.has(stemOf(word)) || (FORMED.test(word) && roots.has(rootOf(word)));
  const everyday = new Set(ordinary.flatMap(word => [word, stemOf(word)]));
  const isWord = (word: string) => knows(word) || everyday.has(word) || everyday.has(stemOf(word));
  return { knows, isWord, correct: word => closest(word, byLength) };
}

/** A form of a known word ("counted", "helping") is no slip. */
const FORMED = /^.{4,}(ing|ed|ly|ment)$/;

/** A word shorter than this is never corrected: too many words are one letter away. */
const SHORTEST = 4;

interface Candidate {
  readonly word: string;
  readonly weight: number;
  readonly letters: number;
}

/** How many slips of the finger a word of this length may hold. */
const reach = (length: number): number => (length < SHORTEST ? 0 : length < 8 ? 1 : 2);

function closest(word: string, byLength: ReadonlyMap<number, readonly Candidate[]>): string | undefined {
  const limit = reach(word.length);
  if (limit === 0) return undefined;
  const letters = lettersOf(word);
  let best: { word: string; cost: number } | undefined;
  for (let length = word.length - limit; length <= word.length + limit; length++)
    for (const candidate of byLength.get(length) ?? []) {
      if (bitCount(letters ^ candidate.letters) > 2 * limit) continue;
      const distance = editDistance(word, candidate.word, limit);
      if (distance > limit || (distance === 2 && word[0] !== candidate.word[0])) continue;
      if ((word.length <= SHORT || distance > 1) && candidate.weight < READILY) continue;
      if (word.length <= SHORT && !sharesStart(word, candidate.word)) continue;
      const cost = costOf(word, candidate, distance);
      if (!best || cost < best.cost) best = { word: candidate.word, cost };
    }
  return best?.word;
}

/** Fewer slips first, then the same first letter, then the same sound, then the word that is meant more readily. */
function costOf(word: string, candidate: Candidate, distance: number): number {
  const otherStart = word[0] === candidate.word[0] ? 0 : 0.5;
  const otherSound = soundOf(word) === soundOf(candidate.word) ? 0 : 0.3;
  const sameLetters =
    distance > 0 && word.length === candidate.word.length && sorted(word) === sorted(candidate.word) ? SWAPPED : 0;
  return distance + otherStart + otherSound - candidate.weight - sameLetters;
}

/** A short word of which the first letter is wrong is more likely another word; two letters that changed places are a slip. */
const sharesStart = (word: string, other: string): boolean =>
  word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]);

/** "pcso nubmers": after a rank in lower case a word may be none's name, when its letters only changed places. */
function sameLetters(token: Token, speller: Speller): string | undefined {
  if (token.raw !== token.text) return undefined;
  const word = speller.correct(token.text);
  return word !== undefined && sorted(word) === sorted(token.text) ? word : undefined;
}

/** Letters in another order are the likeliest slip. */
const SWAPPED = 0.35;
const sorted = (word: string): string => [...word].sort().join('');

/** A short word is only taken for one that questions and names are made of. */
const SHORT = 5;
const READILY = 0.3;

/** A word by its sound, roughly: doubled letters once, vowels alike, `ph` as `f`. */
const soundOf = (word: string): string =>
  word
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replace(/(.)\1+/g, '$1');

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

/** Insertions, deletions, exchanges and swaps of neighbours; anything past `limit` may be reported as more. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}

/** So many words of one sentence are looked up at most: a sentence with more unknown words is not a question that was mistyped. */
export const CORRECTIONS = 8;

const RANKED = new Set(
  'inspector insp di ds dc sergeant sgt supt superintendent acc dcc constable pc pcso mr mrs ms dr cllr'.split(' '),
);

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
): { tokens: Token[]; corrections: { from: string; to: string }[] } {
  const corrections: { from: string; to: string }[] = [];
  let looked = 0;
  const corrected = tokens.map((token, at) => {
    if (token.kind !== 'word' || token.text.length > 24 || speller.isWord(token.text) || looked >= CORRECTIONS)
      return token;
    looked++;
    const rank = surnames.knows(tokens[at + 1]?.text ?? '') ? nearRank(token.text) : undefined;
    if (rank !== undefined) {
      corrections.push({ from: token.raw, to: rank });
      return { ...token, text: rank, stem: stemOf(rank) };
    }
    const named = RANKED.has(tokens[at - 1]?.text ?? '');
    const word = named ? (surnames.correct(token.text) ?? sameLetters(token, speller)) : speller.correct(token.text);
    if (!word || stemOf(word) === token.stem) return token;
    corrections.push({ from: token.raw, to: word });
    return { ...token, text: word, stem: stemOf(word) };
  });
  return { tokens: corrected, corrections };
}
