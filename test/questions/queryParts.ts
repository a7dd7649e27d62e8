import fc from 'fast-check';
import type { Choice, Query } from '../../bot/questions/query.ts';

export const some = <T>(values: readonly T[], most = 2): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(most, values.length) });
export const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
export const choice = <T>(values: readonly T[], most = 2): fc.Arbitrary<Choice<T>> =>
  fc
    .tuple(some(values, most), fc.boolean())
    .map(([chosen, except]) => (except ? { values: chosen, except: true } : { values: chosen }));
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
export const page = maybe(fc.integer({ min: 2, max: 9 }));

/** Absent parts are absent. */
const compact = <T extends object>(parts: T): T => JSON.parse(JSON.stringify(parts)) as T;
export const built = (arbitrary: fc.Arbitrary<object>): fc.Arbitrary<Query> => arbitrary.map(q => compact(q) as Query);

const TOPICS = [
  'cyber crime',
  'hate crime',
  'stop and search',
  'gps tags',
  'red tape',
  'use of force',
  'the 2013 plan',
  'who leads',
  'mental health in march',
  'GPS, or 101',
];
export const topic = one(TOPICS);
