import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../bot/process/config.ts';
import { projectRoot } from '../../data/root.ts';
import { createDisk } from '../../data/store/disk.ts';
import { openStore } from '../../data/store/openStore.ts';
import { peekFolder } from '../../data/store/peekStore.ts';
import { fewRecords, SILENT, update } from '../store/sample.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';

removeTempFolders();

const read = (...path: string[]) => readFileSync(join(projectRoot(), ...path), 'utf8');

describe('what an administrator installs', () => {
  for (const [name, text] of [
    ['the container', read('Containerfile')],
    ['the service', read('bot', 'package', 'plan-bot.service')],
  ] as const)
    it(`${name} starts the bot by a path that is there`, () => {
      const entry = /dist\/(bot\/start)\.js/u.exec(text)?.[1];
      assert.ok(entry && existsSync(join(projectRoot(), `${entry}.ts`)));
    });

  it('runs as somebody else than root', () => {
    const lines = read('Containerfile').split('\n');
    assert.ok(lines.indexOf('USER node') > lines.findIndex(line => line.startsWith('RUN mkdir')));
    assert.match(read('bot', 'package', 'plan-bot.service'), /^DynamicUser=yes$/mu);
  });

  it('is told by the guide of no command that a server without its tools for building cannot run', () => {
    const lines = [...read('INSTALL.md').matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block = '']) =>
      block.split('\n'),
    );
    const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;
    const builds = lines.filter(line => {
      const name = /npm (?:run (?:--silent )?)?([a-z:]+)/u.exec(line)?.[1] ?? '';
      return scripts[name]?.startsWith('tsc') && !line.includes('npm ci');
    });
    assert.deepEqual(builds, []);
    const commands = lines.flatMap(line => /node (dist\/\S+)\.js/u.exec(line)?.[1] ?? []);
    assert.ok(commands.length > 0);
    for (const command of commands)
      assert.ok(existsSync(join(projectRoot(), `${command.replace('dist/', '')}.ts`)), command);
  });

  it('is told by the guide of every setting that a production start asks for', () => {
    for (const name of [
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
      'PUBLIC_URL',
    ])
      assert.match(read('INSTALL.md'), new RegExp(`^${name}=`, 'mu'));
  });
});

describe('the settings, copied from .env.example and filled in as the guide says', () => {
  const guide = /```\n([^`]*MicrosoftAppId=[^`]*)```/u.exec(read('INSTALL.md'))?.[1] ?? '';
  const needed: Readonly<Record<string, string>> = {
    MicrosoftAppId: '00000000-1111-2222-3333-444444444444',
    MicrosoftAppPassword: 'a-secret',
    MicrosoftAppTenantId: '00000000-1111-2222-3333-555555555555',
    ADMIN_OBJECT_IDS: '00000000-1111-2222-3333-666666666666',
  };
  /** The file as systemd and containers read it: a line left empty sets an empty value, and nothing follows a value. */
  const fileOf = (text: string) =>
    Object.fromEntries(text.split('\n').flatMap(line => (/^\w+=/u.test(line) ? [line.split(/=(.*)/su, 2)] : [])));
  const given = Object.entries(fileOf(guide)).map(([name, value]) => [name, needed[name] ?? value]);
  const file = { ...fileOf(read('.env.example')), ...Object.fromEntries(given) };

  for (const [name, own, host, folder] of [
    [
      'the service',
      /^Environment=(.+)$/mu.exec(read('bot', 'package', 'plan-bot.service')),
      '127.0.0.1',
      '/var/lib/plan-bot',
    ],
    ['the container', /^ENV (.+)$/mu.exec(read('Containerfile')), '0.0.0.0', '/store'],
  ] as const)
    it(`leave ${name} its own address and the folder that it may write to`, () => {
      const set = Object.fromEntries((own?.[1] ?? '').split(' ').map(each => each.split('=')));
      const reading = readConfig({ ...set, ...file });
      assert.ok(reading.ok, JSON.stringify(reading));
      assert.equal(reading.config.credentials?.appId, needed.MicrosoftAppId);
      assert.deepEqual([reading.config.host, reading.config.dataFolder], [host, folder]);
    });
});

describe('a back-up', () => {
  it('made of the folder of a bot that was stopped is whole, can be verified, and starts elsewhere with everything', async () => {
    const [folder, backUp, restored] = [tempFolder(), tempFolder(), tempFolder()];
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([{ kind: 'fileUpdate', update: update(SILENT, 'Begun.'), after: null }]);
    await store.apply([{ kind: 'keepAccount', account: { account: 'someone', person: null, role: 'manager' } }]);
    await store.close();
    cpSync(folder, backUp, { recursive: true });
    assert.equal((await peekFolder(backUp, createDisk()))?.loaded.head.lines, 1);

    cpSync(backUp, restored, { recursive: true });
    const again = await openStore({ folder: restored, reference: fewRecords });
    assert.equal(again.register().latestUpdate(SILENT)?.summary, 'Begun.');
    assert.equal(again.account('someone')?.role, 'manager');
    await again.close();
  });
});
