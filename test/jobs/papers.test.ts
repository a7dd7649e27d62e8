import assert from 'node:assert/strict';
import { noticeReply } from '../../bot/notice.ts';
import { papersMissing } from '../../data/paper.ts';
import type { Register } from '../../data/register.ts';
import { withMeeting, withPaperArrival, withPaperPerson } from '../../data/registerAfter.ts';
import { dueMessages } from '../../jobs/due.ts';
import type { PersonalMessage } from '../../jobs/dueMessage.ts';
import { viewOutbox } from '../../jobs/outboxView.ts';
import { sentEntry } from '../../jobs/sentEntry.ts';
import type { Situation } from '../../jobs/situation.ts';
import { at, register, rules, situation } from './office.ts';

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
    assert.match(message?.because ?? '', /answer for the papers of Force.*It is sent on the due date/u);
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

function arrived(before: Register, items: readonly string[]): Register {
  return items.reduce((now, item) => withPaperArrival(now, { item, isIn: true, by, at: BY.at }), before);
}

function reminder(differs: Partial<Situation>): PersonalMessage | undefined {
  return dueMessages(situation(differs)).find(
    (message): message is PersonalMessage => message.kind === 'reminder' && message.to === BROADHEAD,
  );
}

const papersOf = (differs: Partial<Situation>) => reminder(differs)?.papers ?? [];
