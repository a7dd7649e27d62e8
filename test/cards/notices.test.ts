import assert from 'node:assert/strict';
import type { PersonalNotice } from '../../cards/views/personalNotice.ts';
import { reminderCard } from '../../cards/views/reminder.ts';
import { upcomingMeetingCard } from '../../cards/views/upcomingMeeting.ts';
import { welcomeCard } from '../../cards/views/welcome.ts';
import { now, register, rules } from './office.ts';

const theme3 = register.records.activities.filter(a => a.plan === '2020-21' && a.theme === 3).map(a => a.id);
const debtOf = (activities: readonly string[], workingDaysLate = 2, debtor = 'person/paul-harris') => ({
  meeting: 'meeting/2021-05-19',
  plan: '2020-21',
  cutOff: '2021-05-04',
  workingDaysLate,
  activities,
  debtor,
});
const reminder = (differs: Partial<PersonalNotice> = {}) =>
  reminderCard(
    {
      person: 'person/paul-harris',
      debts: [debtOf(['2020-21/3.5'])],
      papers: [],
      escalated: [],
      because: 'you lead it.',
      ...differs,
    },
    register,
    now,
    rules,
  ).view;

describe('The one message a day', () => {
  it('says how late in working days, for which meeting, and why it came', () => {
    const view = reminder();
    assert.equal(view.heading, 'An update is overdue, Inspector Harris');
    assert.equal(
      view.sections[0]?.title,
      'Due by Tuesday 4 May 2021: 2 working days late. For the meeting on Wednesday 19 May 2021, in 13 days (2020–21 plan).',
    );
    assert.equal(view.because, 'Why you get this: you lead it.');
  });

  it('says what is due soon and what is late apart', () => {
    const soon = { ...debtOf(['2020-21/3.1', '2020-21/3.2'], -3), cutOff: '2021-05-11' };
    assert.equal(reminder({ debts: [soon] }).heading, '2 updates are due by Tuesday 11 May 2021, Inspector Harris');
    assert.match(reminder({ debts: [soon] }).sections[0]?.title ?? '', /: 3 working days left\./u);
    assert.equal(
      reminder({ debts: [debtOf(['2020-21/3.5']), soon] }).heading,
      'An update is overdue and 2 due soon, Inspector Harris',
    );
  });

  it('has the form in it for one update, and a button for each of several', () => {
    const of = (count: number) => reminder({ debts: [debtOf(theme3.slice(0, count))] });
    const says = (count: number) => of(count).buttons.map(button => button.data.say);
    assert.deepEqual(
      of(1).forms.map(({ submit }) => submit),
      [{ activityId: '2020-21/3.1' }],
    );
    assert.deepEqual(says(1), ['remind me on Friday 7 May 2021']);
    assert.deepEqual(of(2).forms, []);
    assert.deepEqual(says(2), [
      'update all mine',
      'update 2020-21/3.1',
      'update 2020-21/3.2',
      'remind me on Friday 7 May 2021',
    ]);
    assert.equal(says(12).length, 6);
    const link = { title: 'Add the cut-off to my calendar', url: 'https://bot.example/calendar/a.ics' };
    const linked = reminder({ debts: [debtOf(theme3.slice(0, 12))], links: [link] });
    assert.equal(linked.buttons.length + linked.links.length, 6, 'Teams asks for no more actions on a card');
    assert.ok(says(12).includes('which of my updates are overdue'));
    assert.equal(of(12).sections[0]?.more, 'and 2 more');
  });

  it('tells a sponsor whose updates are late, and names the person', () => {
    const view = reminder({ person: 'person/firth', debts: [], escalated: [debtOf(['2020-21/3.11'], 6)] });
    assert.equal(view.heading, 'An update of Inspector Harris is late');
    assert.match(view.sections[0]?.title ?? '', /^Inspector Harris: due by Tuesday 4 May 2021: 6 working days late\./u);
    assert.deepEqual([view.forms, view.buttons], [[], []]);
  });
});

describe('The card about a coming meeting', () => {
  it('says when, how its theme stands, and what is still missing', () => {
    const { view } = upcomingMeetingCard({ id: 'meeting/2021-05-19' }, register, now, rules, {
      dueDay: '2021-05-04',
      missingIds: theme3.slice(0, 10),
    });
    assert.equal(view.away, 'in 13 days');
    assert.equal(view.colourHeading, 'How the 16 activities of theme 3 stand');
    assert.equal(
      view.bar.reduce((sum, part) => sum + part.width, 0),
      theme3.length,
    );
    assert.equal(view.missingHeading, 'Still missing: 10 of the updates (due Tuesday 4 May 2021)');
    assert.deepEqual(
      view.missing.find(({ who }) => who === 'Supt Broadhead'),
      { who: 'Supt Broadhead', refs: '3.5' },
    );
    assert.equal(view.missing.flatMap(({ refs }) => refs.split(', ')).length, 10, 'all of them, by who they come from');
    assert.equal(view.missingMore, '');
  });

  it('draws no bar for a meeting that monitors no theme', () => {
    const { view } = upcomingMeetingCard({ id: 'meeting/2021-07-21' }, register, now, rules, { missingIds: [] });
    assert.deepEqual([view.bar, view.colourHeading, view.missingHeading], [[], '', '']);
  });

  it('takes the theme from the plan that the meeting works by, not from an older one with the same number', () => {
    const { view } = upcomingMeetingCard({ id: 'meeting/2021-11-02' }, register, now, rules, { missingIds: [] });
    const theme1 = register.records.activities.filter(a => a.plan === '2020-21' && a.theme === 1);
    assert.equal(view.colourHeading, `How the ${theme1.length} activities of theme 1 stand`);
  });
});

describe('The welcome', () => {
  it('tells people in a channel to mention the bot, and those in a chat of their own not to', () => {
    const text = (scope: 'personal' | 'channel') =>
      welcomeCard({ name: '', scope, examples: [] }).view.paragraphs.join(' ');
    assert.match(text('channel'), /Mention me/);
    assert.doesNotMatch(text('personal'), /Mention me/);
  });

  it('has three examples that say what stands on them', () => {
    const { buttons } = welcomeCard({ name: '', scope: 'personal', examples: ['a?', 'b?', 'c?', 'd?'] }).view;
    assert.deepEqual(
      buttons.map(({ title, data }) => [title, data.say]),
      [
        ['a?', 'a?'],
        ['b?', 'b?'],
        ['c?', 'c?'],
      ],
    );
  });
});
