import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DateTime } from 'luxon';
import { createDisk, type FileSystem } from '../../data/store/disk.ts';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { StoreFault } from '../../data/store/port.ts';
import { createFlakyDisk } from './flakyDisk.ts';
import { contentsOf, draft, fewRecords, outboxEntry, reference, SILENT, update } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';

removeTempFolders();
const keepDraft = (words: string) => ({ kind: 'keepDraft', draft: draft('ann', SILENT, words) }) as const;
const fileFirst = { kind: 'fileUpdate', update: update(SILENT, 'First.'), after: null } as const;
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

  it('check 29: lets only its owner read what it writes, also a file that was opened to others', async () => {
    const folder = tempFolder();
    const first = await openStore({ folder, reference: fewRecords });
    await first.apply([keepDraft('a')]);
    await first.close();
    const files = readdirSync(folder).filter(name => name !== 'plan.json');
    for (const name of files) chmodSync(join(folder, name), 0o644);
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([keepDraft('b'), keepSession(1)]);
    await store.apply([fileFirst]);
    await store.close();
    const modes = readdirSync(folder).map(name => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
    assert.deepEqual(
      modes.filter(([name, mode]) => mode !== '600' && name !== 'working.previous.json'),
      [],
    );
    assert.equal((statSync(folder).mode & 0o777).toString(8), '700');
  });

  for (const [file, change] of [
    ['working-000000001.jsonl', keepDraft('a')],
    ['history.jsonl', fileFirst],
  ] as const)
    it(`check 26: has written and synced one line before it says saved, in ${file}`, async () => {
      const calls: string[] = [];
      const folder = tempFolder();
      const store = await openStore({ folder, reference: fewRecords, disk: createDisk(listening(calls)) });
      calls.length = 0;
      await store.apply([change]);
      assert.deepEqual(calls, [`open r+ ${file}`, 'write', 'datasync']);
      await store.close();
    });

  it('check 26: has synced a new file and then, after its rename, the folder, when all is written whole', async () => {
    const calls: string[] = [];
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords, disk: createDisk(listening(calls)) });
    await store.apply([keepDraft('a')]);
    calls.length = 0;
    await store.close();
    const log = ['open wx working-000000002.jsonl', 'writeFile', 'sync', 'open r store', 'sync'];
    const snapshot = ['open wx temporary', 'writeFile', 'sync', 'link', 'rename', 'rename', 'open r store', 'sync'];
    assert.deepEqual(calls, [...log, ...snapshot]);
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
    assert.ok(existsSync(join(folder, 'working.previous.json')));
  });

  it("check 29: leaves no temporary file, and removes those of a crash at the next start but nobody else's", async () => {
    const folder = tempFolder();
    mkdirSync(folder);
    const id = '00000000-0000-4000-8000-000000000000';
    for (const name of [
      `.work.json.${id}.tmp`,
      `.working.json.${id}.tmp`,
      `.history.jsonl.${id}.tmp`,
      `.lock.${id}.tmp`,
      `lock.after-${id}`,
      '.mine.tmp',
      'work.json.bak',
    ])
      writeFileSync(join(folder, name), 'x');
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([keepDraft('a')]);
    await store.close();
    const logs = ['history', 'working-000000001', 'working-000000002'].map(name => `${name}.jsonl`);
    const documents = ['plan', 'working', 'working.previous'].map(name => `${name}.json`);
    assert.deepEqual(readdirSync(folder).sort(), ['.mine.tmp', ...logs, ...documents, 'work.json.bak'].sort());
  });

  it('adds a line to one file and touches nothing else', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords });
    const sizes = () => new Map(readdirSync(folder).map(name => [name, statSync(join(folder, name)).size]));
    const before = sizes();
    await store.apply([fileFirst]);
    const grown = [...sizes()].filter(([name, size]) => size !== before.get(name)).map(([name]) => name);
    assert.deepEqual(grown, ['history.jsonl']);
    assert.match(readFileSync(join(folder, 'history.jsonl'), 'utf8'), /^\{"n":1,"at":"2021-05-06T09:[^\n]*\}\n$/);
    await store.close();
  });

  it('writes the working things whole once their log is long, beside what else is written, and drops logs that nobody needs', async () => {
    const folder = tempFolder();
    let store = await openStore({ folder, reference: fewRecords, snapshotAfter: 5 });
    for (let n = 1; n <= 40; n++) await store.apply([keepDraft(`words ${n}`)]);
    const expected = contentsOf(store);
    await store.close();
    const logs = readdirSync(folder).filter(name => name.startsWith('working-'));
    assert.ok(logs.length <= 3 && logs.every(name => !name.includes('-000000001')), logs.join());
    store = await openStore({ folder, reference: fewRecords });
    assert.deepEqual(contentsOf(store), expected);
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

  it('are on disk after close, and together with another working change at once', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([keepDraft('a'), keepSession(1)]);
    assert.deepEqual((await peekStore(folder, fewRecords)).session('c1'), { step: 1 });
    await store.apply([keepSession(2)]);
    await store.close();
    assert.deepEqual((await peekStore(folder, fewRecords)).session('c1'), { step: 2 });
  });

  it('never get into the history, and follow a recorded change in a moment', async () => {
    const [folder, waiting] = [tempFolder(), [] as (() => void)[]];
    const later = (run: () => void) => {
      waiting.push(run);
      return () => {};
    };
    const store = await openStore({ folder, reference: fewRecords, later });
    await store.apply([fileFirst, keepSession(7)]);
    assert.doesNotMatch(readFileSync(join(folder, 'history.jsonl'), 'utf8'), /keepSession/);
    waiting[0]?.();
    await store.apply([]);
    assert.deepEqual((await peekStore(folder, fewRecords)).session('c1'), { step: 7 });
    await store.close();
  });
});

