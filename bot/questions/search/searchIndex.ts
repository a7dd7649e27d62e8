import { once } from '../../../data/once.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { Update } from '../../../data/records/update.ts';
import type { Records } from '../../../data/records.ts';
import type { Register } from '../../../data/register.ts';
import { remembered } from '../../../data/remembered.ts';
import { searchWords, searchWordsAndPairs } from '../../words/searchWords.ts';
import { readSynonyms, type Synonyms } from './concepts.ts';
import { type SearchDocument, searchDocuments } from './documents.ts';
import { createLayer, type PlacedWords, type SearchLayer } from './layer.ts';
import type { LayerPostings } from './layerPostings.ts';
import { createNearWords } from './near.ts';
import type { SearchSubject } from './subject.ts';
import { countWording } from './wording.ts';

/** The records of one subject, ready to be searched. A place is the ordinal of a record's id in `ids`. */
export interface SearchIndex {
  readonly ids: readonly string[];
  /** Where a word stands, in each layer that has it. */
  standing(word: string): readonly LayerPostings[];
  /** In how many records some words stand together, nearly; the same is asked in one sentence after another. */
  countOf(words: readonly string[]): number;
  /** The words that stand anywhere and begin with a word, or are that word with a slip of the finger. */
  near(word: string): readonly string[];
}

/** The index of a subject; made when first asked for, and kept as long as the records it was made from. */
export function searchIndexOf(register: Register, subject: SearchSubject): SearchIndex {
  if (subject !== 'activities')
    return kept(INDEXES, sourceOf(register.records, subject), subject, () => baseIndex(register, subject));
  return kept(INDEXES, register.records.updates, 'narratives', () =>
    withNarratives(register, activitiesIndex(register)),
  );
}

/** Lays out what the first question about activities would otherwise wait for. */
export function prepareSearch(register: Register): void {
  searchIndexOf(register, 'activities');
  synonymsOf(register);
}

/** The glossary's acronyms, read once. */
export function synonymsOf({ records }: Register): Synonyms {
  return kept(SYNONYMS, records.glossary, 'synonyms', () => readSynonyms(records));
}

/** What was made from a collection. A collection is never changed in place, so what was made from it stays right. */
const INDEXES = new WeakMap<object, Map<string, SearchIndex>>();
const SYNONYMS = new WeakMap<object, Map<string, Synonyms>>();
const NARRATIVES = new WeakMap<object, Map<string, Narratives>>();
/** The last index of activities, by the plans they are of. */
const ACTIVITIES = new WeakMap<object, { readonly activities: readonly Activity[]; readonly index: SearchIndex }>();

/** An activity that was given to another lead says what it said: its index stays. */
function activitiesIndex(register: Register): SearchIndex {
  const { plans, activities } = register.records;
  const before = ACTIVITIES.get(plans);
  if (before && saySame(before.activities, activities)) return before.index;
  const index = baseIndex(register, 'activities');
  ACTIVITIES.set(plans, { activities, index });
  return index;
}

const saySame = (some: readonly Activity[], others: readonly Activity[]): boolean =>
  some === others ||
  (some.length === others.length &&
    some.every((one, n) => {
      const other = others[n];
      return (
        one === other ||
        (one.id === other?.id &&
          one.title === other.title &&
          one.keywords === other.keywords &&
          one.evidence === other.evidence)
      );
    }));

