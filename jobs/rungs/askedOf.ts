import { answerable, askedFor } from '../../data/answerable.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Situation } from '../situation.ts';
import { ladderOf, type Rung } from './ladder.ts';
import { paperMeetings, papersOwed } from './papers.ts';
import { roundsAhead } from './rounds.ts';

/** What one person is asked for one meeting: updates, or papers. */
export interface Asked {
  readonly meeting: Meeting;
  /** The last day on which it is in time, `YYYY-MM-DD`. */
  readonly cutOff: string;
  readonly rungs: readonly Rung[];
  /** In plan order; none where papers are asked for. */
  readonly activities: readonly Activity[];
  /** Ids of items of the meeting's work programme; none where updates are asked for. */
  readonly papers: readonly string[];
}

/** Everything that a person is asked for today, their own or in another's place, for all meetings that have not begun. */
export function askedOf(
  world: Pick<Situation, 'register' | 'now' | 'settings' | 'calendar'>,
  person: string,
): readonly Asked[] {
  const { register } = world;
  const day = world.now.setZone(world.settings.timeZone).toFormat('yyyy-MM-dd');
  const updates = roundsAhead(world).map(({ cycle: { meeting, cutOff }, rungs, outstanding }) => ({
    meeting,
    cutOff,
    rungs,
    activities: outstanding.filter(activity => answerable(register, activity, day)?.person === person),
    papers: [],
  }));
  const papers = paperMeetings(world).flatMap(meeting =>
    papersOwed(world, meeting, day)
      .filter(({ debtor }) => askedFor(register, debtor, day) === person)
      .map(({ cutOff, papers }) => ({ meeting, cutOff, rungs: ladderOf({ cutOff }, world), activities: [], papers })),
  );
  return [...updates, ...papers]
    .filter(asked => asked.activities.length + asked.papers.length > 0)
    .sort((a, b) => (a.meeting.date < b.meeting.date ? -1 : a.meeting.date > b.meeting.date ? 1 : 0));
}
