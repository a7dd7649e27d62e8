import assert from 'node:assert/strict';
import { answersForPapers, isPaperIn } from '../../data/paper.ts';
import { chat, play, shownWords } from './chat.ts';

describe('What a manager says of papers', () => {
  it('names who answers for a body’s papers, after showing it, and takes it back', async () => {
    const kevin = chat();
    await play(
      kevin,
      `user: I am Kevin Dennis
       user: papers from the Force go to Supt Broadhead
       bot: Remind Supt Broadhead of the papers from Force?
       bot: Nobody is reminded of them now
       user: yes
       bot: Supt Broadhead answers for the papers from Force.
       user: who answers for the Force's papers?
       bot: Supt Broadhead answers for the papers from Force.
       user: Supt Broadhead answers for the Force's papers
       bot: already`,
    );
    assert.equal(answersForPapers(kevin.store.register(), 'Force'), 'person/kev-broadhead');
    await play(
      kevin,
      'user: nobody answers for the papers from the Force\nbot: Nobody is reminded of the papers from Force',
    );
    assert.equal(answersForPapers(kevin.store.register(), 'Force'), undefined);
  });

  it('notes that a paper is in, and, where that was a mistake, that it is not', async () => {
    const kevin = chat();
    await kevin.say('I am Kevin Dennis');
    const replies = await kevin.say('the estates strategy paper is in');
    assert.match(
      shownWords(replies),
      /“Estates Strategy and Rationalisation” for the meeting on Tuesday 14 September 2021 is in/u,
    );
    assert.ok(isPaperIn(kevin.store.register(), ESTATES));
    assert.doesNotMatch(shownWords(await kevin.say('which papers are missing for the September meeting?')), /Estates/u);
    await kevin.touch(replies, 'Undo');
    assert.ok(!isPaperIn(kevin.store.register(), ESTATES));
    assert.match(shownWords(await kevin.say('which papers are missing for the September meeting?')), /Force: Estates/u);
  });

  it('is asked back where several papers are called that, and told where none is', async () => {
    const kevin = chat();
    await play(
      kevin,
      `user: I am Kevin Dennis
       user: the health paper is in
       bot: More than one paper is called “health”
       user: the moon landing paper is in
       bot: No paper of a coming meeting is called “moon landing”
       user: papers from the Navy go to Supt Broadhead
       bot: No papers come from “the Navy”`,
    );
  });

  it('stands among what changed, with who said it', async () => {
    const kevin = chat();
    await play(
      kevin,
      `${BROADHEAD_BRINGS}
       user: the estates strategy paper is in
       user: what changed today?
       bot: Kevin Dennis noted the paper “Estates Strategy and Rationalisation” for the meeting of 14 September 2021 as in
       bot: Kevin Dennis made Supt Broadhead answer for the papers from Force
       user: what changed since the last meeting
       bot: Kevin Dennis noted the paper`,
    );
  });

  it('is a debt that can be put off, falls due during a leave, and is told in “why didn’t I get a reminder”', async () => {
    const kevin = chat();
    await play(
      kevin,
      `${BROADHEAD_BRINGS}
       user: I am Supt Broadhead
       user: why didn't I get a reminder?
       bot: papers by Friday 27 August 2021
       user: remind me on 20 August
       bot: I shall remind you on Friday 20 August 2021
       user: I am on leave from 20 to 30 August 2021
       bot: papers fall due meanwhile: give them before.`,
    );
  });

  it('is for managers alone', async () => {
    const harris = chat();
    await play(
      harris,
      `user: I am Inspector Harris
       user: papers from the Force go to Supt Broadhead
       bot: Only a manager
       user: the estates strategy paper is in
       bot: Only a manager`,
    );
    assert.ok(!isPaperIn(harris.store.register(), ESTATES));
  });
});

/** Kevin Dennis names who answers for the Force's papers. */
const BROADHEAD_BRINGS = `user: I am Kevin Dennis
       user: papers from the Force go to Supt Broadhead
       user: yes`;
const ESTATES = 'meeting/2021-09-14/estates-strategy-and-rationalisation';
