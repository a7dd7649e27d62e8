import { activitiesSo } from '../answers/activityMatches.ts';
import { matchLines } from '../answers/finance.ts';
import { matchIndicators } from '../answers/indicatorMatches.ts';
import { matchEntries } from '../answers/itemMatches.ts';
import { entryId } from '../answers/meetingEntries.ts';
import { matchMeetings } from '../answers/meetingMatches.ts';
import { matchResolutions } from '../answers/resolutions.ts';
import { matchThemes } from '../answers/themes.ts';
import type { Query } from '../query.ts';
import type { Sentence } from '../sentence.ts';

/** The ids of the records that a question is about, in the order they are shown: for a question of some turns ago, whose answer is not kept. Of the past and of what is overdue none. */
export function recordsOf(
  query: Query,
  { knowledge: { register, everyday }, context: { now } }: Pick<Sentence, 'knowledge' | 'context'>,
): readonly string[] {
  const { of, where } = query;
  const known = { register, everyday, now };
  if (where.asOf !== undefined || where.overdue !== undefined) return [];
  switch (of) {
    case 'activities':
      return idsOf(activitiesSo(where, known));
    case 'indicators':
      return idsOf(matchIndicators(query, known));
    case 'finance':
      return idsOf(matchLines(query, known));
    case 'meetings':
      return idsOf(matchMeetings(where, known));
    case 'items':
      return matchEntries(where, known).map(entryId);
    case 'resolutions':
      return idsOf(matchResolutions(where, known));
    case 'themes':
      return matchThemes(query, known).map(({ theme }) => theme.id);
    default:
      return [];
  }
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
