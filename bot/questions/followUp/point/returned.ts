import type { Token } from '../../../words/tokens.ts';
import type { Candidate } from '../../candidate.ts';
import { standaloneCandidates } from '../../frames.ts';
import type { Knowledge } from '../../knowledge.ts';
import { returningIn } from '../../message/returning.ts';
import { asFollowUp } from '../../message/sameAgain.ts';
import { partsOf } from '../../parts.ts';
import type { Query } from '../../query.ts';
import type { ReadingContext } from '../../sentence.ts';
import { sentenceOf } from '../../stretches/sentenceOf.ts';
import type { Weighed } from '../../weighed.ts';
import { listReturnedTo, saysWhole } from './earlierList.ts';

type Reading = (knowledge: Knowledge, said: readonly Token[], context: ReadingContext) => Weighed;

/**
 * "back to the exceptions, which got worse": read against the list of some questions ago that is called so. "back to all the ambers" is that list itself.
 * @param readMessage reads what is asked of it
 */
export function readReturned(
  knowledge: Knowledge,
  all: readonly Token[],
  context: ReadingContext,
  readMessage: Reading,
): Weighed | undefined {
  const { last, ...alone } = context;
  const returning = last?.lists && returningIn(all, knowledge.lists);
  if (!returning || !last) return undefined;
  const { to, rest, question } = returning;
  const named = standaloneCandidates(partsOf(sentenceOf(knowledge, alone, to)));
  const list = listReturnedTo(to, last, named);
  if (!list) return rest.length > 0 ? ofRecordAgain(knowledge, named, rest, context, readMessage) : undefined;
  if (saysWhole(to) && rest.length === 0) return listAgain(list, to);
  const against = { ...context, last: { ...last, query: list, ids: [], before: [] } };
  const said = rest.length > 0 ? [asFollowUp(rest), question] : [question];
  return said.map(part => readMessage(knowledge, part, against)).find(({ reading }) => reading.kind === 'query');
}

/** "going back to missing persons, what was it in December": of the figure or line that is called so. */
function ofRecordAgain(
  knowledge: Knowledge,
  named: readonly Candidate[],
  rest: readonly Token[],
  context: ReadingContext,
  readMessage: Reading,
): Weighed | undefined {
  const called = named.filter(c => OF_FIGURES.has(c.query.of) && c.query.where.ids && c.score >= CALLED);
  const [record] = [...called].sort((a, b) => b.score - a.score);
  const ids = record?.query.where.ids?.values;
  if (!record || !ids || !context.last) return undefined;
  const last = { ...context.last, query: { ...record.query, ask: 'figure' as const }, ids, before: [] };
  const read = readMessage(knowledge, asFollowUp(rest), { ...context, last });
  // "going back to county lines, when does it come to a meeting" asks nothing of a figure.
  return read.reading.kind === 'query' && read.reading.query.of === record.query.of ? read : undefined;
}

const OF_FIGURES: ReadonlySet<Query['of']> = new Set(['indicators', 'finance', 'measures']);
/** A name of its own scores so much. */
const CALLED = 2.5;

const listAgain = (query: Query, tokens: readonly Token[]): Weighed => ({
  reading: { kind: 'query', query, notes: [], spans: [] },
  weight: SURE,
  tokens,
  candidates: [],
});
const SURE = 5;
/** An indicator that is called so. */
