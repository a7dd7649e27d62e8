import { lettersApart, lettersOf } from '../../words/letters.ts';
import { isNear } from '../../words/nearWords.ts';

/** Finds words of an index that are near one that was typed; laid out once, so that no look goes over all of them. */
export type NearWords = (typed: string) => readonly string[];

/**
 * @param words every word of an index, each once
 * @returns for a word of at least five letters: the words that begin with it, or are that word with a slip of the finger, in the index's order
 */
export function createNearWords(words: Iterable<string>): NearWords {
  const orders = new Map<string, number>();
  const byStart = new Map<string, string[]>();
  const byLength: { readonly words: string[]; readonly letters: number[] }[] = [];
  for (const word of words) {
    orders.set(word, orders.size);
    const start = word.slice(0, START);
    const family = byStart.get(start);
    if (family) family.push(word);
    else byStart.set(start, [word]);
    byLength[word.length] ??= { words: [], letters: [] };
    byLength[word.length]?.words.push(word);
    byLength[word.length]?.letters.push(lettersOf(word));
  }
  return typed => {
    const near = new Set((byStart.get(typed.slice(0, START)) ?? []).filter(word => word.startsWith(typed)));
    const letters = lettersOf(typed);
    for (let length = typed.length - MOST_SLIPS; length <= typed.length + MOST_SLIPS; length++) {
      const list = byLength[length];
      list?.letters.forEach((others, n) => {
        const word = list.words[n] ?? '';
        if (lettersApart(letters, others) <= 2 * MOST_SLIPS && isNear(typed, word)) near.add(word);
      });
    }
    return [...near].sort((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0));
  };
}

const START = 4;
const MOST_SLIPS = 2;
