import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { BODY_LIMIT_BYTES, type EdgeHouse, openEdgeHouse } from './edgeHouse.ts';
import { said } from './incoming.ts';

describe('bad input to /api/messages', () => {
  let house: EdgeHouse;
  before(async () => {
    house = await openEdgeHouse();
  });
  after(() => house.close());
  afterEach('the bot still answers', async () => {
    const before = house.turns.length;
    assert.equal((await house.post(said(house.connector, 'still there?'))).status, 200);
    assert.equal(house.turns.length, before + 1);
  });

  const refusesBody = (worry: string, body: unknown, status: number, headers: Record<string, string> = {}) =>
    it(`${worry}: ${status}, and no turn`, async () => {
      const before = house.turns.length;
      const response = await house.post(body, headers);
      assert.equal(response.status, status);
      const text = await response.text();
      assert.match(text, /^\{"error":\{"code":"\w+","message":"[^"]+"\}\}$/);
      assert.doesNotMatch(text, /Cannot read|undefined|stack|\n/);
      assert.equal(house.turns.length, before);
    });

  refusesBody('gzip junk, which ends a process that unpacks it', '\x1f\x8bjunk', 415, { 'content-encoding': 'gzip' });
  refusesBody('another encoding', '{}', 415, { 'content-encoding': 'br' });
  refusesBody('a form', 'a=b', 415, { 'content-type': 'application/x-www-form-urlencoded' });
  refusesBody('an upload', 'x', 415, { 'content-type': 'multipart/form-data; boundary=x' });
  refusesBody('csv', 'a,b', 415, { 'content-type': 'text/csv' });
  refusesBody('no JSON', '{', 400);
  refusesBody('no body', '', 400);
  for (const body of ['null', '[]', '"text"', '1', 'true', '{}']) refusesBody(`the body ${body}`, body, 400);
  refusesBody('more than the limit', JSON.stringify({ text: 'x'.repeat(BODY_LIMIT_BYTES) }), 413);

  const whole = said({ serviceUrl: 'http://127.0.0.1:1/' }, 'x');
  const without = (field: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));
  for (const field of ['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation']) {
    refusesBody(`no ${field}`, without(field), 400);
    for (const wrong of [null, 7, '', [], {}, true])
      refusesBody(`${field} is ${JSON.stringify(wrong)}`, { ...whole, [field]: wrong }, 400);
  }
  for (const [field, wrong] of Object.entries({
    id: 7,
    text: { a: 1 },
    entities: 'none',
    membersAdded: [null],
    channelData: 'x',
    locale: 7,
    action: {},
  }))
    refusesBody(`${field} is ${JSON.stringify(wrong)}`, { ...whole, [field]: wrong }, 400);
  refusesBody(
    'a service far away, to which local mode would speak',
    { ...whole, serviceUrl: 'https://evil.example/' },
    403,
  );
  refusesBody('a service address that is none', { ...whole, serviceUrl: 'file:///etc/passwd' }, 400);

  it('takes null where Teams and the Emulator leave things out', async () => {
    const gaps = { entities: null, membersAdded: null, text: null, locale: null, channelData: null, id: undefined };
    const response = await house.post({ ...said(house.connector, 'x'), ...gaps });
    assert.equal(response.status, 200);
    assert.deepEqual(house.turns.at(-1)?.incoming, { kind: 'said', text: '' });
  });

  it('takes mentions that name nobody', async () => {
    const entities = [{ type: 'mention', text: '<at>x</at>' }, { type: 'mention', mentioned: null, text: 7 }, {}];
    const response = await house.post({ ...said(house.connector, 'hello <at>x</at>'), entities });
    assert.equal(response.status, 200);
  });

  it('takes JSON that is nested very deeply', async () => {
    const deep = `{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}`;
    const text = JSON.stringify(said(house.connector, 'x')).replace('"text":"x"', `"value":${deep}`);
    assert.equal((await house.post(text)).status, 200);
  });

  it('does not let a body without length go on for ever', async () => {
    const status = await rawPost(house, 'Transfer-Encoding: chunked', socket => {
      const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`;
      for (let sent = 0; sent < 64; sent += 1) socket(chunk);
    });
    assert.equal(status, 413);
  });

  it('does not wait for a body that said it would be too long', async () => {
    assert.equal(await rawPost(house, 'Content-Length: 200000000', () => undefined), 413);
  });

  it('refuses a request that reached this machine under another name', async () => {
    assert.equal(await rawPost(house, 'Content-Length: 2', write => write('{}'), 'rebound.example'), 421);
  });
});

describe('production', () => {
  const credentials = {
    appId: '0f7c5b1e-6d8a-4a43-9f6c-3a2b1c0d9e8f',
    type: 'SingleTenant',
    password: 'not-a-secret',
    tenants: ['6a4b2c1d-0e9f-4a8b-8c7d-6e5f4a3b2c1d'],
  } as const;
  const token = (claims: object) =>
    [
      'Bearer ',
      [{ alg: 'none' }, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.'),
      '.c2ln',
    ].join('');

  for (const [worry, authorization] of Object.entries({
    'no token': '',
    'a junk token': 'Bearer junk',
    'another scheme': 'Basic dXNlcjpwYXNz',
    'an Emulator token': token({ iss: `https://sts.windows.net/${credentials.tenants[0]}/`, aud: credentials.appId }),
    'a token for another bot': token({ iss: 'https://api.botframework.com', aud: 'another' }),
  }))
    it(`answers 401 to ${worry}, without a word of why, and before the SDK sees it`, async () => {
      const house = await openEdgeHouse({ credentials });
      try {
        const response = await house.post(said(house.connector, 'x'), { authorization });
        assert.equal(response.status, 401);
        assert.deepEqual(await response.json(), {
          error: { code: 'Unauthorised', message: 'The request is not signed for this bot.' },
        });
        assert.equal(house.turns.length, 0);
      } finally {
        await house.close();
      }
    });

  for (const [worry, fields] of Object.entries({
    'another tenant': { conversation: { id: 'a:1', tenantId: 'ffffffff-0e9f-4a8b-8c7d-6e5f4a3b2c1d' } },
    'no tenant': { conversation: { id: 'a:1' }, channelData: {} },
    'another channel': { channelId: 'directline' },
    'a service that is not Teams': { serviceUrl: 'https://smba.trafficmanager.net.evil.example/uk/' },
    'a service without TLS': { serviceUrl: 'http://smba.trafficmanager.net/uk/' },
  }))
    it(`answers 403 to ${worry}`, async () => {
      const house = await openEdgeHouse({ credentials });
      const authorization = token({ iss: 'https://api.botframework.com', aud: credentials.appId });
      try {
        const incoming = { ...said({ serviceUrl: 'https://smba.trafficmanager.net/uk/' }, 'x'), ...fields };
        assert.equal((await house.post(incoming, { authorization })).status, 403);
        assert.equal(house.turns.length, 0);
      } finally {
        await house.close();
      }
    });
});

/** Speaks HTTP by hand and resolves with the status; 0 when the connection ended without one. */
function rawPost(
  house: EdgeHouse,
  lengthHeader: string,
  writeBody: (write: (text: string) => void) => void,
  host = '127.0.0.1',
): Promise<number> {
  const { port } = new URL(house.server.url);
  return new Promise(resolve => {
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    socket.on('data', data => {
      text += data;
      socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)));
    socket.write(
      `POST /api/messages HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${lengthHeader}\r\n\r\n`,
    );
    writeBody(part => socket.write(part));
  });
}
