import type { Meeting } from '../../../data/records/meeting.ts';
import type { World } from '../answer.ts';
import type { Where } from '../query.ts';
import { admits } from './choices.ts';

/** The calendar day of asking. A meeting of today is still to come until the day is over. */
export const today = (world: Pick<World, 'now'>): string => world.now.toISODate() ?? '';

/** The meetings that a filter lets through, the earliest first. */
export function matchMeetings(where: Where, world: Pick<World, 'register' | 'now'>): readonly Meeting[] {
  const all = [...world.register.records.meetings].sort((a, b) => (a.date < b.date ? -1 : 1));
  return inTime(where.when, all, world).filter(
    meeting =>
      admits(where.meeting, meeting.id) &&
      admits(where.ids, meeting.id) &&
      (where.theme === undefined || (meeting.theme !== null && admits(where.theme, meeting.theme))),
  );
}

function inTime(when: Where['when'], meetings: readonly Meeting[], world: Pick<World, 'now'>): readonly Meeting[] {
  const day = today(world);
  const upcoming = meetings.filter(meeting => meeting.date >= day);
  const past = meetings.filter(meeting => meeting.date < day);
  switch (when) {
    case undefined:
      return meetings;
    case 'upcoming':
      return upcoming;
    case 'past':
      return past;
    case 'next':
      return upcoming.slice(0, 1);
    case 'last':
      return past.slice(-1);
    default:
      throw unknownTime(when);
  }
}

/** The parts of a filter that choose the meeting, without the ids and words that choose something of it. */
export function meetingPartsOf({ meeting, when, theme }: Where): Where {
  return { ...(meeting ? { meeting } : {}), ...(when ? { when } : {}), ...(theme ? { theme } : {}) };
}

/** Of several meetings the one that a single date is about: the next to come, else the latest. */
export const nearestMeeting = (meetings: readonly Meeting[], world: World): Meeting | undefined =>
  meetings.find(meeting => meeting.date >= today(world)) ?? meetings.at(-1);

const unknownTime = (when: never): Error => new Error(`There is no time "${when}".`);
