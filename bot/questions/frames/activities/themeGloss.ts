import type { Parts } from '../../parts.ts';

/**
 * Whether some words only say what the theme is that is named by its number: "theme 4, *the booze one*", "*gangs and so on* – that was theme 5". They say
 * it in the speaker's own words, and pick nothing out of it.
 */
export function isThemeGloss({ sentence: { tokens }, themes }: Parts, words: ReadonlySet<string>): boolean {
  if (!themes.numbers || themes.tokens.size !== 1) return false;
  const [number = 0] = themes.tokens;
  const places = tokens.flatMap((token, at) => (words.has(token.text) ? [at] : []));
  const isMark = (at: number) => tokens[at]?.kind === 'mark';
  const end = tokens.findIndex((token, at) => at > number + 2 && (token.kind === 'mark' || token.text === 'one'));
  const after = isMark(number + 1) && tokens[number + 2]?.text === 'the' && tokens[end]?.text === 'one';
  if (after && places.every(at => at > number && at < end)) return true;
  const theme = number - 1;
  const from = CALLED.has(tokens[theme - 1]?.text ?? '') ? theme - 1 : theme - 2;
  const said = tokens.slice(from, theme).map(token => token.text);
  return isMark(from - 1) && isCalled(said) && places.every(at => at < from);
}

const isCalled = ([that = '', was]: readonly string[]): boolean =>
  was === undefined ? CALLED.has(that) : POINTING.has(that) && BEING.has(was);

const CALLED = new Set(['thats', 'its', 'ie', 'aka']);
const POINTING = new Set(['that', 'which', 'it', 'this', 'those']);
const BEING = new Set(['was', 'is', 'were', 'being']);
