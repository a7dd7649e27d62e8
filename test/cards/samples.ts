import type { Card, CardName } from '../../cards/card.ts';
import { activityCard } from '../../cards/views/activity.ts';
import { activityListCard } from '../../cards/views/activityList.ts';
import { choiceCard } from '../../cards/views/choice.ts';
import { figureFormCard, figurePreviewCard } from '../../cards/views/figure.ts';
import { helpCard } from '../../cards/views/help.ts';
import { indicatorCard } from '../../cards/views/indicator.ts';
import { indicatorListCard } from '../../cards/views/indicatorList.ts';
import { meetingCard } from '../../cards/views/meeting.ts';
import { proposalCard } from '../../cards/views/proposal.ts';
import { reminderCard } from '../../cards/views/reminder.ts';
import { returnFormCard } from '../../cards/views/returnForm.ts';
import { reviewCard } from '../../cards/views/review.ts';
import { themeCard } from '../../cards/views/theme.ts';
import { upcomingMeetingCard } from '../../cards/views/upcomingMeeting.ts';
import { updateFormCard } from '../../cards/views/updateForm.ts';
import { updatePreviewCard } from '../../cards/views/updatePreview.ts';
import { updateSavedCard } from '../../cards/views/updateSaved.ts';
import { welcomeCard } from '../../cards/views/welcome.ts';
import { sayButton } from '../../cards/words/button.ts';
import { meetingDays } from '../../data/deadlines.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Update } from '../../data/records/update.ts';
import { type Register, withUpdate } from '../../data/register.ts';
import type { Review } from '../../data/review.ts';
import { draftOf, now, register, rules, submitted } from './office.ts';

const FIGURES = Array.from({ length: 6 }, (_, i) => ({ month: `Mar 2${i}`, figure: '195,050' }));
const F03 = '2016-18/6.F03';
const BARE = '2020-21/3.1';

/** How to make one card of every kind with everything that can be on it, from a register and a text for whatever people type. */
export function fullCards(from: Register, text: string): Record<CardName, () => Card> {
  const saved = submitted(F03, 'green', text, text);
  const twice = withUpdate(withUpdate(from, saved), { ...saved, status: 'red' });
  const activities = from.records.activities.map(activity => activity.id);
  const indicators = from.records.indicators.map(indicator => indicator.id);
  const asked = { heading: text, headline: text, notes: [text, text] };
  const words = [...text].slice(0, 40).join('').trim() || 'x';
  const details = { cause: words, recovery: { words, day: '2021-06-30' }, milestone: { words }, evidence: words };
  const draft = { ...draftOf(F03, { status: 'amber', narrative: text }), details, keptBecause: words };
  const examples = Array.from({ length: 9 }, () => text);
  const meeting = 'meeting/2021-05-19';
  const links = [{ title: 'Add to my calendar', url: 'https://bot.example/calendar/meeting-2021-05-19.ics' }];
  return {
    activityList: () => activityListCard({ ...asked, ids: activities, page: 2, say: text }, from),
    activity: () => activityCard({ ...asked, id: F03, canUpdate: true }, twice),
    theme: () => themeCard({ ...asked, plan: '2020-21', number: 3 }, from),
    indicator: () => indicatorCard({ ...asked, id: 'indicator/1A.2', trendText: text }, from),
    indicatorList: () => indicatorListCard({ ...asked, ids: indicators, page: 3, say: text }, from),
    meeting: () => meetingCard({ ...asked, id: meeting, links }, from, now, rules),
    updateForm: () =>
      updateFormCard(
        { activity: activityOf(from, F03), draft, problems: { status: text, narrative: text }, statusKey: keyOf(from) },
        from,
      ),
    updatePreview: () =>
      updatePreviewCard(
        {
          draft,
          by: text,
          period: saved.period,
          notes: [text],
          challenges: [text],
          overtaken: { by: saved, saw: undefined },
        },
        from,
      ),
    updateSaved: () => updateSavedCard({ update: saved, previous: { ...saved, status: 'red' } }, twice),
    reminder: () => {
      const debt = { meeting, plan: '2020-21', cutOff: '2021-05-04', workingDaysLate: 2, debtor: 'person/firth' };
      const owed = { ...debt, activities: activities.slice(0, 12) };
      const papers = { ...debt, papers: from.meeting(meeting)?.items.map(({ id }) => id) ?? [] };
      const digest = {
        day: '2021-05-06',
        changed: from.records.activities.slice(0, 3),
        turned: [{ activity: activityOf(from, F03), from: 'green' as const, to: 'red' as const }],
        overdue: from.records.activities.slice(3, 9),
        inReview: from.records.activities.slice(9, 12),
        papersIn: from.records.meetings.slice(-1).flatMap(one => one.items.map(item => ({ meeting: one, item }))),
        papersOverdue: from.records.meetings.slice(-2).flatMap(one => one.items.map(item => ({ meeting: one, item }))),
        meetings: from.records.meetings.map(one => ({ meeting: one, ...meetingDays(one, rules) })),
      };
      const back = { from: '2021-05-01', to: '2021-05-05', filed: activities.slice(0, 3) };
      const notice = {
        person: 'person/firth',
        debts: [owed],
        escalated: [owed],
        escalatedPapers: [papers],
        papers: [papers],
        digest,
        back,
        change: text,
        because: text,
      };
      return reminderCard(notice, from, now, rules);
    },
    upcomingMeeting: () =>
      upcomingMeetingCard({ id: meeting, change: text, links }, from, now, rules, {
        dueDay: '2021-05-04',
        missingIds: activities,
      }),
    review: () =>
      reviewCard(
        {
          heading: text,
          updates: [challenged(saved, text), { ...saved, review: returned(text) }],
          decides: () => 'may',
          showing: text,
          buttons: examples.map(example => sayButton(example, example)),
        },
        twice,
      ),
    returnForm: () => returnFormCard({ update: saved, among: [F03], problem: text, comment: text }, twice),
    proposal: () => proposalCard({ id: 'p1', heading: text, text, button: text }),
    help: () => helpCard({ name: text, role: 'lead', examples }),
    figureForm: () =>
      figureFormCard({
        name: text,
        history: FIGURES,
        problem: text,
        historyHeading: text,
        figure: words,
        month: 'March 2021',
        monthLabel: 'For the 12 months to',
        figureOf: 'indicator/3B.1',
        label: undefined,
        cancel: 'cancel the figure of 3B.1',
      }),
    figurePreview: () =>
      figurePreviewCard({
        name: text,
        history: FIGURES,
        historyHeading: text,
        figure: text,
        month: '12 months to March 2021',
        change: text,
        challenges: [text, text],
        because: words,
        confirm: 'confirm 3B.1 is 707 for the 12 months to March 2021',
        cancel: 'cancel the figure of 3B.1',
      }),
    welcome: () => welcomeCard({ name: text, scope: 'channel', examples }),
    choice: () =>
      choiceCard({
        text,
        buttons: examples.slice(0, 4).map(example => ({ title: example, say: example })),
        links: [{ title: 'Add to my calendar', url: 'https://example.org/calendar/meeting.ics' }],
      }),
  };
}

