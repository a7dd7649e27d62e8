import assert from 'node:assert/strict';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import { type EdgeHouse, echo, openEdgeHouse, records } from './edgeHouse.ts';
import { incomingFrom, said } from './incoming.ts';

describe('check 15: a turn that takes long', () => {
  let house: EdgeHouse;
  afterEach(() => house.close());

  it('is answered in time, and says its result once, when it has it', async () => {
    const slow = slowStore();
    house = await openEdgeHouse({ store: slow.store, answerWithinMs: 40, respond: saving });
    const incoming = said(house.connector, 'save it');
    assert.equal((await house.post(incoming)).status, 200);
    assert.equal(house.connector.requests(), 0);
    // Teams does not wait and delivers it again; the first is still under way.
    assert.equal((await house.post(incoming)).status, 200);
    slow.finish();
    await house.connector.waitFor(1);
    await house.edge.settled();
    assert.deepEqual(
      house.connector.delivered.map(({ activity }) => activity.text),
      ['echo: save it'],
    );
    assert.equal(house.turns.length, 1);
  });

  it('check 39: is waited for when the bot is told to end', async () => {
    const slow = slowStore();
    house = await openEdgeHouse({ store: slow.store, answerWithinMs: 10, respond: saving });
    await house.post(said(house.connector, 'save it'));
    let ended = false;
    const settled = house.edge.settled().then(() => {
      ended = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(ended, false);
    slow.finish();
    await settled;
    assert.equal(house.connector.delivered.length, 1);
  });

  it('does not keep others waiting', async () => {
    const slow = slowStore();
    house = await openEdgeHouse({ store: slow.store, answerWithinMs: 5_000, respond: turn => echo(turn) });
    const other = { ...house.connector, conversation: 'a:2', account: 'another' };
    const first = house.post(said(house.connector, 'one'));
    const second = house.post(said(other, 'two'));
    slow.finish();
    await Promise.all([first, second]);
    assert.equal(house.connector.delivered.length, 2);
  });

  it('that a client waits for the result of is answered with an error it can show', async () => {
    house = await openEdgeHouse({ answerWithinMs: 0 });
    const response = await house.post(incomingFrom(house.connector, { type: 'invoke', name: 'x', value: {} }));
    assert.equal(response.status, 200);
    assert.equal(((await response.json()) as { type: string }).type, 'application/vnd.microsoft.error');
  });
});

const saving = (turn: Parameters<typeof echo>[0]) => ({
  ...echo(turn),
  changes: [{ kind: 'keepAccount', account: { account: 'x', person: null, role: 'reader' } }] as const,
});

/** A store that writes nothing before it is told to. */
function slowStore(): { store: Store; finish(): void } {
  const store = createMemoryStore(records());
  let finish = () => {};
  const told = new Promise<void>(resolve => {
    finish = resolve;
  });
  return { store: { ...store, apply: async changes => told.then(() => store.apply(changes)) }, finish };
}
