import type { Sentence } from '../sentence.ts';
import type { Stretch } from './spans.ts';

/**
 * Whether a word is an order to the bot: it stands first, or after nothing but "please", "can you", "I want to", and has an object. "Book a
 * room" is one, "text of resolution 2021/007" and "schedule?" are none.
 */
export function isOrder(sentence: Sentence, { from, to }: Stretch): boolean {
  const { beforeOrder, noObject } = sentence.knowledge.lists;
  const opens = sentence.tokens.slice(0, from).every(t => t.kind === 'mark' || beforeOrder.has(t.text));
  const after = sentence.tokens[to];
  const hasObject = after !== undefined && after.kind !== 'mark' && !noObject.has(after.text);
  return opens && (hasObject || to - from > 1);
}
