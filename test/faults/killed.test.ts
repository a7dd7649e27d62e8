import { holdToThePromise } from '../jobs/killed.ts';
import { sendAndKill } from '../jobs/killedWhileSending.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';
import { seededRandom } from './seededRandom.ts';

removeTempFolders();

describe('A bot that is killed while it sends, 80 times', () => {
  it('check 30: sends none of 2,000 reminders twice, loses none, and leaves at most one a kill in doubt', async function () {
    this.timeout(600_000);
    const aftermath = await sendAndKill(tempFolder(), 2_000, 80, seededRandom(80));
    holdToThePromise(aftermath, 2_000);
    const doubts = aftermath.entries.filter(({ state }) => state === 'inDoubt');
    const fromKills = doubts.filter(({ outcome }) => outcome === 'stopped before the outcome was kept');
    console.log(
      `      80 kills: ${fromKills.length} in doubt by them, ${doubts.length - fromKills.length} by the connector`,
    );
  });
});
