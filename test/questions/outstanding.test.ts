import assert from 'node:assert/strict';
import { restate } from '../../bot/questions/restate.ts';
import { people, playTogether } from '../conversation/people.ts';
import { contextOf, reader, register } from './readingHouse.ts';

const CAST = { Broadhead: 'Supt Broadhead', Harris: 'Insp Harris', Dennis: 'Kevin Dennis' } as const;
const context = contextOf();
const queryOf = (text: string) => {
  const reading = reader.read(text, context);
  return reading.kind === 'query' ? reading.query : undefined;
};

describe('Questions about who owes what, who owns what, and until when', () => {
  it('read who has not submitted as a question about the round to come, however it is put', () => {
    const theme = { theme: { values: [3] } };
    const may = { meeting: { values: ['meeting/2021-05-19'] } };
    for (const [text, where] of [
      ['who has not submitted for theme 3', theme],
      ["who hasn't submitted for theme 3?", theme],
      ['who hasnt sent their updates in for theme 3', theme],
      ['who has not submitted for the May meeting', may],
      ['who still owes an update', {}],
    ] as const)
      assert.deepEqual(queryOf(text), { ask: 'who', of: 'bot', where, facet: 'updatesDue' }, text);
    assert.equal(reader.read('who has not submitted for the February meeting', context).kind, 'unknown');
  });

  it('read back as the same question', () => {
    for (const text of [
      'who has not submitted',
      'who has not submitted for theme 3',
      'who has not submitted for the May meeting',
      'who owns 3B.1',
      'when will 6.F03 recover',
      'when will 3.4 be green again',
    ]) {
      const query = queryOf(text);
      assert.ok(query, text);
      assert.deepEqual(queryOf(restate(query, register)), query, restate(query, register));
    }
  });

  it('leave alone what only looks like them', () => {
    assert.notEqual(queryOf('who owns the review of domestic violence')?.of, 'indicators');
    assert.notEqual(queryOf('when is the next meeting')?.of, 'activities');
    assert.notEqual(queryOf('who is responsible for knife crime')?.of, 'indicators');
    assert.equal(reader.read('who approved the budget', context).kind, 'outOfScope');
  });

  it('are answered from what was recorded, and say where nothing was', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Dennis: who owns 3B.1?
       bot: Nobody is named for Violent knife crime (3B.1)
       Dennis: make Supt Broadhead the owner of 3B.1
       Dennis: yes
       Dennis: who owns 3B.1?
       bot: Supt Broadhead gives the figures of Violent knife crime (3B.1).
       Dennis: when will 3.14 recover?
       bot: No recovery day was given for 3.14; it is ▲ Amber
       Broadhead: when will 3.5 be green again
       bot: 3.5 is not behind: it is ● Green
       Broadhead: update 3.5 amber: the kit is late because the supplier failed
       Broadhead: back on track by end of June
       Broadhead: yes
       Dennis: when will 3.5 recover?
       bot: 3.5 is expected back on track by Wednesday 30 June 2021 (“end of June”).
       bot: Said by Supt Broadhead on 6 May 2021
       Dennis: who leads it?
       bot: Supt Broadhead`,
    );
  });

  it('say of a day ahead that it is ahead', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Dennis: what was amber on 1 June 2021?
       bot: 1 June 2021 is still to come (today is 6 May 2021), so nothing is on record for it.
       bot: Amber activities of the 2020–21 plan
       not: 2.11`,
    );
  });

  it('tell of everything that was decided since a day, and of leave and sending only to managers', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Dennis: make Supt Broadhead the owner of 3B.1
       Dennis: yes
       Dennis: 3B.1 is 715 for the 12 months to June 2021
       Dennis: yes
       Dennis: move the May meeting to 26 May
       Dennis: yes
       Harris: I am on leave from 1 to 14 June 2021
       Harris: yes
       Dennis: Det Supt Firth covers for Insp Harris from 1 to 14 June 2021
       Dennis: yes
       Dennis: what changed since the last meeting?
       bot: No activity changed since 10 March 2021
       bot: Kevin Dennis made Supt Broadhead the owner of Violent knife crime (3B.1)
       bot: Kevin Dennis gave 715 for Violent knife crime (3B.1), 12 months to June 2021
       bot: Kevin Dennis moved the meeting of 19 May 2021 to 26 May 2021
       bot: noted the leave of Inspector Harris, 1 June 2021 to 14 June 2021
       bot: Kevin Dennis let Det Supt Firth cover for Inspector Harris
       Broadhead: what changed this week?
       bot: Kevin Dennis moved the meeting
       not: the leave of Inspector Harris
       Harris: what changed this week?
       bot: the leave of Inspector Harris`,
    );
  });
});
