import assert from 'node:assert/strict';
import type { Log } from '../../bot/process/log.ts';
import type { TurnResult, TurnTaken } from '../../bot/turn/turn.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { type Store, StoreFault } from '../../data/store/port.ts';
import { answer, type EdgeHouse, NOW, openEdgeHouse, records } from './edgeHouse.ts';
import { pressed, said } from './incoming.ts';

/** A real store whose writes are seen, and fail while it is told so. */
function watchedStore() {
  const inner = createMemoryStore(records());
  const watch = { applied: [] as (readonly Change[])[], failing: false };
  const store: Store = {
    ...inner,
    apply: async changes => {
      if (watch.failing) throw new StoreFault('The disk is full: /data/work.json could not be written.');
      watch.applied.push(changes);
      return inner.apply(changes);
    },
  };
  return { store, watch };
}

const changeFor = (account: string): Change => ({
  kind: 'keepAccount',
  account: { account, person: null, role: 'reader' },
});
const saving = ({ speaker, session }: TurnTaken): TurnResult => ({
  session: { ...session, last: { query: { ask: 'help', of: 'bot', where: {} }, ids: ['saved'] } },
  replies: [{ kind: 'text', text: 'Saved.' }],
  changes: [changeFor(speaker.account)],
});

describe('what a turn writes', () => {
  let house: EdgeHouse;
  afterEach(() => house.close());

  it('writes changes, contact and session in one go, before it says so', async () => {
    const { store, watch } = watchedStore();
    house = await openEdgeHouse({ store, respond: saving });
    await house.post(said(house.connector, 'x'));
    assert.deepEqual(
      watch.applied.map(changes => changes.map(({ kind }) => kind)),
      [['keepAccount', 'keepContact', 'noteDelivery', 'keepSession']],
    );
  });

  it('does not write on every turn where to find somebody, only when that changed', async () => {
    const { store, watch } = watchedStore();
    house = await openEdgeHouse({ store });
    for (const text of ['one', 'two', 'three']) await house.post(said(house.connector, text));
    assert.equal(watch.applied.length, 1);
    await house.post(said({ serviceUrl: house.connector.serviceUrl.replace('127.0.0.1', 'localhost') }, 'moved'));
    assert.equal(watch.applied.length, 2);
    assert.match(String(store.contacts()[0]?.reference.serviceUrl), /localhost/);
  });

  it('says that it was not saved, gives back what was typed, and keeps the old session', async () => {
    const { store, watch } = watchedStore();
    house = await openEdgeHouse({ store, respond: saving });
    watch.failing = true;
    await house.post(pressed(house.connector, { activityId: 'x', narrative: 'Two cameras are late.' }));
    const text: string = house.connector.delivered[0]?.activity.text;
    assert.match(text, /^It was not saved/);
    assert.match(text, /Nothing was changed/);
    assert.match(text, /Two cameras are late\.$/);
    assert.match(text, /reference [0-9a-f]{8}/);
    assert.doesNotMatch(text, /disk|work\.json/);

    watch.failing = false;
    await house.post(said(house.connector, 'again'));
    assert.deepEqual(house.turns[1]?.session, {});
    assert.equal(house.connector.delivered[1]?.activity.text, 'Saved.');
  });

  it('still answers a question while the disk refuses to remember that it was asked', async () => {
    const { store, watch } = watchedStore();
    watch.failing = true;
    house = await openEdgeHouse({ store });
    await house.post(said(house.connector, 'what is amber'));
    assert.equal(house.connector.delivered[0]?.activity.text, 'echo: what is amber');
  });

  it('reads the same words again on what is known now when somebody else was faster', async () => {
    const { store, watch } = watchedStore();
    const activity = records().activities[0]?.id ?? assert.fail();
    const theirs = updateOf(activity, 'theirs');
    const seen: (string | undefined)[] = [];
    house = await openEdgeHouse({
      store,
      respond: turn => {
        const latest = turn.store.register().latestUpdate(activity)?.summary;
        seen.push(latest);
        return latest === 'theirs'
          ? answer([{ kind: 'text', text: 'Somebody was faster.' }])
          : {
              ...answer([]),
              changes: [{ kind: 'fileUpdate', update: updateOf(activity, 'mine'), after: 'update/older' }],
            };
      },
    });
    // Theirs lands between the reading and the writing of mine.
    const apply = store.apply;
    store.apply = async changes => {
      if (seen.length === 1) await apply([{ kind: 'fileUpdate', update: theirs, after: latestId(store, activity) }]);
      return apply(changes);
    };
    await house.post(said(house.connector, 'confirm'));
    assert.equal(seen.length, 2);
    assert.equal(house.connector.delivered[0]?.activity.text, 'Somebody was faster.');
    assert.equal(store.register().latestUpdate(activity)?.summary, 'theirs');
    assert.equal(watch.failing, false);
  });

  it('gives up in plain words when it is overtaken twice', async () => {
    const activity = records().activities[0]?.id ?? assert.fail();
    house = await openEdgeHouse({
      respond: () => ({
        ...answer([{ kind: 'text', text: 'Saved.' }]),
        changes: [{ kind: 'fileUpdate', update: updateOf(activity, 'mine'), after: 'update/never-was' }],
      }),
    });
    await house.store.apply([
      { kind: 'fileUpdate', update: updateOf(activity, 'theirs'), after: latestId(house.store, activity) },
    ]);
    await house.post(said(house.connector, 'confirm'));
    assert.equal(house.turns.length, 2);
    assert.match(house.connector.delivered[0]?.activity.text, /^It was not saved: someone else/);
  });
});

describe('a turn that breaks', () => {
  for (const [worry, thrown] of Object.entries({
    'an error': new TypeError("Cannot read properties of undefined (reading 'secret')"),
    'a string': 'secret',
    nothing: undefined,
  }))
    it(`check 13: that throws ${worry} says one calm sentence with a reference, and the log has the cause without anybody's words`, async () => {
      const lines: string[] = [];
      const keep = (...parts: unknown[]) => void lines.push(JSON.stringify(parts));
      const log: Log = { debug: keep, info: keep, warn: keep, fault: (error, ...rest) => keep(String(error), ...rest) };
      const house = await openEdgeHouse({
        log,
        respond: () => {
          throw thrown;
        },
      });
      try {
        assert.equal((await house.post(said(house.connector, 'my words'))).status, 200);
        const text: string = house.connector.delivered[0]?.activity.text;
        assert.equal(house.connector.requests(), 1);
        assert.doesNotMatch(text, /secret|Cannot/);
        const reference = /reference ([0-9a-f]{8})/.exec(text)?.[1] ?? assert.fail(text);
        assert.ok(lines.some(line => line.includes(reference) && line.includes('turn failed')));
        assert.ok(!lines.some(line => line.includes('my words') || line.includes('Jane')));
      } finally {
        await house.close();
      }
    });
});

const latestId = (store: Store, activity: string): string | null => store.register().latestUpdate(activity)?.id ?? null;

function updateOf(activity: string, summary: string) {
  return {
    id: `update/${activity}/2021-03-31`,
    activity,
    period: { label: '2020/21 Q4', from: '2021-01-01', to: '2021-03-31' },
    status: 'amber' as const,
    summary,
    basis: 'submitted' as const,
    reason: null,
    source: null,
    submitted: { by: null, byName: 'Jane', at: NOW.toISO() ?? '', via: 'card' as const },
  };
}
