import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { noticeReply } from '../../bot/notice.ts';
import type { Account } from '../../data/contact.ts';
import { leaveId } from '../../data/leave.ts';
import { papersMissing } from '../../data/paper.ts';
import type { Register } from '../../data/register.ts';
import { withLeave, withMeeting, withPaperArrival, withPaperPerson, withStandIn } from '../../data/registerAfter.ts';
import { dueMessages } from '../../jobs/due.ts';
import type { PersonalMessage } from '../../jobs/dueMessage.ts';
import { type SentEntry, viewOutbox } from '../../jobs/outboxView.ts';
import { sentEntry } from '../../jobs/sentEntry.ts';
import type { Situation } from '../../jobs/situation.ts';
import { at, broadhead, register, rules, situation } from './office.ts';

const BROADHEAD = 'person/kev-broadhead';
const BY = {
  account: 'account-kevin',
  person: 'person/kevin-dennis',
  name: 'Kevin Dennis',
  at: '2021-05-06T09:00:00+01:00',
};
const by = { account: BY.account, person: BY.person, name: BY.name };
const FORCE = withPaperPerson(register, { author: 'Force', person: BROADHEAD, by, at: BY.at });
/** Counted back from the meeting on Tuesday 14 September 2021: ten clear working days, over the bank holiday of 30 August. */
const CUT_OFF = '2021-08-27';
const LAST_DAY = at(`${CUT_OFF}T09:00`);

describe('Papers that a body owes', () => {
  it('are nobody’s debt as long as nobody was named to answer for them', () => {
    assert.deepEqual(papersOf({ register, now: LAST_DAY }), []);
  });

  it('are listed to who answers for them on the rungs of the ladder, without those of other bodies and those given by word of mouth', () => {
    const message = reminder({ register: FORCE, now: LAST_DAY });
    const [debt] = message?.papers.filter(({ meeting }) => meeting === 'meeting/2021-09-14') ?? [];
    assert.equal(debt?.cutOff, CUT_OFF);
    assert.ok(debt.papers.includes('meeting/2021-09-14/estates-strategy-and-rationalisation'));
    assert.ok(!debt.papers.includes('meeting/2021-09-14/commissioners-annual-report'));
    assert.ok(!debt.papers.includes('meeting/2021-09-14/regional-collaboration'));
    assert.match(message?.because ?? '', /answer for the papers of Force.*It is planned for the due date/u);
    const [before] = papersOf({ register: FORCE, now: at('2021-08-26T09:00') });
    assert.equal(before?.workingDaysLate, -1);
  });

  it('are silent once they are in, and once the day’s message is out', () => {
    const papers = papersOf({ register: FORCE, now: LAST_DAY }).flatMap(debt => debt.papers);
    assert.ok(papers.length > 1);
    const [first = '', ...others] = papers;
    assert.deepEqual(
      papersOf({ register: arrived(FORCE, [first]), now: LAST_DAY }).flatMap(debt => debt.papers),
      others,
    );
    assert.deepEqual(papersOf({ register: arrived(FORCE, papers), now: LAST_DAY }), []);
    const message = reminder({ register: FORCE, now: LAST_DAY });
    assert.ok(message);
    const outbox = viewOutbox([sentEntry(message)]);
    assert.equal(reminder({ register: FORCE, now: LAST_DAY.plus({ hours: 2 }), outbox }), undefined);
  });

  it('are counted anew when the meeting moves', () => {
    const meeting = register.meeting('meeting/2021-09-14');
    assert.ok(meeting);
    const moved = withMeeting(FORCE, { ...meeting, date: '2021-09-28', sequence: 1 });
    assert.deepEqual(
      papersOf({ register: moved, now: LAST_DAY }).map(({ cutOff }) => cutOff),
      ['2021-09-13'],
    );
  });

  it('stand on the card with their titles, under the day by which they are due', () => {
    const message = reminder({ register: FORCE, now: LAST_DAY });
    assert.ok(message);
    const { text } = noticeReply(message, { register: FORCE, now: LAST_DAY, rules });
    assert.match(text ?? '', /Papers due by Friday 27 August 2021: due today/u);
    assert.match(text ?? '', /Estates Strategy and Rationalisation/u);
  });

  it('are missing for a meeting only where the office keeps account of them', () => {
    const meeting = register.meeting('meeting/2021-09-14');
    assert.ok(meeting);
    assert.deepEqual(papersMissing(register, meeting), []);
    const byForce = papersMissing(FORCE, meeting).map(({ author }) => author);
    assert.deepEqual([...new Set(byForce)], ['Force']);
    const oneIn = arrived(register, ['meeting/2021-09-14/stop-and-search']);
    assert.ok(papersMissing(oneIn, meeting).some(({ author }) => author === 'OPCC'));
    assert.ok(!papersMissing(oneIn, meeting).some(({ id }) => id.endsWith('stop-and-search')));
  });

  it('stand on the channel’s card among what is still missing', () => {
    const now = at('2021-09-07T09:00');
    const card = dueMessages(situation({ register: FORCE, now })).find(({ kind }) => kind === 'upcomingMeeting');
    assert.ok(card);
    const { text } = noticeReply(card, { register: FORCE, now, rules });
    assert.match(text ?? '', /Still missing: .* and \d+ papers/u);
    assert.match(text ?? '', /Papers from Force: .*Stop and Search/u);
  });
});

