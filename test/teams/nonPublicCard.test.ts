import assert from 'node:assert/strict';
import { botAdded, incomingFrom, said } from './incoming.ts';
import { cardIn, wordsOn } from './looking.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

const CHANNEL = '19:papers@thread.tacv2';

describe('a paper that is marked as not public, over the wire', () => {
  let bot: WholeBot;
  before(async function () {
    this.timeout(30_000);
    bot = await openWholeBot();
  });
  after(() => bot.close());

  const own = (account: string) => bot.own(account);
  const ofChannel = (method: string) => () =>
    bot.connector.delivered.find(
      sent => sent.method === method && sent.conversation === CHANNEL && /19 May 2021/u.test(wordsOn(cardIn(sent))),
    );
  const arrived = async (find: () => unknown) => {
    for (let sent = 1; !find(); sent++) await bot.connector.waitFor(sent);
  };

  it('goes from the notice that stands in a channel, in its place, and from the search of the compose box', async () => {
    await bot.tell(botAdded({ ...own('manager'), scope: 'channel', conversation: CHANNEL }));
    await arrived(ofChannel('POST'));
    assert.match(wordsOn(cardIn(ofChannel('POST')())), /Capital Report/u);
    await bot.tell(said(own('manager'), 'mark the capital report non-public'));
    await arrived(ofChannel('PUT'));
    const card = wordsOn(cardIn(ofChannel('PUT')()));
    assert.doesNotMatch(card, /Capital Report/u);
    assert.match(card, /An item that is not public/u);
    assert.match(card, /What is public of the meeting’s agenda has changed/u);

    const value = { commandId: 'searchMeetings', parameters: [{ name: 'query', value: 'may' }], queryOptions: {} };
    const found = await bot.invoke(
      incomingFrom(own('manager'), { type: 'invoke', name: 'composeExtension/query', value }),
    );
    assert.match(wordsOn(found), /19 May 2021/u);
    assert.doesNotMatch(wordsOn(found), /Capital Report/u, 'the card stands in a message that others read');
  });
});
