import type { Sentence } from './sentence.ts';
import type { Stretch } from './spans.ts';

/**
 * Whether a word is an order to the bot: it stands first, or after nothing but "please", "can you", "I want to", and has an object. "Book a
 * room" is one, "text of resolution 2021/007" and "schedule?" are none.
 */
export function isOrder(sentence: Sentence, { from, to }: Stretch): boolean {
  const opens = sentence.tokens.slice(0, from).every(t => t.kind === 'mark' || POLITE.has(t.text));
  const after = sentence.tokens[to];
  const hasObject = after !== undefined && after.kind !== 'mark' && !NO_OBJECT.has(after.text);
  return opens && (hasObject || to - from > 1);
}

const POLITE = new Set(
  (
    'please pls plz kindly can could would will you u i we id like want need to just hi hello hey go and now ok so lets let me us ' +
    'do must should someone somebody bot'
  ).split(' '),
);

const NO_OBJECT = new Set('of for in on at is are was were and or volumes numbers figures rate rates'.split(' '));
