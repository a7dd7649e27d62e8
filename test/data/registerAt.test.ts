import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { registerAt } from '../../data/registerAt.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import { COMPILED, KEVIN, PUBLISHED, reference, review, SILENT, taughtWord, update } from '../store/sample.ts';

const instant = (iso: string) => DateTime.fromISO(iso, { zone: 'Europe/London' });
const at = (store: Store, iso: string) => registerAt(store.reference(), store.history(), instant(iso));

describe('What stood at an instant', () => {
  let store: Store;
  before(async () => {
    store = createMemoryStore(reference);
    const filed = async (id: string, words: string, when: string) =>
      store.apply([
        { kind: 'fileUpdate', update: update(id, words, when), after: store.register().latestUpdate(id)?.id ?? null },
      ]);
    await filed(SILENT, 'One.', '2021-05-10T09:00:00.000+01:00');
    await store.apply([
      {
        kind: 'changeLead',
        activity: SILENT,
        change: { was: null, lead: 'person/dan-howitt', by: KEVIN, at: '2021-05-20T09:00:00.000+01:00' },
      },
    ]);
    await filed(SILENT, 'Two.', '2021-06-01T23:30:00.000+01:00');
    await filed(COMPILED, 'Mine.', '2021-06-02T09:00:00.000+01:00');
    const filedAt = '2021-06-01T23:30:00.000+01:00';
    const later = { ...review(), at: '2021-06-03T09:00:00.000+01:00' };
    await store.apply([{ kind: 'reviewUpdate', activity: SILENT, filedAt, review: later }]);
  });

  it('is the register of now, when asked about now', () => {
    const now = at(store, '2021-07-01T00:00');
    assert.deepEqual(now.records, store.register().records);
    assert.deepEqual(now.superseded, store.register().superseded);
  });

  it('counts each decision from its own instant, to the minute', () => {
    const summary = (iso: string) => at(store, iso).latestUpdate(SILENT)?.summary;
    assert.deepEqual(['2021-05-10T08:59', '2021-05-10T09:00', '2021-06-01T23:29', '2021-06-01T23:30'].map(summary), [
      undefined,
      'One.',
      'One.',
      'Two.',
    ]);
    const lead = (iso: string) => at(store, iso).activity(SILENT)?.lead;
    assert.notEqual(lead('2021-05-20T08:59'), 'person/dan-howitt');
    assert.equal(lead('2021-05-20T09:00'), 'person/dan-howitt');
    assert.equal(at(store, '2021-06-02T09:00').latestUpdate(SILENT)?.review, undefined);
    assert.equal(at(store, '2021-06-03T09:00').latestUpdate(SILENT)?.review?.verdict, 'accepted');
  });

  it('has a position out of a document from the day of the document on, or else from the end of its period', () => {
    const dates = new Map(reference.documents.map(({ id, date }) => [id, date]));
    for (const id of [PUBLISHED, COMPILED]) {
      const position = reference.updates.find(({ activity }) => activity === id);
      const day = dates.get(position?.source?.document ?? '') ?? position?.period.to ?? '';
      const eve = instant(day).minus({ minutes: 1 }).toISO() ?? '';
      assert.equal(at(store, eve).latestUpdate(id), undefined, `${id} the minute before ${day}`);
      assert.equal(at(store, day).latestUpdate(id)?.summary, position?.summary, `${id} on ${day}`);
    }
  });

  it('keeps to instants where a clock was set back between two decisions', async () => {
    const other = createMemoryStore(reference);
    for (const when of ['2021-06-10T09:00:00.000+01:00', '2021-05-06T09:00:00.000+01:00'])
      await other.apply([{ kind: 'teachWord', word: { ...taughtWord(when), at: when } }]);
    assert.deepEqual(
      at(other, '2021-05-31T00:00').taughtWords.map(({ says }) => says),
      ['2021-05-06T09:00:00.000+01:00'],
    );
  });
});
