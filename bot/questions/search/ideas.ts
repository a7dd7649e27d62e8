import type { Everyday } from '../../words/everyday.ts';
import { type Concept, conceptsOf, type Synonyms } from './concepts.ts';
import { union } from './cursor.ts';
import type { SearchIndex } from './searchIndex.ts';
import { countWording, hasPlaces, type Look, mayHave, NOWHERE, type Wording, wordingLook } from './wording.ts';

/** A concept as it stands in an index, and how telling it is. */
export interface Idea {
  readonly wordings: readonly Wording[];
  readonly weight: number;
  readonly known: boolean;
  readonly light: boolean;
}

/** The ideas of a topic as an index has them. */
export function ideasOf(index: SearchIndex, topic: string, synonyms: Synonyms, everyday: Everyday): Idea[] {
  const ideas = conceptsOf(topic, synonyms, everyday).flatMap(concept => {
    const idea = ideaOf(index, concept);
    return !idea.known && concept.parts ? concept.parts.map(part => ideaOf(index, part)) : [idea];
  });
  // A topic of light words alone is about what they say.
  return ideas.every(idea => idea.light) ? ideas.map(idea => ({ ...idea, light: false })) : ideas;
}

/** Rare ideas weigh more; one that no record has weighs most. Inexact words count only where there is no exact one. */
function ideaOf(index: SearchIndex, concept: Concept): Idea {
  const exact = concept.wordings.map(words => words.map(index.standing));
  const isLoose = !exact.some(hasPlaces) && concept.longest >= SHORTEST_LOOSE;
  const wordings = isLoose ? looseWordings(index, concept) : exact;
  const places = isLoose ? sum(wordings.map(countWording)) : sum(concept.wordings.map(index.countOf));
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

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** Every place that may have an idea, rising. */
export const placesOf = (idea: Idea): Int32Array =>
  idea.wordings.reduce<Int32Array>((all, words) => union(all, mayHave(words)), NOWHERE);

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
