import assert from 'node:assert/strict';
import { peekStore } from '../../data/store/peekStore.ts';
import { startSender } from '../jobs/killedWhileSending.ts';
import { reminderKey } from '../jobs/sendingChild.ts';
import { fewRecords } from '../store/sample.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';
import { startFakeConnector } from '../teams/fakeConnector.ts';

removeTempFolders();

const REMINDERS = 200;

describe('Two bots over one store', () => {
  it('check 31: only one is let in, the other takes over when it is gone, and each reminder is sent once', async function () {
    this.timeout(60_000);
    const folder = tempFolder();
    const connector = await startFakeConnector();
    try {
      const senders = [0, 1].map(() => startSender(folder, connector.serviceUrl, REMINDERS));
      const words = await Promise.all(senders.map(sender => sender.said('open', 'refused')));
      assert.deepEqual([...words].sort(), ['open', 'refused']);
      await connector.waitFor(20);
      await senders[words.indexOf('open')]?.kill();
      await startSender(folder, connector.serviceUrl, REMINDERS).said('done');
    } finally {
      await connector.close();
    }
    const arrived = connector.delivered.map(({ activity }) => activity.text);
    assert.equal(new Set(arrived).size, arrived.length, 'one was sent twice');
    const entries = (await peekStore(folder, fewRecords)).outbox();
    const doubts = entries.filter(({ state }) => state === 'inDoubt').map(({ key }) => key);
    assert.ok(doubts.length <= 1, `${doubts.length} in doubt after one kill`);
    for (let n = 0; n < REMINDERS; n++)
      assert.ok(arrived.includes(reminderKey(n)) || doubts.includes(reminderKey(n)), `${reminderKey(n)} is lost`);
  });
});
