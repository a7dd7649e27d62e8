import { createCursor, union } from './cursor.ts';
import type { LayerPostings } from './layerPostings.ts';

/** One way to say an idea: words that must all be there, each where it stands, layer by layer. */
export type Wording = readonly (readonly LayerPostings[])[];

/** How much of something a place has: positive where the record is about it, negative where it only mentions it, 0 for nothing. */
export type Look = (place: number) => number;

/** All the words of one wording: each in some layer, all of them strongly or the wording is not strong. */
export function wordingLook(words: Wording): Look {
  const cursors = words.map(createCursor);
  if (cursors.length === 0) return () => 0;
  return place => {
    let sum = 0;
    let strong = true;
    for (const cursor of cursors) {
      const weight = cursor.weightAt(place);
      if (weight === 0) return 0;
      sum += Math.abs(weight) / cursors.length;
      strong &&= weight > 0;
    }
    return strong ? sum : -sum;
  };
}

/** In how many places a wording stands. A word in two layers of one record counts twice, which is near enough for a weight. */
export function countWording(words: Wording): number {
  const [first = []] = words;
  if (words.length === 1) return countPlaces(first);
  const look = wordingLook(words);
  let count = 0;
  for (const place of mayHave(words)) if (look(place) !== 0) count += 1;
  return count;
}

export const hasPlaces = (words: Wording): boolean => words.every(layers => countPlaces(layers) > 0);

/** Every place that may have a wording, rising: those of its rarest word. */
export function mayHave(words: Wording): Int32Array {
  const [first, ...others] = words;
  const rarest = others.reduce<readonly LayerPostings[]>(
    (best, layers) => (countPlaces(layers) < countPlaces(best) ? layers : best),
    first ?? [],
  );
  return rarest.reduce<Int32Array>((all, { places }) => union(all, places), NOWHERE);
}

export const NOWHERE = new Int32Array(0);

const countPlaces = (layers: readonly LayerPostings[]): number =>
  layers.reduce((sum, { places }) => sum + places.length, 0);
