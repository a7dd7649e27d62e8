import assert from 'node:assert/strict';
import type { ReadingContext } from '../../bot/questions/read.ts';
import { createRecallingReader } from '../../bot/questions/recallingReader.ts';
import { corpusQuestions } from '../bench/reading.ts';
import { contextOf, reader } from './readingHouse.ts';

function counted(most?: number) {
  const read: string[] = [];
  const counting = {
    ...reader,
    read: (text: string, context: ReadingContext) => {
      read.push(text);
      return reader.read(text, context);
    },
  };
  return { recalling: createRecallingReader(counting, most), read };
}

describe('a reader that remembers what it read', () => {
  it('gives what a fresh reading gives, wherever in a conversation a sentence comes again', () => {
    const { recalling } = counted();
    const questions = corpusQuestions().slice(0, 40);
    const lasts = [...questions.slice(0, 4)].map(text => reader.read(text, contextOf()));
    const contexts = [undefined, ...lasts.slice(0, 2)].map(reading =>
      reading?.kind === 'query' ? { ...contextOf(), last: { query: reading.query, ids: [] } } : contextOf(),
    );
    for (let round = 0; round < 2; round += 1)
      for (const context of contexts)
        for (const text of questions) assert.deepEqual(recalling.read(text, context), reader.read(text, context), text);
  });

  it('reads again on another day, for another person, after another question and after a word was taught', () => {
    const { recalling, read } = counted();
    const context = contextOf();
    const other = reader.read('how many activities are green', context);
    assert(other.kind === 'query');
    const taughtWords: ReadingContext['taughtWords'] = [];
    const contexts: readonly ReadingContext[] = [
      context,
      { ...context, now: context.now.plus({ days: 1 }) },
      { ...contextOf('person/paul-harris') },
      { ...context, last: { query: other.query, ids: [] } },
      { ...context, planInForce: '2016-18' },
      { ...context, taughtWords },
    ];
    for (const each of contexts) recalling.read('who leads on knife crime', each);
    assert.equal(read.length, contexts.length);
    recalling.read('who leads on knife crime', { ...context, now: context.now.plus({ hours: 3 }), taughtWords });
    assert.equal(read.length, contexts.length, 'later on the same day it is remembered');
  });

  it('keeps so many and no more, the ones that are asked; and no long text', () => {
    const { recalling, read } = counted(2);
    for (const text of ['help', 'theme 1', 'help', 'theme 2', 'help']) recalling.read(text, contextOf());
    assert.deepEqual(read, ['help', 'theme 1', 'theme 2']);
    recalling.read('theme 1', contextOf());
    assert.equal(read.at(-1), 'theme 1');
    const long = 'amber '.repeat(60);
    for (let twice = 0; twice < 2; twice += 1) recalling.read(long, contextOf());
    assert.deepEqual(read.slice(-2), [long, long]);
  });
});
