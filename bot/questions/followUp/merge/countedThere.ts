import { groupOf } from '../../frames/activities/grouping.ts';
import { itemCandidates } from '../../frames/meetings/items.ts';
import { meetingsNamed } from '../../frames/meetings/names.ts';
import type { Parts } from '../../parts.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { meetingSpokenOf } from '../spokenOf.ts';
import type { Merged } from './merged.ts';

/** How many there are of what a meeting has, or how many of each kind, after something of it was shown. */
export const countedThere = (parts: Parts, last: Last, cues: Cues): Merged | undefined =>
  membersCounted(parts, last) ?? allCounted(parts, last, cues) ?? itemsGrouped(parts, last);

/** "how many is that" after who the members are */
const membersCounted = ({ sentence }: Parts, { query: { of, ask, where } }: Last): Merged | undefined =>
  of === 'meetings' && ask === 'who' && sentence.has('ask', 'count') && !sentence.has('subject', 'meetings', 'items')
    ? { query: { ask: 'count', of, where, facet: 'members' }, named: 2, settled: true }
    : undefined;

/** "how many resolutions did it have" after one of them, "and November, number of items?": all of a kind that is named in full, and not those of the last filter. */
function allCounted(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { of } = last.query;
  const { sentence } = parts;
  // "What number did the minutes print" is asked of the one.
  const counts = sentence.all('ask', 'count').some(({ key }) => !key.startsWith('what'));
  if ((of !== 'items' && of !== 'resolutions') || !counts || !sentence.has('subject', of)) return undefined;
  const { meeting: named } = meetingsNamed(parts);
  const { meeting: _meeting, ...narrowed } = itemCandidates(parts)[0]?.query.where ?? {};
  const spoken = cues.that && last.ids.length === 1 ? meetingSpokenOf(parts, last) : undefined;
  const meeting = named ?? (spoken === undefined ? undefined : { values: [spoken] });
  const isNarrowed = Object.keys(narrowed).some(part => part !== 'when');
  return meeting === undefined || isNarrowed || parts.sentence.has('itemSection')
    ? undefined
    : { query: { ask: 'count', of, where: { meeting } }, named: 3, settled: true };
}

/** "by author", "how many for each author" of the papers that were listed. */
function itemsGrouped({ sentence }: Parts, { query }: Last): Merged | undefined {
  const by = groupOf(sentence);
  const isListed = query.of === 'items' && (query.ask === 'list' || query.ask === 'count' || query.ask === 'group');
  return isListed && (by === 'author' || by === 'meeting')
    ? { query: { ask: 'group', of: 'items', by, where: query.where }, named: 2, settled: true }
    : undefined;
}
