import assert from 'node:assert/strict';
import { type Store, StoreFault } from '../../data/store/port.ts';
import { openedForEach } from './openedForEach.ts';
import {
  account,
  COMPILED,
  contact,
  draft,
  KEVIN,
  notice,
  outboxEntry,
  PUBLISHED,
  review,
  SILENT,
  standIn,
  taughtWord,
  update,
} from './sample.ts';

/**
 * What every store does, whatever it is made of.
 * @param open a store filled with `fewRecords`; the contract closes it.
 */
export function describeStoreContract(name: string, open: () => Promise<Store>): void {
  describe(`the store contract: ${name}`, () => {
    const { store, saved } = openedForEach(open);

    it('begins with the reference records and nothing else', () => {
      assert.equal(store().register().latestUpdate(PUBLISHED)?.basis, 'published');
      assert.deepEqual(store().register().superseded, []);
      assert.deepEqual([store().contacts(), store().accounts(), store().outbox()], [[], [], []]);
      assert.equal(store().draft('draft/ann/x'), undefined);
      assert.equal(store().session('c1'), undefined);
    });

    it('answers from a filed update at once, and keeps the older one of another period beside it', async () => {
      const before = store().register();
      await saved({
        kind: 'fileUpdate',
        update: update(PUBLISHED, 'Cameras are in.'),
        after: before.latestUpdate(PUBLISHED)?.id ?? '',
      });
      assert.equal(store().register().latestUpdate(PUBLISHED)?.summary, 'Cameras are in.');
      assert.equal(store().register().updates(PUBLISHED).length, 2);
      assert.equal(
        before.latestUpdate(PUBLISHED)?.basis,
        'published',
        'a register that somebody holds does not change',
      );
    });

    it('keeps as superseded what a later submission for the same period replaces', async () => {
      const id = `update/${COMPILED}/2021-03-31`;
      await saved({ kind: 'fileUpdate', update: update(COMPILED, 'First.'), after: id });
      await saved({ kind: 'fileUpdate', update: update(COMPILED, 'Second.'), after: id });
      assert.equal(store().register().updates(COMPILED).length, 1);
      assert.deepEqual(
        store()
          .register()
          .superseded.map(({ basis }) => basis),
        ['compiled', 'submitted'],
      );
    });

    it('refuses an update whose author did not see the latest one, names that one, and writes nothing of the rest', async () => {
      await saved({ kind: 'fileUpdate', update: update(SILENT, 'I was first.'), after: null });
      const applied = await store().apply([
        { kind: 'keepDraft', draft: draft('ann', SILENT, 'Mine') },
        { kind: 'fileUpdate', update: update(SILENT, 'I did not look.'), after: null },
      ]);
      assert.deepEqual(applied, { ok: false, conflict: update(SILENT, 'I was first.') });
      assert.equal(store().register().latestUpdate(SILENT)?.summary, 'I was first.');
      assert.deepEqual(store().draftsOf('ann'), []);
    });

    it('sees that somebody was faster also when both filed for the same period, where the id tells nothing', async () => {
      const id = `update/${SILENT}/2021-03-31`;
      await saved({ kind: 'fileUpdate', update: update(SILENT, 'One.', '2021-05-06T09:00:00.000Z'), after: null });
      await saved({ kind: 'fileUpdate', update: update(SILENT, 'Two.', '2021-05-06T09:01:00.000Z'), after: id });
      const late = update(SILENT, 'Three.', '2021-05-06T09:02:00.000Z');
      const applied = await store().apply([
        { kind: 'fileUpdate', update: late, after: id, afterFiledAt: '2021-05-06T09:00:00.000Z' },
      ]);
      assert.equal(applied.ok, false);
      await saved({ kind: 'fileUpdate', update: late, after: id, afterFiledAt: '2021-05-06T09:01:00.000Z' });
    });

    it('takes a position out of a document for one that was not submitted', async () => {
      const id = `update/${COMPILED}/2021-03-31`;
      await saved({ kind: 'fileUpdate', update: update(COMPILED, 'One.'), after: id, afterFiledAt: null });
      const again = await store().apply([
        { kind: 'fileUpdate', update: update(COMPILED, 'Two.'), after: id, afterFiledAt: null },
      ]);
      assert.equal(again.ok, false);
    });

    it('puts a review on the version it is about, once, and keeps it with that version when another takes its place', async () => {
      const filedAt = '2021-05-06T09:00:00.000+01:00';
      await saved({ kind: 'fileUpdate', update: update(SILENT, 'One.', filedAt), after: null });
      const accept = { kind: 'reviewUpdate', activity: SILENT, filedAt, review: review() } as const;
      await saved(accept);
      assert.deepEqual(store().register().latestUpdate(SILENT)?.review, review());
      assert.equal((await store().apply([{ ...accept, review: review('returned') }])).ok, false, 'it was decided on');
      const next = update(SILENT, 'Two.', '2021-05-06T12:00:00.000+01:00');
      await saved({ kind: 'fileUpdate', update: next, after: `update/${SILENT}/2021-03-31`, afterFiledAt: filedAt });
      assert.equal(store().register().latestUpdate(SILENT)?.review, undefined);
      assert.deepEqual(store().register().superseded[0]?.review, review());
      const late = await store().apply([accept]);
      assert.deepEqual(late, { ok: false, conflict: next }, 'another version stands now');
    });

    it('refuses a review of what nobody submitted', async () => {
      const filedAt = '2021-05-06T09:00:00.000+01:00';
      const nothing = { kind: 'reviewUpdate', activity: SILENT, filedAt, review: review() } as const;
      await assert.rejects(store().apply([nothing]), /no update of '2020-21\/1\.1'/);
    });

    it('keeps who stands in for whom, and that it was ended, once', async () => {
      const [at, later] = ['2021-05-10T09:00:00.000+01:00', '2021-05-11T09:00:00.000+01:00'];
      await saved({ kind: 'nameStandIn', standIn: standIn('s1') }, { kind: 'nameStandIn', standIn: standIn('s2') });
      await saved({ kind: 'endStandIn', id: 's1', by: KEVIN, at });
      await saved(
        { kind: 'endStandIn', id: 's1', by: KEVIN, at: later },
        { kind: 'endStandIn', id: 's9', by: KEVIN, at },
      );
      assert.deepEqual(
        store()
          .register()
          .standIns.map(({ id, ended }) => [id, ended?.at]),
        [
          ['s1', at],
          ['s2', undefined],
        ],
      );
    });

    it('keeps taught words in the order of teaching, each spelling once, until they are forgotten', async () => {
      const [first, second, again] = [
        taughtWord('VAWG'),
        taughtWord('the tags', '3.12'),
        taughtWord('vawg', 'theme 2'),
      ];
      await saved({ kind: 'teachWord', word: first }, { kind: 'teachWord', word: second });
      assert.deepEqual(store().register().taughtWords, [first, second]);
      await saved({ kind: 'teachWord', word: again });
      assert.deepEqual(store().register().taughtWords, [second, again]);
      const { by, at } = again;
      await saved(
        { kind: 'forgetWord', says: 'VAWG', by, at },
        { kind: 'forgetWord', says: 'nobody taught it', by, at },
      );
      assert.deepEqual(store().register().taughtWords, [second]);
    });

    it('gives an activity to another lead and remembers who led it', async () => {
      const at = '2021-05-06T09:00:00.000+01:00';
      const change = { was: 'person/firth', lead: 'person/dan-howitt', by: KEVIN, at };
      await saved({ kind: 'changeLead', activity: PUBLISHED, change });
      const { lead, leadPrinted, leadChanges } = store().register().activity(PUBLISHED) ?? {};
      assert.deepEqual([lead, leadPrinted, leadChanges], ['person/dan-howitt', null, [change]]);
      assert.equal(
        store()
          .register()
          .records.activities.find(({ id }) => id === PUBLISHED)?.lead,
        'person/dan-howitt',
      );
      const nobody = { kind: 'changeLead', activity: PUBLISHED, change: { ...change, lead: 'person/nobody' } } as const;
      await assert.rejects(store().apply([nobody]), /'person\/nobody' is not on record/);
    });

    it('keeps a notice once under its key', async () => {
      await saved({ kind: 'keepNotice', notice: notice('n1') }, { kind: 'keepNotice', notice: notice('n1') });
      assert.deepEqual(store().notices(), [notice('n1')]);
    });

    it('keeps one draft per author and activity, gives the last changed first, and drops it', async () => {
      await saved({ kind: 'keepDraft', draft: draft('ann', SILENT, 'a', '2021-05-06T10:00:00+01:00') });
      await saved({ kind: 'keepDraft', draft: draft('ann', COMPILED, 'b', '2021-05-06T09:30:00Z') });
      await saved({ kind: 'keepDraft', draft: draft('bob', SILENT, 'c') });
      await saved({ kind: 'keepDraft', draft: draft('ann', SILENT, 'a, longer', '2021-05-06T10:10:00+01:00') });
      assert.deepEqual(
        store()
          .draftsOf('ann')
          .map(({ narrative }) => narrative),
        ['b', 'a, longer'],
      );
      await saved({ kind: 'dropDraft', id: `draft/ann/${SILENT}` });
      assert.equal(store().draft(`draft/ann/${SILENT}`), undefined);
      assert.equal(store().draft(`draft/bob/${SILENT}`)?.narrative, 'c');
    });

    it('keeps the newest of a contact, an account, an outbox entry and a session, and forgets a contact', async () => {
      await saved({ kind: 'keepContact', contact: contact('c1') }, { kind: 'keepContact', contact: contact('c2') });
      await saved({ kind: 'keepContact', contact: { ...contact('c1'), unreachable: 'blocked' } });
      await saved({ kind: 'forgetContact', id: 'c2' });
      await saved({ kind: 'keepAccount', account: account('ann') });
      await saved({ kind: 'keepAccount', account: { ...account('ann'), role: 'manager' } });
      await saved({ kind: 'keepOutboxEntry', entry: outboxEntry('k') });
      await saved({ kind: 'keepOutboxEntry', entry: outboxEntry('k', 'sent') });
      await saved({ kind: 'keepSession', conversation: 'c1', session: { step: 1 } });
      await saved({ kind: 'keepSession', conversation: 'c1', session: { step: 2 } });
      assert.deepEqual(store().contacts(), [{ ...contact('c1'), unreachable: 'blocked' }]);
      assert.deepEqual([store().account('ann')?.role, store().accounts().length], ['manager', 1]);
      assert.deepEqual([store().outboxEntry('k')?.state, store().outbox().length], ['sent', 1]);
      assert.deepEqual(store().session('c1'), { step: 2 });
    });

    it('makes the changes of one call in their order', async () => {
      await saved(
        { kind: 'keepDraft', draft: draft('ann', SILENT, 'gone in a moment') },
        { kind: 'dropDraft', id: `draft/ann/${SILENT}` },
        { kind: 'forgetContact', id: 'nobody' },
      );
      assert.deepEqual(store().draftsOf('ann'), []);
    });

    it('makes calls that come at once one after the other, so that only one of two rivals is first', async () => {
      const rivals = ['one', 'two', 'three'].map(words =>
        store().apply([{ kind: 'fileUpdate', update: update(SILENT, words), after: null }]),
      );
      assert.deepEqual(
        (await Promise.all(rivals)).map(({ ok }) => ok),
        [true, false, false],
      );
      assert.equal(store().register().latestUpdate(SILENT)?.summary, 'one');
    });

    it('holds what was given, not the object that the caller may change afterwards', async () => {
      const session = { ids: ['a'], gone: undefined };
      await saved({ kind: 'keepSession', conversation: 'c1', session });
      session.ids.push('b');
      assert.deepEqual(store().session('c1'), { ids: ['a'] });
    });

    it('refuses what it could not read again, naming the field and not the words', async () => {
      const bad = { ...draft('ann', SILENT, 'private words'), changedAt: 'yesterday' };
      await assert.rejects(store().apply([{ kind: 'keepDraft', draft: bad }]), (fault: Error) => {
        assert.ok(fault instanceof StoreFault);
        assert.match(fault.message, /keepDraft\.draft\.changedAt/);
        assert.doesNotMatch(fault.message, /private words|yesterday/);
        return true;
      });
      assert.deepEqual(store().draftsOf('ann'), []);
    });

    it('refuses an update of an activity that is not on record', async () => {
      await assert.rejects(
        store().apply([{ kind: 'fileUpdate', update: update('2020-21/9.99', 'x'), after: null }]),
        /'2020-21\/9\.99', which is not among the activities/,
      );
    });

    it('lets nothing in a session reach the prototype of all objects', async () => {
      await saved({
        kind: 'keepSession',
        conversation: '__proto__',
        session: JSON.parse('{"__proto__":{"polluted":1}}'),
      });
      assert.equal(({} as { polluted?: number }).polluted, undefined);
      assert.notEqual(store().session('__proto__'), undefined);
    });

    it('writes nothing more once it is closed', async () => {
      await store().close();
      await assert.rejects(store().apply([{ kind: 'dropDraft', id: 'x' }]), /closed/);
    });
  });
}
