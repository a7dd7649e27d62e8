import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../data/store/openStore.ts';
import { contentsOfFolder } from './folderContents.ts';
import { fewRecords, SILENT, taughtWord, update } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

removeTempFolders();
const COMMAND = fileURLToPath(new URL('../../bot/cli/verify.js', import.meta.url));

function verify(folder: string): { readonly status: number | null; readonly said: string } {
  const run = spawnSync(process.execPath, [COMMAND], { encoding: 'utf8', env: { ...process.env, DATA_DIR: folder } });
  return { status: run.status, said: run.stdout + run.stderr };
}

describe('npm run verify', function () {
  this.timeout(30_000);

  it('counts the lines and gives the head beside a running bot, and names the first line that was altered', async () => {
    const folder = tempFolder();
    const store = await openStore({ folder, reference: fewRecords, disk: unsyncedDisk });
    await store.apply([{ kind: 'fileUpdate', update: update(SILENT, 'One.'), after: null }]);
    await store.apply([{ kind: 'teachWord', word: taughtWord('VAWG') }]);
    const stood = contentsOfFolder(folder);
    const head = /"hash":"([0-9a-f]{64})"\}\n$/.exec(readFileSync(join(folder, 'history.jsonl'), 'utf8'))?.[1];
    assert.deepEqual(verify(folder), { status: 0, said: `2 lines, head ${head}, nothing altered\n` });
    assert.deepEqual(contentsOfFolder(folder), stood, 'nothing was touched, the lock neither');
    await store.close();
    const path = join(folder, 'history.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"amber"', '"green"'));
    const altered = verify(folder);
    assert.equal(altered.status, 1);
    assert.match(altered.said, /history\.jsonl, line 1, was altered: its content does not give its hash\. .*\n$/);
  });

  it('says so where there is no store, in place of calling nothing unaltered', () => {
    const { status, said } = verify(tempFolder());
    assert.equal(status, 1);
    assert.match(said, /There is no store in .* yet\. Start the bot once, or set DATA_DIR\.\n$/);
  });
});
