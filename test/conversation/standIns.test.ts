import assert from 'node:assert/strict';
import { answerable } from '../../data/answerable.ts';
import { people, playTogether } from './people.ts';

const CAST = {
  Broadhead: 'Supt Broadhead',
  Harris: 'Insp Harris',
  Firth: 'Det Supt Firth',
  Dennis: 'Kevin Dennis',
  Howitt: 'Dan Howitt',
} as const;

describe('Acting for one another', () => {
  it('a lead lets somebody write until a day, and the update says who wrote and for whom', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Firth: update 3.5 green: teams are in all areas
       bot: Only Supt Broadhead (its lead)
       Broadhead: let Det Supt Firth update 3.5 for me until 30 June
       bot: Det Supt Firth may submit updates of 3.5 in the place of Supt Broadhead, until Wednesday 30 June 2021
       Broadhead: yes
       told: person/firth: Supt Broadhead named you
       Firth: update 3.5 green: teams are in all areas and report weekly
       bot: Det Supt Firth for Supt Broadhead
       Firth: yes
       bot: Saved
       Dennis: review
       bot: given by Det Supt Firth for Supt Broadhead
       Broadhead: who can update for me?
       bot: Det Supt Firth for Supt Broadhead: 3.5, until Wednesday 30 June 2021
       Broadhead: stop delegating
       bot: Det Supt Firth no longer writes for Supt Broadhead.
       Firth: update 3.5 amber: x
       bot: Only Supt Broadhead (its lead)`,
    );
    const { by, onBehalfOf } = cast.store.register().latestUpdate('2020-21/3.5')?.submitted ?? {};
    assert.deepEqual([by, onBehalfOf], ['person/firth', 'person/kev-broadhead']);
  });

  it('nobody reviews what was written in their name', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Dennis: make Dan Howitt the lead of 3.5
       Dennis: yes
       bot: Dan Howitt leads 3.5 from now on
       Howitt: let Det Supt Firth update 3.5 for me
       Howitt: yes
       Firth: update 3.5 green: teams are in all areas and report weekly
       Firth: yes
       Howitt: accept 3.5
       bot: written in your name`,
    );
  });

  it('a manager assigns cover for a period, and nobody else does', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Firth: Dan Howitt covers for Insp Harris from 1 to 20 June
       bot: Cover for somebody else is assigned by a manager
       Dennis: Dan Howitt covers for Insp Harris
       bot: Say from when to when Inspector Harris is covered
       Dennis: Det Supt Firth covers for Insp Harris from 1 to 20 June
       bot: gets the reminders instead, from Tuesday 1 June 2021 to Sunday 20 June 2021
       Dennis: confirm
       told: person/firth: Kevin Dennis named you to write the updates of 3.11 for Inspector Harris`,
    );
    const register = cast.store.register();
    const activity = register.activity('2020-21/3.11');
    assert.ok(activity);
    const asked = ['2021-05-31', '2021-06-10'].map(day => answerable(register, activity, day)?.person);
    assert.deepEqual(asked, ['person/paul-harris', 'person/firth']);
  });

  it('a manager changes a lead once, also when two managers do it at the same time', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Dennis: make Insp Harris the lead of 3.5
       Howitt: change the lead of 3.5 to Det Supt Firth
       Howitt: yes
       told: person/firth: Dan Howitt made you the lead of 3.5
       Dennis: yes
       bot: The lead of 3.5 was changed meanwhile
       Dennis: who leads 3.5
       bot: led by Detective Superintendent Firth, named by Dan Howitt on 6 May 2021; before that, Superintendent Kev Broadhead
       Broadhead: make Supt Broadhead the lead of 3.5
       bot: changed by a manager of the office`,
    );
  });

  it('an unknown name is said to be one, with the nearest as buttons, and nothing is done', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Broadhead: let Sgt Firht update 3.5 for me
       not: Nothing is done until
       Harris: let Det Supt Firth update 3.5 for me
       bot: You neither lead nor sponsor 3.5
       Broadhead: let Det Supt Firth update 3.5 for me until 30 April 2021
       bot: is past`,
    );
    assert.deepEqual(cast.store.register().standIns, []);
  });

  for (const words of [
    'let the team update it',
    'what does the grant cover for 2020',
    'who takes over 3.5 next',
    'stop sending money',
  ])
    it(`“${words}” is something else`, async () => {
      const { Dennis } = await people({ Dennis: 'Kevin Dennis' });
      const [reply] = await Dennis.say(words);
      assert.doesNotMatch(reply?.text ?? '', /Nothing is done until|nobody called|stand.? in|is assigned by/u);
    });
});
