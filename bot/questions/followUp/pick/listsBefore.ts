import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { widestList } from '../point/earlierList.ts';
import { recordsOf } from '../recordsOf.ts';

/**
 * The lists that the last answer came out of, by their filters: what the talk turned aside from, then the widest list that this was narrowed from. What was
 * shown in between may have been somebody's name.
 */
export const listsBefore = ({ sentence }: Parts, last: Last): readonly (readonly string[])[] =>
  [...new Set([...(last.root ? [last.root] : []), widestList(last)])].map(list => recordsOf(list, sentence));
