import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/** "which activities?", "who leads", "any in the old plan" after a figure, a term or a resolution: no more is said than what is asked of it. */
export function asksBarely(parts: Parts, cues: Cues, { query: { of, where } }: Last): boolean {
  const { sentence, statuses, leadGroups, themes, codes, pledges, isNew, revised } = parts;
  const isOfOne = where.ids?.values.length === 1 || where.term !== undefined || where.topic !== undefined;
  const named = statuses ?? leadGroups ?? pledges ?? isNew ?? revised;
  const asks = sentence.has('subject', 'activities', 'things') || sentence.has('ask', 'lead', 'existence');
  return (
    WITH_MATTER.has(of) &&
    isOfOne &&
    asks &&
    (cues.fragment || sentence.tokens.length <= BARE_WORDS) &&
    named === undefined &&
    themes.tokens.size + codes.at.size + parts.people.ids.length === 0 &&
    !sentence.has('ask', 'count', 'all')
  );
}

const WITH_MATTER: ReadonlySet<Query['of']> = new Set(['indicators', 'terms', 'resolutions', 'measures', 'items']);
/** So few words say no more. */
export const BARE_WORDS = 3;
