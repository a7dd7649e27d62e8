/** A word by its sound, roughly: doubled letters once, vowels alike, `ph` as `f`, a soft `c` as `s`, a last `e` that is not heard not at all. */
export const soundOf = (word: string): string =>
  word
    .replace(/^(?:kn|gn)/, 'n')
    .replace(/^wr/, 'r')
    .replaceAll('ph', 'f')
    .replace(/(shun|tion|sion|shion)/g, 'xn')
    .replaceAll('ck', 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ew$/, 'a')
    .replace(/([aeiou][^aeiou])e$/, '$1')
    .replace(/([^aeiou])le$/, '$1al')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replace(/(.)\1+/g, '$1')
    .replace(/ar$/, 'a');

/** "nife", "rong": a letter that is not heard. */
export const isSilent = (word: string, other: string): boolean => /^(k|w|h)/.test(other) && other.slice(1) === word;

/** A sound without its vowels: "outcums". */
export const bones = (sound: string): string => sound[0] + sound.slice(1).replaceAll('a', '');

/** "grns", "mtng", "rprt": typed without its vowels, a word is the one of the vocabulary that has just these consonants; the readiest meant, the shortest. */
export function skeletonsOf(weights: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const worth = (word: string) => (weights.get(word) ?? 0) - word.length / 100;
  for (const [word, weight] of weights) {
    if (weight < READILY_MEANT || word.length < SHORTEST) continue;
    const bones = skeletonOf(word);
    const other = found.get(bones);
    if (bones.length >= FEWEST && bones !== word && (other === undefined || worth(word) > worth(other)))
      found.set(bones, word);
  }
  return found;
}

const skeletonOf = (word: string): string => word.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
export const isVowelless = (word: string): boolean => /^[^aeiou]{3,}$/.test(word);

/** A word has so many letters at least, and so many consonants. */
const SHORTEST = 4;
const FEWEST = 3;

/** A word of the vocabulary of questions. */
const READILY_MEANT = 0.4;

/** "afta", "numba": an ending as it is spoken. */
export const spokenEnding = (word: string, weights: ReadonlyMap<string, number>): string | undefined =>
  [/a$/.test(word) ? word.replace(/a$/, 'er') : '', /z$/.test(word) ? word.replace(/z$/, 's') : ''].find(
    other => other.length >= SHORTEST && weights.has(other),
  );
