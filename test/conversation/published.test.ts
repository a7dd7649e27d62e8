import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { people, playTogether } from './people.ts';

const CAST = { Broadhead: 'Supt Broadhead', Dennis: 'Kevin Dennis' } as const;

describe('After an update was published', () => {
  it('it cannot be returned, and what its author confirms is a correction that leaves it in the history', async () => {
    let day = '2021-05-06T09:00';
    const cast = await people(CAST, { now: () => DateTime.fromISO(day, { zone: 'Europe/London' }) });
    await playTogether(
      cast,
      `Broadhead: update 3.5 green: teams are in all areas and report weekly
       Broadhead: yes
       Dennis: accept 3.5`,
    );
    day = '2021-05-12T09:00';
    await playTogether(
      cast,
      `Dennis: return 3.5: which areas?
       bot: published
       Broadhead: change 3.5
       bot: was published on Tuesday 11 May 2021. What you confirm now is filed as a correction
       Broadhead: Teams are in eleven of twelve areas and report weekly.
       bot: Kevin Dennis accepted the update that stands, and will be told that you changed it.
       Broadhead: yes
       told: person/kevin-dennis: Supt Broadhead changed the update of 3.5
       Dennis: history of 3.5
       bot: eleven of twelve areas
       bot: teams are in all areas
       bot: Kevin Dennis accepted it
       Dennis: what was green in theme 3 on 11 May 2021?
       bot: 3.5`,
    );
    const register = cast.store.register();
    assert.equal(register.latestUpdate('2020-21/3.5')?.review, undefined);
    assert.ok(register.superseded.some(({ summary }) => summary.startsWith('teams are in all areas')));
  });

  it('where no meeting takes its theme it is so when the next quarter’s updates begin, and a change is a new update then', async () => {
    let day = '2021-05-06T09:00';
    const cast = await people(
      { Firth: 'Det Supt Firth', Dennis: 'Kevin Dennis' },
      { now: () => DateTime.fromISO(day, { zone: 'Europe/London' }) },
    );
    await playTogether(
      cast,
      `Firth: update 6.F03 amber: no dedicated cyber resource, recruiting in June
       Firth: yes
       Dennis: accept 6.F03`,
    );
    day = '2021-07-01T09:00';
    await playTogether(
      cast,
      `Dennis: return 6.F03: when?
       bot: published
       Firth: change 6.F03
       bot: for January to March 2021 (2020/21 Q4) says, which stays as it is. What you confirm now is a new one, for April to June 2021
       Firth: Two investigators began in June.
       Firth: green
       Firth: yes
       bot: Saved. 6.F03`,
    );
    const updates = cast.store.register().updates('2016-18/6.F03');
    assert.deepEqual(
      updates.slice(-2).map(({ period, status }) => [period.to, status]),
      [
        ['2021-03-31', 'amber'],
        ['2021-06-30', 'green'],
      ],
    );
  });
});
