import assert from 'node:assert/strict';
import { choiceCard } from '../../cards/views/choice.ts';
import { answer, type EdgeHouse, openEdgeHouse } from './edgeHouse.ts';
import { pressed, said, saidToBot } from './incoming.ts';

describe('a conversation over HTTP', () => {
  let house: EdgeHouse;
  afterEach(() => house.close());

  it('check 19: answers a message in its conversation, as plain text, in reply to it', async () => {
    house = await openEdgeHouse();
    const incoming = said(house.connector, 'what is **amber** in theme 3');
    const response = await house.post(incoming);

    assert.equal(response.status, 200);
    const [reply, ...more] = house.connector.delivered;
    assert.deepEqual(more, []);
    assert.equal(reply?.conversation, 'a:1personal');
    assert.equal(reply?.replyTo, incoming.id);
    assert.equal(reply?.activity.text, 'echo: what is **amber** in theme 3');
    assert.equal(reply?.activity.textFormat, 'plain');
  });

  it('sends a card alone, with its text as the notification, because Teams splits text and card in two', async () => {
    const card = choiceCard({ text: 'Which one?', buttons: [{ title: 'One', say: 'one' }] });
    house = await openEdgeHouse({ respond: () => answer([{ kind: 'card', card, text: 'Which one? One.' }]) });
    await house.post(said(house.connector, 'x'));

    const { activity } = house.connector.delivered[0] ?? assert.fail('nothing was sent');
    assert.equal(activity.text, undefined);
    assert.equal(activity.summary, 'Which one? One.');
    assert.equal(activity.attachments.length, 1);
    assert.equal(activity.attachments[0].contentType, 'application/vnd.microsoft.card.adaptive');
    assert.equal(activity.attachments[0].content.card, 'choice');
  });

  it('shows a text with buttons as a card, because suggested actions exist in personal chats only', async () => {
    const buttons = [{ title: 'Help', say: 'help' }];
    house = await openEdgeHouse({ respond: () => answer([{ kind: 'text', text: 'Try help.', buttons }]) });
    await house.post(said(house.connector, 'x'));
    assert.equal(house.connector.delivered[0]?.activity.attachments[0].content.card, 'choice');
  });

  it('shows a text of several lines as a card, because clients run the lines of a plain text together', async () => {
    house = await openEdgeHouse({ respond: () => answer([{ kind: 'text', text: 'Two papers:\n• one\n• two' }]) });
    await house.post(said(house.connector, 'x'));
    assert.equal(house.connector.delivered[0]?.activity.attachments[0].content.card, 'choice');
  });

  it('gives somebody’s own words back as a text that can be copied', async () => {
    const text = 'It was not saved. This is what you wrote, so that it is not lost:\nwaiting for kit';
    house = await openEdgeHouse({ respond: () => answer([{ kind: 'text', text, givesBack: true }]) });
    await house.post(said(house.connector, 'x'));
    assert.equal(house.connector.delivered[0]?.activity.text, text);
  });

  it('says in words what a card would have shown, when the card cannot be drawn', async () => {
    const card = choiceCard({ text: 'Which one?', buttons: [] });
    house = await openEdgeHouse({
      respond: () => answer([{ kind: 'card', card, text: 'Which one? One or two.' }]),
      render: () => Promise.reject(new Error('a template is broken')),
    });
    await house.post(said(house.connector, 'x'));
    assert.equal(house.connector.delivered[0]?.activity.text, 'Which one? One or two.');
    assert.equal(house.connector.delivered[0]?.activity.attachments, undefined);
  });

  it('sends several replies in their order', async () => {
    const replies = ['first', 'second', 'third'].map(text => ({ kind: 'text', text }) as const);
    house = await openEdgeHouse({ respond: () => answer(replies) });
    await house.post(said(house.connector, 'x'));
    assert.deepEqual(
      house.connector.delivered.map(({ activity }) => activity.text),
      ['first', 'second', 'third'],
    );
  });

  it('hands a card button on as pressed, not as an empty message', async () => {
    house = await openEdgeHouse();
    await house.post(pressed(house.connector, { say: 'next page' }));
    assert.deepEqual(house.turns[0]?.incoming, { kind: 'pressed', data: { say: 'next page' } });
  });

  it('takes the mention of itself out of a channel message', async () => {
    house = await openEdgeHouse();
    await house.post(saidToBot({ ...house.connector, scope: 'channel', conversation: '19:abc@thread.tacv2' }, 'help'));
    assert.deepEqual(house.turns[0]?.incoming, { kind: 'said', text: 'help' });
  });

  it('takes the identity from the authenticated sender and never from card data', async () => {
    house = await openEdgeHouse();
    await house.post(pressed({ ...house.connector, account: 'me' }, { say: 'confirm', account: 'someone-else' }));
    assert.equal(house.turns[0]?.speaker.account, 'me');
  });

  it('keeps the session between turns', async () => {
    house = await openEdgeHouse({
      respond: ({ session }) =>
        answer([], {
          last: { query: { ask: 'help', of: 'bot', where: {} }, ids: [`${session.last?.ids.length ?? 0}`] },
        }),
    });
    await house.post(said(house.connector, 'one'));
    await house.post(said(house.connector, 'two'));
    assert.deepEqual(house.turns[1]?.session.last?.ids, ['0']);
  });

  it('gives two people of one channel a session each, so that "those" means what each saw', async () => {
    const channel = { ...openPlace(), scope: 'channel' as const, conversation: '19:abc@thread.tacv2' };
    house = await openEdgeHouse({
      respond: ({ speaker }) =>
        answer([], { last: { query: { ask: 'help', of: 'bot', where: {} }, ids: [speaker.account] } }),
    });
    for (const account of ['ann', 'bob', 'ann']) {
      await house.post(saidToBot({ ...channel, serviceUrl: house.connector.serviceUrl, account }, 'x'));
    }
    assert.equal(house.turns[1]?.session.last, undefined);
    assert.deepEqual(house.turns[2]?.session.last?.ids, ['ann']);
  });

  it('says nothing to a deleted message, a reaction or somebody typing', async () => {
    house = await openEdgeHouse();
    for (const type of ['messageDelete', 'messageReaction', 'typing', 'endOfConversation', 'unheardOf']) {
      const response = await house.post({ ...said(house.connector, 'x'), type });
      assert.equal(response.status, 200, type);
    }
    assert.equal(house.connector.requests(), 0);
  });

  it('answers an invoke that it does not offer with an error a client can show, never 501 or nothing', async () => {
    house = await openEdgeHouse();
    for (const name of ['adaptiveCard/action', 'task/fetch', 'composeExtension/query', undefined]) {
      const response = await house.post({ ...said(house.connector, ''), type: 'invoke', name, value: null });
      assert.equal(response.status, 200, name);
      const body = (await response.json()) as { type: string };
      assert.equal(body.type, 'application/vnd.microsoft.error', name);
    }
  });

  const openPlace = () => ({ serviceUrl: '' });
});
