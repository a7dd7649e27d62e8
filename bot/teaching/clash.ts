import type { TaughtWord } from '../../data/taughtWord.ts';
import type { Reading } from '../questions/reading.ts';
import { tokenise } from '../words/tokens.ts';
import { plainKey } from '../words/vocabulary.ts';
import type { Judging } from './judging.ts';

/** A known question that a new word would change the reading of. */
export interface Clash {
  readonly question: string;
  readonly was: Reading;
  readonly would: Reading;
}

/**
 * The first known question, or example of a word taught before, that would be read otherwise with a new word. A question is read only
 * where the new word stands in it: nowhere else can it make a difference.
 */
export function clashOf(word: TaughtWord, { reader, context, knownQuestions }: Judging): Clash | undefined {
  const before = context.taughtWords ?? [];
  const after = { ...context, taughtWords: [...before, word] };
  for (const question of [...knownQuestions, ...before.map(({ example }) => example)]) {
    if (!standsIn(word.says, question)) continue;
    const was = reader.read(question, context);
    const would = reader.read(question, after);
    if (meaningOf(was) !== meaningOf(would)) return { question, was, would };
  }
  return undefined;
}

const standsIn = (says: string, question: string): boolean => {
  const said = tokenise(question).flatMap(({ kind, stem }) => (kind === 'mark' ? [] : [stem]));
  return ` ${said.join(' ')} `.includes(` ${plainKey(says)} `);
};

/** What a reading comes to, without how its words stood. */
function meaningOf({ notes: _, spans: __, ...rest }: Reading): string {
  return JSON.stringify(rest);
}
