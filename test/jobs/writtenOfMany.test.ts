import assert from 'node:assert/strict';
import { type AirLog, createMemoryAirLog } from '../../data/store/airLog.ts';
import { NO_LIMITS } from '../../jobs/rates.ts';
import { drivenOutbox, remindersTo, toOneChannel } from './drivenOutbox.ts';

describe('What is written of many messages', () => {
  for (const { takesMs, together } of [
    { takesMs: 100, together: 8 },
    { takesMs: 1, together: 64 },
  ])
    it(`claims ${together} together at most where a message takes ${takesMs} ms: as few as may be in doubt after a power cut`, async () => {
      const { outbox, store, left } = drivenOutbox(async () => ({ kind: 'sent' }), { takesMs, limits: NO_LIMITS });
      const apply = store.apply.bind(store);
      let most = 0;
      store.apply = changes => {
        const claims = changes.filter(change => change.kind === 'keepOutboxEntry' && change.entry.state === 'claimed');
        most = Math.max(most, claims.length);
        return apply(changes);
      };
      await outbox.sendDue(remindersTo(400));
      assert.equal(left.length, 400);
      assert.equal(most, together);
    });

  it('tells how one ended together with the beginning of the next, and before anything is waited for', async () => {
    const air = createMemoryAirLog();
    const writes: number[] = [];
    const waited: boolean[] = [];
    const counting: AirLog = {
      ...air,
      note: (...lines) => {
        writes.push(lines.length);
        air.note(...lines);
      },
    };
    const { outbox, clock } = drivenOutbox(async () => ({ kind: 'sent' }), {
      takesMs: 1,
      air: counting,
      wait: async ms => {
        const open = new Set<string>();
        for (const { key, settled } of air.lines())
          if (settled === undefined) open.add(key);
          else open.delete(key);
        waited.push(open.size === 0);
        clock.now = clock.now.plus({ milliseconds: ms });
      },
    });
    await outbox.sendDue(toOneChannel(8));
    assert.ok(writes.includes(2), 'nothing was written together');
    assert.ok(waited.length > 0 && waited.every(Boolean), 'it waited with an ending untold');
  });
});
