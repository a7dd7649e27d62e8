import assert from 'node:assert/strict';
import { everyFieldWrong, fuzz, wrongActivities } from './fuzz.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

describe('check 12: activities that are wrong in every way', function () {
  this.timeout(120_000);
  let bot: WholeBot;
  before(async () => {
    bot = await openWholeBot();
  });
  after(() => bot.close());

  it('each field wrong in some way (test:faults has all 2,750): no crash, no hang, no 500', async () => {
    const some = [...everyFieldWrong(bot.connector)].filter((_, n) => n % 7 === 0);
    const report = await fuzz(some, bot.post);
    assert.deepEqual(report.broken, []);
    assert.equal(report.sent, some.length);
    assert.ok(report.slowestMs < 15_000);
    assert.equal(await bot.post('{}'), 400);
  });

  it('600 by chance (test:faults has 100,000): no crash, no hang, no 500', async () => {
    const report = await fuzz(wrongActivities(20_210_506, 600, bot.connector), bot.post);
    assert.deepEqual(report.broken, []);
    assert.ok((report.byStatus[200] ?? 0) > 200, JSON.stringify(report.byStatus));
    assert.ok((report.byStatus[400] ?? 0) > 50, JSON.stringify(report.byStatus));
    assert.ok(report.slowestMs < 15_000);
  });

  it('JSON that is nested 20,000 deep: no crash, no hang, no 500', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const)
      for (const field of ['value', 'channelData', 'entities', 'text', 'conversation']) {
        const deep = `${open.repeat(20_000)}1${close.repeat(20_000)}`;
        const status = await bot.post(`{"type":"message","${field}":${deep}}`);
        assert.ok(status < 500, `${field}: ${status}`);
        const whole = JSON.stringify({ ...firstOf(everyFieldWrong(bot.connector)), text: 'x', value: 'DEEP' });
        assert.ok((await bot.post(whole.replace('"DEEP"', deep))) < 500, field);
      }
    assert.equal(await bot.post('{}'), 400);
  });
});

const firstOf = (list: Iterable<object>): object => [...list][0] ?? {};
