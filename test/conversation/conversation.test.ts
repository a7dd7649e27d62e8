import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chat, play, shownWords } from './chat.ts';

describe('a conversation', () => {
  it('answers a question with a card, and pages by words that still work on their own', async () => {
    const talk = chat();
    await play(
      talk,
      `user: list all the activities of the 2016-18 plan
       bot: [activityList]
       bot: Showing 1–10 of 115
       press: {"say": "Activities of the 2016–18 plan, page 2"}
       bot: Showing 11–20 of 115`,
    );
  });

  it('shows the card of a meeting for all that it takes, and not for a part of it', async () => {
    await play(
      chat(),
      `user: whats planned for september
       bot: [meeting]
       bot: Capital Report
       user: only the theme 4 ones
       bot: 8 items
       not: [meeting]
       not: Capital Report`,
    );
  });

  it('pages on from any page by its own buttons, to the end and back', async () => {
    const talk = chat();
    let shown = await talk.say('list all the activities of the 2016-18 plan');
    for (let page = 2; page <= 12; page++) {
      shown = await talk.touch(shown, 'Next');
      assert.match(shownWords(shown), new RegExp(`Showing ${page * 10 - 9}–${Math.min(page * 10, 115)} of 115`));
    }
    assert.throws(() => talk.touch(shown, 'Next'));
    assert.match(shownWords(await talk.touch(shown, 'Previous')), /Showing 101–110 of 115/u);
  });

  it('takes an update in one sentence, shows it, saves it when confirmed, and answers from it', async () => {
    const talk = chat();
    await play(
      talk,
      `user: I am Det Supt Firth
       bot: Det Supt Firth
       user: update 6.F03 red: the regional unit has lost its analyst, a new one starts in July
       bot: [updatePreview]
       user: yes
       bot: [updateSaved]
       user: what is the status of 6.F03
       bot: the regional unit has lost its analyst
       bot: Red`,
    );
    assert.equal(talk.store.register().latestUpdate('2016-18/6.F03')?.status, 'red');
    assert.equal(talk.store.register().updates('2016-18/6.F03').length, 2, 'the old one is kept');
  });

  it('takes an update question by question, with a question in the middle answered and the step asked again', async () => {
    await play(
      chat(),
      `user: update 6.F05
       bot: 6.F05
       user: amber
       user: who leads on 6.F03?
       bot: Det Supt Firth
       bot: 6.F05
       user: The training has slipped to the autumn because the supplier withdrew.
       bot: [updatePreview]
       user: back
       user: cancel
       bot: The training has slipped
       user: yes
       bot: nothing`,
    );
  });

  it('takes an update by form, keeps what was typed when a field is wrong, and saves it once at two presses of the same button', async () => {
    const talk = chat();
    const faulty = await talk.press({
      activityId: '2016-18/6.F04',
      status: '',
      narrative: 'Two workshops were held in March.',
    });
    assert.match(shownWords(faulty), /\[updateForm\]/u);
    assert.match(shownWords(faulty), /Two workshops were held in March\./u);
    const preview = await talk.press({
      activityId: '2016-18/6.F04',
      status: 'blue',
      narrative: 'Two workshops were held in March.',
    });
    assert.match(shownWords(await talk.touch(preview, 'Confirm')), /\[updateSaved\]/u);
    assert.doesNotMatch(shownWords(await talk.touch(preview, 'Confirm')), /\[updateSaved\]/u);
    assert.equal(talk.store.register().updates('2016-18/6.F04').length, 2);
  });

  it('refuses a reader in one plain sentence and writes nothing', async () => {
    const talk = chat();
    await play(
      talk,
      `user: I am a reader
       user: update 6.F03 green: all done
       bot: Only`,
    );
    assert.equal(talk.store.draftsOf('a-tester').length, 0);
    assert.equal(talk.store.register().latestUpdate('2016-18/6.F03')?.status, 'amber');
  });

  it('does not let somebody become somebody else outside local mode', async () => {
    const talk = chat({ local: false });
    await talk.say('I am Kevin Dennis');
    assert.equal(talk.store.account('a-tester'), undefined);
  });

  it('does nothing at a stray yes, or at a stale card', async () => {
    await play(
      chat(),
      `user: yes
       bot: nothing
       press: {"say": "confirm", "draft": "draft/somebody/2016-18/6.F03", "version": "2021-05-06T08:00:00.000+01:00"}
       not: [updateSaved]`,
    );
  });

  it('answers bad input with a plain sentence and never changes a record', async () => {
    const talk = chat();
    const before = talk.store.register();
    const inputs = [
      '',
      '   ',
      '👍🏽',
      '🚓🚓🚓',
      'x'.repeat(20_000),
      'theme 9',
      'tell me about 9.Z99',
      '${$root}',
      '\u202e\ud800',
      'what’s amber in theme 9',
    ];
    for (const text of inputs) {
      const shown = shownWords(await talk.say(text));
      assert.ok(shown.trim().length > 10, `nothing said to ${JSON.stringify(text.slice(0, 30))}`);
      assert.ok(!shown.includes('undefined') && !shown.includes('${'), shown.slice(0, 400));
    }
    for (const data of [
      null,
      7,
      [],
      {},
      { say: 5 },
      { activityId: 'nope', status: 'green' },
      { activityId: '2020-21/3.5', status: 'purple' },
    ])
      assert.ok(shownWords(await talk.press(data)).length > 10);
    assert.equal(talk.store.register(), before);
  });

  it('never throws, whatever is typed or pressed', async () => {
    const talk = chat();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.anything()), async input => {
        const replies = typeof input === 'string' ? await talk.say(input) : await talk.press(input);
        assert.ok(replies.length > 0);
      }),
      { numRuns: 150, seed: 20210506 },
    );
  });

  it('welcomes with three things to try', async () => {
    const replies = await chat().meet('personal');
    assert.match(shownWords(replies), /\[welcome\]/u);
  });
});
