import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Kept } from '../../data/kept.ts';

const key = fc.integer({ min: 0, max: 40 }).map(String);
const step = fc.oneof(
  fc.tuple(fc.constant('keep' as const), key, fc.nat()),
  fc.tuple(fc.constant('drop' as const), key, fc.constant(0)),
);

describe('What is kept under keys', () => {
  it('is what a Map would hold, in its order, after any keeping and dropping; and no earlier value ever changes', () => {
    const runs = fc.property(fc.array(step, { maxLength: 200 }), fc.nat(400), (steps, already) => {
      const map = new Map(Array.from({ length: already }, (_, n) => [`base ${n}`, n]));
      let kept = Kept.of(new Map(map));
      const held: [Kept<number>, [string, number][]][] = [];
      for (const [what, name, value] of steps) {
        held.push([kept, [...map]]);
        kept = what === 'keep' ? kept.with(name, value) : kept.without(name);
        if (what === 'keep') map.set(name, value);
        else map.delete(name);
        assert.deepEqual([kept.get(name), kept.has(name)], [map.get(name), map.has(name)]);
      }
      assert.deepEqual([...kept.entries()], [...map]);
      assert.deepEqual(kept.list(), [...map.values()]);
      const thawed = kept.thawed();
      assert.equal(thawed.with('new', 1).without('1'), thawed, 'changes in place');
      assert.deepEqual([...thawed.frozen().entries()], [...kept.without('1').with('new', 1).entries()]);
      held.push([kept, [...map]]);
      for (const [value, entries] of held) assert.deepEqual([...value.entries()], entries);
    });
    fc.assert(runs, { numRuns: 60 });
  });

  it('is the same value after dropping what is not there', () => {
    const kept = Kept.from(['a', 'b'], item => item);
    assert.equal(kept.without('c'), kept);
    assert.notEqual(kept.without('a'), kept);
  });
});
