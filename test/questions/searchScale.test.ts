import assert from 'node:assert/strict';
import { createCursor, union } from '../../bot/questions/search/cursor.ts';
import { createLayer } from '../../bot/questions/search/layer.ts';
import { createNearWords } from '../../bot/questions/search/near.ts';
import { createSearch } from '../../bot/questions/search/search.ts';
import { searchIndexOf } from '../../bot/questions/search/searchIndex.ts';
import { isNear } from '../../bot/words/nearWords.ts';
import { searchWords } from '../../bot/words/searchWords.ts';
import { withUpdate } from '../../data/register.ts';
import { withLead } from '../../data/registerAfter.ts';
import { manyActivities } from '../bench/manyActivities.ts';
import { reader, register } from './readingHouse.ts';

const search = createSearch(register, reader.everyday);
const TOPICS = [
  ...register.records.activities.map(activity => activity.title.split(' ').slice(1, 4).join(' ')),
  'homicide detection rate',
  'xyzzy',
  'domestic abuse repeat victims of fraud',
  '',
];

describe('search over many records', () => {
  it('gives as the best one the first of all, in every plan, without ranking the rest', () => {
    for (const topic of TOPICS)
      for (const plan of ['2013-18', '2016-18', '2020-21']) {
        const within = (id: string) => id.startsWith(`${plan}/`);
        assert.deepEqual(search.best('activities', topic, within), search.find('activities', topic, within)[0], topic);
      }
  });

  it('finds the words near a typed one that a look at every word finds', () => {
    const words = new Set(register.records.updates.flatMap(update => searchWords(update.summary)));
    const near = createNearWords(words);
    for (const typed of ['polic', 'burglery', 'cybercrme', 'domestc', 'neighborhood', 'zzzzzz', 'offendr']) {
      const naive = [...words].filter(word => word.startsWith(typed) || isNear(typed, word));
      assert.deepEqual(near(typed), naive, typed);
    }
  });

  it('lists each place once, in order, and looks weights up going forward', () => {
    const layer = createLayer(true, [
      { place: 0, words: ['a', 'b', 'a'], boost: 1 },
      { place: 3, words: ['b'], boost: 1 },
      { place: 7, words: ['a'], boost: 2 },
    ]);
    const a = layer.postings('a');
    assert.deepEqual([...(a?.places ?? [])], [0, 7]);
    assert.equal(layer.postings('c'), undefined);
    assert.deepEqual([...union(Int32Array.of(0, 3, 9), Int32Array.of(3, 4))], [0, 3, 4, 9]);
    const cursor = createCursor(a ? [{ ...a, strong: true }] : []);
    const weights = [0, 1, 2, 7, 8].map(place => cursor.weightAt(place));
    assert.deepEqual(
      weights.map(weight => weight > 0),
      [true, false, false, true, false],
    );
    const except = createCursor(a ? [{ ...a, strong: true, except: new Set([7]) }] : []);
    assert.equal(Math.abs(except.weightAt(7)), 0);
  });

  it('keeps the index of what activities say when one is given to another lead', () => {
    const by = { account: 'a', person: null, name: 'A manager' };
    const change = { was: null, lead: 'person/firth', by, at: '2021-05-06T09:00:00.000+01:00' };
    const after = withLead(register, '2020-21/3.5', change);
    assert.equal(after.activity('2020-21/3.5')?.lead, 'person/firth');
    assert.equal(searchIndexOf(after, 'activities'), searchIndexOf(register, 'activities'));
  });

  it('indexes only what was updated since, also after many updates one by one', () => {
    const things = ['zeppelin', 'gondola', 'trebuchet', 'rickshaw'];
    let now = register;
    for (const [n, id] of ['2020-21/3.9', '2020-21/3.14', '2020-21/3.9', '2016-18/6.F03'].entries()) {
      now = withUpdate(now, {
        id: `update/${id}/2021-03-31`,
        activity: id,
        period: { label: '2020/21 Q4', from: '2021-01-01', to: '2021-03-31' },
        status: 'green',
        summary: `A ${things[n]} was bought.`,
        basis: 'submitted',
        reason: null,
        source: null,
      });
      const found = createSearch(now).find('activities', things[n] ?? '');
      assert.deepEqual(
        found.map(hit => hit.id),
        [id],
      );
    }
    assert.deepEqual(
      createSearch(now).find('activities', 'zeppelin'),
      [],
      'the third update took the place of the first',
    );
    assert.equal(createSearch(now).find('activities', 'gondola').length, 1);
  });
});

describe('synthetic records', () => {
  it('are the same each time, refer only to what is there, and have a few common words and many rare ones', () => {
    const records = manyActivities(register.records, 400);
    assert.deepEqual(manyActivities(register.records, 400), records);
    assert.equal(records.activities.length, register.records.activities.length + 400);
    const ids = new Set(records.activities.map(({ id }) => id));
    assert.equal(ids.size, records.activities.length);
    assert.ok(records.updates.every(update => ids.has(update.activity)));
    const counts = new Map<string, number>();
    for (const { title } of records.activities)
      for (const word of searchWords(title)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const total = sorted.reduce((sum, count) => sum + count, 0);
    const common = sorted.slice(0, 30).reduce((sum, count) => sum + count, 0);
    assert.ok(common > total * 0.25, 'the thirty most frequent words are more than a quarter of all');
    assert.ok(sorted.filter(count => count <= 3).length > sorted.length * 0.3, 'many words are rare');
  });
});
