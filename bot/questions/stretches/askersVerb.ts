import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';
import { means, type Stretch } from './spans.ts';

/**
 * "what have we *committed* to on road safety", "legal highs - what did they *pledge* to do", "has anything been *proposed* about drones": what somebody of the
 * office does about a matter, and no word of the matter, whatever the verb. It stands after who does it, or what is done, with nothing but small words between
 * it and what leads the matter in, or to the end where the matter stands first. What a plan *says* is what is to be done, where a report says how it went.
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
  if (tokens[from]?.kind !== 'word' || !isDoer(stretches, tokens, by, from, lists)) return false;
  if (/^plans?$/.test(tokens[from - 1]?.text ?? '') && /^sa(ys?|id|ying)$/.test(tokens[from]?.text ?? '')) return true;
  const asked = tokens.findIndex(({ text }, at) => at <= by && lists.asksWhat.has(text));
  const between = tokens.findIndex(({ text }, at) => at >= to && !lists.afterVerb.has(text));
  const end = between < 0 ? tokens.length : between;
  const isLedIn = lists.leadsMatterIn.has(tokens[end]?.text ?? '') && tokens[end + 1]?.kind === 'word';
  const isLedBefore = asked > 0 && !tokens.slice(end).some(({ kind }) => kind !== 'mark');
  const isAnything = asked >= 0 || tokens.slice(to, end).some(({ text }) => lists.asksWhat.has(text));
  const isAnyVerb = tokens[end - 1]?.text === 'do' && entries.every(({ role }) => role === 'filler' || role === 'ask');
  const isVerb = entries.length === 0 || isAnyVerb || means(stretch, 'subject', 'pledges');
  return isVerb && isAnything && (isLedIn || isLedBefore);
}

/** "we", "the Commissioner", "what was", "anything been". */
function isDoer(
  stretches: readonly Stretch[],
  tokens: readonly Token[],
  by: number,
  from: number,
  { doer, asksWhat }: WordLists,
): boolean {
  if (doer.has(tokens[by]?.raw.toLowerCase() ?? '')) return true;
  const isPassive =
    asksWhat.has(tokens[by]?.text ?? '') && [by, from].some(at => PASSIVE.has(tokens[at - 1]?.text ?? ''));
  return isPassive || stretches.some(s => s.from <= by && by < s.to && means(s, 'leadGroup'));
}
const PASSIVE = new Set(['been', 'being', 'was', 'were']);
