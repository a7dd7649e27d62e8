import assert from 'node:assert/strict';
import type { Contact } from '../../data/contact.ts';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { type EdgeHouse, openEdgeHouse, records } from './edgeHouse.ts';
import type { Fault } from './fakeConnector.ts';
import { said } from './incoming.ts';

describe('a message of its own accord', () => {
  let house: EdgeHouse;
  afterEach(() => house.close());

  async function knownContact(): Promise<Contact> {
    await house.post(said(house.connector, 'hello'));
    return house.store.contacts()[0] ?? assert.fail('no contact was kept');
  }

  it('goes to the conversation that was kept, in reply to nothing', async () => {
    house = await openEdgeHouse();
    const contact = await knownContact();
    assert.deepEqual(await house.edge.send({ contact, text: 'You owe two updates.' }), {
      kind: 'sent',
      messageId: 'out-2',
    });
    const message = house.connector.delivered[1];
    assert.equal(message?.activity.text, 'You owe two updates.');
    assert.equal(message?.conversation, contact.id);
    assert.equal(message?.replyTo, undefined);
  });

  it('can be sent after a restart, from what the store kept', async () => {
    const store = createMemoryStore(records());
    house = await openEdgeHouse({ store });
    const kept = JSON.parse(JSON.stringify(await knownContact())) as Contact;
    const restarted = await openEdgeHouse({ store });
    try {
      assert.deepEqual(await restarted.edge.send({ contact: kept, text: 'Still here.' }), {
        kind: 'sent',
        messageId: 'out-2',
      });
      assert.equal(house.connector.delivered.at(-1)?.activity.text, 'Still here.');
    } finally {
      await restarted.close();
    }
  });

  it('takes the place of a message that was sent, where it is given its id', async () => {
    house = await openEdgeHouse();
    const contact = await knownContact();
    await house.edge.send({ contact, text: 'The meeting is on 19 May.' });
    const result = await house.edge.send({ contact, text: 'The meeting is on 26 May.', messageId: 'out-2' });
    assert.equal(result.kind, 'sent');
    const { method, replyTo, activity } = house.connector.delivered.at(-1) ?? assert.fail('nothing came');
    assert.deepEqual([method, replyTo, activity.text], ['PUT', 'out-2', 'The meeting is on 26 May.']);
  });

  it('is deleted by its id, and one that is gone already counts as deleted', async () => {
    house = await openEdgeHouse();
    const contact = await knownContact();
    await house.edge.send({ contact, text: 'To the wrong channel.' });
    const deletion = { contact, text: 'never drawn', messageId: 'out-2', deletes: true } as const;
    assert.equal((await house.edge.send(deletion)).kind, 'sent');
    const { method, conversation, replyTo } = house.connector.delivered.at(-1) ?? assert.fail('nothing came');
    assert.deepEqual([method, conversation, replyTo], ['DELETE', contact.id, 'out-2']);
    house.connector.fail({ kind: 'status', status: 404 });
    assert.equal((await house.edge.send(deletion)).kind, 'sent');
  });

  for (const code of [403, 404])
    it(`that cannot take the place of another because somebody deleted that one (${code}) closes no conversation`, async () => {
      house = await openEdgeHouse();
      const contact = await knownContact();
      house.connector.fail({ kind: 'status', status: code });
      const result = await house.edge.send({ contact, text: 'The meeting is on 26 May.', messageId: 'out-2' });
      assert.deepEqual(result, { kind: 'refused', outcome: String(code) });
      assert.equal(house.store.contacts()[0]?.unreachable, undefined);
    });

  it('counts as answered at the next word from there, and that is written once', async () => {
    house = await openEdgeHouse();
    const contact = await knownContact();
    const entry: OutboxEntry = {
      key: 'k',
      kind: 'reminder',
      to: 'person/paul-harris',
      about: [],
      because: 'It is due.',
      contact: contact.id,
      state: 'sent',
      claimedAt: '2021-05-05T09:00:00.000+01:00',
    };
    await house.store.apply([{ kind: 'keepOutboxEntry', entry }]);
    house = await reopened(house);
    await house.post(said(house.connector, 'on it'));
    assert.equal(house.store.outboxEntry('k')?.answeredAt, '2021-05-06T09:00:00.000+01:00');
    const kept = house.store.outboxEntry('k');
    await house.post(said(house.connector, 'and done'));
    assert.equal(house.store.outboxEntry('k'), kept);
  });

  const comesTo = (worry: string, fault: Fault, result: object, unreachable?: string) =>
    it(`${worry}: ${JSON.stringify(result)}, after one request`, async () => {
      // On a busy machine even a fair answer takes its time; only for silence is it worth being impatient.
      house = await openEdgeHouse({ connectorLimitMs: fault.kind === 'hang' ? 500 : 8_000 });
      const contact = await knownContact();
      const before = house.connector.requests();
      house.connector.fail(fault);
      assert.deepEqual(await house.edge.send({ contact, text: 'x' }), result);
      assert.equal(house.connector.requests(), before + 1);
      assert.equal(house.store.contacts()[0]?.unreachable, unreachable);
    });

  const status = (code: number, headers?: Record<string, string>): Fault =>
    headers ? { kind: 'status', status: code, headers } : { kind: 'status', status: code };
  comesTo('blocked by the user', status(403), { kind: 'gone', outcome: '403' }, '403');
  comesTo('no such conversation', status(404), { kind: 'gone', outcome: '404' }, '404');
  comesTo('too many requests', status(429, { 'retry-after': '3600' }), {
    kind: 'notNow',
    outcome: '429',
    retryAfterMs: 3_600_000,
  });
  comesTo('too many requests, and no word until when', status(429), { kind: 'notNow', outcome: '429' });
  comesTo('a precondition', status(412), { kind: 'notNow', outcome: '412' });
  comesTo('a message that is too large', status(413), { kind: 'refused', outcome: '413' });
  comesTo('check 33: a time-out of the service', status(408), { kind: 'inDoubt', outcome: '408' });
  comesTo('a fault of the service', status(500), { kind: 'inDoubt', outcome: '500' });
  comesTo('check 33: a gateway that gave up', status(504), { kind: 'inDoubt', outcome: '504' });
  comesTo(
    'check 33: a connection that broke after the message was taken',
    { kind: 'resetAfterAccept' },
    { kind: 'inDoubt', outcome: 'ECONNRESET' },
  );
  comesTo('check 33: an answer that is not JSON', { kind: 'html' }, { kind: 'inDoubt', outcome: '200' });
  comesTo('check 33: no answer at all', { kind: 'hang' }, { kind: 'inDoubt', outcome: 'no answer in time' });

  it('may be tried again, without doubt, where nobody listens', async () => {
    house = await openEdgeHouse();
    const contact = await knownContact();
    const reference = { ...contact.reference, serviceUrl: 'http://127.0.0.1:1/' };
    assert.deepEqual(await house.edge.send({ contact: { ...contact, reference }, text: 'x' }), {
      kind: 'notNow',
      outcome: 'ECONNREFUSED',
    });
  });

  it('does not go, with its token, to a service that is not Teams, whatever the store says', async () => {
    const credentials = {
      appId: '0f7c5b1e-6d8a-4a43-9f6c-3a2b1c0d9e8f',
      type: 'SingleTenant',
      password: 'not-a-secret',
      tenants: ['6a4b2c1d-0e9f-4a8b-8c7d-6e5f4a3b2c1d'],
    } as const;
    house = await openEdgeHouse({ credentials });
    const contact: Contact = {
      id: 'a:1',
      scope: 'personal',
      account: 'x',
      reference: { serviceUrl: house.connector.serviceUrl, channelId: 'msteams', conversation: { id: 'a:1' } },
      seenAt: '2021-05-06T09:00:00.000+01:00',
    };
    assert.deepEqual(await house.edge.send({ contact, text: 'x' }), { kind: 'refused', outcome: 'foreign service' });
    assert.equal(house.connector.requests(), 0);
  });

  it('finds somebody reachable again at their next word', async () => {
    house = await openEdgeHouse();
    const contact = await knownContact();
    house.connector.fail(status(403));
    await house.edge.send({ contact, text: 'x' });
    await house.post(said(house.connector, 'I am back'));
    assert.equal(house.store.contacts()[0]?.unreachable, undefined);
  });
});

/** The same store behind a door that was opened anew. */
async function reopened(house: EdgeHouse): Promise<EdgeHouse> {
  const { store } = house;
  await house.close();
  return openEdgeHouse({ store });
}
