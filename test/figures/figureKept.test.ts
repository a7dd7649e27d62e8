import assert from 'node:assert/strict';
import { openStore } from '../../data/store/openStore.ts';
import { chat, RECORDS } from '../conversation/chat.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';
import { unsyncedDisk } from '../store/unsyncedDisk.ts';

removeTempFolders();

describe('A figure on disk', () => {
  it('that is being given, and one of a measure that was given, are there when the store is opened again', async () => {
    const folder = tempFolder();
    const open = () => openStore({ folder, reference: RECORDS, disk: unsyncedDisk });
    const first = await open();
    const before = chat({ store: first });
    await before.say('measure 6.3 is 61 as at November 2016');
    await before.say('yes');
    await before.say('3B.1 is 699 to March 2021');
    await first.close();
    const second = await open();
    const after = chat({ store: second });
    const hello = await after.say('hello');
    assert.match(hello.at(-1)?.text ?? '', /half-way through 3B\.1 Violent knife crime \(699, March 2021\)/u);
    const [answer] = await after.say('what is measure 6.3');
    assert.match(answer?.text ?? '', /positive outcomes, year to date 61 as at November 2016/u);
    const [line] = second.history();
    assert.deepEqual(
      line?.changes.map(({ kind }) => kind),
      ['fileMeasureFigure'],
    );
    await second.close();
  });
});
