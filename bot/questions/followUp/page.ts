import { type Candidate, candidate } from '../candidate.ts';
import { hardWords } from '../matter.ts';
import type { Parts } from '../parts.ts';
import type { Last } from './spokenOf.ts';

/** "page 2", "next page", "show more" of the list that was shown. */
export function pagedCandidates(parts: Parts, last: Last): Candidate[] {
  const { sentence } = parts;
  const words = sentence.tokens.filter(t => t.kind !== 'mark').length;
  const asked = parts.page !== undefined || sentence.has('followUp', 'more');
  if (
    !asked ||
    words > MOST_WORDS ||
    hardWords(sentence, { hard: [] }).some(word => /\p{L}/u.test(word)) ||
    last.query.ask !== 'list'
  )
    return [];
  const page = parts.page ?? (last.query.page ?? 1) + 1;
  return [candidate({ ...last.query, page }, [['another page', 7, true]])];
}

/** A sentence of more words asks something else besides. */
const MOST_WORDS = 4;
