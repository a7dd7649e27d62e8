import type { Register } from '../../data/register.ts';
import { type Everyday, NOTHING_EVERYDAY } from './everyday.ts';
import { type Concept, conceptsOf } from './searchConcepts.ts';
import { type LayerPostings, type SearchIndex, searchIndexOf, synonymsOf } from './searchIndex.ts';
import { weightAt } from './searchLayer.ts';

export type SearchSubject = 'activities' | 'indicators' | 'items' | 'resolutions' | 'finance' | 'people' | 'terms';

/** One record found. `strong`: every word of the topic is in its title or keywords; otherwise some are only in its narrative. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly strong: boolean;
  /** The share of the topic's weight that the record has, 0 to 1. */
  readonly coverage: number;
}

export interface Search {
  /**
   * The records that a topic is about, the best first. A record counts when it has all the words, in any form, synonym or everyday
   * wording. Where none has them all, the ones that have the weightiest of them; a word that no record has weighs most, so that
   * "homicide detection rate" does not find "detection rate". Light words ("dealt", "big") only help a record that has them up.
   * @param within only records with these ids; all when absent
   */
  find(subject: SearchSubject, topic: string, within?: (id: string) => boolean): readonly Hit[];
  /** The records that have at least something of the topic, the best first: what to offer when nothing was found. */
  nearest(subject: SearchSubject, topic: string, within?: (id: string) => boolean): readonly string[];
}

/**
 * Search over the records of a register; the indexes are shared by all registers that hold the same records.
 * @param everyday what people say for what the records say; without it only the records' own words are found
 */
export function createSearch(register: Register, everyday: Everyday = NOTHING_EVERYDAY): Search {
  const everywhere = () => true;
  return {
    find: (subject, topic, within = everywhere) => createFinder(register, everyday, subject, topic)(within),
    nearest: (subject, topic, within = everywhere) => {
      const index = searchIndexOf(register, subject);
      return havingAny(index, ideasOf(index, topic, register, everyday))
        .filter(hit => within(hit.id))
        .sort((a, b) => b.coverage - a.coverage || byRank(a, b))
        .map(hit => hit.id);
    },
  };
}

/** Finds the records of one subject that are about one topic, as `Search.find`; for who asks it within one plan after another. */
export function createFinder(
  register: Register,
  everyday: Everyday,
  subject: SearchSubject,
  topic: string,
): (within: (id: string) => boolean) => readonly Hit[] {
  const index = searchIndexOf(register, subject);
  const ideas = ideasOf(index, topic, register, everyday);
  const whole = havingAll(index, ideas).sort(byRank);
  let some: readonly Hit[] | undefined;
  return within => {
    const found = whole.filter(hit => within(hit.id));
    if (found.length > 0) return found;
    some ??= havingAny(index, ideas).sort(byRank);
    return havingEnough(
      ideas,
      some.filter(hit => within(hit.id)),
    );
  };
}

/** The share of a topic's weight that a record must have when none has the whole of it. */
const ENOUGH_COVERAGE = 0.5;
/** The same where a word of the topic is in no record at all: what is asked for may well not be on record. */
const ENOUGH_BESIDE_UNKNOWN = 0.65;
/** Records this near to the best coverage are as good. */
const SAME_COVERAGE = 0.01;

/** A concept as it stands in an index: the postings of each of its wordings, and how telling it is. */
interface Idea {
  /** Wordings → words → layers. */
  readonly wordings: readonly (readonly (readonly LayerPostings[])[])[];
  readonly weight: number;
  readonly known: boolean;
  readonly light: boolean;
}

const byRank = (a: Hit, b: Hit): number => Number(b.strong) - Number(a.strong) || b.score - a.score;

function ideasOf(index: SearchIndex, topic: string, register: Register, everyday: Everyday): Idea[] {
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
  return { wordings, known, weight: !known && concept.modifies ? weight / 2 : weight, light: concept.light ?? false };
}

/** A word shorter than this is not matched loosely: too many others are near it. */
const SHORTEST_LOOSE = 5;

function looseWordings(index: SearchIndex, { wordings }: Concept): (readonly LayerPostings[])[][] {
  const [typed] = wordings[0] ?? [];
  if (typed === undefined) return [];
  return index.near(typed).map(word => [index.standing(word)]);
}

const countPlaces = (layers: readonly LayerPostings[]): number =>
  layers.reduce((sum, { places }) => sum + places.length, 0);
/** In how many places a wording stands. A word in two layers of one record counts twice, which is near enough for a weight. */
function countWording(words: readonly (readonly LayerPostings[])[]): number {
  const [first = []] = words;
  if (words.length === 1) return countPlaces(first);
  return [...placesWith(words)].filter(place => wordsAt(words, place)).length;
}

