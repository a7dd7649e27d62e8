import assert from 'node:assert/strict';
import { drawing } from '../drawing.ts';
import { CHANGES } from './changes.ts';
import { rightTurns, type Turn } from './turns.ts';
import { judged } from './verdict.ts';

/**
 * An oracle that needs no author: what a sentence is read as, if it is read rightly, says how the sentence must be read that asks the same in other words,
 * or of another record. A sample of the questions that we hold; all of them with `METAMORPHIC=all`, which takes minutes.
 */
const isAll = process.env.METAMORPHIC === 'all';
const SAMPLE = 0.03;
const SEED = 20210506;
/** Of a few sentences, one or two that fail say nothing of the share. */
const FEW = 2;

describe('a sentence changed so that it is known what it asks', function () {
  this.timeout(isAll ? 3_600_000 : 60_000);
  let turns: readonly Turn[] = [];
  before(() => {
    turns = rightTurns(isAll ? 1 : SAMPLE);
  });

  for (const { change, share } of CHANGES)
    it(`reads with ${change.name} as it must, ${share * 100} times in 100`, () => {
      const draw = drawing(SEED);
      const results = turns.flatMap(turn =>
        change.variants(turn, draw).map(variant => ({ turn, variant, ...judged(turn, variant) })),
      );
      const wrong = results.filter(({ verdict }) => verdict !== 'same');
      const told = wrong.map(
        r =>
          `${r.turn.id} ${r.verdict}: “${r.variant.text}”\n   was “${r.was}”\n   wanted ${r.wanted}\n   got ${r.got}`,
      );
      if (isAll) console.log(`${change.name}: ${results.length - wrong.length} of ${results.length}`);
      assert.ok(
        wrong.length <= Math.max(FEW, results.length * (1 - share)),
        `${wrong.length} of ${results.length}\n${told.join('\n')}`,
      );
    });
});
