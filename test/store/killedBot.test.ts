import assert from 'node:assert/strict';
import { killWhileSaving } from '../faults/killedBot.ts';
import { seededRandom } from '../faults/seededRandom.ts';

describe('check 24: a bot that is killed while fifty officers submit updates (a few times; test:faults has the hundred)', () => {
  it('has lost nothing that it said was saved, and has no broken file', async function () {
    this.timeout(120_000);
    const { acknowledged, asked } = await killWhileSaving(5, seededRandom(5));
    assert.ok(acknowledged > 0 && acknowledged < asked, `${acknowledged} of ${asked}`);
  });
});
