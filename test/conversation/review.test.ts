import assert from 'node:assert/strict';
import { chat } from './chat.ts';
import { people, playTogether } from './people.ts';

const CAST = {
  Broadhead: 'Supt Broadhead',
  Harris: 'Insp Harris',
  Dennis: 'Kevin Dennis',
  Howitt: 'Dan Howitt',
} as const;

const filed = async () => {
  const cast = await people(CAST);
  await playTogether(
    cast,
    `Broadhead: update 3.5 green: teams are in all areas and report weekly
     Broadhead: yes
     bot: It waits for review
     Harris: update 3.11 green: six workshops were held in schools in March
     Harris: yes
     bot: Saved`,
  );
  return cast;
};

describe('The review of updates', () => {
  it('shows a manager what waits, and accepts from the card, which says so in place of its buttons', async () => {
    const cast = await filed();
    await playTogether(
      cast,
      `Dennis: what is waiting for review?
       bot: 2 updates wait for review
       bot: teams are in all areas
       Dennis presses accept 2020-21/3.5
       bot: Accepted: 3.5, Green, given by Supt Broadhead.
       bot: Accepted by Kevin Dennis on 6 May 2021
       bot: "say":"accept 2020-21/3.11"
       not: "say":"accept 2020-21/3.5"
       Howitt: accept 3.5
       bot: accepted by Kevin Dennis on 6 May 2021. Nothing was changed.`,
    );
    assert.equal(cast.store.register().latestUpdate('2020-21/3.5')?.review?.by.person, 'person/kevin-dennis');
  });

  it('replaces the card that was pressed', async () => {
    const cast = await filed();
    const shown = await cast.Dennis.say('review');
    const [after] = await cast.Dennis.touch(shown, 'accept 2020-21/3.5');
    assert.equal(after?.replaces, 'pressedCard');
  });

  it('returns with a comment: its author is told, and finds their words open as a draft', async () => {
    const cast = await filed();
    await playTogether(
      cast,
      `Dennis: return 3.5: say when the kit arrives
       bot: 3.5 goes back to Supt Broadhead
       told: person/kev-broadhead: Kevin Dennis returned your update of 3.5: “say when the kit arrives”
       Broadhead: update 3.5
       bot: Kevin Dennis returned it: “say when the kit arrives”
       bot: teams are in all areas and report weekly
       Broadhead: change
       Broadhead: Teams are in all areas; the kit arrives on 14 June.
       Broadhead: confirm
       bot: Saved
       Dennis: review 3.5
       bot: the kit arrives on 14 June`,
    );
  });

  it('asks for the comment in a box where none was said, and gives it back where it is empty', async () => {
    const cast = await filed();
    const shown = await cast.Dennis.say('review theme 3');
    const box = await cast.Dennis.touch(shown, 'return 2020-21/3.11');
    assert.equal(box[0]?.kind === 'card' && box[0].card.name, 'returnForm');
    const data = {
      say: 'return 2020-21/3.11',
      filedAt: cast.store.register().latestUpdate('2020-21/3.11')?.submitted?.at,
    };
    const again = await cast.Dennis.press({ ...data, comment: '  ' });
    assert.match(again[0]?.text ?? '', /Say what is to be changed/u);
    await cast.Dennis.press({ ...data, comment: 'How many came?' });
    assert.equal(cast.store.register().latestUpdate('2020-21/3.11')?.review?.comment, 'How many came?');
    assert.equal(cast.store.draftsOf('Harris')[0]?.narrative, 'six workshops were held in schools in March');
  });

  it('accepts a theme only after showing all of it, and leaves what changed meanwhile', async () => {
    const cast = await filed();
    await playTogether(
      cast,
      `Dennis: accept everything in theme 3
       bot: Accept 2 updates in theme 3?
       bot: teams are in all areas
       bot: six workshops
       Harris: change 3.11
       Harris: Seven workshops were held in schools in March.
       Harris: yes
       Dennis: yes
       bot: Accepted: 3.5. Left as it is, for something changed meanwhile: 3.11.`,
    );
    assert.equal(cast.store.register().latestUpdate('2020-21/3.11')?.review, undefined);
  });

  it('takes a yes for what was shown last, and nothing at all after something else was asked', async () => {
    const cast = await filed();
    await playTogether(
      cast,
      `Dennis: accept theme 3
       Dennis: who leads 3.5?
       Dennis: yes
       bot: There is nothing to confirm`,
    );
    assert.equal(cast.store.register().latestUpdate('2020-21/3.5')?.review, undefined);
  });

  it('never lets anybody review their own, whoever they say they are to the card', async () => {
    const cast = await people({ ...CAST, Second: 'Kevin Dennis' });
    await playTogether(
      cast,
      `Dennis: update 3.5 green: teams are in all areas and report weekly
       Dennis: yes
       Dennis: accept 3.5
       bot: another manager reviews it
       Dennis: accept theme 3
       bot: One is your own and stays for another manager
       Dennis: review
       bot: Your own: another manager reviews it.
       Second: return 3.5: my own from another account
       bot: another manager reviews it
       Harris: accept 3.5
       bot: Updates are reviewed by a manager of the office.`,
    );
    const filedAt = cast.store.register().latestUpdate('2020-21/3.5')?.submitted?.at;
    const forged = { say: 'accept 2020-21/3.5', filedAt, among: ['2020-21/3.5'], by: 'person/dan-howitt' };
    await cast.Dennis.press(forged);
    await cast.Harris.press(forged);
    assert.equal(cast.store.register().latestUpdate('2020-21/3.5')?.review, undefined);
  });

  it('shows a reviewer what was changed since their card was drawn, and decides nothing then', async () => {
    const cast = await filed();
    const shown = await cast.Dennis.say('review');
    await playTogether(cast, 'Broadhead: change 3.5\nBroadhead: red\nBroadhead: yes\nbot: Saved');
    const late = await cast.Dennis.touch(shown, 'accept 2020-21/3.5');
    assert.match(late[0]?.text ?? '', /was changed since it was shown to you/u);
    assert.equal(late[1]?.replaces, 'pressedCard');
    assert.match(late[1]?.text ?? '', /Red/u);
    assert.equal(cast.store.register().latestUpdate('2020-21/3.5')?.review, undefined);
    assert.match((await cast.Dennis.say('accept 3.5'))[0]?.text ?? '', /^Accepted: 3\.5, Red/u);
  });

  it('lets its author change it until it is published, and tells the reviewer who had accepted it', async () => {
    const cast = await filed();
    await playTogether(
      cast,
      `Howitt: accept 3.5
       Broadhead: edit my update
       bot: This is the update of 3.5 as Dan Howitt accepted it
       Broadhead: amber
       bot: Dan Howitt accepted the update that stands, and will be told that you changed it.
       Broadhead: keep it: agreed at the tasking meeting
       Broadhead: yes
       told: person/dan-howitt: Supt Broadhead changed the update of 3.5 that you had accepted: Amber now, Green before.
       Howitt: review
       bot: 3.5`,
    );
  });

  it('says what can be decided at once, where several are named that are no theme', async () => {
    const cast = await people(CAST);
    for (const words of [
      'accept all amber ones',
      'accept 3.5 and 3.16',
      'return everything in theme 6',
      'accept theme 3 except 3.5',
    ])
      await playTogether(cast, `Howitt: ${words}\nbot: I accept one update, a theme or all that wait`);
    await playTogether(cast, 'Howitt: accept 3.5\nbot: Nobody has submitted');
  });

  it('chases once a day those who owe, after showing who they are', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Dennis: who has not submitted for theme 3?
       bot: Supt Broadhead: 3.5, 3.16
       bot: Inspector Harris: 3.11
       Dennis presses Chase all 2
       bot: Write to 2 people
       Harris: update 3.11 green: six workshops were held in schools in March
       Harris: yes
       Dennis: yes
       bot: Done. I cannot reach Supt Broadhead yet: they have not added me in Teams.
       told: person/kev-broadhead: Kevin Dennis asks for your updates of 3.5, 3.16
       Howitt: chase them all
       bot: Supt Broadhead was written to today already
       Harris: who has not submitted?
       bot: You owe no update now.`,
    );
    assert.deepEqual(
      cast.store.notices().map(({ kind }) => kind),
      ['chase'],
    );
  });

  it('is no matter for a button of somebody else’s proposal, or of one dealt with', async () => {
    const cast = await filed();
    const shown = await cast.Dennis.say('accept theme 3');
    const data = { say: 'confirm', proposal: '1/2021-05-06T09:00:00.000+01:00' };
    await cast.Harris.press(data);
    assert.equal(cast.store.register().latestUpdate('2020-21/3.5')?.review, undefined);
    await cast.Dennis.touch(shown, 'Accept all 2');
    const twice = await cast.Dennis.touch(shown, 'Accept all 2');
    assert.match(twice[0]?.text ?? '', /has been dealt with/u);
  });

  it('says nothing of reviews to a reader who asks what waits', async () => {
    const reader = chat({ account: 'reader' });
    await reader.say('I am a reader');
    const [reply] = await reader.say('accept theme 3');
    assert.match(reply?.text ?? '', /reviewed by a manager/u);
  });
});
