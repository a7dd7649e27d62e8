import type { EntryRole } from '../../words/lexicon.ts';
import { phraseAt } from '../../words/phraseAt.ts';
import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';
import { means, type Stretch } from './spans.ts';

/**
 * In a conversation "drop theme 7", "lose the ambers" and "forget force" say what is wanted no more: a word for dropping at the beginning, before something that a list may be narrowed
 * by, is neither an order nor a fall of a number.
 * @param forgetting the words for dropping
 */
export function withTakenOff(
  stretches: readonly Stretch[],
  tokens: readonly Token[],
  { forgetting }: Pick<WordLists, 'forgetting'>,
): readonly Stretch[] {
  const n = stretches.findIndex(
    (s, at) => at < OPENING && phraseAt(forgetting, tokens, s.from) !== undefined && !means(s, 'subject'),
  );
  const stretch = stretches[n];
  const end = (stretch?.from ?? 0) + (phraseAt(forgetting, tokens, stretch?.from ?? 0) ?? 0);
  const next = stretches.slice(n + 1).find(s => s.from >= end && !isSmall(s, tokens));
  if (!stretch || !next || !isPart(next, tokens)) return stretches;
  return stretches.with(n, { ...stretch, entries: LEAVES_OUT });
}

/** "ok now drop the force" */
const OPENING = 4;

const LEAVES_OUT: Stretch['entries'] = [
  { role: 'followUp', means: 'narrow' },
  { role: 'relation', means: 'not' },
];

/** Whether the sentence says that something is wanted no more. */
export const isTakenOff = ({ entries }: Stretch): boolean => entries === LEAVES_OUT;

const SMALL = new Set(['the', 'all', 'any', 'out', 'those', 'these', 'ones', 'every', 'of', 'to']);
const isSmall = ({ from, to }: Stretch, tokens: readonly Token[]): boolean =>
  tokens.slice(from, to).every(t => SMALL.has(t.text));

/** What a list is narrowed by. */
const PARTS: readonly EntryRole[] = ['status', 'leadGroup', 'flag', 'pledge', 'person', 'author', 'itemSection'];

const isPart = (stretch: Stretch, tokens: readonly Token[]): boolean =>
  PARTS.some(role => means(stretch, role)) ||
  means(stretch, 'subject', 'themes', 'pledges', 'sections') ||
  (tokens[stretch.from]?.kind === 'code' && stretch.to - stretch.from === 1);
