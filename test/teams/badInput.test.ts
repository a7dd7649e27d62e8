import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { BODY_LIMIT_BYTES, type EdgeHouse, openEdgeHouse } from './edgeHouse.ts';
import { said } from './incoming.ts';
import { type KeyServer, startKeyServer } from './keyServer.ts';
import { CLAIMS, openSignedHouse, postSigned } from './signedHouse.ts';

const UPLOAD = `--x\r\nContent-Disposition: form-data; name="f"; filename="f.txt"\r\n\r\n${'x'.repeat(1_000)}\r\n--x--\r\n`;

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

  refusesBody('check 9: gzip junk, which ends a process that unpacks it', '\x1f\x8bjunk', 415, {
    'content-encoding': 'gzip',
  });
  const gzipped = gzipSync(JSON.stringify(said({ serviceUrl: 'http://127.0.0.1:1/' }, 'x')));
  refusesBody('check 9: a whole gzip body', gzipped, 415, { 'content-encoding': 'gzip' });
  refusesBody('check 9: a gzip body cut short', gzipped.subarray(0, -8), 415, { 'content-encoding': 'gzip' });
  refusesBody('check 9: a gzip bomb', gzipSync(Buffer.alloc(20_000_000)), 415, { 'content-encoding': 'gzip' });
  refusesBody('check 9: br', '{}', 415, { 'content-encoding': 'br' });
  refusesBody('check 9: two encodings', '{}', 415, { 'content-encoding': 'identity, gzip' });
  refusesBody('check 9: a form', 'a=b', 415, { 'content-type': 'application/x-www-form-urlencoded' });
  refusesBody('check 9: an upload', UPLOAD, 415, { 'content-type': 'multipart/form-data; boundary=x' });
  refusesBody('check 9: csv', 'a,b', 415, { 'content-type': 'text/csv' });
  it('check 9: no type at all: 415, and no turn', async () => {
    assert.equal(await rawPost(house, 'X-Type: none', () => undefined, '127.0.0.1', ''), 415);
  });
  it('check 9: no upload leaves a file behind', async () => {
    const before = await uploads();
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    for (let n = 0; n < 5; n++) await house.post(UPLOAD, headers);
    assert.deepEqual(await uploads(), before);
  });
  refusesBody('no JSON', '{', 400);
  refusesBody('no body', '', 400);
  for (const body of ['null', '[]', '"text"', '1', 'true', '{}']) refusesBody(`the body ${body}`, body, 400);
  refusesBody('check 10: more than the limit', JSON.stringify({ text: 'x'.repeat(BODY_LIMIT_BYTES) }), 413);

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

  it('check 23: takes no key that would reach for the prototype of all objects', async () => {
    const text = JSON.stringify(said(house.connector, 'x'));
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const poison = `"${key}":{"polluted":true,"isAdmin":true},`;
      for (const body of [
        text.replace('{', `{${poison}`),
        text.replace('"from":{', `"from":{${poison}`),
        text.replace('"channelData":{', `"channelData":{${poison}`),
        text.replace('"text":"x"', `"value":{${poison}"say":"help"}`),
      ])
        await house.post(body);
    }
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.equal(({} as { isAdmin?: unknown }).isAdmin, undefined);
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

  it('check 10: does not let a body without length go on for ever', async () => {
    const status = await rawPost(house, 'Transfer-Encoding: chunked', socket => {
      const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`;
      for (let sent = 0; sent < 64; sent += 1) socket(chunk);
    });
    assert.equal(status, 413);
  });

  it('check 10: does not wait for a body that said it would be too long', async () => {
    assert.equal(await rawPost(house, 'Content-Length: 200000000', () => undefined), 413);
  });

  it('refuses a request that reached this machine under another name', async () => {
    assert.equal(await rawPost(house, 'Content-Length: 2', write => write('{}'), 'rebound.example'), 421);
  });
});

describe('check 6: the bot’s token', () => {
  let keys: KeyServer;
  let house: EdgeHouse;
  before(async () => {
    keys = await startKeyServer();
    house = await openSignedHouse(keys);
  });
  after(async () => {
    await house.close();
    await keys.close();
  });

  for (const [worry, serviceUrl] of Object.entries({
    'a service that only looks like Teams': 'https://smba.trafficmanager.net.evil.example/uk/',
    'a service with a name in front': 'https://smba.trafficmanager.net@evil.example/uk/',
    'a service of somebody else': 'https://evil.example/',
    'a service without TLS': 'http://smba.trafficmanager.net/uk/',
  }))
    it(`does not go to ${worry}, though the token names it: 403, and nothing is sent`, async () => {
      const before = house.turns.length;
      const authorization = keys.token({ ...CLAIMS, serviceurl: serviceUrl });
      assert.equal((await postSigned(house, authorization, { serviceUrl })).status, 403);
      assert.equal(house.turns.length, before);
      assert.equal(house.connector.requests(), 0);
    });

  for (const worry of ['http://127.0.0.1', 'https://evil.example/', '', 'not an address', undefined])
    it(`does not follow a stored address that became ${worry}`, async () => {
      const serviceUrl = worry === 'http://127.0.0.1' ? house.connector.serviceUrl : worry;
      const reference = { channelId: 'msteams', serviceUrl, conversation: { id: 'a:1' }, bot: { id: '28:bot' } };
      const contact = { id: 'a:1', scope: 'personal', account: 'x', reference, seenAt: '2021-05-06T09:00:00+01:00' };
      const result = await house.edge.send({ contact: contact as never, text: 'hello' });
      assert.equal(result.kind, 'refused');
      assert.equal(house.connector.requests(), 0);
    });
});

/** What a parser of uploads would leave in the system's folder for temporary files. */
const uploads = async (): Promise<string[]> => (await readdir(tmpdir())).filter(name => name.startsWith('upload_'));

/** Speaks HTTP by hand and resolves with the status; 0 when the connection ended without one. */
function rawPost(
  house: EdgeHouse,
  lengthHeader: string,
  writeBody: (write: (text: string) => void) => void,
  host = '127.0.0.1',
  typeHeader = 'Content-Type: application/json\r\n',
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
    socket.write(`POST /api/messages HTTP/1.1\r\nHost: ${host}\r\n${typeHeader}${lengthHeader}\r\n\r\n`);
    writeBody(part => socket.write(part));
  });
}
