import { isOrdinaryEnglish } from '../../../bot/words/ordinaryEnglish.ts';
import type { Change, Drawing } from './change.ts';

/** One slip of the finger in a word that is long enough for it to be seen: two letters that changed places, one left out, one twice. */
export const typingSlip: Change = {
  name: 'a typing slip in a long word',
  variants: ({ text }, draw) => {
    const long = [...text.matchAll(/(?<![\p{L}\p{N}'’-])\p{L}{6,}(?![\p{L}\p{N}'’-])/gu)].filter(
      ([w]) => !ALL_CAPITALS.test(w) && isOrdinaryEnglish(w.toLowerCase()),
    );
    if (long.length === 0 || /["“]/.test(text)) return [];
    const { index, 0: word } = long[draw.below(long.length)] ?? { index: 0, 0: '' };
    const typed = slipped(word, draw);
    return typed === word || isOrdinaryEnglish(typed.toLowerCase())
      ? []
      : [{ text: `${text.slice(0, index)}${typed}${text.slice(index + word.length)}` }];
  },
};

const ALL_CAPITALS = /^\p{Lu}+s?$/u;

/** The first letter is right: whoever looks at the word sees it. */
function slipped(word: string, { below, pick }: Drawing): string {
  const at = 1 + below(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  return pick([
    `${before}${next}${letter}${after}`,
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
  ]);
}
