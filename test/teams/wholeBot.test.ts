import assert from 'node:assert/strict';
import type { Delivered } from './fakeConnector.ts';
import { botAdded, installed, type Place, pressed, said } from './incoming.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

const REF = '6.F03 in the 2016-18 plan';
const WORDS = 'The cyber post was advertised twice and is still vacant.';

describe('the whole bot, over the wire', () => {
  let bot: WholeBot;
  before(async function () {
    this.timeout(20_000);
    bot = await openWholeBot();
  });
  after(() => bot.close());

  const place = (account: string) => bot.own(account);
  const say = (account: string, text: string) => bot.tell(said(place(account), text));
  const press = (account: string, value: unknown) => bot.tell(pressed(place(account), value));

  it('answers a question with a card and the same in words', async () => {
    const [reply, ...more] = await say('asker', "what's amber in theme 3");
    assert.deepEqual(more, []);
    assert.match(cardText(reply), /3\.7/);
    assert.match(cardText(reply), /Amber/);
    assert.match(reply?.activity.summary, /3\.7/);
  });

  it('pages a long list by its button, and by the words of the button', async () => {
    const [first] = await say('pager', 'list every activity in the 2016-18 plan');
    const next = button(first, 'Next');
    const [byButton] = await press('pager', next);
    const [byWords] = await say('pager', next.say);
    assert.match(cardText(first), /Showing 1–10 of 115/);
    assert.match(cardText(byButton), /Showing 11–20 of 115/);
    assert.deepEqual(byWords?.activity.attachments, byButton?.activity.attachments);
  });

  it('takes an update from words, shows it, saves it when confirmed, and answers from it', async () => {
    await say('officer', 'I am Det Supt Firth');
    const [preview] = await say('officer', `update 2016-18/6.F03 red: ${WORDS}`);
    assert.match(cardText(preview), new RegExp(WORDS));
    const [unsaved] = await say('someone', `tell me about ${REF}`);
    assert.doesNotMatch(cardText(unsaved), new RegExp(WORDS));

    const confirm = button(preview, 'Confirm');
    const [saved] = await press('officer', confirm);
    assert.match(saved?.activity.summary, /^Saved/);
    const [after] = await say('someone', `tell me about ${REF}`);
    assert.match(cardText(after), new RegExp(WORDS));
    assert.match(cardText(after), /Red/);
  });

  it('does nothing when the same Confirm is pressed again', async () => {
    const [preview] = await say('officer', `update 2016-18/6.F04 amber: ${WORDS}`);
    const confirm = button(preview, 'Confirm');
    const [saved] = await press('officer', confirm);
    assert.match(saved?.activity.summary, /^Saved/);
    assert.deepEqual(await press('officer', confirm), []);
    await say('officer', 'help');
    const [again] = await press('officer', confirm);
    assert.doesNotMatch(JSON.stringify(again?.activity), /Saved\./);
  });

  it('refuses an update from a reader, and saves nothing', async () => {
    await say('reader', 'I am a reader');
    const [reply] = await say('reader', 'update 2016-18/6.F05 green: all done');
    assert.match(JSON.stringify(reply?.activity), /Nothing was saved/);
    const [forged] = await press('reader', { activityId: '2016-18/6.F05', status: 'green', narrative: 'all done' });
    assert.match(JSON.stringify(forged?.activity), /Only|can submit/);
  });

  for (const [worry, incoming] of Object.entries({
    'an empty message': (at: Place) => said(at, ''),
    'an emoji': (at: Place) => said(at, '👍🏽'),
    '20,000 characters': (at: Place) => said(at, 'amber '.repeat(3_334)),
    'a theme that is not there': (at: Place) => said(at, "what's red in theme 9"),
    'an unknown ref': (at: Place) => said(at, 'update 99.Z99 amber: x'),
    'a form without anything': (at: Place) => pressed(at, {}),
    'a form for nothing': (at: Place) => pressed(at, { activityId: 'no/such', status: 'amber', narrative: 'x' }),
    'a form with a wrong status': (at: Place) =>
      pressed(at, { activityId: '2016-18/6.F05', status: 'purple', narrative: 'x' }),
    'a form with things for words': (at: Place) => pressed(at, { activityId: { $ne: 1 }, status: [], narrative: 7 }),
    'a button that is a number': (at: Place) => pressed(at, 7),
    'a sticker': (at: Place) => ({
      ...said(at, ''),
      attachments: [{ contentType: 'image/png', contentUrl: 'https://x/y.png' }],
    }),
  }))
    it(`answers ${worry} with something helpful, and changes nothing`, async () => {
      const [reply] = await bot.tell(incoming(place('clumsy')));
      const text: string = reply?.activity.text ?? reply?.activity.summary ?? '';
      assert.match(text, /\w{3}/);
      assert.doesNotMatch(text, /went wrong|undefined|\$\{|\[object/);
    });

  it('posts an overdue card to the officer and the coming meeting to the channel by itself, once, also after restarts', async function () {
    this.timeout(20_000);
    const channel: Place = { ...place('x'), scope: 'channel', conversation: '19:general@thread.tacv2' };
    await say('harris', 'I am Inspector Harris');
    await bot.tell(botAdded(channel));
    await bot.tell(installed(channel));
    const isNotice = ({ replyTo }: Delivered) => replyTo === undefined;
    const notices = () => bot.connector.delivered.filter(isNotice);
    const settled = async () => {
      while (notices().length < 2) await bot.connector.waitFor(bot.connector.delivered.length + 1);
    };
    await bot.restart();
    await settled();
    await bot.restart();
    // A whole turn after the start: had the tick at the start anything to send, it would stand before this answer.
    await say('harris', 'help');

    const sent = notices().map(({ conversation, activity }) => [conversation, activity.attachments[0].content]);
    assert.equal(sent.length, 2);
    const [overdue] = sent.filter(([conversation]) => conversation === 'a:harris');
    const [meeting] = sent.filter(([conversation]) => conversation === channel.conversation);
    assert.match(JSON.stringify(overdue), /3\.11/);
    assert.match(JSON.stringify(meeting), /19 May 2021/);
  });
});

const cardText = (delivered: Delivered | undefined): string =>
  JSON.stringify(delivered?.activity.attachments?.[0].content);

/** The submit data of a card's button. */
function button(delivered: Delivered | undefined, title: string): { say: string } {
  const actions: { title: string; data: { say: string } }[] =
    delivered?.activity.attachments?.[0].content.actions ?? [];
  return (
    actions.find(action => action.title === title)?.data ?? assert.fail(`no button ${title} on ${cardText(delivered)}`)
  );
}
