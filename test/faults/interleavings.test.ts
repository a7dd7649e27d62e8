import { emptyTally, runInterleaving } from '../life/interleavings.ts';

describe('10,000 random interleavings of a lead, a sponsor, a delegate and two reviewers', () => {
  it('lose nothing, file nothing unseen or unconfirmed, let nobody review their own, and leave one history', async () => {
    const tally = emptyTally();
    for (let seed = 1; seed <= 10_000; seed++) await runInterleaving(seed, tally);
    console.log(`      ${JSON.stringify(tally)}`);
  });
});
