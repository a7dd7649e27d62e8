import { type Candidate, candidate } from '../candidate.ts';
import { hardWords } from '../matter.ts';
import type { Parts } from '../parts.ts';
import { means } from '../spans.ts';
import type { Last } from './spokenOf.ts';

/** "page 2", "next page", "show more" of the list that was shown, or the list itself again. */
export function pagedCandidates(parts: Parts, last: Last): Candidate[] {
  const { sentence } = parts;
  if (isBareBack(parts)) return [candidate(last.root ?? last.query, [['back to the list', 7, true]])];
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

/** "back to the list", with nothing that changes it. */
const isBareBack = ({ sentence }: Parts): boolean =>
  sentence.has('followUp', 'back') &&
  sentence.stretches.every(
    s =>
      means(s, 'followUp') || means(s, 'filler') || means(s, 'ask', 'list') || sentence.tokens[s.from]?.kind === 'mark',
  );
