import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { createDisk, type FileSystem } from '../../data/store/disk.ts';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { StoreFault } from '../../data/store/port.ts';
import { createFlakyDisk } from './flakyDisk.ts';
import { contentsOf, draft, fewRecords, outboxEntry, reference, SILENT, update } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';

removeTempFolders();
const keepDraft = (words: string) => ({ kind: 'keepDraft', draft: draft('ann', SILENT, words) }) as const;
const keepSession = (step: number) => ({ kind: 'keepSession', conversation: 'c1', session: { step } }) as const;

describe('The store on disk', () => {
  it('fills itself from the dataset once, and keeps its own plan when the dataset changes later', async () => {
    const folder = tempFolder();
    await (await openStore({ folder, reference: fewRecords })).close();
    const store = await openStore({ folder, reference });
    assert.equal(store.register().records.activities.length, 3);
    await store.close();
  });

  it('holds after a restart everything that was saved', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([{ kind: 'fileUpdate', update: update(SILENT, 'First.'), after: null }]);
    await store.apply([
      { kind: 'fileUpdate', update: update(SILENT, 'Second.'), after: `update/${SILENT}/2021-03-31` },
    ]);
    await store.apply([keepDraft('Half'), keepSession(1), { kind: 'keepOutboxEntry', entry: outboxEntry('k') }]);
    const expected = contentsOf(store);
    await store.close();
    const again = await openStore({ folder, reference: fewRecords });
    assert.deepEqual(contentsOf(again), expected);
    await again.close();
  });

  it('lets only its owner read what it writes, also over a file that was open to others', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords });
    chmodSync(join(folder, 'work.json'), 0o644);
    await store.apply([keepDraft('a')]);
    await store.apply([keepDraft('b'), keepSession(1)]);
    const modes = readdirSync(folder).map(name => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
    assert.deepEqual(
      modes.filter(([, mode]) => mode !== '600'),
      [],
    );
    assert.equal((statSync(folder).mode & 0o777).toString(8), '700');
    await store.close();
  });

  it('has synced the file and then, after the rename, the folder before it says saved', async () => {
    const calls: string[] = [];
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords, disk: createDisk(listening(calls)) });
    calls.length = 0;
    await store.apply([keepDraft('a')]);
    assert.deepEqual(calls, ['open wx', 'writeFile', 'sync', 'link', 'rename', 'rename', 'open r', 'sync']);
    await store.close();
  });

  it('works on a file system without hard links', async () => {
    const refuse = async () => {
      throw Object.assign(new Error('no links here'), { code: 'ENOTSUP' });
    };
    const folder = tempFolder();
    const disk = createDisk({ ...fs, link: refuse });
    const store = await openStore({ folder, reference: fewRecords, disk });
    await store.apply([keepDraft('a')]);
    await assert.rejects(openStore({ folder, reference: fewRecords, disk }), /in use/);
    await store.close();
    assert.ok(existsSync(join(folder, 'work.previous.json')));
  });

  it("leaves no temporary file, and removes those of a crash at the next start but nobody else's", async () => {
    const folder = tempFolder();
    mkdirSync(folder);
    const id = '00000000-0000-4000-8000-000000000000';
    for (const name of [`.work.json.${id}.tmp`, `.lock.${id}.tmp`, `lock.after-${id}`, '.mine.tmp', 'work.json.bak'])
      writeFileSync(join(folder, name), 'x');
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([keepDraft('a')]);
    await store.close();
    const files = ['outbox', 'people', 'plan', 'sessions', 'work', 'work.previous'].map(name => `${name}.json`);
    assert.deepEqual(readdirSync(folder).sort(), ['.mine.tmp', ...files, 'work.json.bak'].sort());
  });

  it('writes compact JSON, and only the file that a change belongs to', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords });
    const stamp = (name: string) => statSync(join(folder, `${name}.json`)).ino;
    const before = ['plan', 'people', 'outbox', 'sessions'].map(stamp);
    await store.apply([keepDraft('a')]);
    assert.deepEqual(['plan', 'people', 'outbox', 'sessions'].map(stamp), before);
    assert.doesNotMatch(readFileSync(join(folder, 'work.json'), 'utf8'), /\n| {2}/);
    await store.close();
  });

  it('names the folder when there is a file in its place', async () => {
    const folder = tempFolder();
    writeFileSync(folder, 'not a folder');
    await assert.rejects(
      openStore({ folder, reference: fewRecords }),
      (fault: Error) => fault instanceof StoreFault && fault.message.includes(folder),
    );
  });
});

describe('Sessions', () => {
  it('cost a question no disk: many kept alone are one write, a moment later', async () => {
    const [folder, disk, waiting] = [tempFolder(), createFlakyDisk(), [] as (() => void)[]];
    const later = (run: () => void) => {
      waiting.push(run);
      return () => {};
    };
    const store = await openStore({ folder, reference: fewRecords, disk, later });
    disk.mend();
    const before = disk.calls.length;
    for (const step of [1, 2, 3]) await store.apply([keepSession(step)]);
    assert.equal(disk.calls.length, before);
    assert.deepEqual(store.session('c1'), { step: 3 });
    assert.equal(waiting.length, 1);
    waiting[0]?.();
    await store.apply([]);
    assert.deepEqual((await peekStore(folder, fewRecords)).session('c1'), { step: 3 });
    await store.close();
  });

  it('are on disk after close, and together with another change at once', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([keepDraft('a'), keepSession(1)]);
    assert.deepEqual((await peekStore(folder, fewRecords)).session('c1'), { step: 1 });
    await store.apply([keepSession(2)]);
    await store.close();
    assert.deepEqual((await peekStore(folder, fewRecords)).session('c1'), { step: 2 });
  });
});

describe('Looking into a store from outside', () => {
  it('gives the reference records, and makes nothing, where there is no store', async () => {
    const folder = tempFolder();
    const peeked = await peekStore(folder, fewRecords);
    assert.deepEqual(peeked.register().records, fewRecords);
    assert.ok(!existsSync(folder));
  });

  it('sees what a running bot has saved, changes only its own memory, and leaves the lock alone', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([keepDraft('a')]);
    const names = readdirSync(folder);
    const peeked = await peekStore(folder, fewRecords);
    assert.deepEqual(contentsOf(peeked), contentsOf(store));
    await peeked.apply([keepDraft('mine alone')]);
    await peeked.close();
    assert.deepEqual(readdirSync(folder), names);
    assert.equal(store.draftsOf('ann')[0]?.narrative, 'a');
    await store.close();
  });
});

/** The machine's file system, writing down each call that writes. */
function listening(calls: string[]): FileSystem {
  const noted =
    <Args extends unknown[], T>(name: string, call: (...args: Args) => T) =>
    (...args: Args): T => {
      calls.push(name);
      return call(...args);
    };
  return {
    ...fs,
    link: noted('link', fs.link),
    rename: noted('rename', fs.rename),
    async open(path, flags, mode) {
      calls.push(`open ${flags}`);
      const file = await fs.open(path, flags, mode);
      file.writeFile = noted('writeFile', file.writeFile.bind(file));
      file.sync = noted('sync', file.sync.bind(file));
      return file;
    },
  };
}
