import assert from 'node:assert/strict';
import { answerReading } from '../../bot/questions/answerReading.ts';
import type { Query } from '../../bot/questions/query.ts';
import type { Reading } from '../../bot/questions/reading.ts';
import { values, world } from './answersWorld.ts';
import { contextOf, reader } from './readingHouse.ts';

const query: Query = {
  ask: 'list',
  of: 'activities',
  where: { plan: values('2020-21'), theme: values(3), status: values('amber') },
};
const reading = (rest: Partial<Reading> & { kind: Reading['kind'] }): Reading =>
  ({ notes: [], spans: [], ...rest }) as unknown as Reading;

describe('answering a reading', () => {
  it('begins with what was understood and ends with what was corrected, left out or assumed', () => {
    const answer = answerReading(
      reading({
        kind: 'query',
        query,
        notes: [
          { kind: 'spelling', from: 'ambrs', to: 'ambers' },
          { kind: 'ignored', word: 'sparkly' },
        ],
      }),
      world,
    );
    assert.ok(answer.text.startsWith(`${answer.restatement}\n`));
    assert.match(answer.text, /I read “ambrs” as “ambers”\.\nI did not understand “sparkly” and left it out\.$/);
    assert.deepEqual(answer.notes?.slice(-2), [
      'I read “ambrs” as “ambers”.',
      'I did not understand “sparkly” and left it out.',
    ]);
  });

  it('says of a number that its plan passes over that it does, and offers the nearest written the same way', () => {
    const answered = (text: string) => answerReading(reader.read(text, contextOf()), world);
    for (const [text, gap, offers] of [
      ['4.16', /The delivery plan 2020-21 skips it/, ['2020-21/4.13', '2020-21/4.14', '2020-21/4.15']],
      ['what about C4.4', /The half-year report 2013\/14 skips it/, ['2013-18/C4.1', '2013-18/C4.2', '2013-18/C4.3']],
      ['6.F09', /no record of 6\.F09\. The nearest/, ['2016-18/6.F03', '2016-18/6.F04', '2016-18/6.F05']],
    ] as const) {
      const answer = answered(text);
      assert.equal(answer.outcome, 'nothing');
      assert.match(answer.text, gap);
      assert.deepEqual(answer.options, offers);
    }
    assert.doesNotMatch(answered('3.19').text, /skips/);
  });

  it('names the plan that was taken instead of the one in force', () => {
    const notes = [{ kind: 'otherPlan', plan: '2016-18', what: 'theme 6' }] as const;
    const answer = answerReading(reading({ kind: 'query', query, notes }), world);
    assert.match(answer.text, /Theme 6 is not in the 2020–21 plan; this is from the 2016–18 plan/);
  });

  it('asks when two readings are open, with the words that choose', () => {
    const readings = [
      { query, say: 'Resident satisfaction' },
      { query, say: 'Hate crime victim satisfaction' },
    ];
    const answer = answerReading(reading({ kind: 'clarify', question: 'Which satisfaction?', readings }), world);
    assert.deepEqual(
      [answer.outcome, answer.options],
      ['clarify', ['Resident satisfaction', 'Hate crime victim satisfaction']],
    );
    assert.match(answer.text, /1\. Resident satisfaction/);
  });

  it('cites no record and offers a next step for what it cannot read, does not answer or does not have', () => {
    const answers = [
      answerReading(reading({ kind: 'notUnderstood', unread: ['qwer'] }), world),
      answerReading(reading({ kind: 'outOfScope', why: 'forecast' }), world),
      answerReading(reading({ kind: 'unknown', what: 'theme 9', offers: ['theme 4', '2020-21/4.1'] }), world),
    ];
    assert.deepEqual(
      answers.map(answer => answer.outcome),
      ['notUnderstood', 'outOfScope', 'nothing'],
    );
    for (const answer of answers) {
      assert.deepEqual(answer.ids, []);
      assert.ok(answer.options.length > 0);
    }
    assert.match(answers[0]?.text ?? '', /“qwer”/);
    assert.match(answers[2]?.text ?? '', /no record of theme 9.*theme 4 or 4\.1 \(Visibility/);
  });
});