const hasPlaces = (words: readonly (readonly LayerPostings[])[]): boolean =>
  words.every(layers => countPlaces(layers) > 0);

/** The records that have every idea: looked for among those that have the rarest. */
function havingAll(index: SearchIndex, ideas: readonly Idea[]): Hit[] {
  const [rarest, ...others] = ideas.filter(idea => !idea.light).sort((a, b) => b.weight - a.weight);
  if (!rarest) return [];
  const light = ideas.filter(idea => idea.light);
  const hits: Hit[] = [];
  for (const place of placesOf(rarest)) {
    const parts = [rarest, ...others].map(idea => ideaAt(idea, place));
    if (parts.some(part => part === undefined)) continue;
    const besides = light.map(idea => ideaAt(idea, place));
    hits.push(weighed(index.ids[place] ?? '', parts, 1, besides));
  }
  return hits;
}

function havingEnough(ideas: readonly Idea[], found: readonly Hit[]): readonly Hit[] {
  const best = Math.max(0, ...found.map(hit => hit.coverage));
  const enough = ideas.every(idea => idea.known || idea.light) ? ENOUGH_COVERAGE : ENOUGH_BESIDE_UNKNOWN;
  return best < enough ? [] : found.filter(hit => hit.coverage >= best - SAME_COVERAGE);
}

function havingAny(index: SearchIndex, all: readonly Idea[]): Hit[] {
  const ideas = all.filter(idea => !idea.light);
  const light = all.filter(idea => idea.light);
  const whole = ideas.reduce((sum, idea) => sum + idea.weight, 0);
  const places = new Set(ideas.flatMap(idea => [...placesOf(idea)]));
  return [...places]
    .map(place => {
      const parts = ideas.map(idea => ideaAt(idea, place));
      const covered = ideas.reduce((sum, idea, i) => sum + (parts[i] ? idea.weight : 0), 0);
      const besides = light.map(idea => ideaAt(idea, place));
      return weighed(index.ids[place] ?? '', parts, covered / whole, besides);
    })
    .filter(hit => hit.coverage > 0);
}

interface Part {
  readonly score: number;
  readonly strong: boolean;
}

const weighed = (
  id: string,
  parts: readonly (Part | undefined)[],
  coverage: number,
  besides: readonly (Part | undefined)[],
): Hit => ({
  id,
  coverage,
  score: [...parts, ...besides].reduce((sum, part) => sum + (part?.score ?? 0), 0),
  strong: parts.every(part => part?.strong ?? false),
});

/** Every place that may have an idea: those of the rarest word of each of its wordings. */
function placesOf(idea: Idea): Set<number> {
  const places = new Set<number>();
  for (const words of idea.wordings) for (const place of placesWith(words)) places.add(place);
  return places;
}

function placesWith(words: readonly (readonly LayerPostings[])[]): Set<number> {
  const [rarest] = [...words].sort((a, b) => countPlaces(a) - countPlaces(b));
  return new Set((rarest ?? []).flatMap(layer => layer.places));
}

/** The best wording of an idea at a place; undefined where the record does not have it. */
function ideaAt(idea: Idea, place: number): Part | undefined {
  let best: Part | undefined;
  for (const [n, words] of idea.wordings.entries()) {
    const part = inOtherWords(wordsAt(words, place), n);
    if (part && (!best || part.score > best.score))
      best = { score: part.score, strong: part.strong || (best?.strong ?? false) };
    else if (part?.strong && best) best = { ...best, strong: true };
  }
  return best && { score: best.score * idea.weight, strong: best.strong };
}

/** What is said in the record's own words is nearer than what stands for it. */
const inOtherWords = (part: Part | undefined, wording: number): Part | undefined =>
  part && wording > 0 ? { ...part, score: part.score * OTHER_WORDS } : part;
const OTHER_WORDS = 0.75;

/** All the words of one wording at a place: each in some layer, all of them strongly or the wording is not strong. */
function wordsAt(words: readonly (readonly LayerPostings[])[], place: number): Part | undefined {
  let score = 0;
  let strong = true;
  for (const layers of words) {
    let best = 0;
    let named = false;
    for (const layer of layers) {
      const weight = layer.except?.has(place) ? undefined : weightAt(layer, place);
      if (weight === undefined) continue;
      best = Math.max(best, weight);
      named ||= layer.strong;
    }
    if (best === 0) return undefined;
    score += best / words.length;
    strong &&= named;
  }
  return { score, strong };
}
