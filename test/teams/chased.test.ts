import assert from 'node:assert/strict';
import type { Delivered } from './fakeConnector.ts';
import { said } from './incoming.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

/** The officers who owe something for theme 3, by the account under which they write. */
const OFFICERS = { broadhead: 'Supt Broadhead', harris: 'Insp Harris' } as const;

describe('a manager’s chase, over the wire', () => {
  let bot: WholeBot;
  before(async function () {
    this.timeout(20_000);
    bot = await openWholeBot();
  });
  after(() => bot.close());

  const place = (account: string) => bot.own(account);
  const say = (account: string, text: string) => bot.tell(said(place(account), text));
  /** What was sent to somebody by itself: no answer to a message of theirs. */
  const sentTo = (account: string): readonly Delivered[] =>
    bot.connector.delivered.filter(
      ({ conversation, replyTo, method }) =>
        conversation === `a:${account}` && replyTo === undefined && method === 'POST',
    );

  it('is shown first, reaches each once, and is not sent again by a second chase or a restart', async () => {
    for (const [account, name] of Object.entries(OFFICERS)) await say(account, `I am ${name}`);
    await say('dennis', 'I am Kevin Dennis');
    const [who] = await say('dennis', 'who has not submitted for theme 3');
    assert.match(wordsOf(who), /Supt Broadhead: 3\.5, 3\.16[\s\S]*Inspector Harris: 3\.11/u);
    await say('dennis', 'chase them all');
    assert.deepEqual([...sentTo('broadhead'), ...sentTo('harris')], [], 'nothing before it is confirmed');
    const before = bot.connector.delivered.length;
    const [done] = await say('dennis', 'confirm');
    assert.match(wordsOf(done), /^Done: Supt Broadhead, Inspector Harris are written to once/u);
    await bot.connector.waitFor(before + 3);
    for (const account of ['broadhead', 'harris']) {
      const [message, ...more] = sentTo(account);
      assert.deepEqual(more, []);
      assert.match(JSON.stringify(message?.activity), /Kevin Dennis asks for your update/u);
    }
    const [again] = await say('dennis', 'chase them all');
    assert.match(wordsOf(again), /were written to today already, and nobody gets two messages a day/u);
    await bot.restart();
    await say('dennis', 'chase them all');
    assert.deepEqual([sentTo('broadhead').length, sentTo('harris').length], [1, 1]);
  });

  it('is silence for who has given the updates, on the next days too, while the other is reminded', async () => {
    for (const ref of ['3.5', '3.16']) {
      await say('broadhead', `update ${ref} green: All twelve areas have a full team and met their aims.`);
      assert.match(wordsOf((await say('broadhead', 'yes'))[0]), /^Saved/u);
    }
    for (const [morning, sent] of [
      ['2021-05-07T09:05:00+01:00', 2],
      ['2021-05-11T09:05:00+01:00', 3],
    ] as const) {
      const before = bot.connector.delivered.length;
      await bot.restart(morning);
      await bot.connector.waitFor(before + 1);
      const [who] = await say('dennis', 'who has not submitted for theme 3');
      assert.doesNotMatch(wordsOf(who), /Broadhead/u);
      assert.equal(sentTo('harris').length, sent);
    }
    assert.equal(sentTo('broadhead').length, 1);
  });
});

const wordsOf = (delivered: Delivered | undefined): string =>
  delivered?.activity.summary ?? delivered?.activity.text ?? '';
