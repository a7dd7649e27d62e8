/** Where one word stands: the places (ordinals of records, rising) and how much it weighs in each. */
export interface Postings {
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

/** One searchable side of some records: which words stand where. */
export interface SearchLayer {
  /** A record found by this side is about the word (title, keywords); otherwise it only mentions it. */
  readonly strong: boolean;
  readonly postings: ReadonlyMap<string, Postings>;
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
 * Indexes words by where they stand. Costs one pass; memory grows with the number of different words of each record.
 * @param texts in the order of their places
 */
export function createLayer(strong: boolean, texts: Iterable<PlacedWords>): SearchLayer {
  const postings = new Map<string, { places: number[]; weights: number[] }>();
  for (const { place, words, boost } of texts) {
    const weight = boost / (1 + words.length / HALVING_LENGTH);
    for (const word of words) add(postings, word, place, weight);
  }
  return { strong, postings };
}

/** The weight of a word at a place, or undefined where it does not stand there. */
export function weightAt({ places, weights }: Postings, place: number): number | undefined {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = places[middle] ?? 0;
    if (found === place) return weights[middle];
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** A word in a text of this many words weighs half as much as one that stands alone. */
const HALVING_LENGTH = 40;
/** A word that comes again in the same record adds to its weight, but not as much as the first time. */
const AGAIN = 0.3;

function add(
  postings: Map<string, { places: number[]; weights: number[] }>,
  word: string,
  place: number,
  weight: number,
): void {
  const list = postings.get(word);
  if (!list) {
    postings.set(word, { places: [place], weights: [weight] });
    return;
  }
  const last = list.places.length - 1;
  if (list.places[last] === place) {
    const before = list.weights[last] ?? 0;
    list.weights[last] = Math.max(before, weight) + AGAIN * Math.min(before, weight);
  } else {
    list.places.push(place);
    list.weights.push(weight);
  }
}
