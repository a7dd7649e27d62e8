import assert from 'node:assert/strict';
import type { Account } from '../../data/contact.ts';
import { leaveId } from '../../data/leave.ts';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import { createRegister, withUpdate } from '../../data/register.ts';
import { withLead, withLeave, withMeeting, withStandIn } from '../../data/registerAfter.ts';
import { dueMessages } from '../../jobs/due.ts';
import type { PersonalMessage } from '../../jobs/dueMessage.ts';
import { type SentEntry, viewOutbox } from '../../jobs/outboxView.ts';
import type { Situation } from '../../jobs/situation.ts';
import { at, broadhead, chatOf, harris, records, register, situation, submitted } from './office.ts';

const HARRIS = 'person/paul-harris';
const BROADHEAD = 'person/kev-broadhead';
const KEVIN: Account = { account: 'account-kevin', person: 'person/kevin-dennis', role: 'manager' };
const BY = { account: 'account-kevin', person: 'person/kevin-dennis', name: 'Kevin Dennis' };

describe('One message a person a day', () => {
  it('says everything that is owed for several meetings together, and settles each rung', () => {
    const meetings = records.meetings.map(meeting =>
      meeting.id === 'meeting/2021-09-14' ? { ...meeting, date: '2021-05-20', theme: 1 } : meeting,
    );
    const activities = records.activities.map(activity =>
      activity.id === '2020-21/1.1' ? { ...activity, lead: HARRIS } : activity,
    );
    const both = createRegister({ ...records, meetings, activities });
    const [message, ...others] = of(HARRIS, { register: both, now: at('2021-05-05T09:00') });
    assert.deepEqual(others, []);
    assert.deepEqual(
      message?.debts.map(({ meeting, activities: owed }) => [meeting, owed]),
      [
        ['meeting/2021-05-19', ['2020-21/3.11']],
        ['meeting/2021-09-14', ['2020-21/1.1']],
      ],
    );
    assert.deepEqual(
      [message?.key, message?.covers],
      [`reminder/2021-05-19/overdue-1/${HARRIS}`, [`reminder/2021-09-14@2021-05-20/on-the-day/${HARRIS}`]],
    );
  });

  it('is not followed by another on the same day, whatever else falls due', () => {
    const had = entry({
      key: 'afterLeave/x',
      kind: 'afterLeave',
      to: HARRIS,
      claimedAt: '2021-05-07T09:00:00.000+01:00',
    });
    assert.deepEqual(of(HARRIS, { now: at('2021-05-07T12:00'), outbox: viewOutbox([had]) }), []);
    const chased = entry({ key: `chase/2021-05-07/${HARRIS}`, kind: 'notice', to: HARRIS, claimedAt: had.claimedAt });
    assert.deepEqual(of(HARRIS, { now: at('2021-05-07T12:00'), outbox: viewOutbox([chased]) }), []);
    assert.equal(of(HARRIS, { now: at('2021-05-11T09:00'), outbox: viewOutbox([had, chased]) }).length, 1);
  });
});

describe('A rung whose day is over', () => {
  const told = entry({ key: `reminder/2021-05-19/on-the-day/${HARRIS}`, claimedAt: '2021-05-04T09:00:00.000+01:00' });

  it('is not sent late: the next one says the same', () => {
    const outbox = viewOutbox([told]);
    assert.equal(of(HARRIS, { outbox, now: at('2021-05-05T17:59') }).length, 1, 'late on its own day');
    assert.deepEqual(of(HARRIS, { outbox, now: at('2021-05-06T09:00') }), []);
    assert.equal(
      of(HARRIS, { outbox, now: at('2021-05-07T09:00') })[0]?.key,
      `reminder/2021-05-19/overdue-3/${HARRIS}`,
    );
  });

  it('is sent late to somebody who was told nothing of the meeting yet, and then only the latest', () => {
    assert.deepEqual(keysOf(of(HARRIS, { now: at('2021-05-10T09:00') })), [`reminder/2021-05-19/overdue-3/${HARRIS}`]);
  });

  it('is sent late where it is the last, after which none would come', () => {
    assert.deepEqual(keysOf(of(HARRIS, { outbox: viewOutbox([told]), now: at('2021-05-13T09:00') })), [
      `reminder/2021-05-19/overdue-5/${HARRIS}`,
    ]);
  });

  it('is sent late as long as the office wants that', () => {
    const settings = { ...situation().settings, catchUpWorkingDays: 1 };
    assert.equal(of(HARRIS, { settings, outbox: viewOutbox([told]), now: at('2021-05-06T09:00') }).length, 1);
  });

  it('is not sent after a later one, when a clock is put back', () => {
    const later = entry({ key: `reminder/2021-05-19/overdue-3/${HARRIS}`, claimedAt: '2021-05-07T09:00:00.000+01:00' });
    assert.deepEqual(of(HARRIS, { outbox: viewOutbox([later]), now: at('2021-05-05T09:00') }), []);
  });
});

