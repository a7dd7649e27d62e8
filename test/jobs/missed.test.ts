import assert from 'node:assert/strict';
import { livingOffice } from './livingOffice.ts';
import { harris, harrisChat } from './office.ts';

describe('What falls due while the bot is off', () => {
  it('check 37: is sent late, once, when the bot is back within the window', async () => {
    const { set, start, sent, states } = await livingOffice();
    set('2021-05-05T08:00');
    await start()();
    set('2021-05-05T16:30');
    const late = await start()();
    assert.ok((late.sent ?? 0) > 0);
    const first = sent.length;
    set('2021-05-05T15:30');
    await start()();
    set('2021-05-05T16:31');
    await start()();
    assert.equal(sent.length, first, 'a clock that was set back sent it again');
    assert.ok(!states().some(state => state.startsWith('missed')));
  });

  it('check 37: is recorded as missed beyond it, with the reason, and is not sent by itself', async () => {
    const { set, start, sent, store } = await livingOffice();
    set('2021-04-12T09:00');
    await start()();
    sent.splice(0);
    set('2021-05-18T09:00');
    const tick = start();
    const counts = await tick();
    const missed = store.outbox().filter(({ state }) => state === 'missed');
    assert.equal(counts.missed, missed.length);
    assert.ok(missed.length > 0, 'nothing was missed in five weeks');
    for (const entry of missed) {
      assert.equal(entry.outcome, 'not sent in its time');
      assert.ok((entry.dueAt ?? '') < '2021-05-18', entry.dueAt);
      assert.ok(!sent.includes(entry.key));
    }
    assert.equal((await tick()).missed, 0, 'it was recorded twice');
  });

  it('is not missed where it was done meanwhile, or where the bot ran every day', async () => {
    const { set, start, store } = await livingOffice();
    for (const day of ['04', '05', '06', '07', '10', '11', '12', '13', '14', '17', '18']) {
      set(`2021-05-${day}T09:00`);
      await start()();
    }
    assert.deepEqual(
      store.outbox().filter(({ state }) => state === 'missed'),
      [],
    );
  });

  it('a first start has missed nothing, whatever the calendar says', async () => {
    const { set, start, store } = await livingOffice();
    set('2021-05-18T09:00');
    await start()();
    assert.ok(!store.outbox().some(({ state }) => state === 'missed'));
    assert.ok(store.contacts().some(({ id }) => id === harrisChat.id) && harris.person);
  });
});
