import { type Candidate, candidate } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { means } from '../../stretches/spans.ts';
import type { Last } from '../last.ts';
import { saysWhole, widestList } from '../point/earlierList.ts';
import { namesPart } from './restOf.ts';

/** "page 2", "next page", "show more" of the list that was shown, or the list itself again. */
export function pagedCandidates(parts: Parts, last: Last): Candidate[] {
  const { sentence } = parts;
  if (isBareBack(parts)) return [candidate(listAgain(parts, last), [['back to the list', 7, true]])];
  const words = sentence.tokens.filter(t => t.kind !== 'mark').length;
  const asked = parts.page !== undefined || sentence.has('followUp', 'more');
  if (
    !asked ||
    (parts.page === undefined && namesPart(parts)) ||
    words > MOST_WORDS ||
    sentence.has('ask', 'when', 'who') ||
    hardWords(sentence, { hard: [] }).some(word => /\p{L}/u.test(word)) ||
    last.query.ask !== 'list'
  )
    return [];
  const page = parts.page ?? (last.query.page ?? 1) + 1;
  return [candidate({ ...last.query, page }, [['another page', 7, true]])];
}

/** "the whole list again" is the widest that the last one was narrowed from; "how many in the full list" counts it. */
function listAgain({ sentence }: Parts, last: Last): Query {
  const list = saysWhole(sentence.tokens) ? widestList(last) : (last.root ?? last.query);
  return sentence.has('ask', 'count') ? { ask: 'count', of: list.of, where: list.where } : list;
}

/** A sentence of more words asks something else besides. */
const MOST_WORDS = 4;

/** "back to the list", "all of them again", with nothing that changes it. */
const isBareBack = ({ sentence }: Parts): boolean =>
  (sentence.has('followUp', 'back') || sentence.tokens.at(-1)?.text === 'again') &&
  (sentence.has('followUp', 'back') || saysWhole(sentence.tokens)) &&
  sentence.stretches.every(
    s =>
      means(s, 'followUp') ||
      means(s, 'filler') ||
      means(s, 'ask', 'list', 'all', 'show', 'count') ||
      sentence.tokens[s.from]?.kind === 'mark',
  );
