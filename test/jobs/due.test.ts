import assert from 'node:assert/strict';
import type { Meeting } from '../../data/records/meeting.ts';
import { createRegister, type Register, withUpdate } from '../../data/register.ts';
import type { ReminderSettings } from '../../data/reminderSettings.ts';
import { dueMessages } from '../../jobs/due.ts';
import { viewOutbox } from '../../jobs/outboxView.ts';
import type { Situation } from '../../jobs/situation.ts';
import {
  at,
  broadhead,
  channel,
  chatOf,
  harris,
  harrisChat,
  records,
  register,
  rules,
  situation,
  submitted,
} from './office.ts';

const HARRIS = 'reminder/2021-05-19/overdue-1/person/paul-harris';
const BROADHEAD = 'reminder/2021-05-19/overdue-1/person/kev-broadhead';
const MEETING = 'meeting/2021-05-19/joined/channel-1';

describe('What is due on Thursday 6 May 2021', () => {
  it('is the overdue card to each officer of theme 3, and the meeting of 19 May to the channel', () => {
    assert.deepEqual(keys(), [BROADHEAD, HARRIS, MEETING]);
  });

  it('says to whom, about what, how late, and why', () => {
    const message = dueMessages(situation()).find(({ key }) => key === HARRIS);
    assert.ok(message?.kind === 'reminder');
    assert.equal(message.to, 'person/paul-harris');
    assert.equal(message.contact, harrisChat);
    assert.deepEqual(message.about, ['2020-21/3.11']);
    assert.deepEqual(message.debts, [
      {
        meeting: 'meeting/2021-05-19',
        plan: '2020-21',
        theme: 3,
        cutOff: '2021-05-04',
        workingDaysLate: 2,
        activities: ['2020-21/3.11'],
        debtor: 'person/paul-harris',
      },
    ]);
    assert.equal(message.at.toISO(), '2021-05-06T09:00:00.000+01:00');
    assert.equal(
      message.because,
      'Updates on theme 3 of the 2020–21 plan were due by Tuesday 4 May 2021, 10 clear working days before the meeting of ' +
        'Wednesday 19 May 2021; none has been submitted on 3.11 since Wednesday 10 March 2021. It is planned for 1 working day after the due date.',
    );
  });

  it('tells the channel about the meeting, and why now', () => {
    const message = dueMessages(situation()).find(({ key }) => key === MEETING);
    assert.equal(message?.to, 'channel/channel-1');
    assert.equal(message?.contact, channel);
    assert.deepEqual(message?.about, ['meeting/2021-05-19']);
    assert.equal(
      message?.because,
      'The Strategic Resources and Performance Meeting is on Wednesday 19 May 2021, and a channel that is new gets its card at once, where it is no more than 14 days away.',
    );
  });

  it('is nothing that stands in the outbox already, whatever became of it', () => {
    const outbox = viewOutbox([
      { key: HARRIS, state: 'inDoubt' },
      { key: MEETING, state: 'failed', to: 'channel/channel-1' },
    ]);
    assert.deepEqual(keys({ outbox }), [BROADHEAD]);
  });

  it('is still what was deferred, because it certainly did not arrive', () => {
    assert.ok(keys({ outbox: viewOutbox([{ key: HARRIS, state: 'deferred' }]) }).includes(HARRIS));
  });

  it('leaves out an officer who has submitted everything, and lists only what is still owed', () => {
    const harrisDone = withUpdate(register, submitted('2020-21/3.11', '2021-05-05T10:00:00+01:00'));
    const oneOfTwo = withUpdate(harrisDone, submitted('2020-21/3.5', '2021-05-05T10:00:00+01:00'));
    const messages = dueMessages(situation({ register: oneOfTwo }));
    assert.deepEqual(
      messages.map(({ key }) => key),
      [BROADHEAD, MEETING],
    );
    assert.deepEqual(messages[0]?.about, ['2020-21/3.16']);
  });
});