describe('A nudge put off', () => {
  const had = entry({ key: `reminder/2021-05-19/on-the-day/${HARRIS}`, claimedAt: '2021-05-04T09:00:00.000+01:00' });
  const outbox = viewOutbox([had]);
  const snoozes = [{ person: HARRIS, day: '2021-05-06', askedAt: '2021-05-04T10:00:00.000+01:00' }];
  const on = (day: string) => keysOf(of(HARRIS, { outbox, snoozes, now: at(`${day}T09:00`) }));

  it('moves the next rung to the day that was named, and leaves the series', () => {
    assert.deepEqual(on('2021-05-05'), []);
    assert.deepEqual(on('2021-05-06'), [`snooze/2021-05-06/${HARRIS}`]);
    assert.deepEqual(on('2021-05-07'), [`reminder/2021-05-19/overdue-3/${HARRIS}`]);
  });

  it('comes on the next working day where the day is none, and not at all where nothing is owed', () => {
    const weekend = [{ person: HARRIS, day: '2021-05-08', askedAt: '2021-05-07T10:00:00.000+01:00' }];
    assert.deepEqual(keysOf(of(HARRIS, { outbox, snoozes: weekend, now: at('2021-05-10T09:00') })), [
      `snooze/2021-05-08/${HARRIS}`,
    ]);
    const done = withUpdate(register, submitted('2020-21/3.11', '2021-05-05T12:00:00+01:00'));
    assert.deepEqual(of(HARRIS, { outbox, snoozes, register: done }), []);
  });
});

describe('Somebody who is away', () => {
  const leave = { id: leaveId(HARRIS, '2021-05-04'), person: HARRIS, from: '2021-05-04', to: '2021-05-09' };
  const away = withLeave(register, leave);

  it('is not written to, and gets one message on the first working day after', () => {
    for (const day of ['2021-05-04', '2021-05-05', '2021-05-07'])
      assert.deepEqual(of(HARRIS, { register: away, now: at(`${day}T09:00`) }), []);
    const [back, ...others] = of(HARRIS, { register: away, now: at('2021-05-10T09:00') });
    assert.deepEqual([back?.kind, back?.key, others], ['afterLeave', `afterLeave/2021-05-04/${HARRIS}`, []]);
    assert.deepEqual(back?.about, ['2020-21/3.11']);
    assert.ok(back?.covers.includes(`reminder/2021-05-19/overdue-3/${HARRIS}`), 'what waited is said by it');
  });

  it('hears what others filed on their activities meanwhile, and nothing where nothing came up', () => {
    const filed = withUpdate(away, submitted('2020-21/3.11', '2021-05-06T12:00:00+01:00'));
    assert.deepEqual(of(HARRIS, { register: filed, now: at('2021-05-10T09:00') })[0]?.about, ['2020-21/3.11']);
    const before = withLeave(withUpdate(register, submitted('2020-21/3.11', '2021-05-03T12:00:00+01:00')), leave);
    assert.deepEqual(of(HARRIS, { register: before, now: at('2021-05-10T09:00') }), []);
  });

  it('is covered: what would go to them goes to their cover, in the cover’s one message', () => {
    const covered = withStandIn(away, {
      id: 'cover/1',
      as: 'cover',
      of: HARRIS,
      person: BROADHEAD,
      activity: null,
      from: '2021-05-04',
      until: '2021-05-09',
      by: BY,
      at: '2021-05-03T09:00:00+01:00',
    });
    const [message, ...others] = of(BROADHEAD, { register: covered, now: at('2021-05-05T09:00') });
    assert.deepEqual(others, []);
    assert.deepEqual(
      message?.debts.map(({ debtor, activities }) => [debtor, activities]),
      [
        [BROADHEAD, ['2020-21/3.5', '2020-21/3.16']],
        [HARRIS, ['2020-21/3.11']],
      ],
    );
    assert.match(message?.because ?? '', /You answer for Inspector Harris now\./u);
  });
});

describe('An activity that was given to another lead', () => {
  const change = { was: HARRIS, lead: BROADHEAD, by: BY, at: '2021-05-06T08:00:00+01:00' };

  it('carries no reminder over that fell due before', () => {
    const activities = records.activities.filter(({ id }) => id === '2020-21/3.11');
    const given = withLead(createRegister({ ...records, activities }), '2020-21/3.11', change);
    assert.deepEqual(of(BROADHEAD, { register: given, now: at('2021-05-06T09:00') }), []);
    assert.deepEqual(of(HARRIS, { register: given, now: at('2021-05-07T09:00') }), []);
    assert.equal(
      of(BROADHEAD, { register: given, now: at('2021-05-07T09:00') })[0]?.key,
      `reminder/2021-05-19/overdue-3/${BROADHEAD}`,
    );
  });
});

