import { beginsAt, type Rules } from '../../data/cycle.ts';
import { leaveOn } from '../../data/leave.ts';
import { answersForPapers, papersDue, papersOutstanding } from '../../data/paper.ts';
import type { Meeting } from '../../data/records.ts';
import { becausePapers } from '../because.ts';
import type { CorrectionMessage, PaperDebt } from '../dueMessage.ts';
import type { Situation } from '../situation.ts';
import { ladderOf, type Rung } from './ladder.ts';
import type { Nudge, Slot } from './nudge.ts';
import { isInTable, meetingName } from './rounds.ts';
import { shownMeeting } from './shownMeeting.ts';
import { isInTime } from './window.ts';

/** The papers of one meeting that one person has to bring, once their ladder has begun. */
export interface OpenPapers {
  readonly meeting: Meeting;
  readonly rungs: readonly Rung[];
  readonly rung: Rung;
  readonly recipient: string;
  readonly debt: PaperDebt;
}

/** What those who answer for a body's papers still have to bring, by the same ladder as updates. Nothing where nobody was named to. */
export function openPapers(situation: Situation, day: string): readonly OpenPapers[] {
  const { register, now, settings } = situation;
  if (register.paperPeople.length === 0) return [];
  return register.records.meetings
    .filter(meeting => isInTable(meeting, situation) && now < beginsAt(meeting, settings.timeZone))
    .flatMap(meeting => papersOfMeeting(situation, meeting, day));
}

function papersOfMeeting(situation: Situation, meeting: Meeting, day: string): readonly OpenPapers[] {
  const { register, calendar } = situation;
  const cutOff = papersDue(meeting, situation);
  const rungs = ladderOf({ cutOff }, situation);
  const rung = rungs.findLast(one => one.day <= day);
  if (!rung) return [];
  const late = daysLate(cutOff, day, calendar);
  const items = papersOutstanding(register, meeting);
  const people = new Set(items.flatMap(({ author }) => answersForPapers(register, author) ?? []));
  return [...people]
    .filter(person => !leaveOn(register, person, day))
    .map(recipient => {
      const theirs = items.filter(({ author }) => answersForPapers(register, author) === recipient);
      const debt = { meeting: meeting.id, cutOff, workingDaysLate: late, papers: theirs.map(({ id }) => id) };
      return { meeting, rungs, rung, recipient, debt };
    });
}

/** The reminders of papers that are due: at the rung that has been reached; late only to who was told nothing yet, or at the last rung. */
export function paperReminders(situation: Situation, { day }: Slot, open: readonly OpenPapers[]): readonly Nudge[] {
  const { outbox } = situation;
  return open
    .filter(({ meeting, rungs, rung, recipient }) => {
      const later = rungs.slice(rungs.indexOf(rung));
      if (later.some(one => outbox.has(keyOf(meeting, one, recipient)))) return false;
      return isInTime(rung.day, day, situation) || rung === rungs.at(-1) || !outbox.told(recipient, meeting.id);
    })
    .map(papers => ({
      kind: 'reminder',
      to: papers.recipient,
      key: keyOf(papers.meeting, papers.rung, papers.recipient),
      day: papers.rung.day,
      shows: [shownMeeting(papers.meeting)],
      because: () => becausePapers(situation, papers),
    }));
}

const keyOf = (meeting: Meeting, { name }: Rung, person: string): string =>
  `papers/${meetingName(meeting)}/${name}/${person}`;

/** What still has to be brought of the papers that a corrected card listed, with the days as they are now. */
export function correctedPapers(
  situation: Pick<Situation, 'register' | 'now' | keyof Rules>,
  { about, shows }: Pick<CorrectionMessage, 'about' | 'shows'>,
): readonly PaperDebt[] {
  const { register, now, settings, calendar } = situation;
  const day = now.setZone(settings.timeZone).toFormat('yyyy-MM-dd');
  return shows.flatMap(({ meeting: id }) => {
    const meeting = register.meeting(id);
    if (!meeting || meeting.cancelled) return [];
    const papers = papersOutstanding(register, meeting).flatMap(item => (about.includes(item.id) ? [item.id] : []));
    const cutOff = papersDue(meeting, situation);
    return papers.length === 0
      ? []
      : [{ meeting: id, cutOff, workingDaysLate: daysLate(cutOff, day, calendar), papers }];
  });
}

const daysLate = (cutOff: string, day: string, calendar: Situation['calendar']): number =>
  day > cutOff ? calendar.workingDaysBetween(cutOff, day) : 0 - calendar.workingDaysBetween(day, cutOff);
