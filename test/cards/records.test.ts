import assert from 'node:assert/strict';
import { activityCard } from '../../cards/views/activity.ts';
import { indicatorCard } from '../../cards/views/indicator.ts';
import { meetingCard } from '../../cards/views/meeting.ts';
import { themeCard } from '../../cards/views/theme.ts';
import { statusOf, withUpdate } from '../../data/register.ts';
import { now, register, rules, submitted } from './office.ts';

const noNotes = { notes: [] };
const activity = (id: string, canUpdate = false, from = register) =>
  activityCard({ ...noNotes, id, canUpdate }, from).view;

describe('The card of one activity', () => {
  it('says where it stands, what the plan means by that, and who says so', () => {
    const view = activity('2016-18/6.F03');
    assert.deepEqual(view.status, { mark: '▲', word: 'Amber', colour: 'warning' });
    assert.equal(view.meaning, 'Started, but inadequate progress or a risk of not achieving it');
    assert.equal(view.place, 'Theme 6, Prevention and reoffending · 2016–18 plan');
    assert.equal(view.origin, '2016/17 Q2 update, from the theme 6 update, November 2016: Theme 6 table, F03');
    assert.equal(view.provisional, '');
    assert.deepEqual(view.facts, [
      { label: 'Lead: ', value: 'Det Supt Firth' },
      { label: 'Pledge: ', value: 'PL3 Cybercrime' },
    ]);
  });

  it('calls every compiled status provisional, and no other', () => {
    for (const { id } of register.records.activities) {
      const compiled = register.latestUpdate(id)?.basis === 'compiled';
      assert.equal(activity(id).provisional, compiled ? 'Provisional, compiled from the May 2021 papers' : '', id);
    }
  });

  it('gives no colour to an activity that nobody has reported on, and keeps what the papers say apart', () => {
    const id = register.records.activities.find(a => a.evidence && !register.latestUpdate(a.id))?.id ?? '';
    const view = activity(id);
    assert.equal(view.status.word, 'No update yet');
    assert.match(view.narrative[0] ?? '', /which is not a status/);
  });

  it('shows an officer’s update with their name and day, and the one before as history', () => {
    const update = submitted('2016-18/6.F03', 'green', 'Two investigators started.\nBacklog down.', 'Det Supt Firth');
    const view = activity('2016-18/6.F03', false, withUpdate(register, update));
    assert.equal(view.origin, '2020/21 Q4, given by Det Supt Firth on 6 May 2021');
    assert.deepEqual(view.narrative, ['Two investigators started.', 'Backlog down.']);
    assert.deepEqual(
      view.earlier.map(({ when, status }) => [when, status.word]),
      [['2016/17 Q2 update', 'Amber']],
    );
  });

  it('explains a colour that an officer gave by what it means, not by how others were compiled', () => {
    const update = submitted('2020-21/3.5', 'green', 'Done.', 'Supt Broadhead');
    assert.equal(activity('2020-21/3.5', false, withUpdate(register, update)).meaning, 'On track');
    assert.match(activity('2020-21/3.5').meaning, /^Compiled:/);
  });

  it('offers to update it, by words that name it and no other, only to those who may', () => {
    const says = (canUpdate: boolean) => activity('2016-18/6.F03', canUpdate).buttons.map(button => button.data.say);
    assert.deepEqual(says(true), ['update 2016-18/6.F03', ...says(false)]);
    assert.ok(!says(false).some(say => say.startsWith('update')));
  });
});

describe('The card of a theme', () => {
  it('counts every activity once, and the bar’s parts are the counts', () => {
    for (const plan of register.records.plans)
      for (const { number } of plan.themes) {
        const { bar } = themeCard({ ...noNotes, plan: plan.id, number }, register).view;
        const activities = register.records.activities.filter(a => a.plan === plan.id && a.theme === number);
        assert.equal(
          bar.reduce((sum, { width }) => sum + width, 0),
          activities.length,
        );
      }
  });

  it('agrees with the records on every colour, and has a button for each', () => {
    const { bar, counts, buttons, provisional } = themeCard({ ...noNotes, plan: '2020-21', number: 3 }, register).view;
    const ids = register.records.activities.filter(a => a.plan === '2020-21' && a.theme === 3).map(a => a.id);
    const green = ids.filter(id => statusOf(register, id) === 'green').length;
    assert.equal(bar[0]?.label, `● ${green}`);
    assert.equal(counts[1]?.text.trim(), `Green ${green}`);
    assert.equal(buttons[0]?.data.say, 'list green activities in theme 3 of the 2020-21 plan');
    assert.equal(provisional, 'The statuses are provisional, compiled from the May 2021 papers.');
  });
});

