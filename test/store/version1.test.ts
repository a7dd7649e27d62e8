import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../data/store/openStore.ts';
import { peekFolder, peekStore } from '../../data/store/peekStore.ts';
import type { Store } from '../../data/store/port.ts';
import { createFlakyDisk } from './flakyDisk.ts';
import {
  account,
  COMPILED,
  contact,
  contentsOf,
  draft,
  fewRecords,
  outboxEntry,
  PUBLISHED,
  SILENT,
  standIn,
  taughtWord,
  update,
} from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

removeTempFolders();

const compiled = fewRecords.updates.find(({ activity }) => activity === COMPILED);
const [first, second] = [
  update(COMPILED, 'First.', '2021-05-06T09:00:00.000+01:00'),
  update(COMPILED, 'Second.', '2021-05-06T10:00:00.000+01:00'),
];

/** A store as the release before wrote it; its journal holds an update that only `work.json` has not got yet. */
function earlierStore(): string {
  const folder = tempFolder();
  mkdirSync(folder);
  const head = { version: 1, revision: 7 };
  const files = {
    plan: { version: 1, revision: 0, records: fewRecords },
    work: {
      version: 1,
      revision: 6,
      updates: [update(SILENT, 'Words.'), second],
      superseded: [compiled, first],
      drafts: [draft('ann', PUBLISHED, 'Half a'), draft('bob', SILENT, 'Other')],
      standIns: [standIn('s1')],
      taughtWords: [taughtWord('VAWG')],
    },
    'work.previous': { version: 1, revision: 5, updates: [], superseded: [], drafts: [] },
    people: { ...head, contacts: [contact('c1')], accounts: [account('ann')] },
    outbox: { ...head, entries: [outboxEntry('k', 'sent')] },
    sessions: { ...head, sessions: [{ conversation: 'c1', session: { step: 'done' } }] },
    journal: {
      ...head,
      changes: [
        { kind: 'fileUpdate', update: update(PUBLISHED, 'From the journal.'), after: null },
        { kind: 'dropDraft', id: `draft/ann/${PUBLISHED}` },
        { kind: 'keepSession', conversation: 'c1', session: { step: 'done' } },
      ],
    },
  };
  for (const [name, document] of Object.entries(files))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(document));
  return folder;
}

function assertAllThere(store: Store, at: string): void {
  const register = store.register();
  assert.deepEqual(
    [SILENT, COMPILED, PUBLISHED].map(id => register.latestUpdate(id)?.summary),
    ['Words.', 'Second.', 'From the journal.'],
    at,
  );
  assert.deepEqual(register.superseded, [compiled, first], at);
  assert.deepEqual(register.standIns, [standIn('s1')], at);
  assert.deepEqual(register.taughtWords, [taughtWord('VAWG')], at);
  assert.deepEqual([store.draftsOf('ann'), store.draftsOf('bob').length], [[], 1], at);
  assert.deepEqual([store.contacts(), store.accounts()], [[contact('c1')], [account('ann')]], at);
  assert.deepEqual([store.outboxEntry('k')?.state, store.session('c1')], ['sent', { step: 'done' }], at);
  const filed = store
    .history()
    .flatMap(({ changes }) => changes.map(change => change.kind === 'fileUpdate' && change.update.summary));
  assert.deepEqual(filed.filter(Boolean), ['First.', 'Words.', 'Second.', 'From the journal.'], at);
}

describe('A store of the release before', () => {
  it('is read as it will stand, and left alone, by a reader beside it', async () => {
    const folder = earlierStore();
    const names = readdirSync(folder);
    assertAllThere(await peekStore(folder, fewRecords), 'peek');
    assert.deepEqual(readdirSync(folder), names);
  });

  it('is brought over at the first start, with its updates as the beginning of the history, and its files are kept', async () => {
    const folder = earlierStore();
    const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
    assertAllThere(store, 'brought over');
    await store.close();
    const names = readdirSync(folder);
    assert.ok(names.includes('work.version-1.json') && names.includes('work.previous.version-1.json'));
    assert.ok(!names.includes('work.json') && !names.includes('journal.json'));
    const again = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
    assertAllThere(again, 'started again');
    await again.close();
    assert.equal((await peekFolder(folder, unsyncedDisk))?.loaded.head.lines, 6);
  });

  it('loses nothing when the bringing over fails at any call of the disk, and is brought over at the next start', async function () {
    this.timeout(20_000);
    let clean = false;
    for (let n = 1; !clean; n++) {
      const [folder, disk] = [earlierStore(), createFlakyDisk()];
      disk.failAt(n, 'refused');
      const store = await openStore({ folder, reference: fewRecords, disk }).catch(() => undefined);
      clean = disk.calls.length < n;
      disk.mend();
      await store?.close();
      const next = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
      assertAllThere(next, `failure of call ${n}, ${disk.calls[n - 1]}`);
      const expected = contentsOf(next);
      await next.close();
      assert.deepEqual(contentsOf(await peekStore(folder, fewRecords)), expected);
    }
  });
});
