import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
