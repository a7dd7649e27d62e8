import type { Token } from './tokens.ts';

/** How many tokens from `at` on are one of the phrases, the longest of them; undefined where none is. Phrases are lower case without apostrophes. */
export function phraseAt(phrases: ReadonlySet<string>, tokens: readonly Token[], at: number): number | undefined {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const said = tokens.slice(at, at + length).map(t => t.text);
    if (phrases.has(said.join(' '))) return length;
  }
  return undefined;
}

const LONGEST = 6;
