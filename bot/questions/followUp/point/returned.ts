import { isDeepStrictEqual } from 'node:util';
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
import type { Last } from '../last.ts';
import { recordsOf } from '../recordsOf.ts';
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
  const list = listReturnedTo(to, last, named) ?? listAskedAgain(to, last, context, readMessage, knowledge);
  if (!list) return rest.length > 0 ? ofRecordAgain(knowledge, named, rest, context, readMessage) : undefined;
  if (saysWhole(to) && rest.length === 0) return listAgain(list, to);
  const against = againstQuery(list, knowledge, context, last);
  const said = rest.length > 0 ? [asFollowUp(rest), question] : [question];
  return said.map(part => readMessage(knowledge, part, against)).find(({ reading }) => reading.kind === 'query');
}

/** As if this had just been asked and answered. */
const againstQuery = (query: Query, knowledge: Knowledge, context: ReadingContext, last: Last): ReadingContext => ({
  ...context,
  last: { ...last, query, ids: recordsOf(query, { knowledge, context }), before: [] },
});

/** "back to ask 2": what comes of it as a change of the last question, where that list was asked for. */
function listAskedAgain(
  to: readonly Token[],
  { lists = [] }: Last,
  context: ReadingContext,
  readMessage: Reading,
  knowledge: Knowledge,
): Query | undefined {
  const { reading } = readMessage(knowledge, asFollowUp(to), context);
  return reading.kind === 'query' ? lists.find(list => isDeepStrictEqual(list.where, reading.query.where)) : undefined;
}

/** "going back to missing persons, what was it in December", "back to Kimberley - which activity": of what is called so, where nobody listed it. */
function ofRecordAgain(
  knowledge: Knowledge,
  named: readonly Candidate[],
  rest: readonly Token[],
  context: ReadingContext,
  readMessage: Reading,
): Weighed | undefined {
  const called = named.filter(c => c.query.where.ids && c.query.where.topic === undefined && c.score >= CALLED);
  const [record] = [...called].sort((a, b) => b.score - a.score);
  if (!record || !context.last) return undefined;
  const query = OF_FIGURES.has(record.query.of) ? { ...record.query, ask: 'figure' as const } : record.query;
  const ids = query.where.ids?.values ?? [];
  const last = { ...context.last, query, ids, before: [], people: ids.filter(id => id.startsWith('person/')) };
  const read = readMessage(knowledge, asFollowUp(rest), { ...context, last });
  // "going back to county lines, when does it come to a meeting" asks nothing of a figure.
  const isOfIt = read.reading.kind === 'query' && (query.of === 'people' || read.reading.query.of === query.of);
  return isOfIt ? read : undefined;
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
