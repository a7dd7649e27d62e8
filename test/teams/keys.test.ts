import assert from 'node:assert/strict';
import type { EdgeHouse } from './edgeHouse.ts';
import { type KeyServer, type Mood, startKeyServer } from './keyServer.ts';
import { CLAIMS, openSignedHouse, postSigned } from './signedHouse.ts';

const MINUTE_MS = 60_000;

describe('check 7: the service that holds the signing keys', () => {
  let server: KeyServer;
  let house: EdgeHouse;
  beforeEach(async () => {
    server = await startKeyServer();
  });
  afterEach(async () => {
    await house.close();
    await server.close();
  });

  it('is asked once for 50 requests that come before anything is known', async () => {
    house = await openSignedHouse(server);
    const answers = await Promise.all(Array.from({ length: 50 }, () => postSigned(house, server.token(CLAIMS))));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(server.fetches(), 1);
  });

  for (const [worry, mood] of Object.entries({
    'answers 503': 'unavailable',
    'never answers': 'hanging',
    'answers with something else': 'nonsense',
  } satisfies Record<string, Mood>))
    it(`${worry}: 503 in time, no turn, and all is well once it is back`, async () => {
      house = await openSignedHouse(server, server.keys({ limitMs: 100 }));
      server.become(mood);
      const began = performance.now();
      const refused = await postSigned(house, server.token(CLAIMS));
      assert.equal(refused.status, 503);
      assert.ok(performance.now() - began < 5_000);
      assert.equal(house.turns.length, 0);
      server.become('up');
      assert.equal((await postSigned(house, server.token(CLAIMS))).status, 200);
    });

  it('is down: 503, and the bot lives', async () => {
    house = await openSignedHouse(server);
    await server.close();
    assert.equal((await postSigned(house, server.token(CLAIMS))).status, 503);
    assert.equal((await fetch(`${house.server.url}/healthz`)).status, 200);
    server = await startKeyServer();
  });

  it('has another key: fetched when one that is not known is named, but not for every forgery', async () => {
    let nowMs = 0;
    house = await openSignedHouse(server, server.keys({ nowMs: () => nowMs }));
    assert.equal((await postSigned(house, server.token(CLAIMS))).status, 200);
    server.rotate();
    assert.equal((await postSigned(house, server.token(CLAIMS))).status, 401);
    assert.equal(server.fetches(), 1);
    nowMs += 6 * MINUTE_MS;
    assert.equal((await postSigned(house, server.token(CLAIMS))).status, 200);
    for (let n = 0; n < 20; n++) await postSigned(house, server.token(CLAIMS, { head: { kid: `forged-${n}` } }));
    assert.equal(server.fetches(), 2);
  });

  it('is away when the keys are a day old: those that are known go on being used', async () => {
    let nowMs = 0;
    house = await openSignedHouse(server, server.keys({ nowMs: () => nowMs }));
    await postSigned(house, server.token(CLAIMS));
    server.become('unavailable');
    nowMs += 25 * 60 * MINUTE_MS;
    assert.equal((await postSigned(house, server.token(CLAIMS))).status, 200);
    server.become('up');
    nowMs += MINUTE_MS;
    assert.equal((await postSigned(house, server.token(CLAIMS))).status, 200);
  });
});
