import assert from 'node:assert/strict';
import { people, playTogether } from './people.ts';

const CAST = { Broadhead: 'Supt Broadhead', Dennis: 'Kevin Dennis', Howitt: 'Dan Howitt' } as const;

describe('While a text is awaited or shown', () => {
  it('takes a manager’s decision by number at its word, and asks for the text again', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Broadhead: update 3.5 green: teams are in all areas and report weekly
       Broadhead: yes
       Dennis: update 3.14 amber
       Dennis: accept 3.5
       bot: 3.5
       bot: What has happened
       Dennis: we accept 3.5 posts fewer than planned, for the money went to the vans
       bot: for the money went to the vans`,
    );
    assert.equal(cast.store.register().latestUpdate('2020-21/3.5')?.review?.verdict, 'accepted');
    assert.match(cast.store.draftsOf('Dennis')[0]?.narrative ?? '', /^we accept/u);
  });

  it('takes the same words of an officer who decides nothing as their text', async () => {
    const cast = await people(CAST);
    await playTogether(cast, 'Broadhead: update 3.5 amber\n Broadhead: accept 3.5');
    assert.equal(cast.store.draftsOf('Broadhead')[0]?.narrative, 'accept 3.5');
  });

  it('takes a named part as that part once there is a text, instead of the text', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Broadhead: update 3.5 amber: the kit is late because the supplier failed
       Broadhead: change
       Broadhead: back on track by end of June`,
    );
    const [draft] = cast.store.draftsOf('Broadhead');
    assert.equal(draft?.narrative, 'the kit is late because the supplier failed');
    assert.equal(draft?.details?.recovery?.day, '2021-06-30');
  });

  it('says of a reason that is too long how long it may be, and changes nothing', async () => {
    const cast = await people(CAST);
    await cast.Broadhead.say('update 3.5 amber: the kit is late');
    const said = await cast.Broadhead.say(`keep it: ${'the board agreed to this at some length. '.repeat(20)}`);
    assert.match(said[0]?.text ?? '', /a reason holds 500\./u);
    assert.equal(cast.store.draftsOf('Broadhead')[0]?.keptBecause, undefined);
  });

  it('names both of two verdicts on one update, and shows the last', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Broadhead: update 3.5 green: teams are in all areas and report weekly
       Broadhead: yes
       Dennis: accept 3.5
       Howitt: return 3.5: say which areas
       Howitt: who accepted 3.5?
       bot: Dan Howitt returned it
       bot: Before that, Kevin Dennis accepted it
       Howitt: history of 3.5
       bot: Dan Howitt returned it
       bot: Kevin Dennis accepted it`,
    );
    assert.equal(cast.store.register().latestUpdate('2020-21/3.5')?.review?.verdict, 'returned');
  });

  it('asks a new lead from the same moment, and the old one no more', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Dennis: make Det Supt Firth the lead of 3.5
       Dennis: yes
       Dennis: who leads 3.5?
       bot: Firth
       Dennis: who has not submitted for theme 3?
       bot: Det Supt Firth: 3.5`,
    );
  });
});
