import assert from 'node:assert/strict';
import { everyFieldWrong, fuzz, wrongActivities } from '../teams/fuzz.ts';
import type { Place } from '../teams/incoming.ts';
import { openWholeBot } from '../teams/wholeBot.ts';

const COUNT = 100_000;

describe('check 12: activities that are wrong, all of them', () => {
  for (const [what, count, activities] of [
    ['2,750 with one field wrong', 2_750, everyFieldWrong],
    ['100,000 by chance', COUNT, (place: Place) => wrongActivities(6_052_021, COUNT, place)],
  ] as const)
    it(`${what}: no crash, no hang, no 500`, async function () {
      // On a busy machine 20 minutes.
      this.timeout(3_600_000);
      const bot = await openWholeBot();
      const post = (body: string) => {
        if (bot.connector.delivered.length > 1_000) bot.connector.forget();
        return bot.post(body);
      };
      try {
        const report = await fuzz(activities(bot.connector), post);
        assert.deepEqual(report.broken, []);
        assert.equal(report.sent, count);
        assert.ok(report.slowestMs < 15_000, `${report.slowestMs} ms`);
      } finally {
        await bot.close();
      }
    });
});
