import type { Sentence } from '../sentence.ts';

/**
 * Whether a word makes a figure narrower than the records have it: "detection rate for burglary", "knife crime in Mansfield", "complaints about
 * dogs". After "for" and its like only a word of the records does; another may say what the figure is wanted for.
 */
export function isNarrowed(sentence: Sentence, at: number): boolean {
  const article = ARTICLES.has(sentence.tokens[at - 1]?.text ?? '') ? 1 : 0;
  const before = sentence.tokens[at - 1 - article]?.text ?? '';
  if (ABOUT.has(before)) return true;
  return NARROWING.has(before) && sentence.knowledge.speller.knows(sentence.tokens[at]?.text ?? '');
}

const ARTICLES = new Set(['the', 'a', 'an', 'our', 'all', 'new']);
const ABOUT = new Set(['about', 'against']);
const NARROWING = new Set(['for', 'in', 'by', 'at', 'among', 'amongst', 'within', 'near', 'around', 'to']);
