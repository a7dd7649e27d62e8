import type { List, Part, Phrasing } from './phrasing.ts';

/** Makes what tells which phrasings a sentence may be one of, from the words that they cannot do without. */
export function createPossible(phrasings: readonly Phrasing[]): (words: readonly string[]) => ReadonlySet<Phrasing> {
  const byWord = new Map<string, Phrasing[]>();
  const always: Phrasing[] = [];
  for (const phrasing of phrasings) {
    const needed = neededIn(phrasing);
    if (!needed) always.push(phrasing);
    for (const word of needed ?? []) byWord.set(word, [...(byWord.get(word) ?? []), phrasing]);
  }
  return words => new Set([...always, ...words.flatMap(word => byWord.get(word) ?? [])]);
}

/**
 * Words of which any sentence of this phrasing has at least one: a question about the plan mostly has none of them, and need not be compared
 * word by word. Undefined where nothing fixed must be in it.
 */
function neededIn(phrasing: Phrasing): ReadonlySet<string> | undefined {
  const sets = phrasing.map(neededInPart).filter(set => set !== undefined);
  return sets.reduce<ReadonlySet<string> | undefined>((a, b) => (a && a.size <= b.size ? a : b), undefined);
}

function neededInPart(part: Part): ReadonlySet<string> | undefined {
  switch (part.kind) {
    case 'word':
      return new Set([part.word]);
    case 'choice':
      return part.optional ? undefined : neededInAny(part.of);
    case 'list':
      return neededInList(part.list);
    case 'number':
    case 'slot':
      return undefined;
    default:
      return part satisfies never;
  }
}

const KNOWN = new WeakMap<List, ReadonlySet<string> | undefined>();

/** The same for the phrases of a list, worked out once. */
export function neededInList(list: List): ReadonlySet<string> | undefined {
  if (!KNOWN.has(list)) {
    KNOWN.set(list, undefined);
    KNOWN.set(list, neededInAny(list.phrases));
  }
  return KNOWN.get(list);
}

function neededInAny(phrasings: readonly Phrasing[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const phrasing of phrasings) {
    const needed = neededIn(phrasing);
    if (!needed) return undefined;
    for (const word of needed) all.add(word);
  }
  return all;
}
