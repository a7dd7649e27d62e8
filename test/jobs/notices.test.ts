import assert from 'node:assert/strict';
import { personalNotice } from '../../bot/personalNotice.ts';
import type { Notice } from '../../data/notice.ts';
import { withReview, withUpdate } from '../../data/register.ts';
import { dueMessages } from '../../jobs/due.ts';
import { viewOutbox } from '../../jobs/outboxView.ts';
import type { Situation } from '../../jobs/situation.ts';
import { KEVIN } from '../store/sample.ts';
import { at, chatOf, harris, register, situation, submitted } from './office.ts';

const A35 = '2020-21/3.5';
const given = submitted(A35, '2021-05-06T09:00:00.000+01:00');
const returned = withReview(withUpdate(register, given), A35, '2021-05-06T09:00:00.000+01:00', {
  verdict: 'returned',
  comment: 'Say when the kit arrives.',
  by: KEVIN,
  at: '2021-05-06T17:00:00.000+01:00',
});
const notice: Notice = {
  key: `updateReturned/${A35}/2021-05-06T09:00:00.000+01:00`,
  kind: 'updateReturned',
  to: { account: harris.account, person: harris.person },
  about: [A35],
  because: 'Kevin Dennis returned your update of 3.5: “Say when the kit arrives.”',
  at: '2021-05-06T17:00:00.000+01:00',
};
const told = (differs: Partial<Situation>) =>
  dueMessages(situation({ register: returned, notices: [notice], ...differs })).filter(({ kind }) => kind === 'notice');

describe('A notice to somebody whom another person’s act concerns', () => {
  it('is due at once within the sending hours, to where the person is reached', () => {
    const [message] = told({ now: at('2021-05-06T17:00') });
    assert.deepEqual([message?.to, message?.contact?.id], [harris.person, 'chat-account-harris']);
  });

  it('waits for the next working day in the evening and at a weekend, unless it answers what was said that day', () => {
    assert.deepEqual(told({ now: at('2021-05-06T21:00') }), []);
    assert.deepEqual(told({ now: at('2021-05-08T10:00') }), [], 'a Saturday');
    assert.equal(told({ now: at('2021-05-07T09:00') }).length, 1);
    const answer = { ...notice, answers: '2021-05-06' };
    assert.equal(told({ now: at('2021-05-06T21:00'), notices: [answer] }).length, 1);
    assert.deepEqual(told({ now: at('2021-05-07T07:00'), notices: [answer] }), []);
  });

  it('is sent once', () => {
    assert.deepEqual(told({ outbox: viewOutbox([{ key: notice.key, state: 'sent' }]) }), []);
  });

  it('that an update came back is no news once a better one was given, and nothing is news after a week', () => {
    const better = withUpdate(returned, submitted(A35, '2021-05-06T18:00:00.000+01:00'));
    assert.deepEqual(told({ register: better }), []);
    assert.deepEqual(told({ now: at('2021-05-14T09:00') }), []);
  });

  it('goes to an account that is nobody on record, and to nobody else’s conversation', () => {
    const to = { account: 'a-tester', person: null };
    const notices = [{ ...notice, to }];
    const contacts = [chatOf('a-tester')];
    assert.equal(told({ notices, contacts })[0]?.contact?.account, 'a-tester');
    const mapped = [{ account: 'a-tester', person: 'person/firth', role: 'lead' as const }];
    assert.equal(told({ notices, contacts, accounts: mapped })[0]?.contact, undefined);
  });

  it('says what happened and has the next step as a button', () => {
    const reply = personalNotice(notice, register);
    assert.ok(reply.kind === 'card' && reply.card.name === 'choice');
    assert.match(reply.text, /Say when the kit arrives\.” What you wrote is kept as a draft/u);
    assert.deepEqual(
      reply.card.view.buttons.map(({ title, data }) => [title, data.say]),
      [['Open my update of 3.5', `update ${A35}`]],
    );
  });
});
