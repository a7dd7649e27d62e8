import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import { createMemoryAirLog } from '../../data/store/airLog.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import type { OutboxPorts } from '../../jobs/desk.ts';
import { dueMessages } from '../../jobs/due.ts';
import { createOutbox } from '../../jobs/outbox.ts';
import type { Send, SendResult } from '../../jobs/sending.ts';
import { records, situation, thursdayMorning } from './office.ts';

const HARRIS = 'reminder/2021-05-19/overdue-1/person/paul-harris';
const BROADHEAD = 'reminder/2021-05-19/overdue-1/person/kev-broadhead';
const MEETING = 'meeting/2021-05-19/joined/channel-1';
const due = dueMessages(situation());
const NOTHING = { sent: 0, inDoubt: 0, failed: 0, deferred: 0, unreachable: 0, notClaimed: 0 };

describe('The outbox', () => {
  it('sends each message once, in order, and keeps what it was, why, and when it was settled', async () => {
    const { store, sent, outbox } = office();
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 3 });
    assert.deepEqual(sent, [BROADHEAD, HARRIS, MEETING]);
    assert.deepEqual(store.outboxEntry(HARRIS), {
      key: HARRIS,
      kind: 'reminder',
      to: 'person/paul-harris',
      about: ['2020-21/3.11'],
      because: due[1]?.because,
      shows: [{ meeting: 'meeting/2021-05-19', sequence: 0 }],
      dueAt: '2021-05-06T09:00:00.000+01:00',
      contact: 'chat-account-harris',
      state: 'sent',
      messageId: 'id-2',
      tries: 1,
      boot: 'this boot',
      claimedAt: '2021-05-06T09:00:00.000+01:00',
      settledAt: '2021-05-06T09:00:00.000+01:00',
    });
  });

  it('has the claim written before the message leaves', async () => {
    const seen: (string | undefined)[] = [];
    const { store, outbox } = office({
      send: async ({ key }) => {
        seen.push(store.outboxEntry(key)?.state);
        return { kind: 'sent' };
      },
    });
    await outbox.sendDue(due);
    assert.deepEqual(seen, ['claimed', 'claimed', 'claimed']);
  });

  it('never sends a claimed key again, though the list says that it is due', async () => {
    const { sent, outbox } = office();
    await outbox.sendDue(due);
    assert.deepEqual(await outbox.sendDue(due), NOTHING);
    assert.equal(sent.length, 3);
  });

  it('does not send twice when two runs overlap', async () => {
    const { sent, outbox } = office();
    await Promise.all([outbox.sendDue(due), outbox.sendDue(due), outbox.sendDue(due)]);
    assert.deepEqual(sent.sort(), [MEETING, BROADHEAD, HARRIS]);
  });

  it('a restart while a message is in the air never sends it twice: it is shown as in doubt', async () => {
    const { store, air, sent, outbox } = office();
    await leaveClaimed(store);
    air.note({ key: HARRIS, tries: 1 });
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 2, inDoubt: 1 });
    assert.deepEqual(sent, [BROADHEAD, MEETING]);
    assert.equal(store.outboxEntry(HARRIS)?.state, 'inDoubt');
    assert.equal(store.outboxEntry(HARRIS)?.outcome, 'stopped before the outcome was kept');
    assert.deepEqual(air.lines(), []);
  });

  it('a restart before the sending began leaves no doubt: the message is sent', async () => {
    const { store, sent, outbox } = office();
    await leaveClaimed(store);
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 3 });
    assert.equal(sent.filter(key => key === HARRIS).length, 1);
    assert.equal(store.outboxEntry(HARRIS)?.tries, 1);
  });

  it('a restart after the answer came knows the answer, though the store was not told', async () => {
    const { store, air, sent, outbox } = office();
    const claim = await leaveClaimed(store);
    air.note({ key: HARRIS, tries: 1 });
    air.note({ key: HARRIS, tries: 1, settled: { ...claim, state: 'sent', messageId: 'id-9' } });
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 2 });
    assert.deepEqual(sent, [BROADHEAD, MEETING]);
    assert.equal(store.outboxEntry(HARRIS)?.state, 'sent');
  });

  it('does not take the answer to an earlier try for the answer to this one', async () => {
    const { store, air, sent, outbox } = office();
    const claim = await leaveClaimed(store, { tries: 2 });
    air.note({ key: HARRIS, tries: 1, settled: { ...claim, tries: 1, state: 'sent' } });
    air.note({ key: HARRIS, tries: 2 });
    await outbox.sendDue(due);
    assert.ok(!sent.includes(HARRIS));
    assert.equal(store.outboxEntry(HARRIS)?.state, 'inDoubt');
  });

  it('after the machine went down every claim is in doubt, for what was noted last may be lost', async () => {
    const { store, sent, outbox } = office({ boot: 'the next boot' });
    await leaveClaimed(store);
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 2, inDoubt: 1 });
    assert.ok(!sent.includes(HARRIS));
  });

  it('a refused message does not stop the next one, and is not tried again', async () => {
    const { store, sent, outbox } = office({ results: { [BROADHEAD]: { kind: 'refused', outcome: '400' } } });
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 2, failed: 1 });
    assert.equal(store.outboxEntry(BROADHEAD)?.state, 'failed');
    assert.equal(store.outboxEntry(BROADHEAD)?.outcome, '400');
    await outbox.sendDue(due);
    assert.equal(sent.length, 3);
  });

  it('sends a deferred message again when its time has come, not at every tick, and then once', async () => {
    const results: Record<string, SendResult> = { [BROADHEAD]: { kind: 'notNow', outcome: 'ECONNREFUSED' } };
    const { store, sent, outbox, clock } = office({ results });
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 2, deferred: 1 });
    assert.equal(store.outboxEntry(BROADHEAD)?.state, 'deferred');
    assert.equal(store.outboxEntry(BROADHEAD)?.nextTryAt, '2021-05-06T09:00:15.000+01:00');
    delete results[BROADHEAD];
    assert.deepEqual(await outbox.sendDue(due), NOTHING);
    clock.now = clock.now.plus({ seconds: 15 });
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 1 });
    await outbox.sendDue(due);
    assert.equal(sent.filter(key => key === BROADHEAD).length, 2, 'one try that nobody heard, one that arrived');
    assert.equal(store.outboxEntry(BROADHEAD)?.state, 'sent');
  });

  it('keeps an unknown result as in doubt and goes on', async () => {
    const { store, outbox } = office({ results: { [BROADHEAD]: { kind: 'inDoubt', outcome: '502' } } });
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 2, inDoubt: 1 });
    assert.equal(store.outboxEntry(BROADHEAD)?.outcome, '502');
  });

  it('a sender that throws leaves doubt, a word in the log, and nothing of its message in the store', async () => {
    const faults: unknown[] = [];
    const broken: Send = () => {
      throw new Error('what somebody typed');
    };
    const { store, outbox } = office({ send: broken, log: { fault: error => faults.push(error) } });
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, inDoubt: 3 });
    assert.equal(faults.length, 3);
    assert.ok(!JSON.stringify(store.outbox()).includes('what somebody typed'));
  });

  it('a sender that never answers does not hold up the others', async () => {
    const send: Send = ({ key }) =>
      key === BROADHEAD ? new Promise<SendResult>(() => {}) : Promise.resolve({ kind: 'sent' });
    const { store, outbox } = office({ send, sendLimitMs: 1 });
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 2, inDoubt: 1 });
    assert.equal(store.outboxEntry(BROADHEAD)?.outcome, 'no answer in 1 ms');
  });

  it('counts who cannot be reached, and sends to them once they can be', async () => {
    const { store, sent, outbox } = office();
    assert.deepEqual(await outbox.sendDue(dueMessages(situation({ contacts: [] }))), { ...NOTHING, unreachable: 2 });
    assert.deepEqual(
      store.outbox().map(({ key, state }) => [key, state]),
      [
        [BROADHEAD, 'unreachable'],
        [HARRIS, 'unreachable'],
      ],
    );
    await outbox.sendDue(due);
    assert.equal(sent.length, 3);
  });

  it('asks again just before sending: who submitted a moment ago gets nothing', async () => {
    const { sent, store, outbox } = office();
    await outbox.sendDue(due, message => (message.key === HARRIS ? undefined : message));
    assert.deepEqual(sent, [BROADHEAD, MEETING]);
    assert.equal(store.outboxEntry(HARRIS), undefined);
  });

  it('begins nothing more once it is told to stop', async () => {
    const stopping = new AbortController();
    const { sent, outbox } = office({ onSend: () => stopping.abort() });
    await outbox.sendDue(due, message => message, stopping.signal);
    assert.deepEqual(sent, [BROADHEAD]);
  });

  it('sends nothing that it could not claim, and tries again at the next run', async () => {
    const { store, sent, outbox, disk } = office();
    disk.full = true;
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, notClaimed: 3 });
    assert.deepEqual(sent, []);
    disk.full = false;
    assert.deepEqual(await outbox.sendDue(due), { ...NOTHING, sent: 3 });
    assert.equal(store.outbox().length, 3);
  });

  it('an outcome that could not be written is written later, and its message is not sent again', async () => {
    const { store, sent, outbox, disk } = office({
      onSend: () => {
        disk.full = true;
      },
    });
    assert.deepEqual(await outbox.sendDue(due.slice(0, 1)), { ...NOTHING, sent: 1 });
    assert.equal(store.outboxEntry(BROADHEAD)?.state, 'claimed');
    assert.deepEqual(await outbox.sendDue(due.slice(0, 1)), NOTHING);
    disk.full = false;
    assert.deepEqual(await outbox.sendDue([]), NOTHING);
    assert.equal(store.outboxEntry(BROADHEAD)?.state, 'sent');
    assert.deepEqual(sent, [BROADHEAD]);
  });
});

