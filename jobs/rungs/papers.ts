import { askedFor } from '../../data/answerable.ts';
import { beginsAt, type Rules } from '../../data/cycle.ts';
import { leaveOn } from '../../data/leave.ts';
import { answersForPapers, papersDue, papersOutstanding } from '../../data/paper.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';
import type { PaperDebt } from '../dueMessage.ts';
import type { Situation } from '../situation.ts';
import { ladderOf, type Rung } from './ladder.ts';
import { isInTable } from './rounds.ts';

/** The papers of one meeting that one person answers for, once their ladder has begun. */
export interface OpenPapers {
  readonly meeting: Meeting;
  readonly rungs: readonly Rung[];
  readonly rung: Rung;
  /** Who is asked for them: who answers for them, or their cover; undefined where they wait until that person is back. */
  readonly recipient: string | undefined;
  readonly debt: PaperDebt;
}

/** What those who answer for a body's papers still have to bring, by the same ladder as updates. Nothing where nobody was named to. */
export function openPapers(situation: Situation, day: string): readonly OpenPapers[] {
  return paperMeetings(situation).flatMap(meeting => papersOfMeeting(situation, meeting, day));
}

/** The meetings that have not begun, where anybody answers for any papers. */
export function paperMeetings(situation: Rules & Pick<Situation, 'register' | 'now'>): readonly Meeting[] {
  const { register, now, settings } = situation;
  if (register.paperPeople.length === 0) return [];
  return register.records.meetings.filter(
    meeting => isInTable(meeting, situation) && now < beginsAt(meeting, settings.timeZone),
  );
}

function papersOfMeeting(situation: Situation, meeting: Meeting, day: string): readonly OpenPapers[] {
  const { register } = situation;
  const rungs = ladderOf({ cutOff: papersDue(meeting, situation) }, situation);
  const rung = rungs.findLast(one => one.day <= day);
  if (!rung) return [];
  return papersOwed(situation, meeting, day).map(debt => {
    const asked = askedFor(register, debt.debtor, day);
    return { meeting, rungs, rung, recipient: leaveOn(register, asked, day) ? undefined : asked, debt };
  });
}

/** The papers of a meeting that are not in, by who answers for them; those of a body that nobody answers for are not among them. */
export function papersOwed(
  { register, calendar, ...rules }: Rules & { readonly register: Register },
  meeting: Meeting,
  day: string,
): readonly PaperDebt[] {
  const cutOff = papersDue(meeting, { calendar, ...rules });
  const workingDaysLate =
    day > cutOff ? calendar.workingDaysBetween(cutOff, day) : 0 - calendar.workingDaysBetween(day, cutOff);
  const debts = new Map<string, string[]>();
  for (const { id, author } of papersOutstanding(register, meeting)) {
    const debtor = answersForPapers(register, author);
    if (debtor !== undefined) debts.set(debtor, [...(debts.get(debtor) ?? []), id]);
  }
  return [...debts].map(([debtor, papers]) => ({ meeting: meeting.id, cutOff, workingDaysLate, papers, debtor }));
}
