import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';
import { means, type Stretch } from './spans.ts';

/**
 * "what have we *committed* to on road safety", "what did they *pledge* to do about legal highs": what somebody of the office does about a matter, and no word
 * of the matter, whatever the verb. It stands after who does it, with nothing but small words between it and what leads the matter in. What a plan *says* is
 * what is to be done, where a report says how it went.
 */
export function isAskersVerb(
  stretches: readonly Stretch[],
  tokens: readonly Token[],
  n: number,
  lists: WordLists,
): boolean {
  const stretch = stretches[n] as Stretch;
  const { from, to, entries } = stretch;
  const by = tokens.findLastIndex(({ text }, at) => at < from && !lists.beforeVerb.has(text));
  const isDone = lists.doer.has(tokens[by]?.raw.toLowerCase() ?? '') || isGroup(stretches, by);
  if (!isDone || tokens[from]?.kind !== 'word') return false;
  if (/^plans?$/.test(tokens[from - 1]?.text ?? '') && /^sa(ys?|id|ying)$/.test(tokens[from]?.text ?? '')) return true;
  const leading = tokens.findIndex(({ text }, at) => at >= to && !lists.afterVerb.has(text));
  if (!lists.leadsMatterIn.has(tokens[leading]?.text ?? '') || tokens[leading + 1]?.kind !== 'word') return false;
  const said = tokens.slice(0, leading).map(({ text }) => text);
  const isAnyVerb = said.at(-1) === 'do' && entries.every(({ role }) => role === 'filler' || role === 'ask');
  return (
    (entries.length === 0 || isAnyVerb || means(stretch, 'subject', 'pledges')) &&
    said.some(text => lists.asksWhat.has(text))
  );
}

/** "what has the Commissioner", "anything the force is". */
const isGroup = (stretches: readonly Stretch[], at: number): boolean =>
  stretches.some(s => s.from <= at && at < s.to && means(s, 'leadGroup'));
