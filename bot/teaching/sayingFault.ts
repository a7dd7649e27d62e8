import { readControl } from '../updates/controlWords.ts';
import { tokenise } from '../words/tokens.ts';

/** Why words cannot be taught as they are, whatever else is known. */
export type SayingFault = 'empty' | 'tooLong' | 'hasNumber' | 'hasMarkup' | 'isCommand';

const MOST_CHARACTERS = 40;
const MOST_WORDS = 6;
const MOST_MEANING_CHARACTERS = 120;

/** What is wrong with the words that are to be taught; undefined where nothing is. */
export function sayingFault(says: string): SayingFault | undefined {
  const words = tokenise(says).filter(token => token.kind !== 'mark');
  if (/\d/u.test(says)) return 'hasNumber';
  if (isMarkup(says)) return 'hasMarkup';
  if (words.length === 0) return 'empty';
  if (says.length > MOST_CHARACTERS || words.length > MOST_WORDS) return 'tooLong';
  return readControl(says) !== undefined || ORDER.test(says.trim()) ? 'isCommand' : undefined;
}

/** What is wrong with what they are to mean; undefined where nothing is. */
export function meaningFault(means: string): SayingFault | undefined {
  if (isMarkup(means)) return 'hasMarkup';
  if (tokenise(means).every(token => token.kind === 'mark')) return 'empty';
  return means.length > MOST_MEANING_CHARACTERS ? 'tooLong' : undefined;
}

/** Words of another alphabet are letters too; what draws, links or mentions is not a word. */
const isMarkup = (words: string): boolean => /[^\p{L}\p{M}\p{N}\s'’&.,:;()/–-]|https?:|www\./iu.test(words);

/** The bot acts on these before it reads a question. */
const ORDER = /^(?:update|set|undo|forget|call|help|i am|who am i)(?:\s|$)/iu;
