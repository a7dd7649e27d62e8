import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CARD_NAMES } from '../../cards/card.ts';
import { AWKWARD, registerWith } from './awkward.ts';
import { faultsOf, type Node, submitsOf, textsOf } from './cardLinter.ts';
import { cardsFolder, register, renderer } from './office.ts';
import { emptyCards, fullCards } from './samples.ts';

const PLAIN = 'Two trained investigators started in March.';

describe('Every card', () => {
  for (const name of CARD_NAMES) {
    it(`check 22: ${name} is whole and within the rules of Teams with everything on it`, () => {
      assert.deepEqual(faultsOf(renderer.render(fullCards(register, PLAIN)[name]())), []);
    });

    it(`check 22: ${name} is whole with next to nothing on it`, () => {
      const faults = faultsOf(renderer.render(emptyCards()[name]()));
      assert.deepEqual(
        faults.filter(fault => !(name === 'choice' && EMPTY_CHOICE.includes(fault))),
        [],
      );
    });

    for (const [kind, text] of Object.entries(AWKWARD))
      it(`check 19: ${name} shows awkward text (${kind}) as itself and stays within the rules`, () => {
        assert.deepEqual(faultsOf(renderer.render(fullCards(registerWith(text), text)[name]())), []);
      });

    it(`${name} binds text only in TextRuns, which interpret no Markdown`, () => {
      const template = JSON.parse(readFileSync(join(cardsFolder, `${name}.json`), 'utf8')) as Node;
      assert.deepEqual(boundTextBlocks(template), []);
    });
  }

  it('a card drawn twice is the same, and changing the first leaves the view as it was', () => {
    const card = fullCards(register, PLAIN).activityList();
    const first = renderer.render(card);
    const before = JSON.stringify(first);
    for (const data of submitsOf(first)) data.say = 'something else';
    assert.equal(JSON.stringify(renderer.render(card)), before);
  });

  it('no text that people can type makes a card break a rule', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...CARD_NAMES), (text, name) => {
        const card = renderer.render(fullCards(register, `a ${text}`)[name]());
        assert.deepEqual(faultsOf(card), []);
      }),
      { numRuns: 50 },
    );
  });

  it('check 19: Markdown, mentions and template code stand on the card letter for letter', () => {
    const text = '**b** [x](javascript:1) <at>CEO</at> ${$root.x}';
    const { activity } = fullCards(registerWith(text), text);
    const read = textsOf(renderer.render(activity())).map(run => run.replaceAll('\u200B', ''));
    assert.ok(read.includes(text), read.join(' | '));
  });
});

/** A sentence card without a sentence has nothing to say aloud; its caller always has one. */
const EMPTY_CHOICE = ['nothing is spoken', 'an old client has nothing to show'];

function boundTextBlocks(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = value as Node;
  const bound = (here.type === 'TextBlock' || here.type === 'FactSet') && JSON.stringify(here).includes('${');
  return [...(bound ? [here] : []), ...Object.values(here).flatMap(boundTextBlocks)];
}
