import assert from 'node:assert/strict';
import { explained } from '../../bot/cli/explained.ts';
import { withTaughtWord } from '../../data/registerAfter.ts';
import { contextOf, reader, register } from '../questions/readingHouse.ts';
import { taughtWord } from '../store/sample.ts';

const explain = (text: string) => explained(reader.explain(text, contextOf()), register);

/** Whether the lines stand in the text in this order, whatever stands between them; spaces count as one. */
function assertShows(text: string, ...lines: readonly RegExp[]): void {
  let rest = text.replace(/ +/gu, ' ');
  for (const line of lines) {
    const found = line.exec(rest);
    assert.ok(found, `${line} is not in:\n${text}`);
    rest = rest.slice(found.index + found[0].length);
  }
}

describe('ask --explain', () => {
  it('shows each stretch of words with its meaning and where that comes from', () => {
    assertShows(
      explain('knife crime in june blorp'),
      /Words\n/u,
      /knife crime indicator\/3B\.1 the name of an indicator/u,
      /june 6 a word for month/u,
      /blorp in no vocabulary/u,
    );
  });

  it('shows every reading with its score in named parts that add up, the best first', () => {
    const text = explain("what's amber in theme 3");
    assertShows(text, /Readings weighed\n 1\. [\d.]+ Amber activities in theme 3/u, /status \+3\.00/u, /\n 2\. /u);
    const scores = [...text.matchAll(/^ {2}\d\. +(-?[\d.]+) {2}.*\n +(.*)$/gmu)];
    assert.ok(scores.length > 1);
    for (const [, score, parts = ''] of scores) {
      const worths = [...parts.matchAll(/([+−])([\d.]+)(?:,|$)/gu)].map(
        ([, sign, worth]) => (sign === '−' ? -1 : 1) * Number(worth),
      );
      assert.ok(Math.abs(worths.reduce((sum, worth) => sum + worth, 0) - Number(score)) < 0.05, parts);
    }
  });

  it('says what was chosen and how far ahead it was', () => {
    assertShows(
      explain("what's amber in theme 3"),
      /Chosen\n Amber activities in theme 3 of the 2020–21 plan\n/u,
      /[\d.]+ ahead of the best reading about something else \(themes\); under 0\.12 it is asked back/u,
      /as data: \{"ask":"list"/u,
    );
  });

  it('says what was corrected, left out, assumed or taught', () => {
    assertShows(explain('det supt frith activities'), /To be known\n corrected: “frith” read as “firth”/u);
    assertShows(explain('theme 6 ambers'), /theme 6 is not in the plan in force; taken from the 2016-18 plan/u);
    const { taughtWords } = withTaughtWord(register, taughtWord('the tags', '3.12'));
    const text = explained(reader.explain('who leads the tags', { ...contextOf(), taughtWords }), register);
    assertShows(text, /3\.12 a number/u, /taught by Kevin Dennis: “the tags” means 3\.12/u);
  });

  it('says which part of a long message was the question', () => {
    assertShows(
      explain('Morning! Which activities in theme 3 are amber? Thanks so much'),
      /How “.*Which activities in theme 3 are amber/u,
    );
  });

  it('says why a question was asked back, refused or not understood', () => {
    assertShows(explain('F03'), /Chosen\n asked back: Which F03 do you mean\?\n • /u);
    assertShows(explain('will crime go up next year'), /not answered: forecast\n its words weigh [\d.]+ against/u);
    assertShows(explain('qzxj wvvk bbrt'), /not understood: qzxj, wvvk, bbrt/u);
    assertShows(explain('what is Inspector Morse leading on'), /there is no record of Inspector Morse/u);
  });

  it('explains anything that can be typed', () => {
    for (const text of ['', '???', '😀', '“', 'a'.repeat(5000), '\u202e\ud800'])
      assert.match(explain(text), /Chosen\n/u);
  });
});
