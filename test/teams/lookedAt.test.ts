import assert from 'node:assert/strict';
import { silentLog } from '../../bot/process/log.ts';
import { outgoingFor } from '../../bot/teams/outgoing.ts';
import type { Reply } from '../../bot/turn/turn.ts';
import { choiceCard } from '../../cards/views/choice.ts';
import { botAdded, executed, incomingFrom, type Place, said, saidToBot } from './incoming.ts';
import { actionsOn, buttonsOn, cardIn, isDrawnAnewFor, lookAt, wordsOn } from './looking.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const CHANNEL = '19:office@thread.tacv2';
const WORDS = 'Trained officers now review each tag weekly, and the pilot goes on.';

describe('a card that is looked at later', () => {
  let bot: WholeBot;
  before(async function () {
    this.timeout(30_000);
    bot = await openWholeBot();
    for (const [account, name] of [
      ['harris', 'Insp Harris'],
      ['firth', 'Det Supt Firth'],
      ['dennis', 'Kevin Dennis'],
      ['howitt', 'Dan Howitt'],
    ] as const)
      await bot.tell(said(own(account), `I am ${name}`));
    await bot.tell(said(own('reader'), 'I am a reader'));
    await bot.tell(botAdded({ ...inChannel('dennis'), conversation: CHANNEL }));
  });
  after(() => bot.close());

  const own = (account: string) => bot.own(account);
  const inChannel = (account: string): Place => ({
    ...own(account),
    scope: 'channel',
    conversation: `${CHANNEL};messageid=1`,
  });
  /** What the bot sent of its own accord; it does so soon after somebody came. */
  const sentByItself = async (kind: string, conversation: string) => {
    const found = () =>
      bot.connector.delivered.find(
        sent => sent.conversation === conversation && cardIn(sent)?.refresh?.action.data.look.kind === kind,
      );
    for (let sent = 1; !found(); sent++) await bot.connector.waitFor(sent);
    return cardIn(found());
  };
  const countMissing = (card: unknown): number =>
    Number(/Still missing: (\d+) of the updates/u.exec(wordsOn(card))?.[1]);
  const look = (place: Place, card: object) => bot.invoke(lookAt(place, card));
  /** Sends the update in the form that collects it, previews and confirms it. */
  const update = async (account: string, ref: string, status: string) => {
    const [form] = await bot.tell(said(own(account), `update ${ref} ${status}: ${WORDS}`));
    const confirm = JSON.stringify(cardIn(form)).includes('confirm');
    assert.ok(confirm, wordsOn(cardIn(form)));
    return bot.tell(said(own(account), 'confirm'));
  };

  it('of a coming meeting says what is missing now, and offers their updates to who owes some', async () => {
    const card = await sentByItself('upcomingMeeting', CHANNEL);
    const missing = async (account: string) => (await look(inChannel(account), card)).value;
    const before = countMissing(await missing('reader'));
    assert.ok(buttonsOn(await missing('harris')).includes('Give my updates'));
    assert.ok(!buttonsOn(await missing('firth')).includes('Give my updates'), 'they owe none');
    await update('dennis', '3.1', 'green');
    assert.equal(countMissing(await missing('reader')), before - 1);
  });

  it('of what somebody owed says what is owed still, then that it is in, and tells nobody else', async () => {
    const card = await sentByItself('reminder', 'a:harris');
    assert.deepEqual(card.refresh.userIds, ['29:harris']);
    const seen = async () => (await look(own('harris'), card)).value;
    assert.match(wordsOn(await seen()), /2 working days late/u);
    assert.ok(buttonsOn(await seen()).includes('Preview'));
    assert.equal((await look(own('dennis'), card)).type, 'application/vnd.microsoft.error');
    await update('harris', '3.11', 'green');
    assert.match(wordsOn(await seen()), /Everything that this message asked for is in/u);
    assert.ok(!buttonsOn(await seen()).includes('Preview'));
    const meeting = await look(inChannel('harris'), await sentByItself('upcomingMeeting', CHANNEL));
    assert.ok(!buttonsOn(meeting.value).includes('Give my updates'));
  });

  it('shows an activity as it stands now, says that it is newer, and leaves the card that was sent as it is', async () => {
    const [sent] = await bot.tell(said(own('firth'), 'tell me about 3.12'));
    const card = cardIn(sent);
    assert.equal((await look(own('firth'), card)).type, CARD);
    const before = await look(own('firth'), card);
    assert.deepEqual(before.value, card, 'nothing changed, so nothing looks other than it did');

    await update('dennis', '3.12', 'green');
    const sentSoFar = bot.connector.delivered.length;
    const { value } = await look(own('firth'), card);
    assert.match(wordsOn(value), new RegExp(WORDS));
    assert.match(wordsOn(value), /A newer update came in after this card was posted/u);
    assert.deepEqual(value.refresh.action, card.refresh.action, 'it can be looked at again');
    assert.equal(bot.connector.delivered.length, sentSoFar, 'no message, and no card replaced');
  });

  it('has in a channel only the buttons of the one who looks', async () => {
    const [sent] = await bot.tell(saidToBot(inChannel('harris'), 'tell me about 3.11'));
    const card = cardIn(sent);
    assert.ok(!buttonsOn(card).includes('Update this'), 'the card that all see is nobody’s');
    const seen = async (account: string) => buttonsOn((await look(inChannel(account), card)).value);
    assert.ok((await seen('harris')).includes('Update this'));
    assert.ok((await seen('dennis')).includes('Update this'), 'a manager may');
    assert.ok(!(await seen('firth')).includes('Update this'));
    assert.ok(!(await seen('reader')).includes('Update this'));
  });

  it('goes by who is signed in, whatever the client sends', async () => {
    const [sent] = await bot.tell(saidToBot(inChannel('harris'), 'tell me about 3.11'));
    const forged = lookAt(inChannel('reader'), cardIn(sent));
    const { action } = forged.value as { action: { data: object } };
    Object.assign(action.data, { account: 'harris', person: 'person/paul-harris', canUpdate: true, role: 'admin' });
    assert.ok(!buttonsOn((await bot.invoke(forged)).value).includes('Update this'));
  });

  it('is drawn anew by itself for who answers for it also where more than 60 people are', async () => {
    const [sent] = await bot.tell(saidToBot(inChannel('reader'), 'tell me about 3.11'));
    const card = cardIn(sent);
    const anew = (account: string, members: number) => isDrawnAnewFor(card, own(account), members);
    assert.ok(anew('harris', 400) && anew('dennis', 400) && anew('reader', 400), 'lead, manager, who asked');
    assert.ok(!anew('firth', 400) && anew('firth', 60));
  });

  describe('where more than 60 people are', () => {
    /** A manager whom the bot has never met by themselves, so that it cannot name them to Teams. */
    const unmet = () => inChannel('unmet');
    const press = (place: Place, data: unknown) => bot.invoke(executed(place, data));

    for (const [what, post] of [
      ['an activity', async () => cardIn((await bot.tell(saidToBot(inChannel('reader'), 'tell me about 3.11')))[0])],
      ['a coming meeting', () => sentByItself('upcomingMeeting', CHANNEL)],
    ] as const)
      it(`every button of ${what} works for a manager whom it does not name`, async () => {
        const card = await post();
        assert.ok(!isDrawnAnewFor(card, own('unmet'), 61));
        const buttons = actionsOn(card);
        assert.ok(buttons.length > 0);
        for (const { title, data } of buttons) {
          const before = bot.connector.delivered.length;
          const answer = await press(unmet(), data);
          const said = bot.connector.delivered.slice(before).map(({ activity }) => JSON.stringify(activity));
          assert.notEqual(answer.type, 'application/vnd.microsoft.error', title);
          assert.ok(said.length > 0, title);
          assert.doesNotMatch(said.join(), /not sure what|did not understand|no longer works/u, title);
        }
      });

    it('who is not named gets their own buttons from the message’s menu, and those work', async () => {
      const [sent] = await bot.tell(saidToBot(inChannel('reader'), 'tell me about 3.11'));
      const { value } = await bot.invoke(lookAt(unmet(), cardIn(sent), 'manual'));
      const update = actionsOn(value).find(({ title }) => title === 'Update this') ?? assert.fail(wordsOn(value));
      const before = bot.connector.delivered.length;
      await press(unmet(), update.data);
      const form = bot.connector.delivered.slice(before).map(cardIn).find(Boolean);
      assert.ok(buttonsOn(form).includes('Preview'), wordsOn(form));
    });

    it('an update can be reviewed by a manager whom its card does not name', async () => {
      const [sent] = await bot.tell(saidToBot(inChannel('howitt'), 'review 3.12'));
      assert.ok(!isDrawnAnewFor(cardIn(sent), own('unmet'), 61));
      const { value } = await bot.invoke(lookAt(unmet(), cardIn(sent), 'manual'));
      assert.ok(buttonsOn(value).includes('Accept'), wordsOn(value));
    });
  });

  it('of updates for review has each reviewer’s buttons, and says what was decided meanwhile', async () => {
    const [sent] = await bot.tell(saidToBot(inChannel('dennis'), 'review 3.11'));
    const card = cardIn(sent);
    assert.deepEqual(buttonsOn(card), []);
    const seen = async (account: string) => (await look(inChannel(account), card)).value;
    assert.ok(buttonsOn(await seen('dennis')).includes('Accept'));
    assert.match(wordsOn(await seen('reader')), /Waits for a manager’s review/u);
    assert.deepEqual(buttonsOn(await seen('harris')), []);
    await bot.tell(said(own('dennis'), 'accept 3.11'));
    assert.match(wordsOn(await seen('howitt')), /Accepted by Kevin Dennis on 6 May 2021/u);
    assert.ok(!buttonsOn(await seen('howitt')).includes('Accept'));
  });

  for (const [what, data] of Object.entries({
    nothing: undefined,
    'no look': {},
    'an activity that is not there': { look: { kind: 'activity', id: 'x', asked: 'x', since: '' } },
    'a kind that is not ours': { look: { kind: 'everything' } },
    'a message that was never sent': { look: { kind: 'reminder', key: 'reminder/x' } },
    'an object in the place of an id': { look: { kind: 'upcomingMeeting', id: { $ne: 1 } } },
  }))
    it(`stays as it is where a client asks for ${what}`, async () => {
      const action = { type: 'Action.Execute', verb: 'look', data };
      const value = { action, trigger: 'automatic' };
      const answer = await bot.invoke(
        incomingFrom(own('reader'), { type: 'invoke', name: 'adaptiveCard/action', value }),
      );
      assert.equal(answer.type, 'application/vnd.microsoft.error');
    });

  it('is no turn: nothing is kept of it, and the next word means what it meant', async () => {
    const asker = own('quiet');
    const [sent] = await bot.tell(said(asker, "what's amber in theme 3"));
    const [other] = await bot.tell(said(own('firth'), 'tell me about 3.4'));
    assert.ok(sent && other);
    for (let n = 0; n < 3; n++) await look(asker, cardIn(other));
    const [next] = await bot.tell(said(asker, 'how many are there?'));
    assert.match(wordsOn(next), /theme 3/u);
    // A visitor who only looked was not met, and is welcomed when they come.
    await look(own('visitor'), cardIn(other));
    assert.equal((await bot.tell(botAdded(own('visitor')))).length, 1);
  });

  it('can be pressed after it was looked at, once', async () => {
    const [sent] = await bot.tell(saidToBot(inChannel('howitt'), 'review 3.1'));
    const seen = (await look(inChannel('howitt'), cardIn(sent))).value;
    const accept = JSON.stringify(seen).match(/\{"say":"accept [^}]*\}/u)?.[0] ?? assert.fail(wordsOn(seen));
    const press = () =>
      bot.invoke(
        incomingFrom(inChannel('howitt'), {
          type: 'invoke',
          name: 'adaptiveCard/action',
          replyToId: 'out-1',
          value: { action: { type: 'Action.Execute', verb: 'press', data: JSON.parse(accept) }, trigger: 'manual' },
        }),
      );
    const [answer, again] = [await press(), await press()];
    assert.match(wordsOn(answer.value), /Accepted by Dan Howitt/u);
    const inConversation = bot.connector.delivered.findLast(({ method }) => method === 'PUT');
    assert.match(wordsOn(cardIn(inConversation)), /Accepted by Dan Howitt/u);
    assert.ok(!buttonsOn(cardIn(inConversation)).includes('Review next'), 'what all see has nobody’s buttons');
    assert.equal(again.type, 'application/vnd.microsoft.activity.message');
  });
});

describe('a card that many look at', () => {
  it('check 22: names 60 of them at most, each once, and who asked first', async () => {
    const card = choiceCard({ text: 'x', buttons: [] });
    const reply: Reply = { kind: 'card', card, text: 'x', look: { kind: 'review', among: ['a'] } };
    const lookers = () => ['29:asker', ...Array.from({ length: 100 }, (_, n) => `29:${n}`)];
    const looks = { render: () => ({ type: 'AdaptiveCard' }), choice: () => card, lookers };
    const named = async (isShared: boolean): Promise<string[]> => {
      const outgoing = await outgoingFor(reply, looks, silentLog, { isShared, id: '29:asker' });
      return outgoing.attachments?.[0]?.content.refresh.userIds ?? [];
    };
    const userIds = await named(true);
    assert.deepEqual([userIds.length, new Set(userIds).size, userIds[0]], [60, 60, '29:asker']);
    assert.deepEqual(await named(false), ['29:asker']);
  });
});

describe('a card for a client that draws none anew', () => {
  it('does not ask for it: the Playground would say under each that it cannot', async () => {
    const card = choiceCard({ text: 'x', buttons: [] });
    const reply: Reply = { kind: 'card', card, text: 'x', look: { kind: 'review', among: ['a'] } };
    const looks = { render: () => ({ type: 'AdaptiveCard' }), choice: () => card };
    const drawnFor = async (isStill: boolean) =>
      JSON.stringify(await outgoingFor(reply, { ...looks, isStill }, silentLog, { isShared: false, id: '29:a' }));
    assert.match(await drawnFor(false), /"refresh"/u);
    assert.doesNotMatch(await drawnFor(true), /"refresh"/u);
  });
});
