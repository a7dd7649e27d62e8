import { once } from '../../data/once.ts';
import { remembered } from '../../data/remembered.ts';
import { editDistance } from './editDistance.ts';
import { basesOf } from './formed.ts';
import { lettersApart, lettersOf } from './letters.ts';
import { isOrdinaryEnglish } from './ordinaryEnglish.ts';
import { apart, partWorth } from './runTogether.ts';
import { bones, isSilent, isVowelless, skeletonsOf, soundOf, spokenEnding } from './sounds.ts';
import { stemOf } from './tokens.ts';

/** Finds the known word that a misspelt one was most likely meant to be. */
export interface Speller {
  knows(word: string): boolean;
  /** Whether it is a word at all, of the records or of ordinary English: then it is no slip of the finger. */
  isWord(word: string): boolean;
  /** The known word within reach, or undefined. `word` is lower case. */
  correct(word: string): string | undefined;
  /** The known words that are about as near, the nearest first. */
  alternatives(word: string): readonly string[];
  /** The one known word that sounds the same, or undefined. */
  sounding(word: string): string | undefined;
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
  const isForm = (word: string) => basesOf(word).some(base => bases.has(base) && isBase(base));
  // "managment" has the look of a form of "manage", and is a slip in "management".
  const isSlipOfForm = (word: string) => !isOrdinaryEnglish(word) && isOneSlip(word, nearest(word).word);
  const knows = (word: string) =>
    weights.has(word) || weights.has(stemOf(word)) || (isForm(word) && !isSlipOfForm(word));
  const everyday = new Set(ordinary.flatMap(word => [word, stemOf(word)]));
  const isWord = (word: string) =>
    knows(word) ||
    everyday.has(word) ||
    everyday.has(stemOf(word)) ||
    (word.length >= SHORTEST && isOrdinaryEnglish(word));
  const bySkeleton = skeletonsOf(weights);
  const nearest = remembered(word => {
    const sure = (isVowelless(word) ? bySkeleton.get(word) : undefined) ?? spokenEnding(word, weights);
    const near = sure === undefined ? closest(word, byLength) : [];
    const single = near.length > 0 || stemOf(word) === word ? near : closest(stemOf(word), byLength);
    return { word: sure ?? single[0] ?? slipOfThree(word, weights), near: single };
  });
  const sounds = once(() => bySound(weights));
  const correct = (word: string) => nearest(word).word;
  const worth = (part: string) => partWorth(part, p => weights.get(p) ?? weights.get(stemOf(p)) ?? 0);
  const halves = remembered(word => ({ words: apart(word, worth, correct) }));
  return {
    knows: remembered(knows),
    isWord: remembered(isWord),
    correct,
    alternatives: word => nearest(word).near,
    sounding: word => sounds(weights).get(soundOf(word)),
    split: word => halves(word).words,
  };
}

/** The words that no other sounds like. */
function bySound(weights: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const word of weights.keys()) {
    const sound = soundOf(word);
    found.set(sound, found.has(sound) ? undefined : word);
  }
  return new Map([...found].flatMap(([sound, word]) => (word === undefined ? [] : [[sound, word] as const])));
}

const isOneSlip = (word: string, other: string | undefined): boolean =>
  other !== undefined && stemOf(other) !== stemOf(word) && editDistance(word, other, 1) === 1;

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

function closest(word: string, byLength: ReadonlyMap<number, readonly Candidate[]>): string[] {
  const limit = reach(word.length);
  if (limit === 0) return [];
  const letters = lettersOf(word);
  const sound = soundOf(word);
  const near: { word: string; cost: number }[] = [];
  const spread = word.length > SHORT ? 2 : limit;
  for (let length = word.length - spread; length <= word.length + spread; length++)
    for (const candidate of byLength.get(length) ?? []) {
      if (lettersApart(letters, candidate.letters) > 2 * spread) continue;
      const alike = word.length > SHORT && (sound === candidate.sound || bones(sound) === bones(candidate.sound));
      const most = alike || isReordered(word, candidate.word) ? limit + 1 : limit;
      const distance = editDistance(word, candidate.word, most);
      if (distance > most || (distance === 2 && word[0] !== candidate.word[0])) continue;
      if ((word.length <= SHORT || distance > 1) && candidate.weight < READILY) continue;
      if (word.length <= OTHER_START && !sharesStart(word, candidate.word) && !isSilent(word, candidate.word)) continue;
      near.push({ word: candidate.word, cost: costOf(word, candidate, distance) });
    }
  near.sort((a, b) => a.cost - b.cost);
  return near.filter(({ cost }) => cost <= (near[0]?.cost ?? 0) + ABOUT_AS_NEAR).map(other => other.word);
}

/** So much dearer a word may be that is right by the words around it. */
const ABOUT_AS_NEAR = 0.35;

/** Fewer slips first, then the same first letter, then the same sound, then the word that is meant more readily. */
function costOf(word: string, candidate: Candidate, distance: number): number {
  const otherStart = word[0] === candidate.word[0] || isSilent(word, candidate.word) ? 0 : 0.5;
  const isSwapped =
    distance > 0 && word.length === candidate.word.length && lettersSorted(word) === lettersSorted(candidate.word);
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

/** A letter left out is likelier than a wrong one. */
const LEFT_OUT = 0.2;

/** Letters in another order are the likeliest slip ("pleged"). */
const isReordered = (word: string, other: string): boolean =>
  word.length === other.length &&
  word.length > SHORT &&
  word[0] === other[0] &&
  lettersSorted(word) === lettersSorted(other);
const SWAPPED = 0.35;
export const lettersSorted = (word: string): string => [...word].sort().join('');

/** A short word is only taken for one that questions and names are made of. */
const SHORT = 5;
const READILY = 0.3;
