import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { answer, type EdgeHouse, openEdgeHouse } from './edgeHouse.ts';
import { said, TENANT } from './incoming.ts';
import { type KeyServer, startKeyServer } from './keyServer.ts';

const APP_ID = '0f7c5b1e-6d8a-4a43-9f6c-3a2b1c0d9e8f';
const SERVICE_URL = 'https://smba.trafficmanager.net/uk/';

/** The SDK prints keys and stack traces for every token that it refuses; here that is most of them. */
function quietSdk(): void {
  before(() => {
    mock.method(console, 'error', () => {});
  });
  after(() => mock.restoreAll());
}

describe('a signed request', () => {
  quietSdk();
  let keys: KeyServer;
  let house: EdgeHouse;
  before(async () => {
    keys = await startKeyServer();
    house = await openEdgeHouse({
      credentials: { appId: APP_ID, type: 'SingleTenant', password: 'not-a-secret', tenants: [TENANT] },
      authentication: keys.authentication(APP_ID),
      // Nothing is said back: Teams is not on this machine.
      respond: () => answer([]),
    });
  });
  after(async () => {
    await house.close();
    await keys.close();
  });

  const nowSeconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://api.botframework.com',
    aud: APP_ID,
    serviceurl: SERVICE_URL,
    nbf: nowSeconds - 60,
    exp: nowSeconds + 3_600,
  };
  const post = (authorization: string, fields: object = {}) =>
    house.post({ ...said({ serviceUrl: SERVICE_URL }, 'hello'), ...fields }, { authorization });

  it('of the Bot Framework service, from a person of the office’s tenant in Teams, is a turn', async () => {
    const before = house.turns.length;
    assert.equal((await post(keys.token(claims))).status, 200);
    assert.equal(house.turns.length, before + 1);
    assert.equal(house.turns.at(-1)?.local, false);
  });

  const refuses = (worry: string, status: number, authorization: () => string, fields: object = {}) =>
    it(`${worry} is refused with ${status} and no reason, before any turn`, async () => {
      const before = house.turns.length;
      const response = await post(authorization(), fields);
      assert.equal(response.status, status);
      assert.doesNotMatch(await response.text(), /jwt|signature|expired|claim|audience/i);
      assert.equal(house.turns.length, before);
    });

  refuses('signed by a stranger', 401, () => keys.token(claims, keys.strangersKey));
  refuses('that has expired', 401, () => keys.token({ ...claims, exp: nowSeconds - 600 }));
  refuses('that is not valid yet', 401, () => keys.token({ ...claims, nbf: nowSeconds + 600 }));
  refuses('for another service address', 401, () => keys.token({ ...claims, serviceurl: `${SERVICE_URL}x/` }));
  refuses('for another bot', 401, () => keys.token({ ...claims, aud: 'another' }));
  refuses('from another issuer', 401, () => keys.token({ ...claims, iss: 'https://sts.windows.net/x/' }));
  refuses('that is cut short', 401, () => keys.token(claims).slice(0, -10));
  refuses('from another tenant', 403, () => keys.token(claims), {
    conversation: { id: 'a:1', tenantId: 'ffffffff-0e9f-4a8b-8c7d-6e5f4a3b2c1d' },
  });
  refuses('from another channel', 403, () => keys.token(claims), { channelId: 'directline' });
});

describe('a signed request while the keys cannot be had', () => {
  quietSdk();
  it('is refused, and the bot lives', async () => {
    const keys = await startKeyServer();
    const authentication = keys.authentication(APP_ID);
    await keys.close();
    const house = await openEdgeHouse({
      credentials: { appId: APP_ID, type: 'SingleTenant', password: 'not-a-secret', tenants: [TENANT] },
      authentication,
    });
    try {
      const authorization = keys.token({ iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: SERVICE_URL });
      const response = await house.post(said({ serviceUrl: SERVICE_URL }, 'hello'), { authorization });
      assert.ok([401, 503].includes(response.status), `${response.status}`);
      assert.equal(house.turns.length, 0);
      assert.equal((await fetch(`${house.server.url}/healthz`)).status, 200);
    } finally {
      await house.close();
    }
  });
});
