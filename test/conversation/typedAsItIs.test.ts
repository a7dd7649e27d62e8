import assert from 'node:assert/strict';
import { exportRecords } from '../../data/exported.ts';
import { shownWords } from './chat.ts';
import { people } from './people.ts';

const MINE = '2020-21/3.11';
const START = 'Two of the three investigators started in March, and the third begins on 1 June';

describe('check 18: what is typed into the form of an update', () => {
  for (const [what, text] of Object.entries({
    'a sign that turns the line round': `${START} \u202Eevil\u202C.`,
    'an emoji of several': `${START} 👨‍👩‍👧‍👦 👩🏽‍🚒.`,
    'a table, with tabs between its columns': `${START}\tthe third\tJune.`,
    'right to left': `${START} שלום עולם مرحبا.`,
    'a formula of a spreadsheet': `=cmd()|' /C calc'!A0 ${START}.`,
    'mark-up': `${START} **b** [x](javascript:1) <at>CEO</at> {{DATE()}} \${$root.x}.`,
  }))
    it(`${what} is stored as it was typed, and exported so that it reads back the same`, async () => {
      const { harris, store } = await people({ harris: 'Inspector Harris' });
      const preview = await harris.press({ activityId: MINE, status: 'green', narrative: text });
      await harris.touch(preview, 'Confirm');
      assert.equal(store.register().latestUpdate(MINE)?.summary, text);
      const exported = JSON.parse(JSON.stringify(exportRecords(store.register()))) as {
        updates: { summary: string }[];
      };
      assert.ok(exported.updates.some(({ summary }) => summary === text));
    });

  it('signs that are no text, NUL and half a character, are taken out or replaced, and the rest is as it was typed', async () => {
    const { harris, store } = await people({ harris: 'Inspector Harris' });
    const preview = await harris.press({
      activityId: MINE,
      status: 'green',
      narrative: `${START}\u0000\u0007 \uD83D.`,
    });
    assert.match(shownWords(preview), /signs in it that are no text/u, 'and it is said');
    await harris.touch(preview, 'Confirm');
    assert.equal(store.register().latestUpdate(MINE)?.summary, `${START} \uFFFD.`);
  });

  it('a line end of any kind is a line end, and nothing is said of signs', async () => {
    const { harris, store } = await people({ harris: 'Inspector Harris' });
    const preview = await harris.press({
      activityId: MINE,
      status: 'green',
      narrative: `${START}.\vNext:\fJune.\r\nEnd.`,
    });
    assert.doesNotMatch(shownWords(preview), /signs in it/u);
    await harris.touch(preview, 'Confirm');
    assert.equal(store.register().latestUpdate(MINE)?.summary, `${START}.\nNext:\nJune.\nEnd.`);
  });

  for (const [what, text, rule] of [
    ['nothing', '', /text|words|write|what/i],
    ['nothing but space', ' \n\t ', /text|words|write|what/i],
    ['100,000 characters', 'word '.repeat(20_000), /characters|long/i],
  ] as const)
    it(`${what} is not saved, and the rule is said`, async () => {
      const { harris, store } = await people({ harris: 'Inspector Harris' });
      const before = store.history().length;
      const shown = shownWords(await harris.press({ activityId: MINE, status: 'green', narrative: text }));
      assert.match(shown, rule);
      await harris.say('yes');
      assert.equal(store.history().length, before);
    });
});
