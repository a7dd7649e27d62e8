import type { Records } from '../../../data/records.ts';
import { type Everyday, sayingAt } from '../../words/everyday.ts';
import { plainWords, stem, topicWords } from '../../words/searchWords.ts';

/** One idea of a topic, and the wordings that stand for it: each a list of words of which all must be there. */
export interface Concept {
  /** The first as it was typed; the others stand for it. */
  readonly wordings: readonly (readonly string[])[];
  /** Length of the longest single word as typed: a short one is not matched loosely. */
  readonly longest: number;
  /** What to look for instead where no record has the idea in any wording: its words one by one. */
  readonly parts?: readonly Concept[];
  /** It is typed as a verb or an adverb ("expanding"): where no record has it, less is missing than with an unknown noun. */
  readonly modifies?: boolean;
  /** It says little of what is asked about ("dealt", "big"): no record is missed for want of it. */
  readonly light?: boolean;
}

/** Acronyms and what they stand for, from the glossary, both ways, ready to be looked up. */
export interface Synonyms {
  readonly meanings: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** By the first word of what they stand for: few begin with a word of the topic. */
  readonly acronyms: ReadonlyMap<string, readonly Acronym[]>;
}

interface Acronym {
  readonly words: readonly string[];
  readonly term: string;
  /** Its place among all, the one of most words first. */
  readonly order: number;
}

/** The ideas of a topic: a saying or an expansion that is spelt out counts as one idea; every other word is one. */
export function conceptsOf(topic: string, synonyms: Synonyms, everyday: Everyday): Concept[] {
  let words = topicWords(topic);
  const spelt: Concept[] = [];
  for (const { words: expansion, term } of acronymsAmong(words, synonyms)) {
    if (!expansion.every(word => words.includes(word))) continue;
    spelt.push({ wordings: [expansion, [term]], longest: 0, parts: expansion.map(single) });
    words = words.filter(word => !expansion.includes(word));
  }
  const modifying = new Set(plainWords(topic).filter(isModifier).map(stem));
  for (let at = 0; at < words.length; at++) {
    const saying = sayingAt(everyday, words, at);
    const length = saying?.words.length ?? 1;
    if (saying && length > 1) {
      spelt.push({ wordings: [saying.words, ...saying.wordings], longest: 0, parts: saying.words.map(single) });
    } else {
      const word = words[at] ?? '';
      const concept = conceptOf(word, words[at - 1], words[at + 1], synonyms);
      spelt.push({
        ...concept,
        longest: everyday.ordinary.has(word) ? 0 : concept.longest,
        wordings: [...concept.wordings, ...(saying?.wordings ?? [])],
        modifies: modifying.has(word),
        light: everyday.light.has(word),
      });
    }
    at += length - 1;
  }
  return spelt;
}

/** Those that may be spelt out in the topic, the longest first. */
const acronymsAmong = (words: readonly string[], { acronyms }: Synonyms): readonly Acronym[] =>
  [...new Set(words)].flatMap(word => acronyms.get(word) ?? []).sort((a, b) => a.order - b.order);

const single = (word: string): Concept => ({ wordings: [[word]], longest: word.length });

const isModifier = (word: string): boolean => /(?:ing|ed|ly)$/.test(word);

/** A word stands for itself, for what it abbreviates, and for itself run together with a neighbour. */
function conceptOf(word: string, before: string | undefined, after: string | undefined, synonyms: Synonyms): Concept {
  const joined = [before && `${before}${word}`, after && `${word}${after}`].filter(pair => pair !== undefined);
  return {
    wordings: [[word], ...joined.map(pair => [stem(pair)]), ...(synonyms.meanings.get(word) ?? [])],
    longest: word.length,
  };
}

/**
 * Reads the glossary's acronyms. One that is also an ordinary word of the records (SAFE, PACE, BID) is left out: typed in lower case
 * it would drag its expansion into topics that have nothing to do with it.
 */
export function readSynonyms(records: Records): Synonyms {
  const acronymOf = (term: string) => term.replace(/ \(.*\)$/, '');
  const lower = records.glossary.map(({ term }) => acronymOf(term).toLowerCase());
  const ordinary = ordinaryAmong(lower, records);
  const meanings = new Map<string, string[][]>();
  const acronyms: { words: string[]; term: string }[] = [];
  for (const { term, expansion } of records.glossary) {
    const acronym = acronymOf(term);
    const words = topicWords(expansion);
    const key = stem(acronym.toLowerCase());
    if (!/^[\p{L}&-]{2,8}$/u.test(acronym) || ordinary.has(acronym.toLowerCase()) || words.length === 0) continue;
    meanings.set(key, [...(meanings.get(key) ?? []), words]);
    if (words.length > 1) acronyms.push({ words, term: key });
  }
  return { meanings, acronyms: byFirstWord(acronyms.sort((a, b) => b.words.length - a.words.length)) };
}

function byFirstWord(acronyms: readonly Omit<Acronym, 'order'>[]): ReadonlyMap<string, readonly Acronym[]> {
  const found = new Map<string, Acronym[]>();
  for (const [order, { words, term }] of acronyms.entries()) {
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), { words, term, order }]);
  }
  return found;
}

/** Those of some words that the records write in lower case. */
function ordinaryAmong(words: readonly string[], records: Records): ReadonlySet<string> {
  const plain = words.filter(word => /^[a-z]+$/u.test(word));
  const found = new Set<string>();
  if (plain.length === 0) return found;
  const pattern = new RegExp(`\\b(?:${plain.join('|')})\\b`, 'g');
  const look = (text: string) => {
    for (const word of text.match(pattern) ?? []) found.add(word);
  };
  for (const { title } of records.activities) look(title);
  for (const { summary } of records.updates) look(summary);
  return found;
}
