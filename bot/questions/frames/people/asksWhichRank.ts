import { numberAt } from '../../parts/numbers.ts';
import type { Sentence } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';

/** "which two sergeants run …", "what inspector leads …": who it is, by the rank. */
export const asksWhichRank = (sentence: Sentence): boolean =>
  sentence.stretches.some(({ from }, at) => {
    if (!WHICH.has(sentence.tokens[from]?.text ?? '')) return false;
    const [next, then] = sentence.stretches.slice(at + 1);
    const said = next && numberAt(sentence, next.from) !== undefined ? then : next;
    return said !== undefined && means(said, 'rank');
  });

const WHICH = new Set(['which', 'what']);
