import { z } from 'zod';
import { actorSchema } from './actor.ts';
import type { Rules } from './deadlines.ts';
import { meetingDays } from './deadlines.ts';
import type { Meeting, WorkProgrammeItem } from './records/meeting.ts';

const instant = z.iso.datetime({ offset: true });

/** Who answers for the papers of a body (`WorkProgrammeItem.author`); null: nobody any more. The last word on a body holds. */
export const paperPersonSchema = z
  .object({ author: z.string().min(1), person: z.string().min(1).nullable(), by: actorSchema, at: instant })
  .strict();
export type PaperPerson = z.infer<typeof paperPersonSchema>;

/** A paper (the id of an item of a work programme) has reached the office; `isIn` false: that was a mistake. */
export const paperArrivalSchema = z
  .object({ item: z.string().min(1), isIn: z.boolean(), by: actorSchema, at: instant })
  .strict();
export type PaperArrival = z.infer<typeof paperArrivalSchema>;

/** What is known of papers: who answers for whose, one for a body, and which have reached the office. */
export interface Papers {
  readonly paperPeople: readonly PaperPerson[];
  readonly papersIn: readonly PaperArrival[];
}

/** The person who answers for a body's papers, by id. */
export const answersForPapers = (papers: Papers, author: string | null): string | undefined =>
  papers.paperPeople.find(one => one.author === author)?.person ?? undefined;

export const isPaperIn = (papers: Papers, item: string): boolean =>
  papers.papersIn.some(arrival => arrival.item === item);

/** The papers of a meeting that a body is to write and that are not in. What is given by word of mouth has none. */
export const papersOutstanding = (papers: Papers, meeting: Meeting): readonly WorkProgrammeItem[] =>
  meeting.items.filter(item => item.author !== null && !isVerbal(item) && !isPaperIn(papers, item.id));

/**
 * Of them those that can be called missing: the office keeps account of papers, because somebody answers for the body's, or because one
 * of this meeting was marked as in. Where nobody keeps account, that none was marked says nothing.
 */
export function papersMissing(papers: Papers, meeting: Meeting): readonly WorkProgrammeItem[] {
  const isCounted = meeting.items.some(({ id }) => isPaperIn(papers, id));
  return papersOutstanding(papers, meeting).filter(
    ({ author }) => isCounted || answersForPapers(papers, author) !== undefined,
  );
}

/** The day by which a meeting's papers are due from those who write them. */
export const papersDue = (meeting: Meeting, rules: Rules): string => meetingDays(meeting, rules).cutOff;

const isVerbal = ({ title, focus }: WorkProgrammeItem): boolean => /\bverbal\b/iu.test(`${title} ${focus ?? ''}`);
