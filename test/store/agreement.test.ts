import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import fc from 'fast-check';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import type { Store } from '../../data/store/port.ts';
import {
  ACTIVITIES,
  account,
  contact,
  contentsOf,
  draft,
  fewRecords,
  KEVIN,
  notice,
  outboxEntry,
  review,
  standIn,
  taughtWord,
  update,
} from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

removeTempFolders();

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const activity = fc.constantFrom(...ACTIVITIES);
const name = fc.constantFrom('ann', 'bob');
const conversation = fc.constantFrom('c1', 'c2');

/** A change, made when its turn comes: an update's author may or may not have seen the latest one. */
const change: fc.Arbitrary<(store: Store) => Change> = fc.oneof(
  fc.tuple(activity, words, fc.boolean()).map(([id, text, sawLatest]) => (store: Store): Change => {
    const after = store.register().latestUpdate(id)?.id ?? null;
    return { kind: 'fileUpdate', update: update(id, text), after: sawLatest ? after : 'update/of/old' };
  }),
  fc.tuple(name, activity, words).map(
    ([who, id, text]) =>
      () =>
        ({ kind: 'keepDraft', draft: draft(who, id, text) }) as const,
  ),
  // Reviews what stands, where an update stands, and otherwise names somebody to stand in: a review of nothing is refused.
  fc
    .tuple(activity, fc.constantFrom('accepted' as const, 'returned' as const))
    .map(([id, verdict]) => (store: Store): Change => {
      const filedAt = store.register().latestUpdate(id)?.submitted?.at;
      if (filedAt === undefined) return { kind: 'nameStandIn', standIn: standIn(verdict) };
      return { kind: 'reviewUpdate', activity: id, filedAt, review: review(verdict) };
    }),
  fc
    .constantFrom('accepted', 'returned')
    .map(id => () => ({ kind: 'endStandIn', id, by: KEVIN, at: '2021-05-07T09:00:00.000+01:00' }) as const),
  activity.map(
    id => () =>
      ({
        kind: 'changeLead',
        activity: id,
        change: { was: null, lead: 'person/dan-howitt', by: KEVIN, at: '2021-05-07T09:00:00.000+01:00' },
      }) as const,
  ),
  name.map(says => () => ({ kind: 'teachWord', word: taughtWord(says) }) as const),
  name.map(says => () => ({ kind: 'forgetWord', says, by: KEVIN, at: '2021-05-07T09:00:00.000+01:00' }) as const),
  name.map(key => () => ({ kind: 'keepNotice', notice: notice(key) }) as const),
  fc.tuple(name, activity).map(
    ([who, id]) =>
      () =>
        ({ kind: 'dropDraft', id: `draft/${who}/${id}` }) as const,
  ),
  conversation.map(id => () => ({ kind: 'keepContact', contact: contact(id) }) as const),
  conversation.map(id => () => ({ kind: 'forgetContact', id }) as const),
  name.map(who => () => ({ kind: 'keepAccount', account: account(who) }) as const),
  fc.tuple(name, fc.constantFrom('claimed', 'sent')).map(
    ([key, state]) =>
      () =>
        ({ kind: 'keepOutboxEntry', entry: outboxEntry(key, state as 'claimed' | 'sent') }) as const,
  ),
  fc.tuple(conversation, fc.jsonValue()).map(
    ([id, session]) =>
      () =>
        ({ kind: 'keepSession', conversation: id, session }) as const,
  ),
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.array(change, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom('restart' as const, 'crash' as const) },
);

describe('The store on disk and the store in memory', () => {
  it('say the same after any sequence of changes, refusals, restarts and crashes, whenever snapshots are written', async function () {
    this.timeout(40_000);
    const runs = fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      fc.integer({ min: 1, max: 6 }),
      async (steps, often) => {
        const folder = tempFolder();
        const open = () => openStore({ folder, reference: fewRecords, disk: unsyncedDisk, snapshotAfter: often });
        const inMemory = createMemoryStore(fewRecords);
        let onDisk = await open();
        for (const taken of steps) {
          if (taken === 'crash') {
            const found = await afterCrash(folder);
            assert.deepEqual(lasting(found), lasting(onDisk), 'what a crash would leave now');
            continue;
          }
          if (taken === 'restart') {
            await onDisk.close();
            onDisk = await open();
            continue;
          }
          const changes = taken.map(make => make(inMemory));
          assert.deepEqual(await onDisk.apply(changes), await inMemory.apply(changes));
          assert.deepEqual(contentsOf(onDisk), contentsOf(inMemory));
        }
        await onDisk.close();
      },
    );
    await fc.assert(runs, { numRuns: 30 });
  });
});

/** What would be found if the machine stopped now. A snapshot may be on its way, and a copy is not made in one moment: then again. */
async function afterCrash(folder: string, attempts = 5): Promise<Store> {
  const copy = tempFolder();
  try {
    cpSync(folder, copy, { recursive: true, filter: path => !path.endsWith('.tmp') });
    return await peekStore(copy, fewRecords);
  } catch (error) {
    if (attempts === 1) throw error;
    return afterCrash(folder, attempts - 1);
  }
}

/** All but the sessions, which may be a second behind. */
function lasting(store: Store): object {
  const { sessions: _, ...rest } = contentsOf(store) as { sessions: unknown };
  return rest;
}
