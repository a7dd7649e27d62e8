import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { StoreFault } from '../../data/store/port.ts';
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

/** A store with two updates filed, one write after the other, closed again. */
async function filledFolder(): Promise<string> {
  const folder = tempFolder();
  const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
  await store.apply([{ kind: 'fileUpdate', update: update(SILENT, 'Words of the first'), after: null }]);
  await store.apply([{ kind: 'keepDraft', draft: draft('ann', COMPILED, 'Words of the second') }]);
  await store.close();
  return folder;
}

describe('A store file that is torn', () => {
  for (const [damage, tear] of Object.entries(TORN)) {
    it(`gives way to the good copy before it, and is kept as it is, when it is ${damage}`, async () => {
      const folder = await filledFolder();
      const path = join(folder, 'work.json');
      const torn = tear(readFileSync(path));
      writeFileSync(path, torn);
      const said: string[] = [];
      const log = { warn: (facts: object, event: string) => said.push(`${JSON.stringify(facts)} ${event}`) };
      const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk, log });
      assert.equal(store.register().latestUpdate(SILENT)?.summary, 'Words of the first');
      assert.deepEqual(store.draftsOf('ann'), [], 'one write back');
      assert.deepEqual(readFileSync(join(folder, 'work.torn-1.json')), torn);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /work\.json.*work\.torn-1\.json.*the last change to it may be missing/);
      assert.doesNotMatch(said[0] ?? '', /Words/);
      await store.close();
      await (await openStore({ folder, reference: fewRecords, disk: unsyncedDisk, log })).close();
      assert.equal(said.length, 1, 'said once, for the file is sound again');
    });

    it(`stops the start, naming the path, when the copy before it is gone or torn too: ${damage}`, async () => {
      for (const previous of [undefined, tear]) {
        const folder = await filledFolder();
        const [path, before] = [join(folder, 'work.json'), join(folder, 'work.previous.json')];
        if (previous) writeFileSync(before, previous(readFileSync(before)));
        else rmSync(before);
        writeFileSync(path, tear(readFileSync(path)));
        const stood = contentsOfFolder(folder);
        await assert.rejects(openStore({ folder, reference: fewRecords, disk: unsyncedDisk }), (fault: Error) => {
          assert.ok(fault instanceof StoreFault);
          assert.ok(fault.message.includes(path) && fault.message.includes('Nothing was overwritten'), fault.message);
          return true;
        });
        assert.deepEqual(contentsOfFolder(folder), stood, 'a refused start leaves the folder as it was');
      }
    });
  }

  it('is numbered on, so that a second torn file never overwrites the first', async () => {
    const folder = await filledFolder();
    for (const words of ['first', 'second']) {
      writeFileSync(join(folder, 'work.json'), words);
      await (await openStore({ folder, reference: fewRecords, disk: unsyncedDisk })).close();
    }
    assert.equal(readFileSync(join(folder, 'work.torn-1.json'), 'utf8'), 'first');
    assert.equal(readFileSync(join(folder, 'work.torn-2.json'), 'utf8'), 'second');
  });

  it('can be looked past by a reader beside the bot, who touches nothing', async () => {
    const folder = await filledFolder();
    writeFileSync(join(folder, 'work.json'), '');
    const stood = contentsOfFolder(folder);
    const peeked = await peekStore(folder, fewRecords);
    assert.equal(peeked.register().latestUpdate(SILENT)?.summary, 'Words of the first');
    assert.deepEqual(contentsOfFolder(folder), stood);
  });

  it('is asked for by name when it is the plan, which has no copy before it', async () => {
    const folder = await filledFolder();
    writeFileSync(join(folder, 'plan.json'), '');
    await assert.rejects(
      openStore({ folder, reference: fewRecords, disk: unsyncedDisk }),
      /plan\.json is empty.*move it away to have it filled again/s,
    );
    rmSync(join(folder, 'plan.json'));
    const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
    assert.equal(
      store.register().latestUpdate(SILENT)?.summary,
      'Words of the first',
      'the updates outlive the plan file',
    );
    await store.close();
  });
});

describe('A store file that is whole but cannot be used', () => {
  const edited = async (name: string, edit: (document: Record<string, unknown>) => unknown) => {
    const folder = await filledFolder();
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')))));
    const stood = contentsOfFolder(folder);
    const fault = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk }).catch(
      (reason: Error) => reason,
    );
    assert.ok(fault instanceof StoreFault, `the start went on: ${fault}`);
    assert.deepEqual(contentsOfFolder(folder), stood);
    assert.ok(fault.message.includes(path), fault.message);
    return fault.message;
  };

  it('stops the start when a newer release wrote it, naming both versions, and takes no older copy', async () => {
    assert.match(
      await edited('work.json', work => ({ ...work, version: 2, surprise: true })),
      /written by a newer release \(version 2; this one reads 1\)/,
    );
  });

  it('stops the start when somebody broke a field, naming the place', async () => {
    assert.match(await edited('work.json', ({ updates: _, ...rest }) => rest), /work\.updates: /);
    assert.match(
      await edited('work.json', work => ({ ...work, drafts: [{ ...(work.drafts as object[])[0], via: 'pigeon' }] })),
      /work\.drafts\[0\]\.via: /,
    );
    assert.match(
      await edited('people.json', people => ({ ...people, accounts: [{ account: 'x', role: 'king' }] })),
      /accounts\[0\]\.role/,
    );
    assert.match(await edited('sessions.json', () => ({})), /sessions\.version/);
  });

  it('stops the start when an identifier names nothing or stands twice', async () => {
    assert.match(
      await edited('work.json', work => ({ ...work, updates: [update('2020-21/9.99', 'x')] })),
      /'2020-21\/9\.99' is not among the activities/,
    );
    assert.match(
      await edited('work.json', work => ({ ...work, updates: [update(SILENT, 'x'), update(SILENT, 'y')] })),
      /stands twice/,
    );
  });

  it('takes no key that would reach for the prototype', async () => {
    const message = await edited('people.json', people =>
      JSON.parse(JSON.stringify(people).replace('{', '{"__proto__":{"polluted":1},')),
    );
    assert.match(message, /__proto__/);
  });
});

describe('A store with a file missing', () => {
  it('uses the copy before it', async () => {
    const folder = await filledFolder();
    rmSync(join(folder, 'work.json'));
    const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
    assert.equal(store.register().latestUpdate(SILENT)?.summary, 'Words of the first');
    await store.close();
    assert.ok(existsSync(join(folder, 'work.json')));
  });

  it('does not quietly begin that file anew when there is no copy either', async () => {
    const folder = await filledFolder();
    for (const name of ['work.json', 'work.previous.json']) rmSync(join(folder, name));
    await assert.rejects(openStore({ folder, reference: fewRecords, disk: unsyncedDisk }), /work\.json is missing/);
  });

  it('completes a first start that a crash cut off before any file', async () => {
    for (const lost of [
      ['plan.json'],
      ['plan.json', 'sessions.json'],
      ['plan.json', 'sessions.json', 'outbox.json', 'people.json'],
    ]) {
      const folder = tempFolder();
      const first = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
      const expected = contentsOf(first);
      await first.close();
      for (const name of lost) rmSync(join(folder, name));
      const second = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
      assert.deepEqual(contentsOf(second), expected);
      await second.close();
    }
  });
});

const contentsOfFolder = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map(name => [name, readFileSync(join(folder, name), 'latin1')]),
  );
