import { becausePapers } from '../because.ts';
import type { Situation } from '../situation.ts';
import type { Nudge, Slot } from './nudge.ts';
import type { OpenPapers } from './papers.ts';
import { meetingName } from './rounds.ts';
import { shownMeeting } from './shownMeeting.ts';
import { isMoved } from './snoozed.ts';
import { isInTime } from './window.ts';

/** The reminders of papers that are due: at the rung that has been reached; late only to who was told nothing yet, or at the last rung. */
export function paperReminders(situation: Situation, { day }: Slot, open: readonly OpenPapers[]): readonly Nudge[] {
  const { outbox } = situation;
  return open.flatMap((papers): readonly Nudge[] => {
    const { meeting, rungs, rung, recipient } = papers;
    if (recipient === undefined) return [];
    const later = rungs.slice(rungs.indexOf(rung));
    if (later.some(one => outbox.has(paperKey({ ...papers, rung: one }, recipient)))) return [];
    const isWorthwhile = rung === rungs.at(-1) || !outbox.told(recipient, meeting.id);
    if (!isInTime(rung.day, day, situation) && !isWorthwhile) return [];
    if (isMoved(situation, recipient, rung.day, day)) return [];
    return [
      {
        kind: 'reminder',
        to: recipient,
        key: paperKey(papers, recipient),
        day: rung.day,
        shows: [shownMeeting(meeting)],
        because: () => becausePapers(situation, papers),
      },
    ];
  });
}

/** @param recipient whoever gets it; where that is not who answers for them, the key says so, because they were told nothing */
export function paperKey({ meeting, rung, debt }: Pick<OpenPapers, 'meeting' | 'rung' | 'debt'>, recipient: string) {
  const key = `papers/${meetingName(meeting)}/${rung.name}/${debt.debtor}`;
  return recipient === debt.debtor ? key : `${key}/to/${recipient}`;
}
