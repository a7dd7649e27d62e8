import type { Sentence } from '../../sentence.ts';

/** "what is it exactly", "so what does it involve": the one record that was shown, in full. */
export function asksWhatItIs({ tokens, knowledge }: Sentence): boolean {
  const words = tokens.filter(t => t.kind !== 'mark' && !AROUND.has(t.text)).map(t => t.text);
  return knowledge.lists.asksWhatItIs.has(words.join(' '));
}

const AROUND = new Set('and so ok then exactly actually really basically n but all roughly precisely'.split(' '));
