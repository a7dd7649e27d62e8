import assert from 'node:assert/strict';
import type { Meeting } from '../../data/records.ts';
import { createRegister, type Register, withUpdate } from '../../data/register.ts';
import { dueMessages } from '../../jobs/due.ts';
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

const HARRIS = 'overdue/2021-05-19/person/paul-harris';
const BROADHEAD = 'overdue/2021-05-19/person/kev-broadhead';
const MEETING = 'meeting/2021-05-19/channel-1';

describe('What is due on Thursday 6 May 2021', () => {
  it('is the overdue card to each officer of theme 3, and the meeting of 19 May to the channel', () => {
    assert.deepEqual(keys(), [BROADHEAD, HARRIS, MEETING]);
  });

  it('says to whom, about what, how late, and why', () => {
    const message = dueMessages(situation()).find(({ key }) => key === HARRIS);
    assert.ok(message?.kind === 'overdueUpdates');
    assert.equal(message.to, 'person/paul-harris');
    assert.equal(message.contact, harrisChat);
    assert.deepEqual(message.about, ['2020-21/3.11']);
    assert.equal(message.meeting, 'meeting/2021-05-19');
    assert.equal(message.cutOff, '2021-05-04');
    assert.equal(message.workingDaysLate, 2);
    assert.equal(message.at.toISO(), '2021-05-06T09:00:00.000+01:00');
    assert.equal(
      message.because,
      'Updates on theme 3 of the 2020–21 plan were due by Tuesday 4 May 2021, 10 clear working days before the meeting of ' +
        'Wednesday 19 May 2021; none has been submitted on 3.11 since Wednesday 10 March 2021.',
    );
  });

  it('tells the channel about the meeting, and why now', () => {
    const message = dueMessages(situation()).find(({ key }) => key === MEETING);
    assert.equal(message?.to, 'channel/channel-1');
    assert.equal(message?.contact, channel);
    assert.deepEqual(message?.about, ['meeting/2021-05-19']);
    assert.equal(
      message?.because,
      'The Strategic Resources and Performance Meeting is on Wednesday 19 May 2021, and its card is posted once from 14 days before.',
    );
  });

  it('is nothing that stands in the outbox already, whatever became of it', () => {
    const outbox = [{ key: HARRIS, state: 'inDoubt' } as const, { key: MEETING, state: 'failed' } as const];
    assert.deepEqual(keys({ outbox }), [BROADHEAD]);
  });

  it('is still what was deferred, because it certainly did not arrive', () => {
    assert.ok(keys({ outbox: [{ key: HARRIS, state: 'deferred' }] }).includes(HARRIS));
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
      'meeting/2021-05-19/group-1',
    ]);
  });
});

describe('When messages go out', () => {
  const silent = [
    { worry: 'before nine', meeting: '2021-05-19', now: '2021-05-06T08:59:59', butAt: '2021-05-06T09:00' },
    { worry: 'in the evening', meeting: '2021-05-19', now: '2021-05-06T18:00', butAt: '2021-05-07T09:00' },
    { worry: 'at a weekend', meeting: '2021-05-19', now: '2021-05-08T09:00', butAt: '2021-05-10T09:00' },
    { worry: 'on a bank holiday', meeting: '2021-06-09', now: '2021-05-31T09:00', butAt: '2021-06-01T09:00' },
  ];
  for (const { worry, meeting, now, butAt } of silent)
    it(`not ${worry}, though all are due`, () => {
      const moved = meetingsAre({ date: meeting });
      assert.deepEqual(keys({ register: moved, now: at(now) }), []);
      assert.equal(keys({ register: moved, now: at(butAt) }).length, 3);
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

  it('chases from the day after the cut-off, not on the cut-off itself', () => {
    assert.deepEqual(keys({ contacts: [], now: at('2021-05-04T17:00') }), []);
    assert.deepEqual(keys({ contacts: [], now: at('2021-05-05T09:00') }), [BROADHEAD, HARRIS]);
  });

  it('announces the meeting from fourteen days before, in calendar days', () => {
    const only = (now: string) => keys({ now: at(now) }).filter(key => key.startsWith('meeting/'));
    assert.deepEqual(only('2021-05-04T17:00'), []);
    assert.deepEqual(only('2021-05-05T09:00'), [MEETING]);
  });

  it('stops when the meeting begins: nobody is chased for a meeting that is over', () => {
    assert.equal(keys({ now: at('2021-05-19T09:59') }).length, 3);
    assert.deepEqual(keys({ now: at('2021-05-19T10:00') }), []);
  });

  it('does not announce on its own day a meeting whose time is not known', () => {
    const timeless = meetingsAre({ time: null });
    assert.equal(keys({ register: timeless, now: at('2021-05-18T17:00') }).length, 3);
    assert.deepEqual(keys({ register: timeless, now: at('2021-05-19T09:00') }), []);
  });

  it('counts lateness in working days: over a weekend it stands still', () => {
    const late = (now: string) => {
      const [message] = dueMessages(situation({ now: at(now) }));
      return message?.kind === 'overdueUpdates' ? message.workingDaysLate : undefined;
    };
    assert.deepEqual(['2021-05-05T09:00', '2021-05-07T09:00', '2021-05-10T09:00'].map(late), [1, 3, 4]);
  });

  it('obeys the office’s own settings', () => {
    const settings = { ...rules.settings, cutOffClearWorkingDays: 3, meetingNoticeDays: 7, sendAt: '10:30' };
    assert.deepEqual(keys({ settings }), []);
    assert.deepEqual(keys({ settings, now: at('2021-05-12T10:30') }), [MEETING]);
    assert.deepEqual(keys({ settings, now: at('2021-05-14T10:30') }), [BROADHEAD, HARRIS, MEETING]);
    assert.deepEqual(keys({ settings, now: at('2021-05-14T10:29') }), []);
  });
});

const keys = (differs: Partial<Situation> = {}) => dueMessages(situation(differs)).map(({ key }) => key);

/** The office with the May meeting alone, changed. */
function meetingsAre(differs: Partial<Meeting>): Register {
  const meeting = register.meeting('meeting/2021-05-19');
  assert.ok(meeting);
  return createRegister({ ...records, meetings: [{ ...meeting, ...differs }] });
}
