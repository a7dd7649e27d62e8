import { remembered } from '../../data/remembered.ts';
import { stemOf, type Token, tokenise } from './tokens.ts';

/** Ranks names by the words they share with a question: for names that are described rather than said. */
export interface NameIndex {
  /** The names that share a word, the best first. */
  rank(words: readonly string[], soft?: readonly string[]): readonly Match[];
  /** Whether any name has this word. */
  has(word: string): boolean;
}

export interface Match {
  readonly id: string;
  /** 0 to 1: how much of the question's words the name has, and how much of the name was said. */
  readonly score: number;
  /** The part of the question's words, by weight, that this record has. */
  readonly said: number;
  /** The part of the best name that was said. */
  readonly covered: number;
  /** The words of the question that this record has. */
  readonly words: ReadonlySet<string>;
}

export interface Name {
  readonly id: string;
  /** The record's names and other descriptions, each a phrase. */
  readonly names: readonly string[];
}

/** Turns words into what they are compared by: endings off, synonyms as the records say them, empty words left out. */
export type Rooting = (words: readonly string[]) => readonly string[];

/**
 * Indexes names by the roots of their words. A rare word counts for more than a common one.
 */
export function createNameIndex(list: readonly Name[], rooting: Rooting): NameIndex {
  const named = list.flatMap(entry => entry.names.map(name => ({ id: entry.id, roots: rooting(wordsOf(name)) })));
  const orders = new Map(list.map(({ id }, order) => [id, order]));
  const recordsWith = new Map<string, Set<string>>();
  for (const { id, roots } of named)
    for (const root of roots) recordsWith.set(root, (recordsWith.get(root) ?? new Set()).add(id));
  const unheard = Math.log(1 + list.length / 0.5);
  const weights = new Map([...recordsWith].map(([root, ids]) => [root, Math.log(1 + list.length / ids.size)]));
  const weigh = (roots: Iterable<string>) => {
    let total = 0;
    for (const root of roots) total += weights.get(root) ?? unheard;
    return total;
  };
  const phrases = new Map<string, { readonly roots: readonly string[]; readonly weight: number }[]>(
    list.map(({ id }) => [id, []]),
  );
  for (const { id, roots } of named) phrases.get(id)?.push({ roots, weight: weigh(roots) });

  /** What of a record's names was said. */
  const shareOf = (id: string, also: ReadonlySet<string>) => {
    const words = new Set<string>();
    let covered = 0;
    for (const { roots, weight } of phrases.get(id) ?? []) {
      const shared = roots.filter(root => also.has(root));
      if (shared.length === 0) continue;
      for (const root of shared) words.add(root);
      covered = Math.max(covered, weigh(shared) / weight);
    }
    return { words, covered };
  };

  const rank = (words: readonly string[], soft: readonly string[] = []): Match[] => {
    const asked = rooting(words);
    // A record that has soft words only is not meant, however much of them it has.
    const meant = new Set(asked.flatMap(root => [...(recordsWith.get(root) ?? [])]));
    if (meant.size === 0) return [];
    const also = new Set([...asked, ...rooting(soft)]);
    const total = weigh(asked);
    return [...meant]
      .map(id => {
        const { words: shared, covered } = shareOf(id, also);
        const said = weigh(asked.filter(root => shared.has(root))) / total;
        return { id, said, covered, words: shared, score: SAID * said + (1 - SAID) * covered };
      })
      .filter(match => match.said > 0)
      .sort((a, b) => b.score - a.score || (orders.get(a.id) ?? 0) - (orders.get(b.id) ?? 0));
  };
  return { rank, has: word => rooting([word]).some(root => recordsWith.has(root)) };
}

/** What the question says about the name counts more than what of the name it leaves out. */
const SAID = 0.65;

/** The words of a phrase, as a rooting takes them. */
export const wordsOf = (phrase: string): string[] =>
  tokenise(phrase)
    .filter(isWord)
    .map(token => token.text);

export const isWord = (token: Token): boolean => token.kind !== 'mark' && token.kind !== 'quote';

/** The words of names that say nothing by themselves. */
const EMPTY = new Set(
  'a an the of to for in on at by with and or from as be is are that this their your our they them so what how it its more'.split(
    ' ',
  ),
);

/** Any form of a word will do, but where little is left without the ending another word may be meant: "care" is no "car". */
function formOf(word: string): string {
  const root = rootOf(word);
  return root.length > SHORTEST_ROOT ? root : stemOf(word);
}

const LONGEST_SYNONYM = 7;

/** Turns words into those of the records, and says which word became which. */
export interface Wording {
  /** Each word or phrase as said, with the words that the records have for it. */
  readonly expand: (
    words: readonly string[],
  ) => readonly { readonly said: readonly string[]; readonly meant: readonly string[] }[];
  readonly rooting: Rooting;
}

/**
 * @param synonyms from what people say to what the records say, each a phrase of lower-case words; any form of a word will do
 */
export function createWording(synonyms: ReadonlyMap<string, string>): Wording {
  const form = remembered(formOf);
  const root = remembered(rootOf);
  const keyOf = (words: readonly string[]): string => words.map(form).join(' ');
  const known = new Map([...synonyms].map(([phrase, means]) => [keyOf(phrase.split(' ')), means]));
  const openings = new Set([...known.keys()].map(key => key.split(' ')[0]));
  const expand: Wording['expand'] = typed => {
    const words = typed.map(w => w.toLowerCase());
    const expanded: { said: string[]; meant: string[] }[] = [];
    for (let at = 0; at < words.length; ) {
      let length = openings.has(form(words[at] ?? '')) ? Math.min(LONGEST_SYNONYM, words.length - at) : 0;
      while (length > 0 && !known.has(keyOf(words.slice(at, at + length)))) length--;
      const said = words.slice(at, at + Math.max(1, length));
      expanded.push({ said, meant: (length > 0 ? known.get(keyOf(said)) : undefined)?.split(' ') ?? said });
      at += said.length;
    }
    return expanded;
  };
  const rooting: Rooting = words => [
    ...new Set(
      expand(words)
        .flatMap(part => part.meant)
        .filter(w => !EMPTY.has(w))
        .map(root),
    ),
  ];
  return { expand, rooting };
}

export const createRooting = (synonyms: ReadonlyMap<string, string>): Rooting => createWording(synonyms).rooting;

const ENDINGS = [
  'isation',
  'ization',
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ions',
  'ion',
  'ied',
  'ies',
  'ed',
  'es',
  'ly',
  'e',
  's',
  'y',
];
const SHORTEST_ROOT = 3;

/** A word without its ending, so that "satisfied" meets "satisfy" and "recruitment" meets "recruit". */
export function rootOf(word: string): string {
  if (/\d/.test(word) || /(ss|us)$/.test(word)) return word;
  const ending = ENDINGS.find(e => word.endsWith(e) && word.length - e.length >= SHORTEST_ROOT);
  const bare = ending ? word.slice(0, -ending.length) : word;
  // "replacement" loses two endings, to meet "replacing".
  const stem = /^ments?$/.test(ending ?? '') && bare.length > SHORTEST_ROOT ? bare.replace(/e$/, '') : bare;
  return stem.replace(/([^aeiou])\1$/, '$1');
}
