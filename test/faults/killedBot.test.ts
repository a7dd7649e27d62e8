import assert from 'node:assert/strict';
import { median } from '../bench/median.ts';
import { killWhileSaving } from './killedBot.ts';
import { seededRandom } from './seededRandom.ts';

const ROUNDS = 100;

describe('check 24: a bot that is killed a hundred times while fifty officers submit updates', () => {
  it('has lost nothing that it said was saved, has no broken file, and starts in under two seconds', async () => {
    const { acknowledged, asked, startsMs } = await killWhileSaving(ROUNDS, seededRandom(24));
    const [middle, longest] = [median(startsMs), Math.max(...startsMs)];
    console.log(
      `      ${acknowledged} of ${asked} updates were acknowledged before a kill; start ${middle.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`,
    );
    assert.ok(acknowledged > asked * 0.1 && acknowledged < asked * 0.9, 'the kills came in the middle of the saving');
    assert.ok(middle < 2_000, `a start takes ${middle} ms`);
  });
});
