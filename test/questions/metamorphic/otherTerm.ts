import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { type Swap, swapping } from './swap.ts';

const { glossary, people } = register.records;

/** Acronyms of the documents that name nothing else. */
const acronyms = glossary
  .filter(g => g.from === 'documents' && /^[A-Z]{3,}$/.test(g.term))
  .filter(g => people.every(p => !p.aliases.includes(g.term)))
  .map(g => g.term);

/** "what's MAPPA" → "what's MARAC". */
export const otherTerm: Change = swapping('another term of the glossary', (_, query) => {
  const term = query.of === 'terms' ? query.where.term : undefined;
  if (term === undefined || !/^[A-Z&]{2,}$/.test(term)) return [];
  return acronyms
    .filter(other => other !== term)
    .map(
      (other): Swap => ({ said: term, instead: other, query: { ...query, where: { ...query.where, term: other } } }),
    );
});