describe('Who can be reached', () => {
  it('a person without a conversation is due, but without a contact', () => {
    const message = dueMessages(situation({ contacts: [] })).find(({ key }) => key === HARRIS);
    assert.ok(message);
    assert.equal(message.contact, undefined);
  });

  it('a person who blocked the bot counts as unreachable, and so does a channel', () => {
    const contacts = [harrisChat, channel].map(contact => ({ ...contact, unreachable: '403' }));
    const messages = dueMessages(situation({ contacts })).filter(({ key }) => key !== BROADHEAD);
    assert.deepEqual(
      messages.map(message => message.contact),
      [undefined, undefined],
    );
  });

  it('follows the account when it becomes another person', () => {
    const contactOf = (accounts: Situation['accounts'], key: string) =>
      dueMessages(situation({ accounts, contacts: [harrisChat] })).find(message => message.key === key)?.contact?.id;
    assert.equal(contactOf([harris], HARRIS), harrisChat.id);
    assert.equal(contactOf([harris], BROADHEAD), undefined);
    const becameBroadhead = [{ ...harris, person: broadhead.person }];
    assert.equal(contactOf(becameBroadhead, HARRIS), undefined);
    assert.equal(contactOf(becameBroadhead, BROADHEAD), harrisChat.id);
  });

  it('of two accounts of one person it is the one heard from last, across offsets', () => {
    const older = { ...chatOf('old'), seenAt: '2021-05-06T08:30:00+01:00' };
    const newer = { ...chatOf('new'), seenAt: '2021-05-06T08:00:00Z' };
    const accounts = [harris, { ...harris, account: 'old' }, { ...harris, account: 'new' }];
    for (const contacts of [
      [older, newer],
      [newer, older],
    ]) {
      const message = dueMessages(situation({ accounts, contacts })).find(({ key }) => key === HARRIS);
      assert.equal(message?.contact?.id, newer.id);
    }
  });

  it('never sends what is meant for one person to a group that they are in', () => {
    const group = { ...harrisChat, scope: 'group' as const };
    const message = dueMessages(situation({ contacts: [group] })).find(({ key }) => key === HARRIS);
    assert.equal(message?.contact, undefined);
  });

  it('posts the meeting to every channel and group, and to no personal chat', () => {
    const group = { ...channel, id: 'group-1', scope: 'group' as const };
    assert.deepEqual(keys({ accounts: [], contacts: [channel, group, chatOf('x')] }).slice(2), [
      MEETING,
      'meeting/2021-05-19/joined/group-1',
    ]);
  });
});

