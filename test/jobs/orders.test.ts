import assert from 'node:assert/strict';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import type { Change } from '../../data/store/change.ts';
import type { Store } from '../../data/store/port.ts';
import { HARRIS_FIRST, livingOffice } from './livingOffice.ts';
import { harrisChat, submitted } from './office.ts';

const order = (what: 'pause' | 'resume'): Change => ({
  kind: 'orderSending',
  order: {
    what,
    keys: [],
    by: { account: 'a', person: null, name: 'a manager' },
    at: '2021-05-06T08:59:00.000+01:00',
  },
});

const keep = (store: Store, key: string, differs: Partial<OutboxEntry>): Change => {
  const entry = store.outboxEntry(key) ?? assert.fail(`${key} is not in the outbox`);
  return { kind: 'keepOutboxEntry', entry: { ...entry, ...differs } };
};

describe('What a manager orders about sending', () => {
  it('nothing is sent while it is paused, over restarts too, and everything that is still due when it is resumed', async () => {
    const { start, apply, sent } = await livingOffice();
    await apply(order('pause'));
    await start()();
    await start()();
    assert.deepEqual(sent, []);
    await apply(order('resume'));
    await start()();
    assert.equal(sent.length, 3);
  });

  it('what passes its time during a pause is recorded as missed when sending is resumed', async () => {
    const { start, apply, store, set } = await livingOffice();
    set('2021-04-12T09:00');
    const tick = start();
    await tick();
    await apply(order('pause'));
    for (const day of ['2021-04-27', '2021-05-04', '2021-05-10']) {
      set(`${day}T09:00`);
      await tick();
    }
    assert.ok(!store.outbox().some(({ state }) => state === 'missed'));
    await apply(order('resume'));
    set('2021-05-18T09:00');
    assert.ok(((await tick()).missed ?? 0) > 0);
    assert.ok(store.outbox().some(({ state }) => state === 'missed'));
  });

  it('a pause in the middle of a run stops it before the next message', async () => {
    const { start, apply, sent, office, states } = await livingOffice();
    office.answer = () => {
      void apply(order('pause'));
      return { kind: 'sent' };
    };
    await start()();
    assert.equal(sent.length, 1);
    assert.ok(states().every(state => !state.startsWith('claimed')));
  });

  it('what was cancelled is never sent, nor claimed by a run that was about to', async () => {
    const { start, apply, sent, store } = await livingOffice();
    const cancelled: OutboxEntry = {
      key: HARRIS_FIRST,
      kind: 'reminder',
      to: 'person/paul-harris',
      about: [],
      because: 'It was due.',
      state: 'cancelled',
      claimedAt: '2021-05-06T09:00:00.000+01:00',
    };
    await apply({ kind: 'keepOutboxEntry', entry: cancelled });
    await apply({ kind: 'keepOutboxEntry', entry: { ...cancelled, state: 'claimed' } });
    await apply({ kind: 'dropOutboxEntry', key: HARRIS_FIRST });
    assert.equal(store.outboxEntry(HARRIS_FIRST)?.state, 'cancelled');
    await start()();
    assert.ok(!sent.includes(HARRIS_FIRST));
  });

  it('what is cancelled while another message is in the air is not sent, though it was claimed', async () => {
    const { start, apply, sent, store, office } = await livingOffice();
    office.answer = () => {
      for (const { key, state } of store.outbox())
        if (state === 'claimed' && key === HARRIS_FIRST) void apply(keep(store, key, { state: 'cancelled' }));
      return { kind: 'sent' };
    };
    await start()();
    assert.ok(!sent.includes(HARRIS_FIRST));
    assert.equal(store.outboxEntry(HARRIS_FIRST)?.state, 'cancelled');
  });

  it('a card that is withdrawn is replaced by its id, once; in doubt it is tried again', async () => {
    const { start, apply, store, withdrawn, answerWithdrawals, set } = await livingOffice();
    const tick = start();
    await tick();
    await apply(keep(store, HARRIS_FIRST, { withdrawal: 'asked' }));
    answerWithdrawals({ kind: 'inDoubt', outcome: '502' });
    await tick();
    await tick();
    assert.equal(withdrawn.length, 1, 'it did not wait for its next try');
    answerWithdrawals({ kind: 'sent' });
    set('2021-05-06T09:20');
    await tick();
    await tick();
    assert.deepEqual(
      withdrawn.map(({ messageId, contact }) => [messageId, contact.id]),
      [
        ['m', harrisChat.id],
        ['m', harrisChat.id],
      ],
    );
    assert.equal(store.outboxEntry(HARRIS_FIRST)?.withdrawal, 'done');
    assert.equal(store.outboxEntry(HARRIS_FIRST)?.state, 'sent');
  });

  it('a card that is to be deleted is deleted, and no card that is only withdrawn', async () => {
    const { start, apply, store, withdrawn } = await livingOffice();
    const tick = start();
    await tick();
    await apply(keep(store, HARRIS_FIRST, { withdrawal: 'asked' }));
    await tick();
    await apply(keep(store, HARRIS_FIRST, { withdrawal: 'asked', deletes: true }));
    await tick();
    assert.deepEqual(
      withdrawn.map(({ deletes }) => deletes),
      [undefined, true],
    );
    assert.equal(store.outboxEntry(HARRIS_FIRST)?.withdrawal, 'done');
  });

  it('what is to be sent again is, once, though its day is over', async () => {
    const { start, apply, store, sent, set, office } = await livingOffice(() => ({ kind: 'inDoubt', outcome: '502' }));
    await start()();
    assert.equal(store.outboxEntry(HARRIS_FIRST)?.state, 'inDoubt');
    office.answer = () => ({ kind: 'sent' });
    set('2021-05-13T10:00');
    await start()();
    assert.ok(!sent.includes(HARRIS_FIRST), 'nobody had asked for it');
    await apply(keep(store, HARRIS_FIRST, { state: 'deferred', again: true }));
    await start()();
    await start()();
    assert.equal(sent.filter(key => key === HARRIS_FIRST).length, 1);
    assert.equal(store.outboxEntry(HARRIS_FIRST)?.again, undefined);
  });

  it('what is to be sent again is not, where it was done meanwhile', async () => {
    const { start, apply, store, sent, set, office } = await livingOffice(() => ({ kind: 'inDoubt', outcome: '502' }));
    await start()();
    office.answer = () => ({ kind: 'sent' });
    set('2021-05-13T10:00');
    const update = submitted('2020-21/3.11', '2021-05-12T09:00:00+01:00');
    const after = store.register().latestUpdate('2020-21/3.11')?.id ?? null;
    await apply({ kind: 'fileUpdate', update, after }, keep(store, HARRIS_FIRST, { state: 'deferred', again: true }));
    await start()();
    assert.ok(!sent.includes(HARRIS_FIRST));
  });
});
