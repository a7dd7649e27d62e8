import type { Token } from './tokens.ts';
import { stemOf } from './tokens.ts';

/**
 * The tokens with a short form beside another word of the same name in full: "helping vics", "org crime".
 * @param names the words of each name
 * @param isKnown whether a word means something as it stands
 */
export const namesInFull = (
  tokens: readonly Token[],
  names: readonly (readonly string[])[],
  isKnown: (word: string) => boolean,
): Token[] => {
  const full = [...tokens];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.text.length < SHORTEST || isKnown(token.text)) continue;
    const beside = [besideOf(full, at, -1), besideOf(full, at, 1)];
    const word = names
      .filter(name => name.some(w => !LINKING.has(w) && beside.includes(w)))
      .flatMap(name => name.find(w => !beside.includes(w) && isShortOf(token.text, w)) ?? [])[0];
    if (word !== undefined) full[at] = { ...token, text: word, stem: stemOf(word) };
  }
  return full;
};

/** The next word that way, small ones passed over. */
const besideOf = (tokens: readonly Token[], at: number, way: 1 | -1): string | undefined => {
  const next = tokens[at + way];
  return next && (LINKING.has(next.text) || next.text === '&') ? tokens[at + 2 * way]?.text : next?.text;
};
const LINKING = new Set(['and', 'of', 'to', 'the', 'from']);
const SHORTEST = 3;

/** "vics", "crim": how a word begins; "svcs", "suppg": its first and last letter with some between them. */
function isShortOf(short: string, word: string): boolean {
  if (word.length <= short.length || word[0] !== short[0]) return false;
  if (word.startsWith(short.replace(/s$/, ''))) return true;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length && word.at(-1) === short.at(-1);
}
