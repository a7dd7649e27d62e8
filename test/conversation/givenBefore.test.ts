import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { chat, play } from './chat.ts';
import { people, playTogether } from './people.ts';

const CAST = { Firth: 'Det Supt Firth', Howitt: 'Dan Howitt', Dennis: 'Kevin Dennis' };

describe('An update that was given this quarter', () => {
  it('is said to be in when another is begun, with the words that open it', async () => {
    await play(
      chat(),
      `user: I am Det Supt Firth
       user: update 6.F03 amber: no dedicated cyber resource, recruiting in June
       not: is in already
       user: yes
       user: update 6.F03
       bot: This quarter’s update is in already: Amber, given by Det Supt Firth on 6 May 2021.
       bot: “change 2016-18/6.F03” opens it
       user: green
       user: all investigators are trained
       not: is in already`,
    );
  });

  it('is not asked about for being like itself when it is put right', async () => {
    await play(
      chat(),
      `user: update 6.F03 amber: no dedicated cyber resource, recruiting in June
       user: yes
       user: change 6.F03
       user: red
       bot: will be Red
       not: same as last time`,
    );
  });

  it('is asked about where the papers gave the same words for this quarter', async () => {
    await play(
      chat(),
      `user: update 3.11
       user: same as last time
       bot: The text is the same as last time.`,
    );
  });

  it('opened and confirmed without a change is not filed again, and nobody is told of a change that was none', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Firth: update 6.F03 amber: no dedicated cyber resource, recruiting in June
       Firth: yes
       Howitt: accept 6.F03
       Firth: change 6.F03
       Firth: keep
       Firth: yes
       bot: Nothing in it is different from the update of 6.F03 (2016–18 plan) that is filed, so nothing was saved again.
       Firth: hello
       not: half-way
       Firth: change 6.F03
       Firth: amber
       Firth: back on track: 15 July
       Firth: yes
       bot: Saved.
       told: still Amber, with another reason, date or link.`,
    );
    assert.equal(cast.store.register().superseded.filter(({ submitted }) => submitted).length, 1);
  });

  it('that came back and goes in again as it was is said to be that', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Firth: update 6.F03 amber: no dedicated cyber resource, recruiting in June
       Firth: yes
       Howitt: return 6.F03: say who recruits
       Firth: update 6.F03
       bot: Dan Howitt returned it: “say who recruits”
       bot: Nothing in it has changed since it was returned.
       Firth: reason: the regional unit recruits for us
       not: Nothing in it has changed
       Firth: yes
       bot: Saved.`,
    );
  });

  it('where only papers spoke of it before is said to be the first one given here', async () => {
    await play(
      chat(),
      `user: change 3.16
       bot: No update of 3.16 was given here yet, so this is a new one.
       bot: [updateForm]`,
    );
  });
});

describe('Who may not write any more', () => {
  it('gets their words back at the confirmation, and is not asked about them again', async () => {
    let now = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });
    const cast = await people(
      { Harris: 'Insp Harris', Broadhead: 'Supt Broadhead', Howitt: 'Dan Howitt' },
      { now: () => now },
    );
    await playTogether(
      cast,
      `Howitt: Insp Harris covers for Supt Broadhead from today to tomorrow
       Howitt: yes
       Harris: update 3.16 amber: two districts have no lead
       bot: Please check.`,
    );
    now = now.plus({ days: 2 });
    await playTogether(
      cast,
      `Harris: yes
       bot: Nothing was saved. You had: Amber, “two districts have no lead”
       Harris: what is amber in theme 3
       not: Please check.
       Harris: hello
       not: half-way
       Harris: update
       not: 3.16
       Harris: cancel
       Harris: update 3.16
       bot: You had: Amber, “two districts have no lead”`,
    );
  });

  it('because the lead changed while they wrote is told who has it now, with their words', async () => {
    const cast = await people({ Broadhead: 'Supt Broadhead', Harris: 'Insp Harris', Howitt: 'Dan Howitt' });
    await playTogether(
      cast,
      `Broadhead: update 3.16 green: audit passed with 94%
       Howitt: make Insp Harris the lead of 3.16
       Howitt: yes
       Broadhead: yes
       bot: Only Inspector Harris (its lead)
       bot: You had: Green, “audit passed with 94%”
       Harris: update 3.16 green: audit passed in every district
       Harris: yes
       bot: Saved.`,
    );
  });
});

describe('“go on”', () => {
  it('takes up the one update that was left half-way, after it was offered', async () => {
    const store = chat().store;
    await chat({ store }).say('update 3.5 amber');
    await play(
      chat({ store }),
      `user: hello
       bot: half-way
       user: go on
       bot: 3.5`,
    );
  });

  it('asks which of several, and is nobody’s command where nothing was left', async () => {
    const store = chat().store;
    await chat({ store }).say('update 3.5 amber');
    await chat({ store }).say('update 3.7 amber');
    await play(
      chat({ store }),
      `user: carry on
       bot: You were half-way through
       bot: Which activity is it?`,
    );
    await play(chat(), 'user: go on\nnot: Which activity');
  });

  it('takes up a run that was stopped', async () => {
    await play(
      chat(),
      `user: I am Supt Broadhead
       user: update all mine
       user: stop
       user: go on
       bot: Going on where you stopped`,
    );
  });
});

describe('A ref typed where a colour is asked for', () => {
  it('asks about that activity, and is not called a wrong colour', async () => {
    await play(
      chat(),
      `user: update 3.5
       user: 3.16
       not: is not a status
       bot: 3.16`,
    );
  });
});

describe('A figure said with a sign', () => {
  it('“3B.1 = 695” is a figure, and no word to be taught', async () => {
    await play(
      chat(),
      `user: 3B.1 = 695
       bot: will be 695`,
    );
  });
});
