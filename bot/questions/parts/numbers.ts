import { type Sentence, stretchAt } from '../sentence.ts';
import { meansOne } from '../stretches/spans.ts';

/** A whole number in digits or words at this token, or undefined. Of "the one" the number is the second word. */
export function numberAt(sentence: Sentence, at: number): number | undefined {
  const token = sentence.tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return Number.isInteger(Number(token.text)) ? Number(token.text) : undefined;
  const stretch = stretchAt(sentence, at);
  if (stretch?.from === at && stretch.to - at > 1) return undefined;
  const word = stretch && token.text !== 'ones' ? meansOne(stretch, 'number') : undefined;
  return word === undefined ? undefined : Number(word);
}

/** The numbers of a list that begins at a token: "3", "3 and 5", "3, 4 or 5", "3 against 5". With where each stands. */
export function numbersFrom(sentence: Sentence, start: number): { value: number; at: number }[] {
  const found: { value: number; at: number }[] = [];
  for (let at = start; at < sentence.tokens.length; at++) {
    const value = numberAt(sentence, at);
    if (value !== undefined) {
      // "the theme 6 one" is one thing, and no theme 1.
      if (value >= FIRST_YEAR || (found.at(-1)?.at === at - 1 && sentence.tokens[at]?.text === 'one')) break;
      const before = found.at(-1);
      if (before && isRange(sentence, before.at, at))
        for (let between = before.value + 1; between < value; between++) found.push({ value: between, at });
      found.push({ value, at });
      continue;
    }
    const word = sentence.tokens[at]?.text ?? '';
    // "theme number 3" is one; "theme 3 number 15" is theme 3, and something in it.
    if (!joins(sentence, word) || (NUMBERING.has(word) && found.length > 0) || isOfOther(sentence, start, word)) break;
  }
  return found;
}

/** "theme 3 and pledge 1": the numbers of a list are of one kind. */
const isOfOther = ({ tokens }: Sentence, start: number, word: string): boolean =>
  KINDS.some(kind => word.startsWith(kind) && !tokens[start - 1]?.text.startsWith(kind));
const KINDS = ['theme', 'pledge'];

/** "5-7", "5 to 7": what lies between is meant too. */
function isRange({ tokens }: Sentence, from: number, to: number): boolean {
  const [first, last] = [tokens[from], tokens[to]];
  const hyphen = to === from + 1 && first !== undefined && last !== undefined && last.start === first.end + 1;
  return hyphen || (to === from + 2 && ['to', 'through'].includes(tokens[from + 1]?.text ?? ''));
}

/** "3, 4 and 5", "themes: 3" */
const joins = ({ knowledge }: Sentence, word: string): boolean =>
  word === ',' || word === ':' || knowledge.lists.betweenNumbers.has(word);

const NUMBERING = new Set(['number', 'no']);

/** A number from here on is a year. */
export const FIRST_YEAR = 1990;
export const isYear = (value: number): boolean => value >= FIRST_YEAR && value < 2100;
