import assert from 'node:assert/strict';
import { chat, play, shownWords } from './chat.ts';
import { people, playTogether } from './people.ts';

const CAST = { Broadhead: 'Supt Broadhead', Howitt: 'Dan Howitt', Firth: 'Det Supt Firth' };

describe('What an officer asks about their own updates', () => {
  for (const words of [
    'what have I submitted this quarter',
    'has my update been accepted yet?',
    'my updates',
    'what’s happened to my update',
  ])
    it(`is heard in “${words}”`, async () => {
      const cast = await people({ Broadhead: 'Supt Broadhead' });
      const shown = shownWords(await cast.Broadhead.say(words));
      assert.match(shown, /^You owe 2 updates for January to March 2021/u);
      assert.match(shown, /3\.16: no update given yet, was due by Tuesday 4 May 2021/u);
    });

  it('is told step by step: given, returned, accepted', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Broadhead: update 3.5 amber: two teams are short of drivers, courses start in June
       Broadhead: yes
       Broadhead: has my update been accepted
       bot: You owe one update
       bot: 3.5: ▲ Amber, given by Supt Broadhead on 6 May 2021. Not yet reviewed.
       Howitt: return 3.5: which teams?
       Broadhead: what have I submitted
       bot: You owe 2 updates
       bot: Returned by Dan Howitt on 6 May 2021: “which teams?”
       Broadhead: update 3.5
       Broadhead: reason: the northern teams are short of drivers
       Broadhead: yes
       Howitt: accept 3.5
       Firth: has 3.5 been accepted?
       bot: Accepted by Dan Howitt on 6 May 2021.
       Broadhead presses Change it again
       bot: Dan Howitt will be told`,
    );
  });

  it('is a question also while the text of an update is awaited', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: I am Supt Broadhead
       user: update 3.5 amber
       user: has my update been accepted
       bot: You owe 2 updates
       bot: What has happened on 3.5`,
    );
    assert.equal(conversation.store.draftsOf('a-tester')[0]?.narrative, undefined);
  });

  it('is said to be nothing for who leads nothing, and asks the open step again in the middle of an update', async () => {
    await play(chat(), 'user: I am a reader\nuser: what have I submitted\nbot: so you owe no update');
    await play(
      chat(),
      `user: I am Supt Broadhead
       user: update 3.5 amber: two teams are short of drivers, courses start in June
       user: what have I submitted
       bot: You owe 2 updates
       bot: Please check.`,
    );
  });
});

describe('A reviewer’s “it”', () => {
  it('is the update that was decided on last', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Broadhead: update 3.5 green: all teams are running
       Broadhead: yes
       Howitt: accept 3.5
       Howitt: send it back: say which teams
       bot: Returned: 3.5`,
    );
  });
});

describe('Words in answer to why and when', () => {
  it('that tell of a day that has been give a reason, and no day', async () => {
    await play(
      chat(),
      `user: update 6.F03 red: The group met twice and agreed its terms
       bot: does not say why, or when
       user: the unit was closed in April
       bot: Reason: the unit was closed in April.
       not: Back on track:
       bot: no date for being back on track
       user: end of June
       bot: Back on track: Wednesday 30 June 2021`,
    );
  });
});

describe('A text typed where the colour was asked for', () => {
  it('is kept as the text, and the colour is asked for again', async () => {
    await play(
      chat(),
      `user: update 3.5
       user: two teams are short of drivers and the courses are full
       bot: Your text is kept: “two teams are short of drivers and the courses are full”. What is the status of 3.5
       user: who leads 3.7
       bot: 3.7
       user: amber
       bot: will be Amber`,
    );
  });
});
