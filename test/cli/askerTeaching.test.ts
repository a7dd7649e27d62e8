import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createAsker } from '../../bot/cli/asker.ts';
import { withTaughtWord } from '../../data/registerAfter.ts';
import { loadRoles } from '../../data/roles.ts';
import { projectRoot } from '../../data/root.ts';
import { world } from '../questions/answersWorld.ts';
import { now, reader, register } from '../questions/readingHouse.ts';
import { taughtWord } from '../store/sample.ts';

const roles = loadRoles(join(projectRoot(), 'data/roles.json'), register.records.people);
const askerOver = (known = register) =>
  createAsker({ register: known, reader, roles, rules: world.rules, clock: { now: () => now } });

describe('taught words on the command line', () => {
  it('refuses to teach or forget there, for nothing is saved', () => {
    for (const text of ['VAWG means violence against women and girls', 'forget the word VAWG']) {
      const { answer } = askerOver().ask({ text });
      assert.equal(answer.outcome, 'refused');
      assert.match(answer.text, /taught and forgotten in the chat.*Nothing was changed/u);
    }
  });

  it('reads with the words that were taught in chat, and lists them; what it says it understood reads back', () => {
    const asker = askerOver(withTaughtWord(register, taughtWord('the tags', '3.12')));
    assert.deepEqual(asker.ask({ text: 'who leads the tags' }).answer.ids, ['2020-21/3.12']);
    const { answer } = asker.ask({ text: 'what words have you been taught?' });
    assert.match(answer.text, /“the tags” means 3\.12 – Kevin Dennis, 6 May 2021/u);
    assert.equal(asker.ask({ text: answer.restatement }).answer.text, answer.text);
  });

  it('explains that a command is no question', () => {
    assert.match(askerOver().explain({ text: 'update 3.5 green: all done' }), /no question/u);
  });
});
