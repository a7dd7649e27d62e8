import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../questions/answer.ts';
import type { TwoQuestions } from '../questions/message/twoQuestions.ts';
import type { Query } from '../questions/query.ts';
import type { Reading } from '../questions/reading.ts';
import type { Answered } from './answered.ts';

/**
 * What a sentence that asks two questions is answered with, where its one reading is that of one of them and says nothing of the other; else
 * undefined. The second is asked in the light of the first, as the next turn of a conversation would be.
 * @param ask answers a question by itself, or after another
 */
export function answerTwo(
  whole: Answered,
  { first: one, second: two, firstAsks, numbered }: TwoQuestions,
  ask: (question: string, after: Answered['last']) => Answered,
): Answered | undefined {
  const first = ask(one, undefined);
  if (!isClear(first)) return undefined;
  const second = ask(two, first.last);
  if (!isClear(second) || isSame(first.reading, second.reading)) return undefined;
  if (SAYS_MORE.test(two) && isNarrowed(first.reading, second.reading)) return undefined;
  const isFirst = isSame(whole.reading, first.reading);
  const isSecond = (firstAsks || namesRecord(first.reading)) && isSame(whole.reading, second.reading);
  const isOfOne = firstAsks && isOfOneOnly(whole.reading, first.reading, second.reading);
  if (!isFirst && !isSecond && !isOfOne && !numbered && isClear(whole)) return undefined;
  if (isFirst && whole.answer.text.includes(second.answer.headline ?? second.answer.text)) return undefined;
  return { ...second, answer: together(first.answer, second.answer) };
}

/** Read without a word left out, and answered. */
const isClear = ({ reading, answer }: Answered): boolean =>
  reading.kind === 'query' &&
  reading.query.of !== 'bot' &&
  answer.outcome === 'answered' &&
  reading.notes.every(({ kind }) => kind !== 'ignored');

/** "… and were rated green" says more of what is asked, "… and are any led by the force" asks anew. */
const SAYS_MORE =
  /^(is|are|was|were|has|have|had) (?!(it|they|them|any|there|those|these|that|the|some|all|he|she)\b)/i;

/** "which concern young people and were rated green": the second says more of the records that the first asks for, and asks nothing else. */
function isNarrowed(first: Reading, second: Reading): boolean {
  if (first.kind !== 'query' || second.kind !== 'query') return false;
  const { where, ...asked } = first.query;
  return isDeepStrictEqual(second.query, { ...asked, where: { ...second.query.where, ...where } });
}

/** "colour of 6.F04 and who sponsors it": something is asked of a record that is named. */
const namesRecord = (reading: Reading): boolean => reading.kind === 'query' && reading.query.where.ids !== undefined;

/** "when's the next meeting and who's writing the IOM report": of two kinds of record the whole has only one, with a part of the other as its filter. */
function isOfOneOnly(whole: Reading, first: Reading, second: Reading): boolean {
  if (whole.kind !== 'query' || first.kind !== 'query' || second.kind !== 'query') return false;
  const isAs = (half: Query) => whole.query.of === half.of && whole.query.ask === half.ask;
  const both = { ...first.query.where, ...second.query.where };
  return (
    first.query.of !== second.query.of &&
    (isAs(first.query) || isAs(second.query)) &&
    isDeepStrictEqual(whole.query.where, { ...whole.query.where, ...both })
  );
}

const isSame = (one: Reading, other: Reading): boolean =>
  one.kind === 'query' && other.kind === 'query' && isDeepStrictEqual(one.query, other.query);

/** Both answers in words, one after the other: no card shows two records. */
function together(first: Answer, second: Answer): Answer {
  return {
    outcome: 'answered',
    restatement: `${first.restatement}; and ${second.restatement}`,
    ids: [...new Set([...first.ids, ...second.ids])],
    value: first.value ?? second.value,
    options: [],
    text: `${first.text}\n\n${withoutSaid(second.text, first.text)}`,
    ...(first.headline !== undefined && { headline: first.headline }),
    notes: [...new Set([...(first.notes ?? []), ...(second.notes ?? [])])],
    show: { kind: 'text' },
  };
}

/** Both may be about one record, of which the same is to be known. */
function withoutSaid(text: string, before: string): string {
  const said = new Set(before.split('\n'));
  return text
    .split('\n')
    .filter(line => line === '' || !said.has(line))
    .join('\n');
}
