/** Where one word stands in a layer: the places (ordinals of records, rising) and how much it weighs in each. Views, not copies. */
export interface Postings {
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

/** One searchable side of some records: which words stand where. */
export interface SearchLayer {
  /** A record found by this side is about the word (title, keywords); otherwise it only mentions it. */
  readonly strong: boolean;
  readonly words: Iterable<string>;
  postings(word: string): Postings | undefined;
  /** Places whose words here no longer hold: another layer has them. */
  readonly except?: ReadonlySet<number>;
}

/** Some words of the record at a place; `boost` is how much they count beside the record's other words. */
export interface PlacedWords {
  readonly place: number;
  readonly words: readonly string[];
  readonly boost: number;
}

/**
 * Indexes words by where they stand. Costs one pass; all postings lie in two arrays, so that memory grows by twelve bytes for each
 * different word of each record.
 * @param texts in the order of their places
 */
export function createLayer(strong: boolean, texts: Iterable<PlacedWords>): SearchLayer {
  const numbers = new Map<string, number>();
  const standing = createStanding();
  for (const { place, words, boost } of texts) {
    const weight = boost / (1 + words.length / HALVING_LENGTH);
    for (const word of words) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      standing.add(number, place, weight);
    }
  }
  const { starts, places, weights } = standing.byWord(numbers.size);
  return {
    strong,
    words: { [Symbol.iterator]: () => numbers.keys() },
    postings: word => {
      const number = numbers.get(word);
      if (number === undefined) return undefined;
      const [from, to] = [starts[number] ?? 0, starts[number + 1] ?? 0];
      return { places: places.subarray(from, to), weights: weights.subarray(from, to) };
    },
  };
}

/** A word in a text of this many words weighs half as much as one that stands alone. */
const HALVING_LENGTH = 40;
/** A word that comes again in the same record adds to its weight, but not as much as the first time. */
const AGAIN = 0.3;

/** What was found so far, in the order of finding: one entry for each word of each place. */
function createStanding() {
  let room = 1024;
  let words = new Int32Array(room);
  let places = new Int32Array(room);
  let weights = new Float64Array(room);
  let count = 0;
  /** The last entry of each word. */
  const last: number[] = [];
  const grow = () => {
    room *= 2;
    words = copied(words, new Int32Array(room));
    places = copied(places, new Int32Array(room));
    weights = copied(weights, new Float64Array(room));
  };
  return {
    add(word: number, place: number, weight: number): void {
      const at = last[word];
      if (at !== undefined && places[at] === place) {
        const before = weights[at] ?? 0;
        weights[at] = Math.max(before, weight) + AGAIN * Math.min(before, weight);
        return;
      }
      if (count === room) grow();
      words[count] = word;
      places[count] = place;
      weights[count] = weight;
      last[word] = count;
      count += 1;
    },
    /** The entries word by word, each word's in the order of places: the first entry of each word, and after the last. */
    byWord(wordCount: number) {
      const starts = new Int32Array(wordCount + 1);
      for (let n = 0; n < count; n++) starts[(words[n] ?? 0) + 1] = (starts[(words[n] ?? 0) + 1] ?? 0) + 1;
      for (let word = 0; word < wordCount; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
      const next = starts.slice();
      const sorted = { starts, places: new Int32Array(count), weights: new Float64Array(count) };
      for (let n = 0; n < count; n++) {
        const word = words[n] ?? 0;
        const at = next[word] ?? 0;
        next[word] = at + 1;
        sorted.places[at] = places[n] ?? 0;
        sorted.weights[at] = weights[n] ?? 0;
      }
      return sorted;
    },
  };
}

function copied<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
