import type { Register } from '../../../data/register.ts';
import { remembered } from '../../../data/remembered.ts';
import { type Everyday, NOTHING_EVERYDAY } from '../../words/everyday.ts';
import { type Found, havingAll, havingSome } from './found.ts';
import { type Idea, ideasOf } from './ideas.ts';
import { type SearchIndex, searchIndexOf, synonymsOf } from './searchIndex.ts';
import type { SearchSubject } from './subject.ts';

/** One record found. `strong`: every word of the topic is in its title or keywords; otherwise some are only in its narrative. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly strong: boolean;
  /** The share of the topic's weight that the record has, 0 to 1. */
  readonly coverage: number;
}

type Within = (id: string) => boolean;

export interface Search {
  /**
   * The records that a topic is about, the best first. A record counts when it has all the words, in any form, synonym or everyday
   * wording. Where none has them all, the ones that have the weightiest of them; a word that no record has weighs most, so that
   * "homicide detection rate" does not find "detection rate". Light words ("dealt", "big") only help a record that has them up.
   * @param within only records with these ids; all when absent
   */
  find(subject: SearchSubject, topic: string, within?: Within): readonly Hit[];
  /** The first of them: much cheaper where a topic finds thousands. */
  best(subject: SearchSubject, topic: string, within?: Within): Hit | undefined;
  /** The records that have at least something of the topic, the best first: what to offer when nothing was found. */
  nearest(subject: SearchSubject, topic: string, within?: Within): readonly string[];
}

/**
 * Search over the records of a register; the indexes are shared by all registers that hold the same records.
 * @param everyday what people say for what the records say; without it only the records' own words are found
 */
export function createSearch(register: Register, everyday: Everyday = NOTHING_EVERYDAY): Search {
  const finderOf = (subject: SearchSubject, topic: string) => createFinder(register, everyday, subject, topic);
  return {
    find: (subject, topic, within = EVERYWHERE) => finderOf(subject, topic).all(within),
    best: (subject, topic, within = EVERYWHERE) => finderOf(subject, topic).best(within),
    nearest: (subject, topic, within = EVERYWHERE) => finderOf(subject, topic).nearest(within),
  };
}

const EVERYWHERE: Within = () => true;
const ANYTHING = 1e-6;

/** Finds the records of one subject that are about one topic; for who asks it within one plan after another. */
export interface Finder {
  /** As `Search.find`. */
  all(within: Within): readonly Hit[];
  /** As `Search.best`. */
  best(within: Within): Hit | undefined;
  /** As `Search.nearest`. */
  nearest(within: Within): readonly string[];
}

/** Reading and answering a question ask for the same topic, frame after frame: what an index has of it is looked up once. */
export function createFinder(register: Register, everyday: Everyday, subject: SearchSubject, topic: string): Finder {
  const index = searchIndexOf(register, subject);
  const known = FINDERS.get(index) ?? new WeakMap<Everyday, (topic: string) => Finder>();
  FINDERS.set(index, known);
  const synonyms = synonymsOf(register);
  const finderOf =
    known.get(everyday) ?? remembered(words => finder(index, ideasOf(index, words, synonyms, everyday)), MOST_FINDERS);
  known.set(everyday, finderOf);
  return finderOf(topic);
}

/** An index is never changed in place, so what was found in it stays right. */
const FINDERS = new WeakMap<SearchIndex, WeakMap<Everyday, (topic: string) => Finder>>();
/** Enough for the questions of some minutes; with 100,000 activities one may hold megabytes. */
const MOST_FINDERS = 64;

function finder({ ids }: SearchIndex, ideas: readonly Idea[]): Finder {
  const enough = ideas.every(idea => idea.known || idea.light) ? ENOUGH_COVERAGE : ENOUGH_BESIDE_UNKNOWN;
  const whole = havingAll(ideas);
  let some: Found | undefined;
  const partly = (): Found => (some ??= havingSome(ideas, enough - SAME_COVERAGE));
  return {
    all(within) {
      const all = ordinalsWithin(whole, ids, within);
      if (all.length > 0) return all.sort(byRank(whole)).map(n => hitAt(whole, n, ids));
      const found = partly();
      const near = ordinalsWithin(found, ids, within);
      const fullest = near.reduce((most, n) => Math.max(most, coverageAt(found, n)), 0);
      if (fullest < enough) return [];
      const least = fullest - SAME_COVERAGE;
      return near
        .filter(n => coverageAt(found, n) >= least)
        .sort(byRank(found))
        .map(n => hitAt(found, n, ids));
    },
    best(within) {
      const first = firstBy(whole, ids, within, byRank(whole));
      if (first !== undefined) return hitAt(whole, first, ids);
      const found = partly();
      const fullest = firstBy(found, ids, within, (a, b) => coverageAt(found, b) - coverageAt(found, a));
      if (fullest === undefined || coverageAt(found, fullest) < enough) return undefined;
      const least = coverageAt(found, fullest) - SAME_COVERAGE;
      const near = firstBy(found, ids, within, byRank(found), n => coverageAt(found, n) >= least);
      return near === undefined ? undefined : hitAt(found, near, ids);
    },
    nearest(within) {
      const found = havingSome(ideas, ANYTHING);
      const byCoverage = (a: number, b: number) => coverageAt(found, b) - coverageAt(found, a) || byRank(found)(a, b);
      return ordinalsWithin(found, ids, within)
        .sort(byCoverage)
        .map(n => idAt(found, n, ids));
    },
  };
}

/** The share of a topic's weight that a record must have when none has the whole of it. */
const ENOUGH_COVERAGE = 0.5;
/** The same where a word of the topic is in no record at all: what is asked for may well not be on record. */
const ENOUGH_BESIDE_UNKNOWN = 0.65;
/** Records this near to the best coverage are as good. */
const SAME_COVERAGE = 0.01;

const coverageAt = ({ coverage }: Found, n: number): number => coverage[n] ?? 0;
const idAt = ({ places }: Found, n: number, ids: readonly string[]): string => ids[places[n] ?? -1] ?? '';

const hitAt = (found: Found, n: number, ids: readonly string[]): Hit => ({
  id: idAt(found, n, ids),
  score: found.scores[n] ?? 0,
  strong: found.strong[n] === 1,
  coverage: coverageAt(found, n),
});

/** What is about the topic before what mentions it, then the greater score, then the records' own order. */
const byRank =
  ({ strong, scores }: Found) =>
  (a: number, b: number): number =>
    (strong[b] ?? 0) - (strong[a] ?? 0) || (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;

function ordinalsWithin(found: Found, ids: readonly string[], within: Within): number[] {
  const ordinals: number[] = [];
  for (let n = 0; n < found.count; n++) if (within(idAt(found, n, ids))) ordinals.push(n);
  return ordinals;
}

/** The first in an order; `within` is asked only of what would be first so far. */
function firstBy(
  found: Found,
  ids: readonly string[],
  within: Within,
  order: (a: number, b: number) => number,
  counts: (n: number) => boolean = () => true,
): number | undefined {
  let first: number | undefined;
  for (let n = 0; n < found.count; n++)
    if (counts(n) && (first === undefined || order(n, first) < 0) && within(idAt(found, n, ids))) first = n;
  return first;
}
