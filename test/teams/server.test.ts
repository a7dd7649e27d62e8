import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { silentLog } from '../../bot/process/log.ts';
import { PortTaken, startServer } from '../../bot/process/server.ts';

const guards = { bodyLimitBytes: 1_000, loopbackOnly: true };
const ports = { receive: async () => ({ status: 200 }), isReady: () => true, guards, log: silentLog };
const post = (url: string) =>
  fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });

describe('the server', () => {
  it('tells that it is up, and whether it could take a turn', async () => {
    let ready = false;
    const server = await startServer({ ...ports, isReady: () => ready }, 0, '127.0.0.1');
    try {
      assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
      assert.equal((await fetch(`${server.url}/readyz`)).status, 503);
      ready = true;
      assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
    } finally {
      await server.close(100);
    }
  });

  it('says nothing of the path it was asked for, where there is nothing', async () => {
    const server = await startServer(ports, 0, '127.0.0.1');
    try {
      const missing = await fetch(`${server.url}/<script>secret</script>`);
      assert.equal(missing.status, 404);
      assert.doesNotMatch(await missing.text(), /script|secret/);
      for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS'])
        assert.equal((await fetch(`${server.url}/api/messages`, { method })).status, 405, method);
    } finally {
      await server.close(100);
    }
  });

  it('keeps what went wrong to itself', async () => {
    const receive = () => Promise.reject(new Error('the password is x'));
    const server = await startServer({ ...ports, receive }, 0, '127.0.0.1');
    try {
      const response = await post(server.url);
      assert.equal(response.status, 500);
      assert.doesNotMatch(await response.text(), /password/);
    } finally {
      await server.close(100);
    }
  });

  it('survives a handler that throws before it promises anything', async () => {
    const receive = () => {
      throw new Error('at once');
    };
    const server = await startServer({ ...ports, receive }, 0, '127.0.0.1');
    try {
      assert.equal((await post(server.url)).status, 500);
      assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    } finally {
      await server.close(100);
    }
  });

  it('says plainly that its port is taken, and what to do', async () => {
    const first = await startServer(ports, 0, '127.0.0.1');
    const port = Number(new URL(first.url).port);
    try {
      await assert.rejects(startServer(ports, port, '127.0.0.1'), (error: unknown) => {
        assert.ok(error instanceof PortTaken);
        assert.match(error.message, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken`));
        assert.match(error.message, new RegExp(`PORT=${port + 1} npm start`));
        return true;
      });
    } finally {
      await first.close(100);
    }
  });

  it('lets a request under way end before it closes, and takes no new one', async () => {
    let finish: (answer: { status: number }) => void = () => undefined;
    let begun: () => void = () => undefined;
    const underWay = new Promise<void>(resolve => {
      begun = resolve;
    });
    const receive = () => {
      begun();
      return new Promise<{ status: number }>(resolve => {
        finish = resolve;
      });
    };
    const server = await startServer({ ...ports, receive }, 0, '127.0.0.1');
    const slow = post(server.url);
    await underWay;
    const closed = server.close(5_000);
    await assert.rejects(post(server.url));
    finish({ status: 200 });
    assert.equal((await slow).status, 200);
    await closed;
  });

  it('cuts what is still under way when its time is over', async () => {
    const server = await startServer({ ...ports, receive: () => new Promise(() => undefined) }, 0, '127.0.0.1');
    const stuck = post(server.url);
    const refused = assert.rejects(stuck);
    await fetch(`${server.url}/healthz`);
    await server.close(20);
    await refused;
  });

  it('does not keep a socket that asks for an upgrade', async () => {
    const server = await startServer(ports, 0, '127.0.0.1');
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    try {
      const ended = new Promise(resolve => socket.on('close', resolve));
      socket.on('error', () => undefined);
      socket.write(
        'GET /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      );
      await ended;
    } finally {
      await server.close(100);
    }
  });
});
