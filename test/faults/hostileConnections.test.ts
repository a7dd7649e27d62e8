import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Contender, startContender } from '../bench/contender.ts';
import { LOCAL } from '../bench/local.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';

removeTempFolders();
const BOT = fileURLToPath(new URL('../../bot/start.js', import.meta.url));
const MEGABYTE = 1_000_000;

describe('connections that mean no good', () => {
  let bot: Contender;
  before(async () => {
    bot = await startContender(BOT, { ...LOCAL, DATA_DIR: join(tempFolder(), 'store'), METRICS_TOKEN: '' });
    await until(async () => (await fetch(`${bot.url}/readyz`)).status === 200);
  });
  after(() => bot.stop());

  for (const [what, head] of Object.entries({
    'a body of 200 MB': 'Content-Length: 200000000',
    'a body without an end, in pieces': 'Transfer-Encoding: chunked',
  }))
    it(`check 10: ${what}: 413 and the connection ends, and memory stays where it was`, async () => {
      const before = await residentBytes(bot);
      const status = await flood(bot, head, 200 * MEGABYTE);
      assert.ok([413, 0].includes(status), `${status}`);
      assert.ok((await residentBytes(bot)) - before < 50 * MEGABYTE);
      assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
    });

  it('check 10: a length that is not true ends with the connection, and nothing waits for it', async () => {
    const socket = open(bot);
    socket.write(`${HEAD}Content-Length: 2\r\n\r\n{}{"type":"message"}`);
    assert.match(await firstAnswer(socket), /^HTTP\/1\.1 400/);
    socket.destroy();
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
  });

  it('check 11: 500 idle sockets, slow heads and slow bodies are closed within 35 seconds, and others are answered meanwhile', async () => {
    const idle = Array.from({ length: 500 }, () => open(bot));
    const slowHead = open(bot);
    slowHead.write('POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    const slowBody = open(bot);
    slowBody.write(`${HEAD}Content-Length: 1000\r\n\r\n{`);
    const drip = setInterval(() => {
      if (slowHead.writable) slowHead.write('X-Slow: 1\r\n');
      if (slowBody.writable) slowBody.write(' ');
    }, 1_000);
    const began = performance.now();
    const closed = Promise.all([...idle, slowHead, slowBody].map(ended));
    let slowest = 0;
    let isOver = false;
    const over = closed.then(() => {
      isOver = true;
    });
    while (!isOver) {
      const asked = performance.now();
      assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
      slowest = Math.max(slowest, performance.now() - asked);
      assert.ok(performance.now() - began < 35_000, 'a connection is still open after 35 seconds');
      await Promise.race([over, sleep(500)]);
    }
    clearInterval(drip);
    assert.ok(slowest < 1_000, `${slowest} ms`);
  });
});

const HEAD = 'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';

function open(bot: Contender): Socket {
  const socket = connect(Number(new URL(bot.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  return socket;
}

const ended = (socket: Socket): Promise<void> => new Promise(resolve => socket.once('close', () => resolve()));

const firstAnswer = (socket: Socket): Promise<string> =>
  new Promise(resolve => {
    socket.once('data', data => resolve(data.toString()));
    socket.once('close', () => resolve(''));
  });

/** Writes so many bytes as fast as they are taken, and gives the status that came before the connection ended; 0: none. */
async function flood(bot: Contender, head: string, bytes: number): Promise<number> {
  const socket = open(bot);
  const answer = firstAnswer(socket);
  const isOver = ended(socket);
  let isClosed = false;
  socket.once('close', () => {
    isClosed = true;
  });
  socket.write(`${HEAD}${head}\r\n\r\n`);
  const piece = 'x'.repeat(65_536);
  const chunk = head.startsWith('Transfer') ? `10000\r\n${piece}\r\n` : piece;
  for (let sent = 0; sent < bytes && !isClosed; sent += piece.length)
    if (!socket.write(chunk)) await Promise.race([new Promise(resolve => socket.once('drain', resolve)), isOver]);
  socket.end();
  await isOver;
  return Number(/^HTTP\/1\.1 (\d+)/.exec(await answer)?.[1] ?? 0);
}

async function residentBytes(bot: Contender): Promise<number> {
  const text = await (await fetch(`${bot.url}/metrics`)).text();
  return Number(/^plan_bot_resident_bytes (\d+)/m.exec(text)?.[1] ?? assert.fail(text));
}

async function until(claim: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await claim()); tries++) await sleep(50);
}
