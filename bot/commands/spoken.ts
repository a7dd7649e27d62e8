/** A sentence as commands are compared with it. */
export interface Spoken {
  /** In lower case, without marks and apostrophes, short forms in full: "What's up?" is "what", "is", "up". */
  readonly words: readonly string[];
  /** The words from one to before another, as typed. */
  typed(from: number, to: number): string;
}

/** Reads a sentence. @param wordsOf what one typed word stands for */
export function spokenOf(text: string, wordsOf: (typed: string) => readonly string[]): Spoken {
  const typed = plain(text).split(' ');
  const words: string[] = [];
  const places: number[] = [];
  for (const [place, word] of typed.entries())
    for (const part of wordsOf(word)) {
      words.push(part);
      places.push(place);
    }
  return {
    words,
    typed: (from, to) =>
      typed
        .slice(places[from], (places[to - 1] ?? -1) + 1)
        .join(' ')
        .replace(/[,;:]+$/u, ''),
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/gu, ' ')
    .replace(/(?<=\S)[!?…]+(?=\s|$)/gu, '')
    .trim();

/** A typed word without the marks around it, in lower case; of "to/from" nothing is lost. */
export const bareWord = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * What words stand for, by the vocabulary: "what's" and "whats" for "what is", "u" for "you".
 * @param short each short form with what it stands for
 */
export function createWordsOf(short: ReadonlyMap<string, string>): (typed: string) => readonly string[] {
  const full = new Map([...short].map(([form, means]) => [bareWord(form), means.toLowerCase().split(' ')]));
  return typed => {
    const bare = bareWord(typed);
    if (bare === '') return [];
    return full.get(bare) ?? (bare.includes('-') ? bare.split('-').filter(part => part !== '') : [bare]);
  };
}
