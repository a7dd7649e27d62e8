import { hardTokens } from '../matter.ts';
import type { Parts } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import { means } from './spans.ts';

/**
 * The word for what is counted, where it follows at once: "thefts" in "how many car thefts". Undefined in "how many on burglary", which counts
 * something else.
 */
export function countedThing(parts: Parts): string | undefined {
  const { sentence } = parts;
  const matter = new Set(hardTokens(sentence, { hard: [], skip: parts.people.tokens }));
  for (const { to } of sentence.all('ask', 'count')) {
    // "how many police horses": whose they are stands before.
    const whose = sentence.stretches.find(s => s.from === to && (means(s, 'author') || means(s, 'leadGroup')));
    const from = whose && matter.has(whose.to) ? whose.to : to;
    let end = from;
    while (matter.has(end)) end++;
    const last = sentence.tokens[end - 1];
    if (end > from && last) return last.text;
    // "alcohol tags, how many do we have"
    const before = matterBefore(sentence, matter, to);
    if (before !== undefined) return before;
  }
  return undefined;
}

/** The matter that the question begins with, where only small words follow "how many". */
function matterBefore({ tokens, all }: Sentence, matter: ReadonlySet<number>, to: number): string | undefined {
  const count = all('ask', 'count').find(s => s.to === to);
  if (!count || [...matter].some(at => at >= to)) return undefined;
  let at = count.from - 1;
  while (tokens[at]?.kind === 'mark') at--;
  return matter.has(at) ? tokens[at]?.text : undefined;
}
