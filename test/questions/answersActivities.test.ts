import assert from 'node:assert/strict';
import { answerTo, register, values, world, worldAfter } from './answersWorld.ts';

const DELIVERY = values('2020-21');
const FRAMEWORK = values('2016-18');
const FIRST = values('2013-18');

describe('answers about activities', () => {
  it('lists the ambers of a theme in the order of the plan and calls compiled colours provisional', () => {
    const answer = answerTo({
      ask: 'list',
      of: 'activities',
      where: { plan: DELIVERY, theme: values(3), status: values('amber') },
    });
    assert.equal(answer.outcome, 'answered');
    assert.deepEqual(answer.ids, ['2020-21/3.4', '2020-21/3.7', '2020-21/3.10', '2020-21/3.14']);
    assert.match(answer.text, /provisional, compiled from the May 2021 papers/);
    assert.match(answer.text, /2020\/21 Q4/);
  });

  it('names the plan in the rows of a list only where they are of several', () => {
    const rows = (plan: typeof DELIVERY | { values: string[] }) =>
      answerTo({ ask: 'list', of: 'activities', where: { plan, status: values('amber') } })
        .text.split('\n')
        .slice(2);
    assert.ok(rows(FRAMEWORK).every(row => !row.includes('plan)')));
    assert.ok(rows({ values: ['2016-18', '2020-21'] }).some(row => row.startsWith('6.F03 (2016–18 plan) ')));
  });

  it('does not call published colours provisional', () => {
    const answer = answerTo({ ask: 'list', of: 'activities', where: { plan: FRAMEWORK, status: values('amber') } });
    assert.deepEqual(answer.ids, ['2016-18/6.F03', '2016-18/6.F05']);
    assert.doesNotMatch(answer.text, /provisional/);
  });

  it('says how many of a mixed list are provisional, once an officer has given one of them', () => {
    const after = worldAfter('2020-21/3.4', 'amber', 'Spending is back on course.');
    const answer = answerTo(
      { ask: 'list', of: 'activities', where: { plan: DELIVERY, theme: values(3), status: values('amber') } },
      after,
    );
    assert.match(answer.text, /3 statuses of 4 are provisional/);
  });

  it('finds what has no update, and everything but what was refused', () => {
    const none = answerTo({
      ask: 'list',
      of: 'activities',
      where: { plan: DELIVERY, theme: values(4), status: values('none' as const) },
    });
    assert.deepEqual(none.ids, ['2020-21/4.5', '2020-21/4.6', '2020-21/4.8']);
    const rest = answerTo({
      ask: 'count',
      of: 'activities',
      where: { plan: DELIVERY, theme: values(4), status: { values: ['none'], except: true } },
    });
    assert.equal(rest.value, 12);
  });

  it('answers a count of nothing with nought, not with silence', () => {
    const answer = answerTo({ ask: 'count', of: 'activities', where: { plan: DELIVERY, status: values('red') } });
    assert.deepEqual([answer.outcome, answer.value, answer.ids], ['answered', 0, []]);
    assert.match(answer.text, /None/);
  });

  it('says that nothing matches, names the newest earlier plan that has some, and offers the question with less', () => {
    const answer = answerTo({
      ask: 'list',
      of: 'activities',
      where: { plan: DELIVERY, theme: values(1), status: values('amber') },
    });
    assert.equal(answer.outcome, 'nothing');
    assert.deepEqual(answer.ids, []);
    assert.match(answer.text, /newest earlier plan with any is the 2013–18 plan, with 10 activities/);
    assert.ok(answer.options.length >= 2 && answer.options.length <= 5);
  });

  it('tells what was said where only a few activities are about a topic', () => {
    const answer = answerTo({ ask: 'list', of: 'activities', where: { plan: DELIVERY, topic: 'burglary' } });
    assert.deepEqual(answer.show, { kind: 'activity', id: '2020-21/3.6' });
    assert.match(answer.text, /Burglary fell 34\.4%/);
  });

  it('caps the text of a long list and keeps every id', () => {
    const answer = answerTo({ ask: 'list', of: 'activities', where: { plan: FRAMEWORK } });
    assert.equal(answer.ids.length, 115);
    assert.match(answer.text, /and 95 more/);
  });

  it('takes a parent pledge for its children too', () => {
    const answer = answerTo({ ask: 'count', of: 'activities', where: { plan: FRAMEWORK, pledge: values('PL7') } });
    assert.equal(answer.value, 15);
  });

  it('counts by lead group, by theme and by status under the words people use', () => {
    const group = (by: 'leadGroup' | 'theme' | 'status', where = {}) =>
      answerTo({ ask: 'group', of: 'activities', by, where: { plan: FIRST, ...where } }).value;
    assert.deepEqual(group('leadGroup'), { commissioner: 29, force: 22, partners: 16 });
    assert.deepEqual(group('status'), { amber: 49, green: 18 });
    assert.deepEqual(group('theme', { status: values('green') }), { 1: 2, 2: 2, 3: 4, 4: 1, 5: 5, 6: 1, 7: 3 });
  });

  it('counts a theme that has none as nought', () => {
    const answer = answerTo({
      ask: 'group',
      of: 'activities',
      by: 'theme',
      where: { plan: FRAMEWORK, status: values('amber') },
    });
    assert.deepEqual(answer.value, { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 2, 7: 0 });
  });

  it('sets two themes side by side and says which has more', () => {
    const answer = answerTo({
      ask: 'compare',
      of: 'activities',
      by: 'theme',
      where: { plan: FIRST, theme: values(3, 5), status: values('green') },
    });
    assert.deepEqual(answer.value, { 3: 4, 5: 5 });
    assert.match(answer.text, /The most green: theme 5\./);
  });

  it('names every theme that has the most, also where two share it', () => {
    const answer = answerTo({
      ask: 'compare',
      of: 'activities',
      by: 'theme',
      where: { plan: DELIVERY, status: values('amber') },
      sort: { by: 'count', order: 'descending' },
    });
    assert.match(answer.text, /The most amber: theme 2 and theme 4, 7 each/);
    assert.match(answer.text, /theme 1 \(.*\) has 0 amber/);
  });

  it('says what share of the activities has the status asked for', () => {
    const answer = answerTo({ ask: 'count', of: 'activities', where: { plan: FIRST, status: values('green') } });
    assert.match(answer.text, /18 of 67 activities \(27%\)/);
  });

  it('does not name a winner where there is none', () => {
    const answer = answerTo({
      ask: 'compare',
      of: 'activities',
      by: 'theme',
      where: { plan: FIRST, theme: values(1, 2), status: values('green') },
    });
    assert.match(answer.text, /same number/);
  });

  it('tells one activity whole: status with its meaning, period, lead, narrative, source', () => {
    const answer = answerTo({
      ask: 'show',
      of: 'activities',
      where: { plan: FRAMEWORK, ids: values('2016-18/6.F03') },
    });
    assert.deepEqual(answer.show, { kind: 'activity', id: '2016-18/6.F03' });
    for (const part of [
      /Amber \(Started, but/,
      /2016\/17 Q2/,
      /Det Supt Firth/,
      /no cyber-specific resource/,
      /Cybercrime \(PL3\)/,
    ])
      assert.match(answer.text, part);
  });

  it('never gives a colour to an activity without an update, and shows what the papers touch on as what it is', () => {
    const answer = answerTo({ ask: 'show', of: 'activities', where: { plan: DELIVERY, ids: values('2020-21/1.3') } });
    assert.match(answer.text, /No update yet/);
    assert.match(answer.text, /without giving a status/);
    assert.doesNotMatch(answer.text, /Green|Amber|Red/);
  });

  it('keeps the earlier position beneath a new one, and names who gave it', () => {
    const answer = answerTo(
      { ask: 'show', of: 'activities', where: { plan: DELIVERY, ids: values('2020-21/3.4') } },
      worldAfter('2020-21/3.4', 'green', 'Spending is back on course.'),
    );
    assert.match(answer.text, /: Green, 2020\/21 Q4\.\nSpending is back on course\./);
    assert.match(answer.text, /Given by Inspector Paul Harris on 6 May 2021/);
    assert.match(answer.text, /Before that, 2020\/21 Q4: Amber \(provisional/);
  });

  it('points at the sentence that was asked about', () => {
    const answer = answerTo({
      ask: 'show',
      of: 'activities',
      facet: 'quantity',
      about: 'cameras',
      where: { plan: FIRST, ids: values('2013-18/F5.9') },
    });
    assert.match(answer.headline ?? '', /56 ANPR cameras/);
    assert.doesNotMatch(answer.headline ?? '', /Real Time Intelligence/);
  });

  it('tells what each plan said, the oldest first, and which said nothing', () => {
    const all = values('2013-18', '2016-18', '2020-21');
    const hate = answerTo({ ask: 'history', of: 'activities', where: { plan: all, topic: 'hate crime' } });
    assert.equal(hate.ids[0], '2013-18/F1.8');
    assert.ok(hate.ids.indexOf('2016-18/1.P03') < hate.ids.indexOf('2020-21/2.2'));
    const triage = answerTo({ ask: 'history', of: 'activities', where: { plan: all, topic: 'night time levy' } });
    assert.match(triage.text, /The 2020–21 plan has nothing on it/);
  });

  it('counts every plan’s activities as the records have them', () => {
    for (const plan of register.records.plans) {
      const answer = answerTo({ ask: 'count', of: 'activities', where: { plan: values(plan.id) } });
      assert.equal(answer.value, register.records.activities.filter(activity => activity.plan === plan.id).length);
    }
  });
});

describe('answers about what is overdue or lately updated', () => {
  it('is what is outstanding for a meeting whose cut-off is over, and a compiled position does not settle it', () => {
    const overdue = (at = world) =>
      answerTo({ ask: 'list', of: 'activities', where: { plan: DELIVERY, overdue: true } }, at).ids;
    assert.equal(overdue().length, 16);
    assert.ok(
      overdue().every(id => register.activity(id)?.theme === 3),
      'the meeting of 19 May monitors theme 3',
    );
    assert.ok(!overdue(worldAfter('2020-21/3.11', 'green', 'Seven tags are in use.')).includes('2020-21/3.11'));
  });

  it('never calls an activity of an earlier plan overdue', () => {
    const answer = answerTo({ ask: 'count', of: 'activities', where: { plan: FRAMEWORK, overdue: true } });
    assert.equal(answer.value, 0);
  });

  it('takes what was never updated for not updated since a day', () => {
    const before = answerTo({
      ask: 'count',
      of: 'activities',
      where: { plan: DELIVERY, updated: { before: '2021-03-01' } },
    });
    const since = answerTo({
      ask: 'count',
      of: 'activities',
      where: { plan: DELIVERY, updated: { since: '2021-03-01' } },
    });
    assert.deepEqual([before.value, since.value], [26, 35]);
  });
});

describe('answers about who leads', () => {
  const who = (plan: ReturnType<typeof values<string>>, id: string) =>
    answerTo({ ask: 'who', of: 'activities', where: { plan, ids: values(id) } });

  it('gives the officer as printed, and the person', () => {
    const answer = who(FRAMEWORK, '2016-18/6.F03');
    assert.deepEqual([answer.value, answer.ids], ['Det Supt Firth', ['person/firth']]);
  });

  it('takes a printed pair apart into sponsor and lead officer', () => {
    const answer = who(FRAMEWORK, '2016-18/6.F02');
    assert.equal(answer.value, 'ACC Prior/PW');
    assert.match(answer.text, /sponsor Assistant Chief Constable Prior, lead officer PW/);
  });

  it('gives the lead group where no officer is printed, and says so', () => {
    const answer = who(FIRST, '2013-18/F5.10');
    assert.equal(answer.value, 'Force');
    assert.match(answer.text, /names no lead officer/);
  });

  it('does not pass a name from the papers off as the plan’s', () => {
    const answer = who(DELIVERY, '2020-21/3.5');
    assert.match(answer.text, /the 2020–21 plan names no lead officer/);
    assert.match(answer.text, /named in the May 2021 papers/);
  });

  it('says plainly that nobody is named, and gives no value', () => {
    const answer = who(DELIVERY, '2020-21/1.1');
    assert.deepEqual([answer.outcome, answer.value], ['answered', null]);
    assert.match(answer.text, /names no lead officer/);
  });

  it('adds the officer of an earlier plan where the plan in force names none for the topic', () => {
    const answer = answerTo({ ask: 'who', of: 'activities', where: { plan: DELIVERY, topic: 'knife crime' } });
    assert.match(answer.text, /6\.C04 \(2016–18 plan; .*led by GM/);
  });
});
