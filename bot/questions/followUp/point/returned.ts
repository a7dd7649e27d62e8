import { standaloneCandidates } from '../../frames.ts';
import type { Knowledge } from '../../knowledge.ts';
import { returningIn } from '../../message/returning.ts';
import { asFollowUp } from '../../message/sameAgain.ts';
import { partsOf } from '../../parts.ts';
import type { Query } from '../../query.ts';
import type { ReadingContext } from '../../sentence.ts';
import { sentenceOf } from '../../stretches/sentenceOf.ts';
import type { Weighed } from '../../weighed.ts';
import type { Token } from '../../words/tokens.ts';
import { listReturnedTo, saysWhole } from './earlierList.ts';

/**
 * "back to the exceptions, which got worse": read against the list of some questions ago that is called so. "back to all the ambers" is that list itself.
 * @param readMessage reads what is asked of it
 */
export function readReturned(
  knowledge: Knowledge,
  all: readonly Token[],
  context: ReadingContext,
  readMessage: (knowledge: Knowledge, said: readonly Token[], context: ReadingContext) => Weighed,
): Weighed | undefined {
  const { last, ...alone } = context;
  const returning = last?.lists && returningIn(all, knowledge.lists);
  if (!returning || !last) return undefined;
  const { to, rest, question } = returning;
  const list = listReturnedTo(to, last, standaloneCandidates(partsOf(sentenceOf(knowledge, alone, to))));
  if (!list) return undefined;
  if (saysWhole(to) && rest.length === 0) return listAgain(list, to);
  const against = { ...context, last: { ...last, query: list, ids: [], before: [] } };
  const said = rest.length > 0 ? [asFollowUp(rest), question] : [question];
  return said.map(part => readMessage(knowledge, part, against)).find(({ reading }) => reading.kind === 'query');
}

const listAgain = (query: Query, tokens: readonly Token[]): Weighed => ({
  reading: { kind: 'query', query, notes: [], spans: [] },
  weight: SURE,
  tokens,
  candidates: [],
});
const SURE = 5;
