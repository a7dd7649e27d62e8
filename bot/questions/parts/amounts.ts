import type { Sentence } from '../sentence.ts';
import { means, type Stretch } from '../stretches/spans.ts';
import { numberAt } from './numbers.ts';

/** How many tokens may stand between a number and the word that ranks: "the five very steepest falls". */
const NEAR = 2;

/** "first 5", "top five", "the 3 biggest": how many of a list are wanted. */
export function takeNamed(sentence: Sentence): number | undefined {
  const first = sentence.all('ordinal', '1').find(s => s.key === 'first');
  const several = first && numberAt(sentence, first.to);
  if (several !== undefined && several > 1 && several <= 100) return several;
  for (const stretch of sentence.all('superlative')) {
    const first = directionBefore(sentence, stretch).from;
    for (let at = first - 1; at >= first - NEAR; at--) {
      const before = numberAt(sentence, at);
      if (before !== undefined && before > 0 && before <= 100) return before;
    }
    const after = numberAt(sentence, stretch.to);
    if (after !== undefined && after > 0 && after <= 100) return after;
  }
  return sentence.has('superlative') ? countBefore(sentence) : undefined;
}

/** "3 indicators that rose most", "5 exceptions among …": the number stands before what is ranked. */
function countBefore(sentence: Sentence): number | undefined {
  const ranked = [
    ...sentence.all('flag', 'exception', 'pending'),
    ...sentence.all('subject', 'indicators', 'finance'),
    ...sentence.all('financeGroup'),
  ];
  return ranked.map(s => numberAt(sentence, s.from - 1)).find(n => n !== undefined && n > 1 && n <= 100);
}

/** "3 went up most": the number stands before the way it went. */
function directionBefore(sentence: Sentence, stretch: Stretch): Stretch {
  const before = sentence.stretches.find(s => s.to === stretch.from);
  return before && means(before, 'direction') ? before : stretch;
}

/** "page 2" */
export function pageNamed(sentence: Sentence): number | undefined {
  const at = sentence.tokens.findIndex(t => t.text === 'page');
  const number = at < 0 ? undefined : numberAt(sentence, at + 1);
  return number !== undefined && number > 0 && number < 1000 ? number : undefined;
}
