/** A sentence with the years of school that it asks for. */
export interface Measured {
  readonly sentence: string;
  readonly grade: number;
}

/**
 * How hard English text is: the Flesch–Kincaid grade (Kincaid and others, 1975), from the words in a sentence and the syllables in a word.
 * A reading age is about five years more than the grade.
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  if (words.length === 0) return 0;
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Each sentence by itself, the hardest first. Those of a few words are left out: a formula of means says nothing of them. */
export const measured = (sentences: readonly string[], fewestWords = 8): readonly Measured[] =>
  sentences
    .filter(sentence => wordsOf(sentence).length >= fewestWords)
    .map(sentence => ({ sentence, grade: gradeOf([sentence]) }))
    .sort((a, b) => b.grade - a.grade);

/** The sentences of a text; a line that ends without a stop is one too. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map(sentence => sentence.trim())
    .filter(sentence => wordsOf(sentence).length > 0);

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{Letter}’']+/gu) ?? [];

/** Groups of vowels, without a silent "e" at the end; at least one. Right for nine words in ten, which is what the formula was made for. */
function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/gu, '');
  const heard = plain.replace(/(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$/u, match => match[0] ?? '');
  return Math.max(1, heard.match(/[aeiouy]+/gu)?.length ?? 0);
}
