import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { createSearch } from '../../search/search.ts';
import type { Sentence } from '../../sentence.ts';
import { SURE } from './lines.ts';
import { WHOLE_NAME } from './picked.ts';

/** "have we finished West Bridgford": a line is called so, and no activity is about it. */
export function isWorkAlone(parts: Parts): boolean {
  const { sentence } = parts;
  const { register, everyday, lists } = sentence.knowledge;
  const words = hardTokens(sentence, { hard: [] })
    .map(at => sentence.tokens[at]?.text ?? '')
    .filter(word => !lists.wholeOfTable.has(word) && !(isProject(sentence) && PROJECT.has(word)));
  const [best] = sentence.knowledge.finance.rank(words);
  if (best === undefined || best.said < WHOLE_NAME || best.covered < SURE) return false;
  return isProject(sentence) || createSearch(register, everyday).best('activities', words.join(' '))?.strong !== true;
}

/** "the Hucknall EMAS project": right after its name a line of money is said to be one. */
export const isProject = (sentence: Sentence): boolean =>
  sentence.all('finance').some(({ to }) => PROJECT.has(sentence.tokens[to]?.stem ?? ''));
const PROJECT = new Set(['project', 'scheme', 'build', 'relocation', 'refurb', 'refurbishment']);
