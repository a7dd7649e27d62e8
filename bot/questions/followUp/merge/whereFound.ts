import { compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { entriesWhere } from '../entriesSpokenOf.ts';
import type { Last } from '../last.ts';
import { meetingSpokenOf } from '../spokenOf.ts';

/**
 * "and the neighbourhood policing item" after what somebody has written, "who brings the annual report there" after the items on a theme: a paper that is named
 * anew need not be one of those, where none of them is called so.
 */
export function whereFound(parts: Parts, last: Last, where: Where, of: Query['of'], delta: Where): Where {
  if (of !== 'items') return where;
  const { meeting } = where;
  const isThere = (filter: Where): boolean => entriesWhere(parts, filter).length > 0;
  if (delta.author && delta.topic === undefined) return ofBodyThere(parts, last, where, isThere);
  const { topic } = delta;
  const isNarrower = Object.keys(where).some(part => part !== 'meeting' && part !== 'topic');
  if (topic === undefined || !isNarrower || isThere(where)) return where;
  return [compact({ meeting, topic }), { topic }].find(isThere) ?? where;
}

/** "what is the OPCC bringing" after one paper: to the meeting of it. */
function ofBodyThere(parts: Parts, last: Last, where: Where, isThere: (filter: Where) => boolean): Where {
  const spoken = meetingSpokenOf(parts, last);
  const meeting = where.meeting ?? (spoken === undefined ? undefined : { values: [spoken] });
  const { topic: _, ...rest } = where;
  const there = compact({ ...where, meeting });
  return isThere(there) ? there : compact({ ...rest, meeting });
}
