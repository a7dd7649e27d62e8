import assert from 'node:assert/strict';
import fc from 'fast-check';
import { READ_CHARACTERS } from '../../bot/words/tokens.ts';
import { hostileText } from './hostileText.ts';
import { contextOf, reader } from './readingHouse.ts';

const read = (text: string) => reader.read(text, contextOf());

describe('reading', () => {
  it('says which word it took for another', () => {
    assert.deepEqual(read('det supt frith activities').notes[0], { kind: 'spelling', from: 'frith', to: 'firth' });
  });

  it('never puts an unknown name right to somebody of another name', () => {
    const reading = read('what is Inspector Morse leading on');
    assert.equal(reading.kind, 'unknown');
    assert.equal(reading.kind === 'unknown' && reading.what, 'Inspector Morse');
  });

  it('says that a theme is of another plan than the one in force', () => {
    assert.deepEqual(read('theme 6 ambers').notes, [{ kind: 'otherPlan', plan: '2016-18', what: 'theme 6' }]);
  });

  it('takes a plan that is named, and then says nothing about another', () => {
    const reading = read('ambers in theme 6 of the 2013 plan');
    assert.deepEqual(reading.kind === 'query' && reading.query.where.plan, { values: ['2013-18'] });
    assert.deepEqual(reading.notes, []);
  });

  it('says that a word no record has was left out', () => {
    const reading = read('amber activities in theme 2 blorptastic');
    assert.deepEqual(reading.notes, [{ kind: 'ignored', word: 'blorptastic' }]);
  });

  it('stays with the plan in force where the word for which it took another is left out', () => {
    const reading = read('which greens are cultivated');
    assert.deepEqual(reading.kind === 'query' && reading.query.where.plan, { values: ['2020-21'] });
    assert.ok(reading.notes.every(({ kind }) => kind !== 'otherPlan'));
  });

  it('takes a reference of the right shape for one, also where no record has it', () => {
    for (const code of ['5D.2', '7e.12', '3B.99']) {
      const reading = read(`indicator ${code}`);
      assert.equal(reading.kind === 'unknown' && reading.what, code.toUpperCase());
    }
  });

  it('asks the plan in force for a colour in a theme, whatever plan the one record before was of', () => {
    const record = read('tell me about 6.F03');
    assert(record.kind === 'query');
    const last = { query: record.query, ids: ['2016-18/6.F03'] };
    const planIn = (text: string) => {
      const reading = reader.read(text, { ...contextOf(), last });
      return reading.kind === 'query' && reading.query.where.plan?.values;
    };
    assert.deepEqual(planIn("what's amber in theme 3"), ['2020-21']);
    assert.deepEqual(planIn('and the ambers in theme 6'), ['2016-18']);
  });

  it('counts by what the records are spread over', () => {
    for (const words of ['spread over the seven themes', 'distributed across themes', 'split between the themes']) {
      const reading = read(`how are the 2013 ambers ${words}`);
      assert.equal(reading.kind === 'query' && reading.query.by, 'theme', words);
    }
  });

  it('does not change its mind: the same words give the same reading', () => {
    for (const text of ['what about theme 4', 'knife crime in june', 'who leads 6.F02'])
      assert.deepEqual(read(text), read(text));
  });

  it('keeps an apology that opens a question from being read as attendance', () => {
    const reading = read('Apologies if this is a daft question but what does SERAC stand for');
    assert.equal(reading.kind === 'query' && reading.query.of, 'terms');
  });

  it('reads the question out of the chatter around it', () => {
    const reading = read(
      "Morning! I'm off to see the Chief in five minutes, which activities in theme 3 are amber? Thanks so much",
    );
    assert.deepEqual(reading.kind === 'query' && reading.query.where, {
      plan: { values: ['2020-21'] },
      theme: { values: [3] },
      status: { values: ['amber'] },
    });
  });

  it('gives where each stretch of the sentence stands and what it was taken for', () => {
    const { spans } = read('ambers in theme 3');
    assert.deepEqual(spans[0], { start: 0, end: 6, text: 'ambers', as: 'status', means: 'amber' });
  });
});

describe('hostile text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(hostileText, text => void read(text)),
      { numRuns: 1500, seed: 6 },
    );
  });

  it('is read as far as a question can be long, and the rest is said to be left out', () => {
    for (const text of ['amber '.repeat(4000), 'qzxj'.repeat(5000), '“'.repeat(20_000), 'theme 3, '.repeat(2500)]) {
      const { notes } = read(text);
      assert.ok(notes.some(n => n.kind === 'ignored' && n.word.includes(String(READ_CHARACTERS))));
    }
  });
});
