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
  const named = standaloneCandidates(partsOf(sentenceOf(knowledge, alone, to)));
  const list = listReturnedTo(to, last, named);
  if (!list) return rest.length > 0 ? askedOfNamed() : undefined;
  if (saysWhole(to) && rest.length === 0) return listAgain(list, to);
  const against = { ...context, last: { ...last, query: list, ids: [], before: [] } };
  const said = rest.length > 0 ? [asFollowUp(rest), question] : [question];
  return said.map(part => readMessage(knowledge, part, against)).find(({ reading }) => reading.kind === 'query');

  /** "going back to missing persons, what was it in December": what comes back is asked about first. */
  function askedOfNamed(): Weighed | undefined {
    const best = [...named].sort((x, y) => y.score - x.score).find(({ query }) => query.where.ids !== undefined);
    const ids = best?.query.where.ids?.values ?? [];
    if (!best || best.score < SURE_OF_NAME || best.query.of !== 'indicators' || !last || !asksFigure(rest))
      return undefined;
    const query: Query = { ask: 'figure', of: 'indicators', where: { ids: { values: ids } } };
    const asked = readMessage(knowledge, asFollowUp(rest), { ...context, last: { ...last, query, ids, before: [] } });
    return asked.reading.kind === 'query' ? asked : undefined;
  }

  function asksFigure(said: readonly Token[]): boolean {
    const { sentence, moments } = partsOf(sentenceOf(knowledge, alone, said));
    return moments.length > 0 || sentence.has('month') || sentence.has('unit') || sentence.has('direction');
  }
}

const listAgain = (query: Query, tokens: readonly Token[]): Weighed => ({
  reading: { kind: 'query', query, notes: [], spans: [] },
  weight: SURE,
  tokens,
  candidates: [],
});
const SURE = 5;
/** An indicator that is called so. */
const SURE_OF_NAME = 2.5;
