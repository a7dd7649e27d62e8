import assert from 'node:assert/strict';
import { createNameIndex, createRooting, rootOf } from '../../bot/words/names.ts';
import { createSpeller } from '../../bot/words/spelling.ts';
import { stemOf, tokenise } from '../../bot/words/tokens.ts';

describe('tokens', () => {
  const cases: [string, string[]][] = [
    ["what's amber", ['whats', 'amber']],
    ['6.F03 and 6.f3', ['6.F03', 'and', '6.F3']],
    ['theme2', ['theme', '2']],
    ['the 16-18 plan', ['the', '2016-18', 'plan']],
    ['2013/2014', ['2013-14']],
    ['resolution 2021/007', ['resolution', '2021/007']],
    ['PL7.3 in 3B.12', ['PL7.3', 'in', '3B.12']],
    ['the 19th', ['the', '19th']],
    ['5,248 at 93.9%', ['5248', 'at', '93.9', 'percent']],
    ['about “cyber, crime”', ['about', 'cyber, crime']],
  ];
  for (const [text, expected] of cases)
    it(`cuts “${text}”`, () =>
      assert.deepEqual(
        tokenise(text)
          .filter(t => t.kind !== 'mark')
          .map(t => t.text),
        expected,
      ));

  it('takes plural and possessive endings off, and leaves words that only end like one', () => {
    assert.deepEqual(['reds', 'activities', 'status', 'this', 'crisis', 'process', 'boxes'].map(stemOf), [
      'red',
      'activity',
      'status',
      'this',
      'crisis',
      'process',
      'box',
    ]);
  });
});

describe('spelling', () => {
  const speller = createSpeller(
    new Map([
      ['theme', 0.4],
      ['them', 0.1],
      ['worse', 0.4],
      ['whose', 0.4],
      ['amber', 0.4],
      ['asda', 0.2],
      ['volunteer', 0.35],
      ['voluntary', 0.35],
    ]),
  );
  const cases: [string, string | undefined, string][] = [
    ['theem', 'theme', 'two letters the wrong way round, and a word of questions'],
    ['wrose', 'worse', 'the same letters in another order'],
    ['ambr', 'amber', 'one letter left out'],
    ['voluntear', 'volunteer', 'one letter rather than two'],
    ['asdf', undefined, 'a short word is only taken for one that questions are made of'],
    ['xyz', undefined, 'three letters are never put right'],
  ];
  for (const [word, expected, because] of cases)
    it(`takes ${word} for ${expected ?? 'nothing'}: ${because}`, () => assert.equal(speller.correct(word), expected));
});

describe('names that are described', () => {
  const rooting = createRooting(
    new Map([
      ['happy', 'satisfied'],
      ['domestic violence', 'domestic abuse'],
    ]),
  );
  const index = createNameIndex(
    [
      { id: 'crimes', names: ['Police recorded domestic abuse crimes', 'domestic abuse'] },
      { id: 'satisfied', names: ['% Domestic abuse victims satisfied (overall)'] },
      { id: 'hate', names: ['% Hate crime victims satisfied (overall)'] },
    ],
    rooting,
  );
  const best = (text: string) => index.rank(text.split(' '))[0]?.id;

  it('ranks the whole name said above a name that has more', () => assert.equal(best('domestic abuse'), 'crimes'));
  it('ranks the name that has all the words above the one that has the commoner ones', () =>
    assert.equal(best('domestic abuse satisfied'), 'satisfied'));
  it('takes a synonym for the word of the records', () => assert.equal(best('happy victims of hate'), 'hate'));
  it('takes a synonym of two words', () => assert.equal(best('domestic violence'), 'crimes'));
  it('brings the forms of a word together', () => {
    assert.equal(rootOf('abandoned'), rootOf('abandonment'));
    assert.equal(rootOf('recruiting'), rootOf('recruits'));
    assert.notEqual(rootOf('office'), rootOf('officer'));
  });
});
