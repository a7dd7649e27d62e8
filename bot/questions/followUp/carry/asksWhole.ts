import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';

/**
 * "how many ambers in theme 2", "what's on in july": a sentence that says what it asks, of which kind of record and where, and leans on nothing, is a question of its
 * own. What narrowed the one before narrows it no more; the plan spoken of is still meant where it names none.
 * @param named what it names itself
 */
export function asksWhole({ sentence }: Parts, cues: Cues, of: Query['of'], named: Where): boolean {
  const isAsked =
    sentence.has('ask', 'count', 'list', 'who', 'all', 'existence', 'group') ||
    ASKING.has(sentence.tokens[0]?.text ?? '');
  // "show me the theme 3 ambers" is of those that were counted.
  const isOfThem = /\bthe (theme|pledge)\b/.test(sentenceText(sentence));
  return !cues.any && !isOfThem && isAsked && (KINDS[of]?.({ sentence }, named) ?? false);
}

const ASKING = new Set(['what', 'whats', 'which', 'show', 'list']);

const KINDS: Partial<Record<Query['of'], (parts: Pick<Parts, 'sentence'>, named: Where) => boolean>> = {
  activities: ({ sentence }, { theme, pledge, plan, status, leadGroup, person, isNew, revised }) =>
    ((theme ?? pledge ?? plan) !== undefined || sentence.has('planWord')) &&
    ((status ?? leadGroup ?? person ?? isNew ?? revised) !== undefined || sentence.has('subject', 'activities')),
  indicators: ({ sentence }, { theme, section }) =>
    (theme ?? section) !== undefined && (sentence.has('flag') || sentence.has('subject', 'indicators')),
  items: ({ sentence }, { meeting }) =>
    meeting !== undefined && (sentence.has('subject', 'items', 'meetings') || sentence.has('writing', 'coming')),
  resolutions: ({ sentence }, { meeting }) => meeting !== undefined && sentence.has('subject', 'resolutions'),
};
