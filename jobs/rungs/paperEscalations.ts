import { papersDue } from '../../data/paper.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import { becausePapersEscalated } from '../because.ts';
import { managersOf } from '../managers.ts';
import type { Situation } from '../situation.ts';
import { escalationDay } from './ladder.ts';
import type { Nudge, Slot } from './nudge.ts';
import { paperMeetings, papersOwed } from './papers.ts';
import { meetingName } from './rounds.ts';
import { shownMeeting } from './shownMeeting.ts';

/**
 * The papers that are so late that the managers of the office are told, once a meeting; papers have no sponsor. Due until the meeting
 * begins, as with updates.
 */
export function paperEscalations(situation: Situation, slot: Slot): readonly Nudge[] {
  return paperMeetings(situation).flatMap(meeting => {
    const day = escalationDay({ cutOff: papersDue(meeting, situation) }, situation);
    return day === undefined || slot.day < day ? [] : ofMeeting(situation, meeting, { ...slot, from: day });
  });
}

function ofMeeting(situation: Situation, meeting: Meeting, { day, from }: Slot & { from: string }): readonly Nudge[] {
  const owed = papersOwed(situation, meeting, day);
  return managersOf(situation).flatMap((to): readonly Nudge[] => {
    const key = `papers/${meetingName(meeting)}/escalation/${to}`;
    // What somebody owes themselves they are reminded of, not told on.
    const escalatedPapers = owed.filter(({ debtor }) => debtor !== to);
    if (escalatedPapers.length === 0 || situation.outbox.has(key)) return [];
    return [
      {
        kind: 'escalation',
        to,
        key,
        day: from,
        escalatedPapers,
        about: escalatedPapers.flatMap(({ papers }) => papers),
        shows: [shownMeeting(meeting)],
        because: () => becausePapersEscalated(situation, meeting),
      },
    ];
  });
}
