import assert from 'node:assert/strict';
import { overdueUpdatesCard } from '../../cards/views/overdueUpdates.ts';
import { upcomingMeetingCard } from '../../cards/views/upcomingMeeting.ts';
import { welcomeCard } from '../../cards/views/welcome.ts';
import { calendar, now, register } from './office.ts';

const theme3 = register.records.activities.filter(a => a.plan === '2020-21' && a.theme === 3).map(a => a.id);
const overdue = (ids: readonly string[], at = now) =>
  overdueUpdatesCard(
    {
      person: 'person/firth',
      ids,
      meeting: 'meeting/2021-05-19',
      dueDay: '2021-05-04',
      because: 'you lead it and the meeting monitors theme 3.',
    },
    register,
    at,
    calendar,
  ).view;

describe('The card about overdue updates', () => {
  it('says how late in working days, for which meeting, and why it came', () => {
    const view = overdue(['2020-21/3.5']);
    assert.match(view.heading, /^An update is overdue, /);
    assert.equal(
      view.lead,
      'Due by Tuesday 4 May 2021: 2 working days late. For the meeting on Wednesday 19 May 2021, in 13 days (2020–21 plan).',
    );
    assert.equal(view.because, 'Why you get this: you lead it and the meeting monitors theme 3.');
  });

  it('does not call a weekend late', () => {
    const lateness = (at: string) => overdue(['2020-21/3.5'], now.set({ day: Number(at) })).lead.split('. ')[0];
    assert.match(lateness('7') ?? '', /: 3 working days late/);
    assert.match(lateness('9') ?? '', /: 3 working days late/);
    assert.match(lateness('5') ?? '', /: 1 working day late/);
    assert.match(lateness('4') ?? '', /: due now/);
  });

  it('has a button for each of up to six, and for more than that five and the way to all', () => {
    const says = (count: number) => overdue(theme3.slice(0, count)).buttons.map(button => button.data.say);
    assert.deepEqual(says(1), ['update 2020-21/3.1']);
    assert.equal(says(5).length, 5);
    assert.equal(says(12).length, 6);
    assert.equal(says(12).at(-1), 'which of my updates are overdue');
    assert.equal(overdue(theme3.slice(0, 12)).more, 'and 2 more');
  });
});

describe('The card about a coming meeting', () => {
  it('says when, how its theme stands, and what is still missing', () => {
    const { view } = upcomingMeetingCard({ id: 'meeting/2021-05-19' }, register, now, {
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
    assert.equal(view.missing.length, 8);
    assert.equal(view.missingMore, 'and 2 more');
  });

  it('draws no bar for a meeting that monitors no theme', () => {
    const { view } = upcomingMeetingCard({ id: 'meeting/2021-07-21' }, register, now, { missingIds: [] });
    assert.deepEqual([view.bar, view.colourHeading, view.missingHeading], [[], '', '']);
  });

  it('takes the theme from the plan that the meeting works by, not from an older one with the same number', () => {
    const { view } = upcomingMeetingCard({ id: 'meeting/2021-11-02' }, register, now, { missingIds: [] });
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