describe('When messages go out', () => {
  const silent = [
    { worry: 'before nine', meeting: '2021-05-19', now: '2021-05-06T08:59:59', butAt: '2021-05-06T09:00' },
    { worry: 'in the evening', meeting: '2021-05-19', now: '2021-05-06T18:00', butAt: '2021-05-07T09:00' },
    { worry: 'at a weekend', meeting: '2021-05-19', now: '2021-05-08T09:00', butAt: '2021-05-10T09:00' },
    { worry: 'on a bank holiday', meeting: '2021-06-14', now: '2021-05-31T09:00', butAt: '2021-06-01T09:00', due: 2 },
  ];
  for (const { worry, meeting, now, butAt, due = 3 } of silent)
    it(`not ${worry}, though all are due`, () => {
      const moved = meetingsAre({ date: meeting });
      assert.deepEqual(keys({ register: moved, now: at(now) }), []);
      assert.equal(keys({ register: moved, now: at(butAt) }).length, due);
    });

  it('later that day, where nine o’clock was missed', () => {
    assert.equal(keys({ now: at('2021-05-06T17:59:59') }).length, 3);
  });

  it('at nine in London, also where the clock is given in another zone', () => {
    assert.equal(keys({ now: at('2021-05-06T09:00').setZone('America/New_York') }).length, 3);
    assert.deepEqual(keys({ now: at('2021-05-06T08:59').setZone('Asia/Tokyo') }), []);
  });

  it('at nine on either side of a clock change: the wall shows nine, the offset differs', () => {
    const moved = meetingsAre({ date: '2021-11-10' });
    assert.deepEqual(keys({ register: moved, now: at('2021-10-29T08:59:59') }), []);
    const [before] = dueMessages(situation({ register: moved, now: at('2021-10-29T09:00') }));
    const [after] = dueMessages(situation({ register: moved, now: at('2021-11-01T09:00') }));
    assert.equal(before?.at.toISO(), '2021-10-29T09:00:00.000+01:00');
    assert.equal(after?.at.toISO(), '2021-11-01T09:00:00.000+00:00');
  });

  it('reminds on the cut-off itself, and calls it late from the day after', () => {
    const rung = (now: string) => keys({ contacts: [], now: at(now) })[0]?.split('/')[2];
    assert.equal(rung('2021-05-04T17:00'), 'on-the-day');
    assert.equal(rung('2021-05-05T09:00'), 'overdue-1');
  });

  it('announces the meeting at once in a channel that is new and near it, in calendar days', () => {
    const only = (now: string, seenAt: string) => {
      const contacts = [{ ...channel, seenAt }];
      return keys({ contacts, now: at(now) }).filter(key => key.startsWith('meeting/'));
    };
    assert.deepEqual(only('2021-05-04T17:00', '2021-05-04T10:00:00+01:00'), [], '15 days are not near');
    assert.deepEqual(only('2021-05-05T09:00', '2021-05-05T08:00:00+01:00'), [MEETING]);
    assert.deepEqual(only('2021-05-06T09:00', '2021-04-01T08:00:00+01:00'), [], 'it is not new');
  });

  it('stops when the meeting begins: nobody is chased for a meeting that is over', () => {
    assert.equal(keys({ now: at('2021-05-19T09:59') }).length, 5, 'two officers, their two sponsors, the channel');
    assert.deepEqual(keys({ now: at('2021-05-19T10:00') }), []);
  });

  it('does not announce on its own day a meeting whose time is not known', () => {
    const timeless = meetingsAre({ time: null });
    assert.equal(keys({ register: timeless, now: at('2021-05-18T17:00') }).length, 5);
    assert.deepEqual(keys({ register: timeless, now: at('2021-05-19T09:00') }), []);
  });

  it('counts lateness in working days: over a weekend it stands still', () => {
    const late = (now: string) => {
      const [message] = dueMessages(situation({ now: at(now) }));
      return message?.kind === 'reminder' ? message.debts[0]?.workingDaysLate : undefined;
    };
    assert.deepEqual(['2021-05-05T09:00', '2021-05-07T09:00', '2021-05-10T09:00'].map(late), [1, 3, 4]);
  });

  it('obeys the office’s own settings', () => {
    const settings: ReminderSettings = {
      ...rules.settings,
      deadlines: { cutOffClearWorkingDays: 3, signOffClearWorkingDays: 2, papersClearWorkingDays: 1 },
      ladder: { before: [2], onTheDay: false, overdue: [1], escalation: null },
      meetingCards: { daysBefore: 5, onTheEve: false, newChannelWithinDays: 0 },
      sendAt: '10:30',
    };
    const due = (now: string) => keys({ settings, now: at(now) }).map(key => key.split('/').slice(0, 3).join('/'));
    assert.deepEqual(due('2021-05-10T10:30'), [], 'three working days before the cut-off of 13 May');
    assert.deepEqual(due('2021-05-11T10:29'), []);
    assert.deepEqual(due('2021-05-11T10:30'), Array(2).fill('reminder/2021-05-19/before-2'));
    assert.deepEqual(due('2021-05-14T10:30'), [
      ...Array(2).fill('reminder/2021-05-19/overdue-1'),
      'meeting/2021-05-19/before',
    ]);
  });
});

const keys = (differs: Partial<Situation> = {}) => dueMessages(situation(differs)).map(({ key }) => key);

/** The office with the May meeting alone, changed. */
function meetingsAre(differs: Partial<Meeting>): Register {
  const meeting = register.meeting('meeting/2021-05-19');
  assert.ok(meeting);
  return createRegister({ ...records, meetings: [{ ...meeting, ...differs }] });
}
