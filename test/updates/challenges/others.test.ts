import assert from 'node:assert/strict';
import type { Challenge, Weighed } from '../../../bot/updates/challenges/challenge.ts';
import { challengesOf } from '../../../bot/updates/challenges/challengesOf.ts';
import type { Update } from '../../../data/records/update.ts';
import { createRegister, withUpdate } from '../../../data/register.ts';
import { narrativeWords, reference } from '../fakeStore.ts';

const ACTIVITY = '2020-21/3.1';
const register = createRegister(reference);

/** An update of one quarter, by its last day. */
const given = (to: string, status: Update['status'], summary: string, activity = ACTIVITY): Update => ({
  id: `update/${activity}/${to}`,
  activity,
  period: { label: to, from: to, to },
  status,
  summary,
  basis: 'submitted',
  reason: null,
  source: null,
});

const kindsOf = (challenges: readonly Challenge[]) => challenges.map(({ kind }) => kind);
const asked = (weighed: Partial<Weighed>) =>
  challengesOf({
    activity: ACTIVITY,
    status: 'amber',
    narrative: 'Two posts are vacant.',
    details: {},
    register,
    today: '2021-05-06',
    periodTo: '2021-03-31',
    words: narrativeWords,
    ...weighed,
  });

describe('A fourth amber in a row', () => {
  const quarters = ['2020-06-30', '2020-09-30', '2020-12-31'];
  const ambersThen = (statuses: readonly Update['status'][]) =>
    quarters.reduce((from, to, i) => withUpdate(from, given(to, statuses[i] ?? 'amber', `Text of ${to}`)), register);

  it('without a day for recovery is asked about, and asked once', () => {
    const challenges = asked({ register: ambersThen(['amber', 'amber', 'amber']) });
    assert.match(challenges.map(({ text }) => text).join(' '), /fourth amber in a row/);
    assert.equal(challenges.filter(({ text }) => /back on track/.test(text)).length, 1);
  });

  it('is not asked about with a day ahead, in the text or beside it', () => {
    const amber = ambersThen(['amber', 'amber', 'amber']);
    for (const weighed of [
      { details: { recovery: { words: 'end of June', day: '2021-06-30' } } },
      { narrative: 'Two posts are vacant until the end of June.' },
    ])
      assert.ok(!kindsOf(asked({ register: amber, ...weighed })).includes('amberAgain'));
    const passed = { recovery: { words: 'April', day: '2021-04-30' } };
    assert.ok(
      kindsOf(asked({ register: amber, details: passed })).includes('amberAgain'),
      'a day that has passed is none',
    );
  });

  it('counts only ambers that follow one another, and not the update that is being replaced', () => {
    assert.ok(!kindsOf(asked({ register: ambersThen(['amber', 'green', 'amber']) })).includes('amberAgain'));
    const replaced = withUpdate(ambersThen(['green', 'amber', 'amber']), given('2021-03-31', 'amber', 'Earlier today'));
    assert.ok(!kindsOf(asked({ register: replaced })).includes('amberAgain'));
  });
});

describe('Words that were said before', () => {
  const text =
    'Teams in all twelve areas have made arrests, taken cash and vehicles, and kept the promise to visit every parish council once a quarter.';
  const last = withUpdate(register, given('2020-12-31', 'green', text));
  const kinds = (narrative: string, from = last, activity = ACTIVITY) =>
    kindsOf(asked({ status: 'green', narrative, register: from, activity }));

  it('are noticed, also with another capital, stop or one other word', () => {
    for (const same of [
      text,
      text.toUpperCase(),
      `${text.replace(/[.,]/g, '')}`,
      text.replace('every parish', 'each parish'),
    ])
      assert.ok(kinds(same).includes('sameAsLast'), same);
  });

  it('are not the same where the figures or the matter changed', () => {
    const figures = withUpdate(register, given('2020-12-31', 'green', text.replace('arrests', '402 arrests')));
    assert.ok(!kinds(text.replace('arrests', '517 arrests'), figures).includes('sameAsLast'));
    assert.ok(
      !kinds(`${text} A thirteenth area was added in March, with six officers and a van of its own.`).includes(
        'sameAsLast',
      ),
    );
    assert.ok(!kinds('Teams in all areas.').includes('sameAsLast'));
  });

  it('are noticed in another activity, but not where they are too few to have been copied', () => {
    assert.ok(kinds(text, last, '2020-21/3.2').includes('sameAsOther'));
    const short = withUpdate(register, given('2020-12-31', 'green', 'All posts filled.'));
    assert.ok(!kinds('All posts filled.', short, '2020-21/3.2').includes('sameAsOther'));
  });
});

describe('Any text at all', () => {
  it('is weighed without fault and in no time', () => {
    for (const narrative of [
      '',
      '🙂',
      '’’’',
      'a\nb\n\nc',
      'delayed '.repeat(500),
      '(((',
      'has '.repeat(1_000),
      'x'.repeat(4_000),
    ]) {
      const began = performance.now();
      for (const status of ['green', 'amber', 'red', 'blue', 'notStarted'] as const) asked({ narrative, status });
      assert.ok(performance.now() - began < 1_000, narrative.slice(0, 20));
    }
  });
});
