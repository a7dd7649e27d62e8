import assert from 'node:assert/strict';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { fewRecords } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';

removeTempFolders();
const keepSession = (step: number) => ({ kind: 'keepSession', conversation: 'c1', session: { step } }) as const;

describe('A session that holds what was typed', () => {
  it('is on disk before that is said, without waiting for a second', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords });
    await store.apply([keepSession(1)]);
    await store.apply([{ ...keepSession(2), now: true }]);
    // As a crash would leave it: nothing was closed.
    assert.deepEqual((await peekStore(folder, fewRecords)).session('c1'), { step: 2 });
    await store.close();
  });
});
