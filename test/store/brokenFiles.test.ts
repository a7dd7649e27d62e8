import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { contentsOfFolder, refusal } from './folderContents.ts';
import { COMPILED, contentsOf, draft, fewRecords, SILENT, update } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

removeTempFolders();

const TORN: Readonly<Record<string, (whole: Buffer) => Buffer>> = {
  empty: () => Buffer.alloc(0),
  'cut in half': whole => whole.subarray(0, whole.length / 2),
  'all NUL bytes, as after a power cut': whole => Buffer.alloc(whole.length),
  'ended by NUL bytes': whole => Buffer.concat([whole, Buffer.alloc(16)]),
  'begun by a byte order mark': whole => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole]),
  'damaged in one byte of a letter': whole =>
    Buffer.from(whole.toString('latin1').replace('Words', 'W\xf8rds'), 'latin1'),
  null: () => Buffer.from('null'),
  'a number': () => Buffer.from('0'),
  'a list': () => Buffer.from('[]'),
  'a string': () => Buffer.from('"work"'),
};

/** A store with an update filed and a draft kept, closed, and opened and closed again with a second draft: so it has two snapshots. */
async function filledFolder(): Promise<string> {
  const folder = tempFolder();
  let store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
  await store.apply([
    { kind: 'fileUpdate', update: update(SILENT, 'Words of the first'), after: null },
    { kind: 'keepDraft', draft: draft('bob', COMPILED, 'Words of the first draft') },
  ]);
  await store.close();
  store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
  await store.apply([{ kind: 'keepDraft', draft: draft('ann', COMPILED, 'Words of the second') }]);
  await store.close();
  return folder;
}

describe('check 27: a document of the store that is torn', () => {
  for (const [damage, tear] of Object.entries(TORN)) {
    it(`gives way to the good copy before it and the lines since, so that nothing is missing, when it is ${damage}`, async () => {
      const folder = await filledFolder();
      const path = join(folder, 'working.json');
      const expected = contentsOf(await peekStore(folder, fewRecords));
      const torn = tear(readFileSync(path));
      writeFileSync(path, torn);
      const said: string[] = [];
      const log = { warn: (facts: object, event: string) => said.push(`${JSON.stringify(facts)} ${event}`) };
      const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk, log });
      assert.deepEqual(contentsOf(store), expected);
      assert.deepEqual(readFileSync(join(folder, 'working.torn-1.json')), torn);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /working\.json.*working\.torn-1\.json.*nothing is missing/);
      assert.doesNotMatch(said[0] ?? '', /Words/);
      await store.close();
      await (await openStore({ folder, reference: fewRecords, disk: unsyncedDisk, log })).close();
      assert.equal(said.length, 1, 'said once, for the file is sound again');
    });

    it(`stops the start, naming the path, when the copy before it is gone or torn too: ${damage}`, async () => {
      for (const previous of [undefined, tear]) {
        const folder = await filledFolder();
        const [path, before] = [join(folder, 'working.json'), join(folder, 'working.previous.json')];
        if (previous) writeFileSync(before, previous(readFileSync(before)));
        else rmSync(before);
        writeFileSync(path, tear(readFileSync(path)));
        const message = await refusal(folder);
        assert.ok(message.includes(path) && message.includes('Nothing was overwritten'), message);
      }
    });
  }

  it('is numbered on, so that a second torn file never overwrites the first', async () => {
    const folder = await filledFolder();
    for (const words of ['first', 'second']) {
      writeFileSync(join(folder, 'working.json'), words);
      await (await openStore({ folder, reference: fewRecords, disk: unsyncedDisk })).close();
    }
    assert.equal(readFileSync(join(folder, 'working.torn-1.json'), 'utf8'), 'first');
    assert.equal(readFileSync(join(folder, 'working.torn-2.json'), 'utf8'), 'second');
  });

  it('can be looked past by a reader beside the bot, who touches nothing', async () => {
    const folder = await filledFolder();
    writeFileSync(join(folder, 'working.json'), '');
    const stood = contentsOfFolder(folder);
    const peeked = await peekStore(folder, fewRecords);
    assert.equal(peeked.draftsOf('ann')[0]?.narrative, 'Words of the second');
    assert.deepEqual(contentsOfFolder(folder), stood);
  });

  it('is asked for by name when it is the plan, which has no copy before it', async () => {
    const folder = await filledFolder();
    writeFileSync(join(folder, 'plan.json'), '');
    assert.match(await refusal(folder), /plan\.json is empty.*move it away to have it filled again/s);
    rmSync(join(folder, 'plan.json'));
    const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
    const standing = store.register().latestUpdate(SILENT)?.summary;
    assert.equal(standing, 'Words of the first', 'the history outlives the plan file');
    await store.close();
  });
});

describe('check 27: a document of the store that is whole but cannot be used', () => {
  const edited = async (name: string, edit: (document: Record<string, unknown>) => unknown) => {
    const folder = await filledFolder();
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')))));
    const message = await refusal(folder);
    assert.ok(message.includes(path), message);
    return message;
  };

  it('stops the start when a newer release wrote it, naming both versions, and takes no older copy', async () => {
    assert.match(
      await edited('working.json', working => ({ ...working, version: 2, surprise: true })),
      /written by a newer release \(version 2; this one reads 1\)/,
    );
  });

  it('stops the start when somebody broke a field, naming the place', async () => {
    const broken = (fields: object) => edited('working.json', working => ({ ...working, ...fields }));
    assert.match(await edited('working.json', ({ drafts: _, ...rest }) => rest), /working\.drafts: /);
    assert.match(
      await broken({ drafts: [{ ...draft('ann', SILENT, 'x'), via: 'pigeon' }] }),
      /working\.drafts\[0\]\.via: /,
    );
    assert.match(await broken({ accounts: [{ account: 'x', role: 'king' }] }), /accounts\[0\]\.role/);
    assert.match(await edited('working.json', () => ({})), /working\.version/);
  });

  it('check 23: takes no key that would reach for the prototype', async () => {
    for (const name of ['working.json', 'plan.json']) {
      const message = await edited(name, document =>
        JSON.parse(JSON.stringify(document).replace('{', '{"__proto__":{"polluted":1},')),
      );
      assert.match(message, /__proto__/);
      assert.equal(({} as { polluted?: number }).polluted, undefined);
    }
  });
});

describe('check 27: a store with a file missing', () => {
  it('uses the copy before it and the lines since', async () => {
    const folder = await filledFolder();
    rmSync(join(folder, 'working.json'));
    const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
    assert.equal(store.draftsOf('ann')[0]?.narrative, 'Words of the second');
    await store.close();
    assert.ok(existsSync(join(folder, 'working.json')));
  });

  it('does not quietly begin that file anew when there is no copy', async () => {
    for (const lost of [['working.json', 'working.previous.json'], ['history.jsonl'], ['working-000000003.jsonl']]) {
      const folder = await filledFolder();
      for (const name of lost) rmSync(join(folder, name));
      assert.ok((await refusal(folder)).includes(`${join(folder, lost[0] ?? '')} is missing`));
    }
  });

  it('completes a first start that a crash cut off before any file', async () => {
    const order = ['plan.json', 'working.json', 'working-000000001.jsonl', 'history.jsonl'];
    for (const last of order.keys()) {
      const folder = tempFolder();
      const first = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
      const expected = contentsOf(first);
      await first.close();
      for (const name of order.slice(0, last + 1)) rmSync(join(folder, name));
      const second = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
      assert.deepEqual(contentsOf(second), expected);
      await second.close();
    }
  });
});
