import { hardTokens } from './matter.ts';
import type { Parts } from './parts.ts';

/**
 * The word for what is counted, where it follows at once: "thefts" in "how many car thefts". Undefined in "how many on burglary", which counts
 * something else.
 */
export function countedThing(parts: Parts): string | undefined {
  const { sentence } = parts;
  const matter = new Set(hardTokens(sentence, { hard: [], skip: parts.people.tokens }));
  for (const { to } of sentence.all('ask', 'count')) {
    let end = to;
    while (matter.has(end)) end++;
    const last = sentence.tokens[end - 1];
    if (end > to && last) return last.text;
  }
  return undefined;
}