interface Differs extends Partial<OutboxPorts> {
  readonly results?: Record<string, SendResult>;
  readonly onSend?: () => void;
}

/** An outbox over a store in memory whose disk can be full, with a sender that notes the keys. */
function office({ results = {}, onSend, ...ports }: Differs = {}) {
  const memory = createMemoryStore(records);
  const disk = { full: false };
  const store: Store = {
    ...memory,
    apply: async changes => {
      await turn(); // what is written is not to be seen before it is on the disk
      if (disk.full) throw new Error('ENOSPC');
      return memory.apply(changes);
    },
  };
  const sent: string[] = [];
  const send: Send = async ({ key }) => {
    sent.push(key);
    onSend?.();
    return results[key] ?? { kind: 'sent', messageId: `id-${sent.length}` };
  };
  const clock = { now: thursdayMorning };
  const air = createMemoryAirLog();
  const wait = async (ms: number) => {
    clock.now = clock.now.plus({ milliseconds: ms });
  };
  const outbox = createOutbox({
    store,
    send,
    air,
    wait,
    boot: 'this boot',
    chance: () => 0,
    now: () => clock.now,
    log: { fault() {} },
    ...ports,
  });
  return { store, disk, sent, outbox, air, clock };
}

/** As a process leaves the store that claimed Harris's message and was killed. */
async function leaveClaimed(store: Store, differs: Partial<OutboxEntry> = {}): Promise<OutboxEntry> {
  const { store: other, outbox } = office();
  await outbox.sendDue(due.filter(message => message.key === HARRIS));
  const { settledAt: _, messageId: __, ...sent } = other.outboxEntry(HARRIS) ?? assert.fail('it was not sent');
  const entry: OutboxEntry = { ...sent, state: 'claimed', ...differs };
  await store.apply([{ kind: 'keepOutboxEntry', entry }]);
  return entry;
}
