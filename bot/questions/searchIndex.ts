import type { Records, Update } from '../../data/records.ts';
import type { Register } from '../../data/register.ts';
import { isNear } from '../people/nearWords.ts';
import { remembered } from './remembered.ts';
import type { SearchSubject } from './search.ts';
import { readSynonyms, type Synonyms } from './searchConcepts.ts';
import { type SearchDocument, searchDocuments } from './searchDocuments.ts';
import { createLayer, type PlacedWords, type Postings, type SearchLayer } from './searchLayer.ts';
import { searchWords, searchWordsAndPairs } from './searchWords.ts';

/** The records of one subject, ready to be searched. A place is the ordinal of a record's id in `ids`. */
export interface SearchIndex {
  readonly ids: readonly string[];
  readonly layers: readonly SearchLayer[];
  /** Where a word stands, in each layer that has it. */
  standing(word: string): readonly LayerPostings[];
  /** The words that stand anywhere and begin with a word, or are that word with a slip of the finger. */
  near(word: string): readonly string[];
}

export interface LayerPostings extends Postings, Pick<SearchLayer, 'strong' | 'except'> {}

/** The index of a subject; made when first asked for, and kept as long as the records it was made from. */
export function searchIndexOf(register: Register, subject: SearchSubject): SearchIndex {
  const base = kept(INDEXES, sourceOf(register.records, subject), subject, () => baseIndex(register, subject));
  if (subject !== 'activities') return base;
  return kept(INDEXES, register.records.updates, 'narratives', () => withNarratives(register, base));
}

/** The glossary's acronyms, read once. */
export function synonymsOf({ records }: Register): Synonyms {
  return kept(SYNONYMS, records.glossary, 'synonyms', () => readSynonyms(records));
}

/** What was made from a collection. A collection is never changed in place, so what was made from it stays right. */
const INDEXES = new WeakMap<object, Map<string, SearchIndex>>();
const SYNONYMS = new WeakMap<object, Map<string, Synonyms>>();
const NARRATIVES = new WeakMap<object, Map<string, Narratives>>();

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

function baseIndex(register: Register, subject: SearchSubject): SearchIndex {
  const documents = searchDocuments(register, subject);
  const layers = [createLayer(true, namesOf(documents)), createLayer(false, bodiesOf(documents))];
  return indexOf(
    documents.map(document => document.id),
    layers,
  );
}

function indexOf(ids: readonly string[], layers: readonly SearchLayer[]): SearchIndex {
  let words: readonly string[] | undefined;
  return {
    ids,
    layers,
    standing: remembered(word =>
      layers.flatMap(({ postings, ...layer }) => {
        const found = postings.get(word);
        return found ? [{ ...found, ...layer }] : [];
      }),
    ),
    near: remembered(typed => {
      words ??= [...new Set(layers.flatMap(layer => [...layer.postings.keys()]))];
      return words.filter(word => word.startsWith(typed) || isNear(typed, word));
    }),
  };
}

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

/** The narratives as they stood when first indexed: a layer, and the updates of each place that are in it. */
interface Narratives {
  readonly layer: SearchLayer;
  readonly updates: readonly (readonly Update[])[];
}

/**
 * The activities with what their updates say. The narratives are indexed once; after that only those of the activities that have
 * been updated since are indexed anew, in a layer of their own, so that filing an update never costs a whole index.
 */
function withNarratives(register: Register, base: SearchIndex): SearchIndex {
  const first = kept(NARRATIVES, register.records.activities, 'narratives', () => ({
    layer: createLayer(false, narrativesOf(register, base.ids, base.ids.keys())),
    updates: base.ids.map(id => register.updates(id)),
  }));
  const changed = [...base.ids.keys()].filter(
    place => !sameUpdates(register.updates(base.ids[place] ?? ''), first.updates[place] ?? []),
  );
  if (changed.length === 0) return indexOf(base.ids, [...base.layers, first.layer]);
  const earlier = { ...first.layer, except: new Set(changed) };
  const since = createLayer(false, narrativesOf(register, base.ids, changed));
  return indexOf(base.ids, [...base.layers, earlier, since]);
}

function* narrativesOf(register: Register, ids: readonly string[], places: Iterable<number>): Iterable<PlacedWords> {
  for (const place of places) {
    const summaries = register.updates(ids[place] ?? '').map(update => update.summary);
    if (summaries.length > 0) yield { place, words: searchWords(summaries.join(' ')), boost: PASSING };
  }
}

const sameUpdates = (some: readonly Update[], others: readonly Update[]): boolean =>
  some === others || (some.length === others.length && some.every((update, i) => update === others[i]));
