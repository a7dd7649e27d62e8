import type { Sentence } from '../../sentence.ts';

/**
 * Whether a word makes a figure narrower than the records have it: "detection rate for burglary", "knife crime in Mansfield", "complaints about
 * dogs". After "for" and its like only a word of the records does; another may say what the figure is wanted for.
 */
export function isNarrowed(sentence: Sentence, at: number): boolean {
  const { about, narrowing } = sentence.knowledge.lists;
  const article = ARTICLES.has(sentence.tokens[at - 1]?.text ?? '') ? 1 : 0;
  const before = sentence.tokens[at - 1 - article]?.text ?? '';
  if (about.has(before)) return true;
  return narrowing.has(before) && sentence.knowledge.speller.knows(sentence.tokens[at]?.text ?? '');
}

const ARTICLES = new Set(['the', 'a', 'an', 'our', 'all', 'new']);