describe('Papers as debts', () => {
  const papersFrom = (message: PersonalMessage | undefined) => message?.papers.map(({ debtor }) => debtor);

  it('move with “remind me on Thursday”: the next rung, and no other', () => {
    const snoozes = [{ person: BROADHEAD, day: '2021-08-26', askedAt: '2021-08-23T10:00:00.000+01:00' }];
    const told = viewOutbox([reminderEntry('before-7', '2021-08-17')]);
    const on = (day: string) => reminder({ register: FORCE, snoozes, outbox: told, now: at(`${day}T09:00`) })?.key;
    assert.equal(reminder({ register: FORCE, outbox: told, now: at('2021-08-24T09:00') })?.key, paperKeyOf('before-3'));
    assert.equal(on('2021-08-24'), undefined);
    assert.equal(on('2021-08-26'), paperKeyOf('before-1'));
    assert.ok(
      reminder({ register: FORCE, snoozes, outbox: told, now: at('2021-08-26T09:00') })?.covers.includes(
        `snooze/2021-08-26/${BROADHEAD}`,
      ),
    );
    assert.equal(on('2021-08-27'), paperKeyOf('on-the-day'));
  });

  it('wait while whoever answers for them is away, and stand in the one message after', () => {
    const leave = { id: leaveId(BROADHEAD, '2021-08-23'), person: BROADHEAD, from: '2021-08-23', to: '2021-08-27' };
    const away = withLeave(FORCE, leave);
    for (const day of ['2021-08-24', '2021-08-26', '2021-08-27'])
      assert.deepEqual(to(BROADHEAD, { register: away, now: at(`${day}T09:00`) }), []);
    const [back, ...others] = to(BROADHEAD, { register: away, now: at('2021-08-31T09:00') });
    assert.deepEqual([back?.kind, others], ['afterLeave', []]);
    assert.deepEqual(papersFrom(back), [BROADHEAD]);
    assert.ok(
      back?.covers.some(key => key.startsWith('papers/2021-09-14/')),
      'what waited is said by it',
    );
  });

  it('go to the cover, who is told whose they are', () => {
    const covered = withStandIn(FORCE, {
      id: 'cover/1',
      as: 'cover',
      of: BROADHEAD,
      person: HARRIS,
      activity: null,
      from: '2021-08-23',
      until: '2021-09-10',
      by,
      at: BY.at,
    });
    assert.deepEqual(to(BROADHEAD, { register: covered, now: LAST_DAY }), []);
    const [message] = to(HARRIS, { register: covered, now: LAST_DAY });
    assert.deepEqual(papersFrom(message), [BROADHEAD]);
    assert.equal(message?.key, `${paperKeyOf('on-the-day')}/to/${HARRIS}`);
    assert.match(message?.because ?? '', /for Supt Broadhead now/u);
    assert.ok(message);
    const { text } = noticeReply(message, { register: covered, now: LAST_DAY, rules });
    assert.match(text ?? '', /Supt Broadhead: papers due by Friday 27 August 2021/u);
  });

  it('are told to the managers once, after the last rung, and to no manager of their own', () => {
    const accounts = [broadhead, KEVIN];
    const told = (differs: Partial<Situation>) =>
      dueMessages(situation({ accounts, register: FORCE, ...differs })).filter(
        (message): message is PersonalMessage => message.kind === 'escalation' && message.escalatedPapers.length > 0,
      );
    const late = (message: PersonalMessage) => message.escalatedPapers.map(({ debtor }) => debtor);
    assert.deepEqual(told({ now: at('2021-09-06T18:30') }), []);
    const messages = told({ now: at('2021-09-07T09:00') });
    assert.deepEqual(
      messages.map(({ to }) => to),
      ['person/kevin-dennis'],
    );
    const [message] = messages;
    assert.ok(message);
    assert.deepEqual(late(message), [BROADHEAD]);
    assert.ok([message.key, ...message.covers].includes('papers/2021-09-14/escalation/person/kevin-dennis'));
    const { text } = noticeReply(message, { register: FORCE, now: at('2021-09-07T09:00'), rules });
    assert.match(text ?? '', /Supt Broadhead/u);
    assert.match(text ?? '', /Supt Broadhead: papers due by Friday 27 August 2021: 6 working days late.*Estates/u);
    const outbox = viewOutbox([sentEntry(message)]);
    assert.deepEqual(told({ now: at('2021-09-08T09:00'), outbox }), []);
    const own = withPaperPerson(register, { author: 'Force', person: 'person/kevin-dennis', by, at: BY.at });
    assert.deepEqual(told({ register: own, now: at('2021-09-07T09:00') }), []);
  });

  it('stand in the managers’ digest: overdue with who answers for them, and what came in', () => {
    const now = at('2021-09-06T09:00');
    const some = withPaperArrival(FORCE, {
      item: 'meeting/2021-09-14/stop-and-search',
      isIn: true,
      by,
      at: '2021-09-02T12:00:00.000+01:00',
    });
    const [message] = to('person/kevin-dennis', { accounts: [KEVIN], register: some, now });
    assert.equal(message?.kind, 'digest');
    assert.ok(message.about.includes('meeting/2021-09-14/estates-strategy-and-rationalisation'));
    const { text } = noticeReply(message, { register: some, now, rules });
    assert.match(
      text ?? '',
      /Papers overdue: \d+\. Estates Strategy and Rationalisation: Force, Supt Broadhead, for the meeting of 14 September 2021/u,
    );
    assert.deepEqual(sectionOf(message, some, now, 'Papers that came in'), [
      'Stop and Search: Force, Supt Broadhead, for the meeting of 14 September 2021',
    ]);
    const all = arrived(
      some,
      papersOf({ register: some, now: LAST_DAY }).flatMap(({ papers }) => papers),
    );
    const quiet = to('person/kevin-dennis', { accounts: [KEVIN], register: all, now })[0];
    assert.ok(quiet);
    assert.deepEqual(sectionOf(quiet, all, now, 'Papers overdue: 1'), [
      "Police and Crime Commissioner's Annual Report: OPCC, for the meeting of 14 September 2021",
    ]);
  });
});

