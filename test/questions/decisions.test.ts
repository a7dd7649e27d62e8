import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { pastDay } from '../../bot/questions/decisions/pastDay.ts';
import { restate } from '../../bot/questions/restate.ts';
import { people, playTogether } from '../conversation/people.ts';
import { contextOf, reader, register } from './readingHouse.ts';

const CAST = { Broadhead: 'Supt Broadhead', Harris: 'Insp Harris', Dennis: 'Kevin Dennis' } as const;
const context = contextOf();
const A35 = '2020-21/3.5';
const queryOf = (text: string) => {
  const reading = reader.read(text, context);
  return reading.kind === 'query' ? reading.query : undefined;
};

describe('Questions about what was decided here', () => {
  it('are answered from the history: what changed, who changed it, who accepted it', async () => {
    const cast = await people(CAST);
    await playTogether(
      cast,
      `Dennis: who changed 3.5 and when?
       bot: Nobody has changed 3.5 here.
       Dennis: what changed since the last meeting?
       bot: Nothing was changed here since 10 March 2021
       Broadhead: update 3.5 amber: the kit is late and due in July because the supplier failed
       Broadhead: yes
       Dennis: who accepted 3.5?
       bot: Nobody has reviewed 3.5 yet. Supt Broadhead gave the update.
       Dennis: accept 3.5
       Broadhead: change 3.5
       Broadhead: red
       Broadhead: yes
       Dennis: what changed this week?
       bot: 1 activity changed since 3 May 2021, 3 entries in the history.
       bot: 3.5: Supt Broadhead submitted ■ Red (was ▲ Amber) on 6 May 2021 at 09:00: “the kit is late
       bot: 3.5: Kevin Dennis accepted it on 6 May 2021 at 09:00.
       bot: 3.5: Supt Broadhead submitted ▲ Amber (was ● Green)
       Dennis: who accepted it?
       bot: Kevin Dennis accepted it on 6 May 2021 at 09:00. The update that stands was given after that, and is not yet reviewed.
       Dennis: who changed 3.5 and when?
       bot: 3.5: Supt Broadhead submitted ■ Red (was ▲ Amber) on 6 May 2021 at 09:00
       Dennis: history of 3.5
       bot: 3.5: 4 entries; it stands at ■ Red, not yet reviewed.
       bot: 2020/21 Q4: ● Green, provisional, compiled from the May 2021 papers.
       Dennis: what changed in theme 4 this week
       bot: Nothing was changed here since 3 May 2021`,
    );
  });

  it('look back to a day: what was amber then, and not what is now', async () => {
    const cast = await people(CAST);
    const asked = async () =>
      (await cast.Dennis.say('what was amber in the 2016-18 plan on 1 May 2021?'))[0]?.text ?? '';
    const before = await asked();
    assert.match(before, /as of 1 May 2021/u);
    assert.match(before, /6\.F03/u);
    await cast.Dennis.say('update 6.F03 green: two investigators have started');
    await cast.Dennis.say('yes');
    assert.equal(await asked(), before);
    const today = (await cast.Dennis.say('what was amber in the 2016-18 plan on 6 May 2021?'))[0]?.text ?? '';
    assert.doesNotMatch(today, /6\.F03/u);
    assert.doesNotMatch((await cast.Dennis.say("what's amber in the 2016-18 plan"))[0]?.text ?? '', /6\.F03/u);
  });

  for (const text of [
    'what changed since 1 March 2021',
    'what changed since 1 March 2021 in theme 3 of the 2020-21 plan',
    'what changed this week',
    'what changed',
    'who changed 3.5',
    'who accepted 3.5',
    'history of 3.5',
    'history of 6.F03',
    'what was amber on 1 June',
    'how many were green in theme 3 on 1 March 2021',
    'what was the status of 3.5 on 1 May 2021',
    'amber activities in theme 3 as of 1 June 2020',
  ])
    it(`“${text}” is restated in words that read back as the same`, () => {
      const query = queryOf(text);
      assert.ok(query);
      assert.ok(query.of === 'changes' || query.where.asOf !== undefined, JSON.stringify(query));
      assert.deepEqual(queryOf(restate(query, register)), query);
    });

  for (const text of [
    'what changed in knife crime since June 2020',
    'history of hate crime',
    'who approved the budget',
    'what was discussed on 10 March',
    'when is the meeting on 19 May',
    'how has violent crime changed since June 2020',
    'what was amber',
    'who updated the estates strategy',
  ])
    it(`“${text}” is about something else`, () => {
      const query = queryOf(text);
      assert.ok(query?.of !== 'changes' && query?.where.asOf === undefined, JSON.stringify(query));
    });

  it('ask which one where “it” may be several, and never take a guess', () => {
    const last = { query: { ask: 'list', of: 'activities', where: {} } as const, ids: [A35, '2020-21/3.11'] };
    assert.equal(reader.read('who accepted it?', { ...context, last }).kind, 'clarify');
    assert.equal(reader.read('who accepted it?', context).kind, 'notUnderstood');
  });

  it('understand days as people say them, always in the past', () => {
    const now = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });
    const days = [
      '1 June',
      'the 1st of June 2020',
      'March',
      '6 May',
      'yesterday',
      'Monday',
      'this week',
      '31 June',
      'soon',
    ];
    assert.deepEqual(
      days.map(words => pastDay(words, now)),
      [
        '2020-06-01',
        '2020-06-01',
        '2021-03-01',
        '2021-05-06',
        '2021-05-05',
        '2021-05-03',
        '2021-05-03',
        undefined,
        undefined,
      ],
    );
  });
});
