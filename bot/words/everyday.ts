import { stem, wordsLookedUp } from './searchWords.ts';
import type { Vocabulary, VocabularyWord } from './vocabulary.ts';

/** What people say for what the records say, ready to be looked up, and the words that say little. */
export interface Everyday {
  /** By the first word of the saying, the longest sayings first. */
  readonly sayings: ReadonlyMap<string, readonly Saying[]>;
  readonly light: ReadonlySet<string>;
  /** Words that are surely no slips of the finger for another. */
  readonly ordinary: ReadonlySet<string>;
}

export interface Saying {
  readonly words: readonly string[];
  /** What the records may say instead: each a list of words of which all must be there. */
  readonly wordings: readonly (readonly string[])[];
}

export const NOTHING_EVERYDAY: Everyday = { sayings: new Map(), light: new Set(), ordinary: new Set() };

/** Reads the sayings (`everyday` and `synonym`; alternatives on the left are parted by " / ") and the light words of the vocabulary. */
export function readEveryday(vocabulary: Vocabulary): Everyday {
  const wordings = new Map<string, { words: readonly string[]; wordings: Map<string, readonly string[]> }>();
  for (const { role, means, phrase } of vocabulary.words) {
    if (role !== 'everyday' && role !== 'synonym') continue;
    const words = wordsLookedUp(phrase);
    const key = words.join(' ');
    if (key === '') continue;
    const known = wordings.get(key) ?? { words, wordings: new Map<string, readonly string[]>() };
    wordings.set(key, known);
    for (const said of means.split(' / ')) {
      const other = wordsLookedUp(said);
      if (other.length > 0 && other.join(' ') !== key) known.wordings.set(other.join(' '), other);
    }
  }
  const sayings = new Map<string, Saying[]>();
  for (const saying of wordings.values()) {
    const first = saying.words[0] ?? '';
    sayings.set(first, [
      ...(sayings.get(first) ?? []),
      { words: saying.words, wordings: [...saying.wordings.values()] },
    ]);
  }
  for (const list of sayings.values()) list.sort((a, b) => b.words.length - a.words.length);
  const ordinary = vocabulary.words.filter(word => word.role === 'ordinary');
  const stems = (words: readonly VocabularyWord[]) => words.map(word => stem(word.phrase));
  const telling = new Set(stems(vocabulary.words.filter(word => word.role === 'everyday')));
  const light = stems(ordinary.filter(word => word.means === 'light')).filter(word => !telling.has(word));
  return { sayings, light: new Set(light), ordinary: new Set(stems(ordinary)) };
}

/** The longest saying that begins at a place of some words, or undefined. */
export const sayingAt = ({ sayings }: Everyday, words: readonly string[], at: number): Saying | undefined =>
  sayings.get(words[at] ?? '')?.find(saying => saying.words.every((word, i) => words[at + i] === word));