/** How to make one card of every kind with as little on it as there can be. */
export function emptyCards(): Record<CardName, () => Card> {
  const notes: string[] = [];
  const first = submitted(BARE, 'green', 'x', 'A');
  return {
    activityList: () => activityListCard({ heading: 'Nothing', notes, ids: [], page: 1, say: 'nothing' }, register),
    activity: () => activityCard({ id: BARE, notes, canUpdate: false }, register),
    theme: () => themeCard({ plan: '2016-18', number: 1, notes }, register),
    indicator: () => indicatorCard({ id: 'indicator/3A.7', notes, trendText: '' }, register),
    indicatorList: () => indicatorListCard({ heading: 'Nothing', notes, ids: [], page: 1, say: 'nothing' }, register),
    meeting: () => meetingCard({ id: 'meeting/2021-03-10', notes }, register, now, rules),
    updateForm: () => updateFormCard({ activity: activityOf(register, BARE), statusKey: [] }, register),
    updatePreview: () => updatePreviewCard({ draft: draftOf(BARE), by: '' }, register),
    updateSaved: () => updateSavedCard({ update: first }, withUpdate(register, first)),
    reminder: () =>
      reminderCard({ person: undefined, debts: [], papers: [], escalated: [], because: '' }, register, now, rules),
    upcomingMeeting: () => upcomingMeetingCard({ id: 'meeting/2021-07-21' }, register, now, rules, { missingIds: [] }),
    review: () =>
      reviewCard({ heading: 'None', updates: [], decides: () => 'notTheirs', showing: '', buttons: [] }, register),
    returnForm: () => returnFormCard({ update: first, among: [] }, register),
    proposal: () => proposalCard({ id: 'p1', heading: 'Accept', text: '', button: 'Accept' }),
    help: () => helpCard({ name: '', role: 'reader', examples: [] }),
    figureForm: () =>
      figureFormCard({
        name: 'x',
        history: [],
        historyHeading: 'So far',
        problem: '',
        figure: '',
        month: 'March 2021',
        monthLabel: 'As at',
        figureOf: 'measure/2016-18/6.2',
        label: 'x',
        cancel: 'cancel the figure',
      }),
    figurePreview: () =>
      figurePreviewCard({
        name: 'x',
        history: [],
        historyHeading: 'So far',
        figure: '1',
        month: '12 months to March 2021',
        change: '',
        challenges: [],
        because: '',
        confirm: 'confirm',
        cancel: 'cancel the figure',
      }),
    welcome: () => welcomeCard({ name: '', scope: 'personal', examples: [] }),
    choice: () => choiceCard({ text: '', buttons: [] }),
  };
}

const returned = (comment: string): Review => ({
  verdict: 'returned',
  comment,
  by: { account: 'a', person: null, name: comment },
  at: '2021-05-06T10:00:00+01:00',
});

/** An update of which the author was asked something, and kept it, with every detail that can be given. */
const challenged = (update: Update, words: string): Update => ({
  ...update,
  ...(update.submitted && {
    submitted: {
      ...update.submitted,
      onBehalfOf: 'person/firth',
      details: { cause: words, recovery: { words }, evidence: words, milestone: { words } },
      kept: { challenges: [words, words], because: words },
    },
  }),
});

export function activityOf(from: Register, id: string): Activity {
  const activity = from.activity(id);
  if (!activity) throw new Error(`The samples need the activity ${id}.`);
  return activity;
}

const keyOf = (from: Register) => from.plan('2016-18')?.statusKey ?? [];
