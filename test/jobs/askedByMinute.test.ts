import assert from 'node:assert/strict';
import { withLeave, withMeeting } from '../../data/registerAfter.ts';
import { createAskDue } from '../../jobs/askedByMinute.ts';
import { dueMessages } from '../../jobs/due.ts';
import { createOutboxView } from '../../jobs/outboxView.ts';
import { sentEntry } from '../../jobs/sentEntry.ts';
import type { Situation } from '../../jobs/situation.ts';
import { at, register, situation } from './office.ts';

const HARRIS = 'person/paul-harris';
const AWAY = { id: `leave/${HARRIS}/2021-05-10`, person: HARRIS, from: '2021-05-10', to: '2021-05-11' };

describe('What is due, asked in every minute', () => {
  it('is what it would be if it were worked out anew, minute by minute, through evenings, a bank holiday and a meeting', () => {
    const ask = createAskDue();
    const outbox = createOutboxView();
    const asked = { ...situation(), outbox };
    let messages = 0;
    for (let now = at('2021-04-29T08:00'); now < at('2021-05-20T18:00'); now = now.plus({ minutes: 7 })) {
      const here = { ...asked, now };
      const due = ask(here);
      assert.deepEqual(keys(due), keys(dueMessages(here)), now.toISO() ?? '');
      messages += due.length;
      for (const message of due) outbox.add(sentEntry(message));
    }
    assert.ok(messages > 8, `only ${messages} messages were due in three weeks`);
  });

  it('is worked out anew as soon as the records, who is known or what was sent is another', () => {
    const first = situation();
    const moved = register.records.meetings.find(({ id }) => id === 'meeting/2021-05-19');
    assert.ok(moved);
    const changes: readonly Partial<Situation>[] = [
      { register: withLeave(register, { ...AWAY, from: '2021-05-06' }) },
      { register: withMeeting(register, { ...moved, sequence: 1, cancelled: true }) },
      { contacts: [] },
      { outbox: outboxAfter(first) },
    ];
    for (const differs of changes) {
      const ask = createAskDue();
      ask(first);
      const next = { ...first, ...differs, now: first.now.plus({ minutes: 1 }) };
      assert.deepEqual(ask(next), dueMessages(next));
      assert.notDeepEqual(keys(ask(next)), keys(dueMessages(first)), JSON.stringify(Object.keys(differs)));
    }
  });

  it('is worked out anew after the clock was put back', () => {
    const ask = createAskDue();
    const evening = situation({ now: at('2021-05-06T19:00') });
    assert.deepEqual(ask(evening), []);
    assert.notDeepEqual(ask({ ...evening, now: at('2021-05-06T10:00') }), []);
  });

  it('sees what was sent in the very outbox that it looked at a minute ago', () => {
    const ask = createAskDue();
    const outbox = createOutboxView();
    const here = { ...situation(), outbox };
    for (const message of ask(here)) outbox.add(sentEntry(message));
    assert.deepEqual(ask({ ...here, now: here.now.plus({ minutes: 1 }) }), []);
  });
});

const keys = (due: ReturnType<typeof dueMessages>) =>
  due.map(({ key, contact }) => `${key} ${contact === undefined ? 'out of reach' : 'reachable'}`);

function outboxAfter(before: Situation) {
  const outbox = createOutboxView();
  for (const message of dueMessages(before)) outbox.add(sentEntry(message));
  return outbox;
}
