import assert from 'node:assert/strict';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { type EdgeHouse, openEdgeHouse, records } from './edgeHouse.ts';
import { BOT, botAdded, incomingFrom, installed, type Place, said, saidToBot, uninstalled } from './incoming.ts';

describe('meeting the bot', () => {
  let house: EdgeHouse;
  afterEach(() => house.close());

  const channel = (): Place => ({ ...house.connector, scope: 'channel', conversation: '19:general@thread.tacv2' });

  it('welcomes once, though Teams tells of an installation twice', async () => {
    house = await openEdgeHouse();
    await Promise.all([house.post(botAdded(house.connector)), house.post(installed(house.connector))]);
    assert.deepEqual(
      house.connector.delivered.map(({ activity }) => activity.text),
      ['echo: welcome'],
    );
  });

  it('does not welcome again after a restart', async () => {
    const store = createMemoryStore(records());
    house = await openEdgeHouse({ store });
    await house.post(botAdded(house.connector));
    await house.close();
    house = await openEdgeHouse({ store });
    await house.post(installed(house.connector));
    assert.equal(house.connector.requests(), 0);
  });

  it('keeps the channel it was added to, so that it can post there by itself', async () => {
    house = await openEdgeHouse();
    await house.post(botAdded(channel()));
    const [contact] = house.store.contacts();
    assert.equal(contact?.scope, 'channel');
    assert.equal(contact?.account, null);
    assert.deepEqual(house.turns[0]?.incoming, { kind: 'met', scope: 'channel' });
  });

  it('does not welcome a whole team because somebody else joined it', async () => {
    house = await openEdgeHouse();
    const joined = incomingFrom(channel(), { type: 'conversationUpdate', membersAdded: [{ id: '29:newcomer' }] });
    assert.equal((await house.post(joined)).status, 200);
    assert.equal(house.connector.requests(), 0);
  });

  it('looks nobody up in the roster', async () => {
    house = await openEdgeHouse();
    const members = [BOT, { id: '29:someone' }];
    await house.post(incomingFrom(house.connector, { type: 'conversationUpdate', membersAdded: members }));
    assert.equal(house.connector.requests(), house.connector.delivered.length);
  });

  it('takes a thread of a channel for the channel, so that its own posts begin new threads', async () => {
    house = await openEdgeHouse();
    const thread = '19:general@thread.tacv2;messageid=1620288000000';
    await house.post(saidToBot({ ...channel(), conversation: thread }, 'hello'));
    assert.equal(house.store.contacts()[0]?.id, '19:general@thread.tacv2');
    assert.equal(house.connector.delivered[0]?.conversation, thread);
  });

  it('knows one personal conversation of an account, the last, so that nothing is sent to one that is gone', async () => {
    house = await openEdgeHouse();
    const places = ['a:before', 'a:after'].map(conversation => ({ ...house.connector, conversation }));
    for (const place of places) await house.post(said(place, 'hello'));
    assert.deepEqual(
      house.store.contacts().map(({ id }) => id),
      ['a:after'],
    );
    await house.post(said({ ...house.connector, conversation: 'a:other', account: 'another' }, 'hello'));
    assert.equal(house.store.contacts().length, 2);
  });

  it('forgets a conversation that it was taken out of, quietly, and welcomes anew when it comes back', async () => {
    house = await openEdgeHouse();
    await house.post(installed(house.connector));
    await house.post(uninstalled(house.connector));
    assert.deepEqual(house.store.contacts(), []);
    assert.equal(house.connector.requests(), 1);
    await house.post(installed(house.connector));
    assert.equal(house.connector.requests(), 2);
  });
});
