import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadReference } from '../../data/reference.ts';
import { projectRoot } from '../../data/root.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';
import { botAdded } from '../teams/incoming.ts';

removeTempFolders();

const START = fileURLToPath(new URL('../../bot/start.js', import.meta.url));
const SETTINGS = {
  PORT: '0',
  HOST: '',
  PLAYGROUND: 'off',
  LOG_LEVEL: '',
  BOT_CLOCK: '',
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppType: '',
  MicrosoftAppTenantId: '',
};

/** A connector that answers when it is told to. */
async function startSlowConnector() {
  const waiting: ServerResponse[] = [];
  let seen = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      seen += 1;
      waiting.push(response);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const answer = () => {
    for (const response of waiting.splice(0)) {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":"out"}');
    }
  };
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen: () => seen,
    answer,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('A bot that is told to end while it sends', () => {
  it('check 39: ends in order within 10 seconds, and what was in the air is settled', async function () {
    this.timeout(60_000);
    const folder = join(tempFolder(), 'store');
    const connector = await startSlowConnector();
    const bot = spawn(process.execPath, [START], {
      env: { ...process.env, ...SETTINGS, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = (await once(bot.stdout, 'data')) as [Buffer];
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString())?.[0] ?? assert.fail('no address');
      const place = {
        serviceUrl: connector.serviceUrl,
        scope: 'channel',
        conversation: '19:team@thread.tacv2',
      } as const;
      const told = fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(botAdded(place)),
      });
      await until(() => connector.seen() === 1);
      connector.answer();
      await told;
      await until(() => connector.seen() === 2);
      const ended = once(bot, 'exit');
      const toldAt = performance.now();
      bot.kill('SIGTERM');
      await sleep(500);
      connector.answer();
      const [code] = await ended;
      assert.equal(code, 0);
      assert.ok(performance.now() - toldAt < 10_000);
    } finally {
      bot.kill('SIGKILL');
      connector.close();
    }
    const store = await peekStore(folder, loadReference(join(projectRoot(), 'data', 'reference')));
    assert.deepEqual(
      store.outbox().flatMap(({ kind, state }) => (kind === 'upcomingMeeting' ? [state] : [])),
      ['sent'],
    );
  });
});

async function until(claim: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !claim(); tries++) await sleep(50);
  assert.ok(claim(), `waited in vain for ${claim}`);
}
