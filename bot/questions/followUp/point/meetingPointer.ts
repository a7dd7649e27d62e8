import type { Token } from '../../../words/tokens.ts';
import type { Parts } from '../../parts.ts';

/** Where in the sentence words point at a meeting: "that meeting", "the same day", "there". */
export function meetingPointer({ sentence, moments }: Parts): { from: number; to: number } | undefined {
  const { tokens, knowledge } = sentence;
  const at = tokens.findIndex(
    ({ text }, n) => knowledge.lists.meetingWord.has(text) && POINTING.has(tokens[n - 1]?.text ?? ''),
  );
  if (at >= 0 && isBeside(tokens, at)) return undefined;
  if (at >= 0)
    return { from: tokens[at - 2]?.text === 'the' && tokens[at - 1]?.text === 'same' ? at - 2 : at - 1, to: at + 1 };
  // "Was he there in March" says where.
  const there = moments.length > 0 ? -1 : tokens.findIndex((_, n) => saysThere(tokens, n) || saysAtIt(tokens, n));
  return there < 0 ? undefined : { from: there, to: there + 1 };
}

/** "who brings the annual report there", and not "is there a paper", "how many are there". */
function saysThere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return tokens[at]?.text === 'there' && at > 0 && (!BEING.has(before) || tokens[at - 2]?.text === 'who');
}

/** "was she at it" */
const saysAtIt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'it' && tokens[at - 1]?.text === 'at' && !LOOKING.has(tokens[at - 2]?.text ?? '');
const LOOKING = new Set(['look', 'looks', 'looking', 'looked']);
const BEING = new Set('is are was were isnt arent wasnt werent be been will would'.split(' '));

const POINTING = new Set(['that', 'this', 'same']);

/** "the one after that meeting" is another. */
const isBeside = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ text }) => BESIDE.has(text));
const BESIDE = new Set(['after', 'before', 'following', 'since', 'until', 'preceding']);
