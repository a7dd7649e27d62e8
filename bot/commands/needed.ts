import type { List, Part, Phrasing } from './phrasing.ts';

/** Makes what tells which phrasings a sentence may be one of, from the words that they cannot do without. */
export function createPossible(phrasings: readonly Phrasing[]): (words: readonly string[]) => ReadonlySet<Phrasing> {
  const sets = new Map(phrasings.map(phrasing => [phrasing, neededSets(phrasing)]));
  const told = tellingOf([...sets.values()].flat());
  const byWord = new Map<string, Phrasing[]>();
  const always: Phrasing[] = [];
  for (const [phrasing, needed] of sets) {
    const [best] = [...needed].sort((a, b) => told(a) - told(b));
    if (!best) always.push(phrasing);
    for (const word of best ?? []) byWord.set(word, [...(byWord.get(word) ?? []), phrasing]);
  }
  return words => new Set([...always, ...words.flatMap(word => byWord.get(word) ?? [])]);
}

type Words = ReadonlySet<string>;

/** How little a set of words tells: "is" and "for" are needed by many phrasings, and stand in most sentences too. */
function tellingOf(sets: readonly Words[]): (words: Words) => number {
  const uses = new Map<string, number>();
  for (const words of sets) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return words => [...words].reduce((sum, word) => sum + (uses.get(word) ?? 0), 0);
}

/** For each part that must be there the words of which it has one: a question about the plan mostly has none of them, and need not be compared word by word. */
const neededSets = (phrasing: Phrasing): readonly Words[] =>
  phrasing.map(neededInPart).filter(words => words !== undefined);

/** The smallest of these. Undefined where nothing fixed must be in it. */
function neededIn(phrasing: Phrasing): Words | undefined {
  return neededSets(phrasing).reduce<Words | undefined>((a, b) => (a && a.size <= b.size ? a : b), undefined);
}

function neededInPart(part: Part): Words | undefined {
  switch (part.kind) {
    case 'word':
      return new Set([part.word]);
    case 'choice':
      return part.optional ? undefined : neededInAny(part.of);
    case 'list':
      return neededInList(part.list);
    case 'number':
      return undefined;
    case 'slot':
      return part.list && neededInList(part.list);
    default:
      return part satisfies never;
  }
}

const KNOWN = new WeakMap<List, Words | undefined>();

/** The same for the phrases of a list, worked out once. */
export function neededInList(list: List): Words | undefined {
  if (!KNOWN.has(list)) {
    KNOWN.set(list, undefined);
    KNOWN.set(list, neededInAny(list.phrases));
  }
  return KNOWN.get(list);
}

function neededInAny(phrasings: readonly Phrasing[]): Words | undefined {
  const all = new Set<string>();
  for (const phrasing of phrasings) {
    const needed = neededIn(phrasing);
    if (!needed) return undefined;
    for (const word of needed) all.add(word);
  }
  return all;
}
