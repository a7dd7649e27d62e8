import { phraseAt } from '../../words/phraseAt.ts';
import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/**
 * "do the same list for theme 3" and "theme 3, same thing" as they would be said shortly, "and theme 3": that the last question is asked again may stand at either end.
 * Whole where nothing else is said, or where the sentence asks whether things are the same.
 */
export function sameFirst(
  tokens: readonly Token[],
  lists: Pick<WordLists, 'sameAgain' | 'askingAgain' | 'asksWhether'>,
): readonly Token[] {
  const led = afterSame(tokens, lists);
  if (led) return asFollowUp(led, 'same');
  const { sameAgain, asksWhether } = lists;
  const end = tokens.findLastIndex(t => t.kind !== 'mark') + 1;
  const length = [LONGEST, 3, 2, 1].find(n => sameAgain.has(textOf(tokens.slice(Math.max(0, end - n), end))));
  const first = tokens[0];
  const rest = length === undefined ? [] : tokens.slice(0, end - length);
  if (!first || rest.every(t => t.kind === 'mark') || asksWhether.has(first.text) || POINTING.has(first.text))
    return tokens;
  const to = rest.findLastIndex(t => t.kind !== 'mark' && !JOINING.has(t.text)) + 1;
  return asFollowUp(rest.slice(0, to), 'same');
}

/** What "run the same list for" and "same but" are said of. */
function afterSame(
  tokens: readonly Token[],
  { sameAgain, askingAgain }: Pick<WordLists, 'sameAgain' | 'askingAgain'>,
): readonly Token[] | undefined {
  const at = tokens.findIndex(t => !askingAgain.has(t.text));
  const length = phraseAt(sameAgain, tokens, Math.max(0, at));
  const next = tokens[at + (length ?? 0)]?.text ?? '';
  if (length === undefined || !APPLYING.has(next)) return undefined;
  const rest = tokens.slice(at + length + Number(next !== 'in'));
  return rest.some(t => t.kind !== 'mark') ? rest : undefined;
}

const APPLYING = new Set(['for', 'in', 'with', 'but', 'of']);

/** A question with "and" before it, so that it leans on the last one. */
export const asFollowUp = (tokens: readonly Token[], raw = 'and'): readonly Token[] => {
  const start = tokens[0]?.start ?? 0;
  return [{ ...AND, raw, start, end: start }, ...tokens];
};

const LONGEST = 4;
const textOf = (tokens: readonly Token[]): string => tokens.map(t => t.text).join(' ');

/** "is that the same", "which are the same" */
const POINTING = new Set(['is', 'are', 'was', 'were', 'which', 'what', 'whats', 'do', 'does', 'did', 'has', 'have']);
const JOINING = new Set(['but', 'and', 'for', 'then']);
const AND = { text: 'and', stem: 'and', raw: 'and', kind: 'word' } as const;
