import type { Register } from '../../data/register.ts';
import type { Everyday } from './everyday.ts';
import { type Concept, conceptsOf } from './searchConcepts.ts';
import { createCursor, union } from './searchCursor.ts';
import { type LayerPostings, type SearchIndex, synonymsOf } from './searchIndex.ts';

/** A concept as it stands in an index, and how telling it is. */
export interface Idea {
  readonly wordings: readonly Wording[];
  readonly weight: number;
  readonly known: boolean;
  readonly light: boolean;
}

/** One way to say an idea: words that must all be there, each where it stands, layer by layer. */
export type Wording = readonly (readonly LayerPostings[])[];

/** The ideas of a topic as an index has them. */
export function ideasOf(index: SearchIndex, topic: string, register: Register, everyday: Everyday): Idea[] {
  const ideas = conceptsOf(topic, synonymsOf(register), everyday).flatMap(concept => {
    const idea = ideaOf(index, concept);
    return !idea.known && concept.parts ? concept.parts.map(part => ideaOf(index, part)) : [idea];
  });
  // A topic of light words alone is about what they say.
  return ideas.every(idea => idea.light) ? ideas.map(idea => ({ ...idea, light: false })) : ideas;
}

/** Rare ideas weigh more; one that no record has weighs most. Inexact words count only where there is no exact one. */
function ideaOf(index: SearchIndex, concept: Concept): Idea {
  const exact = concept.wordings.map(words => words.map(index.standing));
  const wordings = exact.some(hasPlaces) || concept.longest < SHORTEST_LOOSE ? exact : looseWordings(index, concept);
  const places = wordings.reduce((sum, words) => sum + countWording(words), 0);
  const weight = Math.log(1 + index.ids.length / (places || 0.5));
  const known = places > 0;
  return {
    // What stands nowhere is looked for nowhere.
    wordings: wordings.map(words => (hasPlaces(words) ? words : [])),
    known,
    weight: !known && concept.modifies ? weight / 2 : weight,
    light: concept.light ?? false,
  };
}

/** A word shorter than this is not matched loosely: too many others are near it. */
const SHORTEST_LOOSE = 5;

function looseWordings(index: SearchIndex, { wordings }: Concept): Wording[] {
  const [typed] = wordings[0] ?? [];
  if (typed === undefined) return [];
  return index.near(typed).map(word => [index.standing(word)]);
}

const countPlaces = (layers: readonly LayerPostings[]): number =>
  layers.reduce((sum, { places }) => sum + places.length, 0);

/** In how many places a wording stands. A word in two layers of one record counts twice, which is near enough for a weight. */
function countWording(words: Wording): number {
  const [first = []] = words;
  if (words.length === 1) return countPlaces(first);
  const look = wordingLook(words);
  let count = 0;
  for (const place of mayHave(words)) if (look(place) !== 0) count += 1;
  return count;
}

const hasPlaces = (words: Wording): boolean => words.every(layers => countPlaces(layers) > 0);

/** Every place that may have a wording, rising: those of its rarest word. */
function mayHave(words: Wording): Int32Array {
  const [first, ...others] = words;
  const rarest = others.reduce<readonly LayerPostings[]>(
    (best, layers) => (countPlaces(layers) < countPlaces(best) ? layers : best),
    first ?? [],
  );
  return rarest.reduce<Int32Array>((all, { places }) => union(all, places), NOWHERE);
}

const NOWHERE = new Int32Array(0);

/** Every place that may have an idea, rising. */
export const placesOf = (idea: Idea): Int32Array =>
  idea.wordings.reduce<Int32Array>((all, words) => union(all, mayHave(words)), NOWHERE);

/** How much of something a place has: positive where the record is about it, negative where it only mentions it, 0 for nothing. */
export type Look = (place: number) => number;

/** Looks an idea up at rising places: its best wording counts, and it is strong where any wording is. */
export function ideaLook({ wordings, weight }: Idea): Look {
  const looks = wordings.map(wordingLook);
  return place => {
    let best = 0;
    let strong = false;
    for (let n = 0; n < looks.length; n++) {
      const worth = looks[n]?.(place) ?? 0;
      if (worth === 0) continue;
      strong ||= worth > 0;
      // What is said in the record's own words is nearer than what stands for it.
      best = Math.max(best, n > 0 ? Math.abs(worth) * OTHER_WORDS : Math.abs(worth));
    }
    return strong ? best * weight : -best * weight;
  };
}
const OTHER_WORDS = 0.75;

/** All the words of one wording: each in some layer, all of them strongly or the wording is not strong. */
function wordingLook(words: Wording): Look {
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
