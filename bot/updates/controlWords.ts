import { isNear } from '../words/nearWords.ts';

/** The words that steer an update that is being written. Each counts only as the whole of what was said. */
export type Control = 'cancel' | 'back' | 'confirm' | 'change' | 'keep' | 'startAgain';

/** Reads a steering word, a slip in it forgiven: "cancle", "yes, save it". Undefined for anything longer or else. */
export function readControl(text: string): Control | undefined {
  const said = text.trim().toLowerCase();
  if (said.length > LONGEST_CHARACTERS) return undefined;
  if (/^(?:👍|✅)/u.test(said)) return 'confirm';
  const words = said
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/^please | (?:please|pls|thanks|thank you)$/gu, '');
  const exact = CONTROLS.find(([, phrases]) => phrases.includes(words));
  if (exact || words.length > LONGEST_NEAR) return exact?.[0];
  return CONTROLS.find(([, phrases]) => phrases.some(phrase => phrase.length >= 6 && isNear(words, phrase)))?.[0];
}

const LONGEST_CHARACTERS = 40;

const CONTROLS: readonly (readonly [Control, readonly string[]])[] = [
  [
    'cancel',
    [
      'cancel',
      'cancel it',
      'cancel that',
      'cancel this',
      'cancel update',
      'cancel the update',
      'cancel this update',
      'stop',
      'quit',
      'exit',
      'abort',
      'never mind',
      'nevermind',
      'forget it',
      'forget that',
      'scrap it',
      'scrap that',
      'discard',
      'discard it',
      'drop it',
    ],
  ],
  ['back', ['back', 'go back', 'step back', 'back one', 'back a step', 'go back a step', 'previous', 'undo']],
  [
    'confirm',
    [
      'confirm',
      'confirm it',
      'confirmed',
      'i confirm',
      'yes',
      'y',
      'yep',
      'yeah',
      'yup',
      'ok',
      'okay',
      'save',
      'save it',
      'yes save it',
      'yes save',
      'yes confirm',
      'yes submit',
      'submit',
      'submit it',
      'send it',
      'go ahead',
      'yes go ahead',
      'looks good',
      'thats right',
      'yes thats right',
      'thats correct',
      'correct',
      'all good',
    ],
  ],
  [
    'change',
    [
      'change',
      'change it',
      'change that',
      'change something',
      'edit',
      'edit it',
      'no',
      'nope',
      'no change it',
      'not quite',
      'thats wrong',
      'wrong',
    ],
  ],
  ['keep', ['keep', 'keep it', 'keep that', 'keep as it is', 'leave it', 'leave it as it is', 'next', 'skip']],
  ['startAgain', ['start again', 'start over', 'restart', 'begin again', 'from the start', 'from the beginning']],
];

/** What is longer is near to none of them: no more than two letters too many are a slip (`isNear`). */
const LONGEST_NEAR = Math.max(...CONTROLS.flatMap(([, phrases]) => phrases.map(({ length }) => length))) + 2;
