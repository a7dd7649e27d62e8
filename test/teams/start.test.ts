import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../bot/start.js', import.meta.url));
/** Empty counts as not set, and wins over a `.env` of whoever runs the tests. */
const NO_CREDENTIALS = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppType: '',
  MicrosoftAppTenantId: '',
  BOT_CLOCK: '',
  HOST: '',
  LOG_LEVEL: '',
};

describe('starting and ending', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-bot-start-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  function run(settings: Record<string, string>) {
    const child = spawn(process.execPath, [START], {
      env: {
        ...process.env,
        ...NO_CREDENTIALS,
        DATA_DIR: join(folder, 'store'),
        PORT: '0',
        PLAYGROUND: 'off',
        ...settings,
      },
    });
    const output = { out: '', err: '' };
    const firstLine = new Promise<string>(resolve => {
      child.stdout.on('data', data => {
        output.out += data;
        if (output.out.includes('\n')) resolve(output.out);
      });
    });
    child.stderr.on('data', data => {
      output.err += data;
    });
    const ended = new Promise<{ code: number | null; out: string; err: string }>(resolve =>
      child.on('close', code => resolve({ code, ...output })),
    );
    return { child, firstLine, ended };
  }

  it('says on one line where it listens, and ends in order on SIGTERM', async () => {
    const { child, firstLine, ended } = run({});
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await firstLine)?.[0] ?? assert.fail('no address');
    while ((await fetch(`${url}/readyz`)).status === 503) await new Promise(resolve => setImmediate(resolve));
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    child.kill('SIGTERM');
    const { code, out, err } = await ended;
    assert.equal(code, 0, err);
    assert.equal(err, '');
    assert.equal(out.trim().split('\n').length, 1);
    assert.ok(!(await readdir(join(folder, 'store'))).includes('lock'), 'the lock is given back');
  });

  it('check 13: lives on when something throws that nobody waits for, and logs it once, without its words', async () => {
    const fault = 'process.on("SIGUSR2",()=>{Promise.reject(new Error("secret words"))})';
    const { child, firstLine, ended } = run({
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(fault)}`,
      LOG_LEVEL: 'warn',
    });
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await firstLine)?.[0] ?? assert.fail('no address');
    const logged = new Promise(resolve => child.stderr.once('data', resolve));
    child.kill('SIGUSR2');
    await logged;
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    child.kill('SIGTERM');
    const { code, err } = await ended;
    assert.equal(code, 0);
    assert.equal(err.match(/unhandled rejection/g)?.length, 1);
    assert.doesNotMatch(err, /secret words/);
  });

  it('ends on Ctrl-C as well', async () => {
    const { child, firstLine, ended } = run({});
    await firstLine;
    child.kill('SIGINT');
    assert.equal((await ended).code, 0);
  });

  it('names a port that is taken in one plain message, and leaves no lock behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, out, err } = await run({ PORT: String(port) }).ended;
    other.close();
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, new RegExp(`^The bot could not start\\. Port ${port} on 127\\.0\\.0\\.1 is taken[^\\n]+\\n$`));
    assert.ok(!(await readdir(join(folder, 'store'))).includes('lock'));
  });

  it('check 1: ends with one plain message, and never begins, where a credential is missing, blank or misspelt', async function () {
    this.timeout(120_000);
    const whole = {
      MicrosoftAppId: '0f7c5b1e-6d8a-4a43-9f6c-3a2b1c0d9e8f',
      MicrosoftAppPassword: 'hunter2',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: '6a4b2c1d-0e9f-4a8b-8c7d-6e5f4a3b2c1d',
    };
    // The whole table is in test/config; a process of its own takes seconds on a busy machine.
    const wrong = [{ MicrosoftAppId: ' ' }, { MicrosoftAppType: 'SingleTennant' }];
    for (const setting of wrong) {
      const { code, out, err } = await run({ ...whole, ...setting }).ended;
      const [name = ''] = Object.keys(setting);
      assert.equal(code, 1, name);
      assert.equal(out, '');
      assert.match(err, new RegExp(`^The bot cannot start: one setting is wrong\\.\\n- ${name} is [^\\n]+\\n$`));
      assert.doesNotMatch(err, /hunter2/);
    }
    const exposed = await run({ HOST: '0.0.0.0' }).ended;
    assert.equal(exposed.code, 1);
    assert.match(exposed.err, /^- HOST is/m);
  });

  it('check 1: lists every wrong setting at once, and shows no secret', async () => {
    const { code, err } = await run({
      PORT: 'many',
      MicrosoftAppPassword: 'hunter2',
      MicrosoftAppType: 'SingleTennant',
    }).ended;
    assert.equal(code, 1);
    for (const name of ['PORT', 'MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId'])
      assert.match(err, new RegExp(`^- ${name} is`, 'm'));
    assert.doesNotMatch(err, /hunter2/);
  });
});
