import assert from 'node:assert/strict';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import type { Store } from '../../data/store/port.ts';
import { createFlakyDisk, type FlakyDisk, MANNERS } from '../store/flakyDisk.ts';
import { contentsOf, reference } from '../store/sample.ts';
import { said } from './incoming.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

const WORDS = 'The survey of the third ward is complete, and its report went to the board on 12 April.';
/** More calls than any write makes; a loop that gets there never came clean. */
const NEVER = 50;

describe('check 25: an officer who confirms an update while the disk fails', function () {
  this.timeout(60_000);
  let bot: WholeBot;
  let store: Store;
  let folder: string;
  let disk: FlakyDisk;
  before(async () => {
    disk = createFlakyDisk();
    bot = await openWholeBot(async options => {
      folder = options.folder;
      store = await openStore({ ...options, disk });
      return store;
    });
  });
  after(() => bot.close());

  async function say(text: string): Promise<string> {
    const replies = await bot.tell(said({ serviceUrl: bot.connector.serviceUrl }, text));
    return JSON.stringify(replies.map(({ activity }) => activity));
  }

  for (const [count, manner] of MANNERS.entries())
    it(`is told that it was not saved, whichever call of the disk it was; memory is the disk, and the next "yes" saves (${manner})`, async () => {
      let clean = false;
      let n = 0;
      while (!clean && n < NEVER) {
        const words = `${WORDS} Number ${count}.${++n}.`;
        await say(`update 3.7 green: ${words}`);
        const before = store.register().superseded.length;
        disk.failAt(n, manner);
        const reply = await say('yes');
        clean = disk.calls.length < n;
        const at = `${manner}, call ${n}, ${disk.calls[n - 1]}`;
        disk.mend();
        const isSaved = store.register().latestUpdate('2020-21/3.7')?.summary === words;
        assert.equal(/not saved/i.test(reply), !isSaved, `${at}: ${reply.slice(0, 300)}`);
        assert.equal(/"Saved"/.test(reply), isSaved, at);
        assert.ok(isSaved || store.register().superseded.length === before, at);
        await store.apply([{ kind: 'dropDraft', id: 'nobody’s' }]);
        assert.deepEqual(
          decided(await peekStore(folder, reference)),
          decided(store),
          `${at}: the disk differs from memory`,
        );
        if (!isSaved) assert.match(await say('yes'), /"Saved"/, at);
        assert.equal(store.register().latestUpdate('2020-21/3.7')?.summary, words, at);
      }
      assert.ok(n > 1 && clean, `came clean at call ${n}`);
    });
});

/** Everything but the sessions, which follow in a moment. */
function decided(from: Store): unknown {
  const { sessions: _, ...rest } = contentsOf(from) as Record<string, unknown>;
  return { ...rest, drafts: from.draftsOf('b9c2a7d0-1111-4222-8333-444455556666') };
}
