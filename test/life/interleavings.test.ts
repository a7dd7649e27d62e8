import assert from 'node:assert/strict';
import { emptyTally, runInterleaving } from './interleavings.ts';

describe('Whatever a lead, a sponsor, a delegate and two reviewers do, in any order, with restarts in between', () => {
  it('nothing typed is lost, nothing is filed unseen or unconfirmed, nobody reviews their own, and the history is one', async function () {
    this.timeout(60_000);
    const tally = emptyTally();
    for (let seed = 1; seed <= 80; seed++) await runInterleaving(seed, tally);
    // A run in which nothing happens proves nothing.
    for (const [what, times] of Object.entries(tally)) assert.ok(times > 2, `${what}: only ${times}`);
  });
});
