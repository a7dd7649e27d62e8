import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { echo, openEdgeHouse, records } from '../teams/edgeHouse.ts';
import { said } from '../teams/incoming.ts';

describe('check 15: a store that takes 20 seconds to write', () => {
  it('keeps nobody waiting for more than 5, and what came of it is said once', async () => {
    const store = createMemoryStore(records());
    const slow = {
      ...store,
      apply: async (...changes: Parameters<typeof store.apply>) => sleep(20_000).then(() => store.apply(...changes)),
    };
    const house = await openEdgeHouse({ store: slow, respond: turn => ({ ...echo(turn), changes: [ACCOUNT] }) });
    try {
      const incoming = said(house.connector, 'save it');
      const began = performance.now();
      assert.equal((await house.post(incoming)).status, 200);
      assert.ok(performance.now() - began < 5_000);
      await sleep(15_000);
      assert.equal((await house.post(incoming)).status, 200);
      await house.connector.waitFor(1);
      await house.edge.settled();
      assert.equal(house.connector.delivered.length, 1);
      assert.equal(house.turns.length, 1);
    } finally {
      await house.close();
    }
  });
});

const ACCOUNT = { kind: 'keepAccount', account: { account: 'x', person: null, role: 'reader' } } as const;
