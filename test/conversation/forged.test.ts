import assert from 'node:assert/strict';
import { draftVersion } from '../../data/draft.ts';
import { chat, shownWords } from './chat.ts';
import { people } from './people.ts';

const MINE = '2020-21/3.11';
const THEIRS = '2016-18/6.F03';
const WORDS = 'The cyber post was advertised twice and is still vacant; a third round closes on 30 June.';

describe('what a card carries that is not so', () => {
  for (const [worry, data] of Object.entries({
    'another person’s activity': { activityId: THEIRS, status: 'green', narrative: WORDS },
    'another person beside it': {
      activityId: THEIRS,
      status: 'green',
      narrative: WORDS,
      by: 'person/jo-firth',
      account: 'firth',
    },
    'a role beside it': {
      activityId: THEIRS,
      status: 'green',
      narrative: WORDS,
      role: 'admin',
      speaker: { role: 'manager' },
    },
    'a period beside it': {
      activityId: THEIRS,
      status: 'green',
      narrative: WORDS,
      period: '2031/32 Q4',
      periodTo: '2032-03-31',
    },
    'an activity that is not there': { activityId: '2020-21/99.Z9', status: 'green', narrative: WORDS },
  }))
    it(`check 16: ${worry} is refused by who really pressed it, and nothing is written`, async () => {
      const { harris, store } = await people({ harris: 'Inspector Harris' });
      const history = store.history().length;
      const shown = shownWords(await harris.press(data));
      assert.match(shown, /Nothing was saved|Only|cannot|not on record|not find|no such/i);
      shownWords(await harris.say('yes'));
      assert.equal(store.history().length, history);
      assert.notEqual(store.register().latestUpdate(THEIRS)?.summary, WORDS);
    });

  it('check 16: a period in the data of one’s own form is not what the update is filed for', async () => {
    const { harris, store } = await people({ harris: 'Inspector Harris' });
    await harris.press({ activityId: MINE, status: 'amber', narrative: WORDS, period: '2031/32 Q4' });
    await harris.say('yes');
    assert.equal(store.register().latestUpdate(MINE)?.period.label, '2020/21 Q4');
    assert.equal(store.register().latestUpdate(MINE)?.submitted?.by, 'person/paul-harris');
  });

  it('check 16: the draft of somebody else cannot be confirmed or opened by its id', async () => {
    const { harris, firth, store } = await people({ harris: 'Inspector Harris', firth: 'Det Supt Firth' });
    await firth.press({ activityId: THEIRS, status: 'green', narrative: WORDS });
    const [draft] = store.draftsOf('person/jo-firth').concat(store.draftsOf(firthAuthor(store)));
    const history = store.history().length;
    await harris.press({
      say: 'confirm',
      draft: draft?.id ?? `${THEIRS}|firth`,
      version: draft && draftVersion(draft),
    });
    assert.equal(store.history().length, history);
  });

  it('check 17: a preview that was confirmed already is told so, and writes nothing', async () => {
    const { harris, store } = await people({ harris: 'Inspector Harris' });
    const preview = await harris.press({ activityId: MINE, status: 'amber', narrative: WORDS });
    await harris.touch(preview, 'Confirm');
    const history = store.history().length;
    const shown = shownWords(await harris.touch(preview, 'Confirm'));
    assert.match(shown, /\w{3}/);
    assert.doesNotMatch(shown, /"Saved"/);
    assert.equal(store.history().length, history);
  });

  it('check 17: a preview that was cancelled, and one whose words changed since, write nothing', async () => {
    const { harris, store } = await people({ harris: 'Inspector Harris' });
    const preview = await harris.press({ activityId: MINE, status: 'amber', narrative: WORDS });
    await harris.say('cancel');
    const history = store.history().length;
    assert.match(shownWords(await harris.touch(preview, 'Confirm')), /\w{3}/);
    assert.equal(store.history().length, history);
    const older = await harris.press({ activityId: MINE, status: 'amber', narrative: WORDS });
    await harris.press({ activityId: MINE, status: 'red', narrative: `${WORDS} It was withdrawn.` });
    assert.match(shownWords(await harris.touch(older, 'Confirm')), /\w{3}/);
    assert.equal(store.history().length, history);
  });

  it('check 17: a card of a bot long ago, with buttons that mean nothing any more, is answered in plain words', async () => {
    const talk = chat();
    for (const data of [
      { say: 'confirm', draft: 'gone', version: '2019-01-01T00:00:00Z' },
      { old: 1 },
      { activityId: 'x' },
    ]) {
      const history = talk.store.history().length;
      assert.match(shownWords(await talk.press(data)), /\w{3}/);
      assert.equal(talk.store.history().length, history);
    }
  });
});

const firthAuthor = (store: Awaited<ReturnType<typeof people>>['store']): string =>
  store.accounts().find(({ account }) => account === 'firth')?.person ?? 'firth';