describe('What is far too late', () => {
  const accounts = [harris, broadhead, KEVIN];

  it('is told once to the activity’s sponsor and to the managers a meeting', () => {
    const told = (differs: Partial<Situation>) =>
      dueMessages(situation({ accounts, ...differs })).filter(({ kind }) => kind === 'escalation');
    assert.deepEqual(told({ now: at('2021-05-11T09:00') }), []);
    const messages = told({ now: at('2021-05-12T09:00') });
    assert.deepEqual(
      messages.map(({ to }) => to),
      ['person/kevin-dennis', 'person/craig-guildford', 'person/rachel-barber'],
    );
    assert.deepEqual(
      messages.map(({ about }) => about.length),
      [3, 2, 1],
    );
    const sent = messages.map(({ key, to }) =>
      entry({ key, to, kind: 'escalation', claimedAt: '2021-05-12T09:00:00.000+01:00' }),
    );
    assert.deepEqual(told({ now: at('2021-05-13T09:00'), outbox: viewOutbox(sent) }), []);
  });
});

describe('A meeting that was moved or cancelled', () => {
  const may = register.meeting('meeting/2021-05-19');
  assert.ok(may);
  const moved = withMeeting(register, { ...may, date: '2021-05-27', sequence: 1 });
  const card = entry({
    key: 'meeting/2021-05-19/joined/channel-1',
    kind: 'upcomingMeeting',
    to: 'channel/channel-1',
    contact: 'channel-1',
    messageId: 'm-1',
    shows: [{ meeting: may.id, sequence: 0 }],
    about: [may.id],
  });
  const fixes = (differs: Partial<Situation>) =>
    dueMessages(situation(differs)).flatMap(message => (message.kind === 'correction' ? [message] : []));

  it('has its reminders counted from the new day', () => {
    const outbox = viewOutbox([
      entry({ key: `reminder/2021-05-19/overdue-1/${HARRIS}`, claimedAt: '2021-05-05T09:00:00.000+01:00' }),
    ]);
    assert.deepEqual(of(HARRIS, { register: moved, outbox }), [], 'who was told of it is not told again at once');
    assert.equal(
      of(HARRIS, { register: moved, outbox, now: at('2021-05-11T09:00') })[0]?.key,
      `reminder/2021-05-19@2021-05-27/before-1/${HARRIS}`,
    );
  });

  it('has each card that shows the old day put right, at any hour, once a change', () => {
    const [fix, ...others] = fixes({ register: moved, outbox: viewOutbox([card]), now: at('2021-05-08T22:00') });
    assert.deepEqual(others, []);
    assert.deepEqual(
      [fix?.corrects, fix?.messageId, fix?.contact?.id, fix?.was],
      [card.key, 'm-1', 'channel-1', 'upcomingMeeting'],
    );
    assert.match(fix?.because ?? '', /the meeting is now on Thursday 27 May 2021/u);
    const done = entry({
      key: fix?.key ?? '',
      kind: 'correction',
      to: card.to,
      shows: [{ meeting: may.id, sequence: 1 }],
    });
    assert.deepEqual(fixes({ register: moved, outbox: viewOutbox([card, done]) }), []);
    const again = withMeeting(moved, { ...may, date: '2021-06-02', sequence: 2 });
    assert.equal(fixes({ register: again, outbox: viewOutbox([card, done]) }).length, 1);
  });

  it('has no card put right that never arrived, whose place is not known, or that shows another meeting', () => {
    const { messageId: _none, ...nowhere } = card;
    const lost = { ...card, state: 'failed' as const };
    const other = { ...card, shows: [{ meeting: 'meeting/2021-07-21', sequence: 0 }] };
    for (const one of [nowhere, lost, other])
      assert.deepEqual(fixes({ register: moved, outbox: viewOutbox([one]) }), []);
  });

  it('reminds nobody of a meeting that is cancelled, and says so on its cards', () => {
    const cancelled = withMeeting(register, { ...may, cancelled: true, sequence: 1 });
    assert.deepEqual(of(HARRIS, { register: cancelled }), []);
    assert.match(fixes({ register: cancelled, outbox: viewOutbox([card]) })[0]?.because ?? '', /is cancelled/u);
  });
});

function of(to: string, differs: Partial<Situation>): readonly PersonalMessage[] {
  return dueMessages(situation({ contacts: [chatOf(harris.account), chatOf(broadhead.account)], ...differs })).flatMap(
    message => ('debts' in message && message.to === to ? [message] : []),
  );
}

const keysOf = (messages: readonly PersonalMessage[]) => messages.map(({ key }) => key);

/** Something that arrived: by default a reminder to Insp Harris about the May meeting. */
function entry(differs: Partial<OutboxEntry> & Pick<OutboxEntry, 'key'>): SentEntry & OutboxEntry {
  return {
    kind: 'reminder',
    to: HARRIS,
    about: [],
    because: 'It was due.',
    shows: [{ meeting: 'meeting/2021-05-19', sequence: 0 }],
    state: 'sent',
    claimedAt: '2021-05-06T09:00:00.000+01:00',
    ...differs,
  };
}