function sectionOf(message: PersonalMessage, register: Register, now: DateTime, title: string) {
  const reply = noticeReply(message, { register, now, rules });
  assert.ok(reply.kind === 'card' && reply.card.name === 'reminder');
  return reply.card.view.sections.find(section => section.title === title)?.lines.map(({ text }) => text);
}

const HARRIS = 'person/paul-harris';
const KEVIN: Account = { account: 'account-kevin', person: 'person/kevin-dennis', role: 'manager' };
const paperKeyOf = (rung: string) => `papers/2021-09-14/${rung}/${BROADHEAD}`;
const reminderEntry = (rung: string, day: string): SentEntry => ({
  key: paperKeyOf(rung),
  kind: 'reminder',
  to: BROADHEAD,
  state: 'sent',
  shows: [{ meeting: 'meeting/2021-09-14', sequence: 0 }],
  claimedAt: `${day}T09:00:00.000+01:00`,
});

const to = (person: string, differs: Partial<Situation>): readonly PersonalMessage[] =>
  dueMessages(situation(differs)).filter(
    (message): message is PersonalMessage => message.to === person && 'escalatedPapers' in message,
  );

function arrived(before: Register, items: readonly string[]): Register {
  return items.reduce((now, item) => withPaperArrival(now, { item, isIn: true, by, at: BY.at }), before);
}

function reminder(differs: Partial<Situation>): PersonalMessage | undefined {
  return dueMessages(situation(differs)).find(
    (message): message is PersonalMessage => message.kind === 'reminder' && message.to === BROADHEAD,
  );
}

const papersOf = (differs: Partial<Situation>) => reminder(differs)?.papers ?? [];
