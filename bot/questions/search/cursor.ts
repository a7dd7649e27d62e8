import type { LayerPostings } from './layerPostings.ts';

/** Looks up one place after another, rising, in the postings of a word: each look goes on from the one before. */
export interface Cursor {
  /**
   * The weight of the word at a place: positive where the record is about it, negative where it only mentions it, 0 where it does not
   * stand. Places must not fall from one call to the next.
   */
  weightAt(place: number): number;
}

/** A cursor over a word in all layers: the greatest of their weights counts. */
export function createCursor(layers: readonly LayerPostings[]): Cursor {
  const cursors = layers.map(layer => ({ layer, at: 0 }));
  return {
    weightAt(place) {
      let weight = 0;
      let strong = false;
      for (const cursor of cursors) {
        const { places, weights, except } = cursor.layer;
        cursor.at = firstFrom(places, cursor.at, place);
        if (places[cursor.at] !== place || except?.has(place)) continue;
        weight = Math.max(weight, weights[cursor.at] ?? 0);
        strong ||= cursor.layer.strong;
      }
      return strong ? weight : -weight;
    },
  };
}

/** The first position at or after `from` whose place is not below the one sought: by doubling steps, then by halving. */
function firstFrom(places: Int32Array, from: number, place: number): number {
  let low = from;
  if ((places[low] ?? Number.POSITIVE_INFINITY) >= place) return low;
  let step = 1;
  while ((places[low + step] ?? Number.POSITIVE_INFINITY) < place) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, places.length);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle;
    else high = middle;
  }
  return high;
}

/** The places of two rising lists in one, each once. */
export function union(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const both = new Int32Array(a.length + b.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const x = i < a.length ? (a[i] ?? 0) : Number.POSITIVE_INFINITY;
    const y = j < b.length ? (b[j] ?? 0) : Number.POSITIVE_INFINITY;
    both[count++] = Math.min(x, y);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return both.subarray(0, count);
}
