import assert from 'node:assert/strict';
import type { Notice } from '../../data/notice.ts';
import { withUpdate } from '../../data/register.ts';
import { dueMessages } from '../../jobs/due.ts';
import { viewOutbox } from '../../jobs/outboxView.ts';
import type { Situation } from '../../jobs/situation.ts';
import { at, harris, register, situation, submitted } from './office.ts';

const A311 = '2020-21/3.11';
const chase: Notice = {
  key: `chase/2021-05-04/${harris.person}`,
  kind: 'chase',
  to: { account: null, person: harris.person },
  about: [A311],
  because: 'Kevin Dennis asks for your update of 3.11.',
  at: '2021-05-04T08:00:00.000+01:00',
};
const NOW = at('2021-05-04T09:05');
const toHarris = (differs: Partial<Situation>) =>
  dueMessages(situation({ notices: [chase], now: NOW, ...differs })).filter(({ to }) => to === harris.person);

describe('A manager’s chase', () => {
  it('goes out in one message with the reminder of the same day, which says both reasons', () => {
    const [message, ...more] = toHarris({});
    assert.deepEqual(more, []);
    assert.equal(message?.kind, 'reminder');
    assert.ok(message?.covers.includes(chase.key));
    assert.match(message?.because ?? '', /Kevin Dennis asks for your update of 3\.11\./u);
  });

  it('goes out by itself on a day without a reminder, once', () => {
    const quiet = { now: at('2021-05-06T09:05'), notices: [{ ...chase, at: '2021-05-06T08:00:00.000+01:00' }] };
    const messages = toHarris(quiet);
    assert.ok(messages.length === 1);
    const sent = viewOutbox([{ key: chase.key, state: 'sent' }]);
    assert.ok(toHarris({ ...quiet, outbox: sent }).every(({ kind }) => kind !== 'notice'));
  });

  it('waits for the next day where the day’s reminder has gone out', () => {
    const [reminder] = toHarris({ notices: [] });
    assert.ok(reminder);
    const entry = {
      key: reminder.key,
      kind: reminder.kind,
      to: reminder.to,
      state: 'sent',
      claimedAt: NOW.toISO() ?? '',
    };
    const outbox = viewOutbox([{ ...entry, state: 'sent' as const }]);
    assert.deepEqual(toHarris({ outbox }), []);
    assert.equal(toHarris({ outbox, now: at('2021-05-05T09:05') }).length, 1);
  });

  it('is not sent to who has given the update since they were asked', () => {
    const given = withUpdate(register, submitted(A311, '2021-05-06T20:00:00.000+01:00'));
    const asked = { ...chase, at: '2021-05-06T18:00:00.000+01:00' };
    const morning = { now: at('2021-05-07T09:05'), notices: [asked] };
    assert.deepEqual(toHarris({ ...morning, register: given }), []);
    assert.equal(toHarris(morning).length, 1);
  });
});