function kept<T>(store: WeakMap<object, Map<string, T>>, source: object, name: string, make: () => T): T {
  const known = store.get(source) ?? new Map<string, T>();
  store.set(source, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = make();
  known.set(name, made);
  return made;
}

function sourceOf(records: Records, subject: SearchSubject): object {
  if (subject === 'items') return records.meetings;
  if (subject === 'terms') return records.glossary;
  return records[subject];
}

/** The layers of an index, for whoever lays another over them. */
const LAYERS = new WeakMap<SearchIndex, readonly SearchLayer[]>();

function baseIndex(register: Register, subject: SearchSubject): SearchIndex {
  const documents = searchDocuments(register, subject);
  const layers = [createLayer(true, namesOf(documents)), createLayer(false, bodiesOf(documents))];
  const index = indexOf(
    documents.map(document => document.id),
    layers,
  );
  LAYERS.set(index, layers);
  return index;
}

function indexOf(ids: readonly string[], layers: readonly SearchLayer[]): SearchIndex {
  const standing = remembered(word =>
    layers.flatMap(({ postings, strong, except }): LayerPostings[] => {
      const found = postings(word);
      return found ? [{ ...found, strong, ...(except && { except }) }] : [];
    }),
  );
  const countTogether = remembered(words => countWording(words.split(' ').map(standing)));
  return {
    ids,
    standing,
    countOf: words => countTogether(words.join(' ')),
    near: remembered(typed => [...new Set(layers.flatMap(({ words }) => nearWordsOf(words)(typed)))]),
  };
}

/** Laid out when the first word is looked for inexactly; a layer keeps its words as long as it lives. */
const nearWordsOf = once(createNearWords);

/** A word of the title is worth more than a keyword, and that more than one in passing. */
const TITLE = 4;
const KEYWORD = 3;
const PASSING = 1;

function* namesOf(documents: readonly SearchDocument[]): Iterable<PlacedWords> {
  for (const [place, { title, keywords }] of documents.entries()) {
    yield { place, words: searchWordsAndPairs(title), boost: TITLE };
    yield { place, words: searchWordsAndPairs(keywords), boost: KEYWORD };
  }
}

function* bodiesOf(documents: readonly SearchDocument[]): Iterable<PlacedWords> {
  for (const [place, { body }] of documents.entries()) {
    if (body !== '') yield { place, words: searchWords(body), boost: PASSING };
  }
}

/** The narratives as they stood when first indexed, and what they were made from. */
interface Narratives {
  readonly layer: SearchLayer;
  readonly updates: readonly Update[];
  readonly placeOf: () => ReadonlyMap<string, number>;
}

/**
 * The activities with what their updates say. The narratives are indexed once; after that only those of the activities that have
 * been updated since are indexed anew, in a layer of their own, so that filing an update never costs a whole index.
 */
function withNarratives(register: Register, base: SearchIndex, baseLayers = LAYERS.get(base) ?? []): SearchIndex {
  const first = kept(NARRATIVES, base, 'narratives', () => firstNarratives(register, base));
  const changed = [...changedSince(first.updates, register.records.updates)]
    .flatMap(id => first.placeOf().get(id) ?? [])
    .sort((a, b) => a - b);
  if (changed.length === 0) return indexOf(base.ids, [...baseLayers, first.layer]);
  const earlier = { ...first.layer, except: new Set(changed) };
  const since = createLayer(false, narrativesOf(register, base.ids, changed, narrativeWords));
  return indexOf(base.ids, [...baseLayers, earlier, since]);
}

function firstNarratives(register: Register, base: SearchIndex): Narratives {
  let places: ReadonlyMap<string, number> | undefined;
  return {
    layer: createLayer(false, narrativesOf(register, base.ids, base.ids.keys(), readNarratives)),
    updates: register.records.updates,
    placeOf: () => (places ??= new Map(base.ids.map((id, place) => [id, place]))),
  };
}

function* narrativesOf(
  register: Register,
  ids: readonly string[],
  places: Iterable<number>,
  wordsOf: (updates: readonly Update[]) => readonly string[],
): Iterable<PlacedWords> {
  for (const place of places) {
    const updates = register.updates(ids[place] ?? '');
    if (updates.length > 0) yield { place, words: wordsOf(updates), boost: PASSING };
  }
}

const readNarratives = (updates: readonly Update[]): string[] =>
  searchWords(updates.map(update => update.summary).join(' '));

/** What was updated since the start is indexed again at every update: its words are kept. */
const narrativeWords = once(readNarratives);

/** The activities whose updates are not the same in both lists, which mostly are: one walk side by side. */
function changedSince(before: readonly Update[], after: readonly Update[]): ReadonlySet<string> {
  const changed = new Set<string>();
  const mark = (update: Update | undefined) => update && changed.add(update.activity);
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (i < before.length && before[i] === after[j]) {
      i += 1;
      j += 1;
    } else if (i < before.length && before[i + 1] === after[j] && j < after.length) {
      mark(before[i++]);
    } else if (j < after.length && after[j + 1] === before[i] && i < before.length) {
      mark(after[j++]);
    } else {
      mark(before[i++]);
      mark(after[j++]);
    }
  }
  return changed;
}
