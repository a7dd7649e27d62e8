import assert from 'node:assert/strict';
import { createSearch } from '../../bot/questions/search/search.ts';
import { reader, register } from './readingHouse.ts';

const search = createSearch(register, reader.everyday);
const inForce = (id: string) => id.startsWith('2020-21/');
const found = (topic: string, within = inForce) => search.find('activities', topic, within).map(hit => hit.id);

describe('a topic in everyday words', () => {
  const cases: readonly (readonly [said: string, ref: string, why: string])[] = [
    ['muggings', '2020-21/3.6', 'a mugging is a robbery'],
    ['thrown out of school', '2020-21/3.1', 'that is an exclusion'],
    ['taking money off criminals', '2020-21/3.12', 'that is asset recovery'],
    ['ankle tags', '2020-21/3.11', 'an ankle tag is a tag'],
    ['rough sleepers', '2020-21/1.14', 'they are homeless'],
  ];
  for (const [said, id, why] of cases)
    it(`finds ${id} for “${said}”: ${why}`, () => {
      assert.ok(found(said).includes(id));
    });

  it('is not found by the records’ own words alone', () => {
    assert.deepEqual(createSearch(register).find('activities', 'muggings', inForce), []);
  });

  it('ranks a record that says it in the same words above one that says it in others', () => {
    const [best] = search.find('activities', 'robbery');
    assert.equal(best?.id, '2020-21/3.6');
  });
});

describe('words that say little', () => {
  it('do not keep a record from being found', () => {
    const anywhere = (topic: string) => found(topic, () => true).sort();
    assert.deepEqual(anywhere('stop and search treated'), anywhere('stop and search'));
  });

  it('are what is looked for where nothing else is said', () => {
    assert.ok(found('managed', () => true).length > 0);
  });

  it('do not stand for a word that means something else: nothing is found on a unicorn sanctuary', () => {
    assert.deepEqual(found('unicorn sanctuary'), []);
  });
});
