import { editDistance } from './editDistance.ts';
import type { Token } from './tokens.ts';

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const THEMES = new Set(['theme', 'themes', 'them', 'thm', 'thme', 'grade', 'pledge']);
/** Small words that follow the word theme in their own right. */
const AFTER_THEME = new Set([
  'for',
  'to',
  'or',
  'on',
  'the',
  'our',
  'so',
  'go',
  'no',
  'in',
  'ones',
  'tone',
  'not',
  'then',
  'there',
]);

/** Words that sound like a number; those that also follow "theme" in their own right count at the end only ("greens in theme for"). */
const SOUND_LIKE: Readonly<Record<string, string>> = {
  won: 'one',
  to: 'two',
  too: 'two',
  tree: 'three',
  free: 'three',
  for: 'four',
  fore: 'four',
  sicks: 'six',
  ate: 'eight',
};

/** "theme tree", "grade too": after the word theme or its like, one letter away from a number is that number.
 * @param before the word before it, put right
 */
export function numberAfterTheme(tokens: readonly Token[], at: number, before: Token | undefined): string | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !THEMES.has(before?.text ?? '')) return undefined;
  const ends = tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'mark';
  const alike = SOUND_LIKE[token.text];
  if (alike !== undefined && (ends || !AFTER_THEME.has(token.text))) return alike;
  if (token.text.length < SHORTEST || AFTER_THEME.has(token.text) || NUMBERS.includes(token.text)) return undefined;
  return NUMBERS.find(number => editDistance(token.text, number, 1) === 1);
}

/** A word of fewer letters is too near to too many. */
const SHORTEST = 3;
