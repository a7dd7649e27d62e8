import type { Answered } from '../../../bot/conversation/answered.ts';
import type { Answer, World } from '../../../bot/questions/answer.ts';
import { answerReading } from '../../../bot/questions/answerReading.ts';
import type { Query } from '../../../bot/questions/query.ts';
import type { Reading } from '../../../bot/questions/reading.ts';
import { world } from '../answersWorld.ts';
import { reader, register } from '../readingHouse.ts';
import type { Variant } from './change.ts';
import type { Turn } from './turns.ts';

/** `misled`: something else was answered. `lost`: nothing was, or it was asked back. */
export type Verdict = 'same' | 'misled' | 'lost';

export interface Judged {
  readonly verdict: Verdict;
  readonly was: string;
  readonly wanted: string;
  readonly got: string;
}

/** Whether the changed sentence reads as the same query, or comes to the same answer. */
export function judged(turn: Turn, variant: Variant): Judged {
  const got = turn.ask(variant.text);
  const wanted = variant.query ? answerOf(variant.query) : turn.answered.answer;
  const query = variant.query ?? queryOf(turn.answered.reading);
  const isSame =
    isSameQuery(query, got.reading) || (found(got.answer) === found(wanted) && isKnown(variant, got.reading));
  const verdict = isSame ? 'same' : got.answer.outcome === 'answered' ? 'misled' : 'lost';
  const said = (answer: Answer, of: Query | undefined) =>
    `${answer.outcome} “${answer.restatement}” ${sorted(of) ?? ''}`;
  return {
    verdict,
    was: turn.text,
    wanted: said(wanted, query),
    got: said(got.answer, queryOf(got.reading)),
  };
}

/** Whether a sentence was read as a query, or answered as that is. */
export const sameAnswer = (
  wanted: { readonly query: Query; readonly answer: Answer },
  { reading, answer }: Answered,
): boolean => isSameQuery(wanted.query, reading) || found(answer) === found(wanted.answer);

const isSameQuery = (query: Query | undefined, reading: Reading): boolean =>
  query !== undefined && sorted(query) === sorted(queryOf(reading));

const atHand: World = { ...world, everyday: reader.everyday, register };
const answerOf = (query: Query): Answer => answerReading({ kind: 'query', query, notes: [], spans: [] }, atHand);
const queryOf = (reading: Reading): Query | undefined => (reading.kind === 'query' ? reading.query : undefined);

/** With another record, two answers that both hold nothing are not the same for it. */
const isKnown = ({ query }: Variant, reading: Reading): boolean =>
  query === undefined || reading.kind === 'query' || reading.kind === 'clarify';

const found = ({ outcome, ids, value }: Answer): string => sorted([outcome, [...ids].sort(), value]) ?? '';

/** As text, whatever the order of the parts. */
const sorted = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
