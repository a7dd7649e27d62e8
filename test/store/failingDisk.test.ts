import assert from 'node:assert/strict';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../data/store/change.ts';
import { isTempName } from '../../data/store/durableFile.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { type Store, StoreFault } from '../../data/store/port.ts';
import { createFlakyDisk, type FlakyDisk, MANNERS } from './flakyDisk.ts';
import { account, contentsOf, draft, fewRecords, outboxEntry, PUBLISHED, SILENT, update } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

removeTempFolders();

const publishedId = fewRecords.updates.find(({ activity }) => activity === PUBLISHED)?.id ?? '';
/** Changes of one write, by the file that its line goes to. */
const WRITES: Readonly<Record<string, Change[]>> = {
  'the history': [
    { kind: 'fileUpdate', update: update(SILENT, 'Half a sentence, ended.'), after: null },
    { kind: 'dropDraft', id: `draft/ann/${SILENT}` },
    { kind: 'keepOutboxEntry', entry: outboxEntry('k') },
  ],
  'the working log': [
    { kind: 'keepDraft', draft: draft('ann', SILENT, 'Half a sentence') },
    { kind: 'keepSession', conversation: 'c1', session: {} },
    { kind: 'keepOutboxEntry', entry: outboxEntry('k') },
  ],
};
/** What is written once the disk works again: to the working log, and to the history. */
const afterwards: Change[][] = [
  [{ kind: 'keepAccount', account: account('bob') }],
  [
    { kind: 'keepDraft', draft: draft('bob', SILENT, 'Later') },
    { kind: 'keepSession', conversation: 'c2', session: { step: 'later' } },
  ],
  [{ kind: 'fileUpdate', update: update(PUBLISHED, 'Later still.'), after: publishedId }],
];
/** More calls than any write or start makes; a loop that gets there never came clean. */
const NEVER = 200;

describe('check 25: a disk that fails', function () {
  // Each test opens some dozens of stores.
  this.timeout(30_000);

  let begun: string;
  before(async () => {
    begun = tempFolder();
    const store = await openStore({ folder: begun, reference: fewRecords, disk: unsyncedDisk });
    await store.apply([{ kind: 'keepDraft', draft: draft('ann', SILENT, 'Half a') }]);
    await store.apply([{ kind: 'keepSession', conversation: 'c1', session: { step: 'narrative' } }]);
    await store.close();
  });

  /** A store with a draft and a session in it, on a disk that can be made to fail. */
  async function openBegun(): Promise<{ folder: string; disk: FlakyDisk; store: Store }> {
    const [folder, disk] = [tempFolder(), createFlakyDisk()];
    cpSync(begun, folder, { recursive: true });
    return { folder, disk, store: await openStore({ folder, reference: fewRecords, disk }) };
  }

  for (const [name, changes] of Object.entries(WRITES))
    for (const manner of MANNERS)
      it(`never lets memory and disk differ when a write to ${name} fails at any call (${manner})`, async () => {
        let clean = false;
        let n = 0;
        while (!clean && n < NEVER) {
          const { folder, disk, store } = await openBegun();
          const unchanged = contentsOf(store);
          disk.failAt(++n, manner);
          const applied = await store.apply(changes).catch((fault: Error) => fault);
          clean = disk.calls.length < n;
          const at = `failure of call ${n}, ${disk.calls[n - 1]}`;
          disk.mend();
          if (applied instanceof Error) {
            assert.ok(applied instanceof StoreFault, `${at}: ${applied}`);
            assert.deepEqual(contentsOf(store), unchanged, `${at}: memory changed by a write that failed`);
          } else assert.notDeepEqual(contentsOf(store), unchanged);
          await assertOnDisk(folder, store, at);
          await assertGoesOn(folder, store, at);
        }
        assert.ok(n > 1 && clean, `came clean at call ${n}`);
      });

  for (const [name, changes] of Object.entries(WRITES))
    for (const manner of ['refused', 'done'] as const)
      it(`goes on rightly once it works again, when everything failed from any call of a write to ${name} on (${manner})`, async () => {
        let clean = false;
        let n = 0;
        while (!clean && n < NEVER) {
          const { folder, disk, store } = await openBegun();
          disk.failFrom(++n, manner);
          await store.apply(changes).catch((fault: Error) => assert.ok(fault instanceof StoreFault));
          clean = disk.calls.length < n;
          disk.mend();
          await assertGoesOn(folder, store, `failures from call ${n} on`);
        }
        assert.ok(n > 1 && clean, `came clean at call ${n}`);
      });

  for (const manner of MANNERS)
    it(`can be started on again when the first start failed at any call (${manner})`, async () => {
      let clean = false;
      let n = 0;
      while (!clean && n < NEVER) {
        const [folder, disk] = [tempFolder(), createFlakyDisk()];
        disk.failAt(++n, manner);
        const first = await openStore({ folder, reference: fewRecords, disk }).catch((fault: Error) => fault);
        clean = disk.calls.length < n;
        disk.mend();
        if (first instanceof Error) assert.ok(first instanceof StoreFault, `call ${n}: ${first}`);
        else await first.close();
        const second = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
        assert.deepEqual(contentsOf(second), contentsOf(createMemoryStore(fewRecords)), `call ${n}`);
        await second.close();
        assert.deepEqual(readdirSync(folder).filter(isTempName), [], `stray files after a failure of call ${n}`);
      }
      assert.ok(n > 5 && clean, `came clean at call ${n}`);
    });

  for (const manner of MANNERS)
    it(`loses nothing when it fails at any call of the last moments, while everything is written whole (${manner})`, async () => {
      let clean = false;
      let n = 0;
      while (!clean && n < NEVER) {
        const { folder, disk, store } = await openBegun();
        for (const changes of Object.values(WRITES).toReversed()) await store.apply(changes);
        const expected = contentsOf(store);
        disk.failAt(++n, manner);
        await store.close().catch((fault: Error) => assert.ok(fault instanceof Error));
        clean = disk.calls.length < n;
        const at = `failure of call ${n}, ${disk.calls[n - 1]}`;
        disk.mend();
        // Only the lock may have stayed behind; it is this process's own.
        rmSync(join(folder, 'lock'), { force: true });
        const again = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
        assert.deepEqual(contentsOf(again), expected, at);
        await again.close();
      }
      assert.ok(n > 2 && clean, `came clean at call ${n}`);
    });

  for (const [file, changes] of [
    ['history', WRITES['the history']],
    ['working-000000001', WRITES['the working log']],
  ] as const)
    it(`is said plainly: that ${file} could not be written, why, and that nothing was changed`, async () => {
      const [folder, disk] = [tempFolder(), createFlakyDisk()];
      const store = await openStore({ folder, reference: fewRecords, disk });
      disk.failAt(1, 'refused');
      await assert.rejects(
        store.apply(changes ?? []),
        new RegExp(`${file}\\.jsonl could not be written \\(ENOSPC\\)\\. Nothing was changed\\.`),
      );
      await store.close();
    });
});

/** Whoever starts now, after a crash for example, finds what the store says. */
async function assertOnDisk(folder: string, store: Store, at: string): Promise<void> {
  const found = await peekStore(folder, fewRecords);
  assert.deepEqual(contentsOf(found), contentsOf(store), `${at}: the disk differs from memory`);
}

async function assertGoesOn(folder: string, store: Store, at: string): Promise<void> {
  for (const changes of afterwards) {
    assert.deepEqual(await store.apply(changes), { ok: true }, at);
    await assertOnDisk(folder, store, `${at}, next write`);
  }
  await store.close();
  await assertOnDisk(folder, store, `${at}, closed`);
}
