import { seededRandom } from '../faults/seededRandom.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';
import { holdToThePromise } from './killed.ts';
import { sendAndKill } from './killedWhileSending.ts';

removeTempFolders();

describe('A bot that is killed while it sends', () => {
  it('check 30: sends nothing twice, loses nothing, and leaves at most one reminder a kill in doubt (3 kills)', async function () {
    this.timeout(60_000);
    holdToThePromise(await sendAndKill(tempFolder(), 100, 3, seededRandom(30)), 100);
  });
});
