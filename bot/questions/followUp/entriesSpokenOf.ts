import { once } from '../../../data/once.ts';
import { matchEntries } from '../answers/itemMatches.ts';
import type { MeetingEntry } from '../answers/meetingEntries.ts';
import type { Parts } from '../parts.ts';
import type { Where } from '../query.ts';

/** The entries of agendas that the last question was about, the next to come first; also where it was answered with people ("who wrote the outturn paper"). */
export const entriesSpokenOf = once((parts: Parts): readonly MeetingEntry[] => {
  const { last } = parts.sentence.context;
  return last?.query.of === 'items' ? entriesWhere(parts, last.query.where) : [];
});

/** The entries that a filter lets through. */
export const entriesWhere = ({ sentence: { context, knowledge } }: Parts, where: Where): readonly MeetingEntry[] =>
  matchEntries(where, { register: knowledge.register, now: context.now, everyday: knowledge.everyday });
