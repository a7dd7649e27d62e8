import type { Status } from '../../data/records/plan.ts';
import { isNear } from '../words/nearWords.ts';

/** A status found in a text. `end` is where its words end. */
export interface StatusFound {
  readonly status: Status;
  readonly end: number;
}

/** Reads the status that a text begins with ("amber", "not started", "ambr"). Undefined where it begins with none. */
export function readStatus(text: string): StatusFound | undefined {
  for (const [pattern, status] of PHRASES) {
    const match = pattern.exec(text);
    if (match) return { status, end: match[0].length };
  }
  const word = /^\p{L}+/u.exec(text)?.[0];
  // A colour as it stands was judged above.
  const near =
    word && word.length >= 4 && !COLOURS.some(colour => colour === word.toLowerCase())
      ? COLOURS.find(colour => isNear(word.toLowerCase(), colour))
      : undefined;
  return near && word && !LOOKALIKES.has(word.toLowerCase()) ? { status: near, end: word.length } : undefined;
}

/** The status that one letter stands for where a status was asked for and the letter is all that was typed. */
export const statusOfLetter = (text: string): Status | undefined =>
  LETTERS[text.trim().replace(/\.$/u, '').toLowerCase()];

/** A colour that is no status; naming one is a slip that deserves an answer, not a word of the narrative. */
export const isOtherColour = (word: string): boolean =>
  /^(?:yellow|orange|purple|pink|black|gr[ae]y|brown|gold|silver|turquoise|violet)$/iu.test(word);

const COLOURS = ['green', 'amber', 'red', 'blue'] as const satisfies Status[];

/** Words near to a colour that are words of their own. */
const LOOKALIKES = new Set([
  'greens',
  'ambers',
  'greet',
  'greed',
  'grew',
  'agreen',
  'queen',
  'greece',
  'ember',
  'member',
  'blues',
  'glue',
  'clue',
]);

/** "amber or red", "red and green" name two, "red and 3.7 green" another activity; "red and we wait for kit" names one. */
const NOT_ANOTHER = String.raw`(?!\s*(?:or\b|and\s+(?:the\s+)?(?:(?:red|amber|green|blue|white)s?\b|[CFP]?\d)))`;

const PHRASES: readonly (readonly [RegExp, Status])[] = [
  [new RegExp(`^(?:rag\\s+)?green\\b${NOT_ANOTHER}(?!\\s*(?:spaces?|paper)\\b)`, 'iu'), 'green'],
  [new RegExp(`^(?:rag\\s+)?amber\\b${NOT_ANOTHER}`, 'iu'), 'amber'],
  [new RegExp(`^(?:rag\\s+)?red\\b${NOT_ANOTHER}`, 'iu'), 'red'],
  [new RegExp(`^(?:rag\\s+)?blue\\b${NOT_ANOTHER}(?!\\s*(?:light)\\b)`, 'iu'), 'blue'],
  [/^not\s?-?(?:yet\s+)?(?:started|begun)\b/iu, 'notStarted'],
  [/^(?:white|ns)\b/iu, 'notStarted'],
  [/^(?:completed?|finished)\b(?=\s*(?:$|[:;,.!–-]))/iu, 'blue'],
  [/^on[\s-]track\b/iu, 'green'],
];

const LETTERS: Readonly<Record<string, Status>> = { g: 'green', a: 'amber', r: 'red', b: 'blue', n: 'notStarted' };
