import { compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { entriesWhere } from '../entriesSpokenOf.ts';

/**
 * "and the neighbourhood policing item" after what somebody has written, "who brings the annual report there" after the items on a theme: a paper that is named
 * anew need not be one of those, where none of them is called so.
 */
export function whereFound(parts: Parts, where: Where, of: Query['of'], { topic }: Where): Where {
  const { meeting } = where;
  const isNarrower = Object.keys(where).some(part => part !== 'meeting' && part !== 'topic');
  if (of !== 'items' || topic === undefined || !isNarrower || entriesWhere(parts, where).length > 0) return where;
  const wider = [compact({ meeting, topic }), { topic }];
  return wider.find(filter => entriesWhere(parts, filter).length > 0) ?? where;
}