describe('What grows for ever', () => {
  const at = (iso: string) => () => DateTime.fromISO(iso, { zone: 'Europe/London' });
  const open = (folder: string, iso: string) => openStore({ folder, reference: fewRecords, now: at(iso) });

  it('does not: the session of a conversation silent for 90 days is dropped, one of 89 days is not', async () => {
    const folder = tempFolder();
    for (const [day, left] of [
      ['2021-05-06', true],
      ['2021-08-03', true],
      ['2021-08-05', false],
    ] as const) {
      const store = await open(folder, `${day}T09:00`);
      if (day === '2021-05-06') await store.apply([keepSession(1)]);
      await store.apply([keepDraft(day)]);
      await store.close();
      assert.equal((await peekStore(folder, fewRecords)).session('c1') !== undefined, left, day);
    }
  });

  it('does not: the record of a delivery is dropped after a year and a month, and never while it is not settled', async () => {
    const folder = tempFolder();
    const settled = { ...outboxEntry('settled', 'sent'), settledAt: '2021-05-06T08:00:01.000Z' };
    const first = await open(folder, '2021-05-06T09:00');
    await first.apply([
      { kind: 'keepOutboxEntry', entry: settled },
      { kind: 'keepOutboxEntry', entry: outboxEntry('open') },
    ]);
    await first.close();
    for (const [day, keys] of [
      ['2022-05-07', ['settled', 'open']],
      ['2022-06-11', ['open']],
    ] as const) {
      const store = await open(folder, `${day}T09:00`);
      await store.apply([keepDraft(day)]);
      await store.close();
      const kept = (await peekStore(folder, fewRecords)).outbox().map(({ key }) => key);
      assert.deepEqual(kept, keys, day);
    }
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
      const name = basename(String(path));
      calls.push(`open ${flags} ${name.endsWith('.tmp') ? 'temporary' : name}`);
      const file = await fs.open(path, flags, mode);
      file.writeFile = noted('writeFile', file.writeFile.bind(file));
      file.write = noted('write', file.write.bind(file) as () => never) as typeof file.write;
      file.sync = noted('sync', file.sync.bind(file));
      file.datasync = noted('datasync', file.datasync.bind(file));
      return file;
    },
  };
}
