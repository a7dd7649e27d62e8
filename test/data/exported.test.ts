import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportRecords } from '../../data/exported.ts';
import { createRegister } from '../../data/register.ts';
import { projectRoot } from '../../data/root.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { openStore } from '../../data/store/openStore.ts';
import { COMPILED, PUBLISHED, reference, SILENT, update } from '../store/sample.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';

removeTempFolders();

const printed = (name: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot(), 'data/reference', `${name}.json`), 'utf8'));
const collections = readdirSync(join(projectRoot(), 'data/reference')).map(file => file.replace('.json', ''));

describe('The export', () => {
  const exported = exportRecords(createRegister(reference));
  const activity = (id: string, from = exported) => from.activities.find(one => one.id === id);

  it('gives the dataset back, file by file and field by field', () => {
    const { activities, superseded, ...others } = JSON.parse(JSON.stringify(exported));
    assert.deepEqual(Object.keys(exported).sort(), [...collections, 'superseded'].sort());
    for (const [name, records] of Object.entries(others)) assert.deepEqual(records, printed(name), name);
    const bare = activities.map(({ status, statusPeriod, updatedAt, ...rest }: Record<string, unknown>) => rest);
    assert.deepEqual(bare, printed('activities'));
    assert.deepEqual(superseded, []);
  });

  it('says of every activity where it stands, and null three times where there is no update yet', () => {
    const stand = (id: string) => {
      const { status, statusPeriod, updatedAt } = activity(id) ?? assert.fail(id);
      return [status, statusPeriod, updatedAt];
    };
    assert.deepEqual(stand(COMPILED), ['amber', '2020/21 Q4', '2021-05-19'], 'the date printed on the document');
    assert.deepEqual(
      stand(PUBLISHED),
      [reference.updates.find(one => one.activity === PUBLISHED)?.status, '2016/17 Q2 update', '2016-11-30'],
      "the period's last day, for that document has no date",
    );
    assert.deepEqual(stand(SILENT), [null, null, null]);
  });

  it('counts the colours as the dataset has them', () => {
    const count = (plan: string, status: string) =>
      exported.activities.filter(one => one.plan === plan && one.status === status).length;
    assert.deepEqual([count('2013-18', 'green'), count('2013-18', 'amber')], [18, 49]);
  });

  it('shows a submitted update with its instant, and what it replaced as superseded', async () => {
    const store = createMemoryStore(reference);
    await store.apply([
      { kind: 'fileUpdate', update: update(COMPILED, 'New.'), after: `update/${COMPILED}/2021-03-31` },
    ]);
    const after = exportRecords(store.register());
    assert.equal(activity(COMPILED, after)?.updatedAt, '2021-05-06T09:00:00.000+01:00');
    assert.equal(after.updates.length, reference.updates.length);
    assert.deepEqual(
      after.superseded,
      reference.updates.filter(one => one.activity === COMPILED),
    );
  });
});

describe('npm run export', () => {
  const cli = join(dirname(fileURLToPath(import.meta.url)), '../../bot/cli/export.js');
  const run = (folder: string) =>
    spawnSync(process.execPath, [cli], {
      env: { ...process.env, DATA_DIR: folder },
      encoding: 'utf8',
      maxBuffer: 2 ** 24,
    });

  it('prints the reference records as one JSON document where there is no store, and makes none', () => {
    const folder = tempFolder();
    const { stdout, stderr, status } = run(folder);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify(exportRecords(createRegister(reference)))));
    assert.ok(!existsSync(folder));
  });

  it('prints what a running bot has saved', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference });
    await store.apply([{ kind: 'fileUpdate', update: update(SILENT, 'Begun.'), after: null }]);
    const { updates } = JSON.parse(run(folder).stdout);
    assert.deepEqual(updates.at(-1), update(SILENT, 'Begun.'));
    await store.close();
  });
});