describe('The card of an indicator', () => {
  const card = (id: string, trendText = '', headline?: string) =>
    indicatorCard({ ...noNotes, headline, id, trendText }, register).view;

  it('has the five figures as printed, each with its month, and bars in their order', () => {
    const { columns } = card('indicator/1A.2');
    assert.deepEqual(
      columns.map(column => column.figure),
      ['2,895', '2,713', '2,541', '2,473', '2,288'],
    );
    assert.deepEqual(
      columns.map(column => column.month),
      ['Mar 20', 'Jun 20', 'Sep 20', 'Dec 20', 'Mar 21'],
    );
    assert.deepEqual(
      columns.map(column => column.bar),
      ['█', '▆', '▄', '▃', '▁'],
    );
  });

  it('does not draw or invent a figure that is not in yet', () => {
    const { columns, latest, latestPeriod } = card('indicator/3A.7');
    assert.deepEqual(columns.at(-1), { bar: '·', figure: 'Not in yet', month: 'Mar 21' });
    assert.equal(`${latest}, ${latestPeriod}`, '89.7%, 12 months to December 2020');
  });

  it('reads all its figures aloud, for who cannot see the bars', () => {
    const { speak } = card('indicator/1A.2');
    assert.match(speak, /March 2020: 2,895, .*March 2021: 2,288/);
  });

  it('says which way it went and which way is better where the answer did not', () => {
    assert.equal(card('indicator/1A.2').trend, 'Down from 2,895 in the 12 months to March 2020, which is better.');
    assert.equal(card('indicator/1A.2', 'Down, and more than chance.').trend, 'Down, and more than chance.');
    assert.equal(card('indicator/1A.2', '', 'Down 21.0%.').trend, '');
  });

  it('calls no direction better where nobody has said which is', () => {
    for (const { id, better } of register.records.indicators)
      if (better === null) assert.doesNotMatch(card(id).trend, /better|worse/, id);
  });

  it('brings the caveats, so that a figure that contradicts itself is not shown bare', () => {
    assert.equal(card('indicator/1A.2').caveats.length, 2);
  });
});

describe('The card of a meeting', () => {
  const card = (id: string) => meetingCard({ ...noNotes, id }, register, now, rules).view;

  it('says when, where, what it monitors and how far off it is', () => {
    const { date, away, facts } = card('meeting/2021-05-19');
    assert.equal(`${date} (${away})`, 'Wednesday 19 May 2021, 10:00 (in 13 days)');
    assert.deepEqual(
      facts.map(({ label, value }) => label + value),
      [
        'Place: Microsoft Teams (virtual)',
        'Theme: 3, Tackling Crime and Anti-Social Behaviour',
        'Updates and papers due by: Tuesday 4 May 2021',
        'Sign-off by: Friday 7 May 2021',
        'Papers go out: Tuesday 11 May 2021',
        'Police and Crime Panel: Monday 7 June 2021',
      ],
    );
  });

  it('says that a time or place is not given instead of leaving it out', () => {
    const { date, facts } = card('meeting/2021-07-21');
    assert.equal(date, 'Wednesday 21 July 2021, time not given');
    assert.equal(facts[0]?.value, 'not given');
  });

  it('lists every item of the work programme under its section', () => {
    for (const { id, items } of register.records.meetings) {
      const listed = card(id).sections.flatMap(section => section.items);
      if (items.length > 0)
        assert.deepEqual(
          listed.map(item => item.title),
          items.map(item => item.title),
          id,
        );
    }
  });

  it('has the agenda of a meeting that has no work programme', () => {
    const { sections } = card('meeting/2021-03-10');
    assert.equal(sections[0]?.name, 'Agenda');
    assert.equal(sections[0]?.items.length, 14);
  });
});
