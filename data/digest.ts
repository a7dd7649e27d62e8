import { DateTime } from 'luxon';
import { beginsAt, cyclesAhead, isLate, owed, type Rules } from './cycle.ts';
import { type MeetingDays, meetingDays } from './deadlines.ts';
import { papersDue, papersMissing } from './paper.ts';
import type { Activity } from './records/activity.ts';
import type { Meeting, WorkProgrammeItem } from './records/meeting.ts';
import type { Status } from './records/plan.ts';
import type { Update } from './records/update.ts';
import type { Register } from './register.ts';

/** What a manager is told on a Monday. */
export interface Digest {
  /** The activities that an update was filed on, in plan order. */
  readonly changed: readonly Activity[];
  /** Those of them whose colour turned, with the one before; null: there was no update before. */
  readonly turned: readonly { readonly activity: Activity; readonly from: Status | null; readonly to: Status | null }[];
  /** Submitted, and neither accepted nor returned. */
  readonly inReview: readonly Activity[];
  /** Owed by somebody, after the cut-off. */
  readonly overdue: readonly Activity[];
  /** The papers that were noted as in. */
  readonly papersIn: readonly DigestPaper[];
  /** The papers that are not in, after the day by which they were due. */
  readonly papersOverdue: readonly DigestPaper[];
  /** The meetings with a date in the next two weeks: their own, or one that is counted back from it. */
  readonly meetings: readonly ({ readonly meeting: Meeting } & MeetingDays)[];
}

export interface DigestPaper {
  readonly meeting: Meeting;
  readonly item: WorkProgrammeItem;
}

/** The part of the world a digest is made from. */
export interface DigestWorld extends Rules {
  readonly register: Register;
  readonly now: DateTime;
}

/**
 * @param since the first instant that is told of
 * @param day today, `YYYY-MM-DD`: deadlines are those from here on
 */
export function digestOf(world: DigestWorld, since: DateTime, day: string): Digest {
  const { register } = world;
  const filed = register.records.updates.filter(
    ({ submitted }) => submitted && DateTime.fromISO(submitted.at) >= since,
  );
  const changed = activitiesOf(register, filed);
  return {
    changed,
    turned: changed.flatMap(activity => turnOf(register, activity, filed)),
    inReview: activitiesOf(register, register.records.updates.filter(waitsForReview)),
    overdue: cyclesAhead(register, world, world.now)
      .filter(cycle => isLate(cycle, world.now, world))
      .flatMap(cycle => owed(register, cycle)),
    papersIn: papersNoted(register, since),
    papersOverdue: papersLate(world, day),
    meetings: meetingsNear(world, day),
  };
}

function papersNoted({ papersIn, records }: Register, since: DateTime): readonly DigestPaper[] {
  const noted = new Set(papersIn.filter(({ at }) => DateTime.fromISO(at) >= since).map(({ item }) => item));
  if (noted.size === 0) return [];
  return records.meetings.flatMap(meeting =>
    meeting.items.filter(({ id }) => noted.has(id)).map(item => ({ meeting, item })),
  );
}

function papersLate({ register, now, ...rules }: DigestWorld, day: string): readonly DigestPaper[] {
  return register.records.meetings
    .filter(meeting => now < beginsAt(meeting, rules.settings.timeZone) && meeting.items.length > 0)
    .flatMap(meeting => papersMissing(register, meeting).map(item => ({ meeting, item })))
    .filter(({ meeting }) => papersDue(meeting, rules) < day);
}

export const isEmptyDigest = ({ changed, inReview, overdue, papersIn, papersOverdue, meetings }: Digest): boolean =>
  [changed, inReview, overdue, papersIn, papersOverdue, meetings].every(list => list.length === 0);

const waitsForReview = ({ submitted, review }: Update): boolean => submitted !== undefined && review === undefined;

const activitiesOf = (register: Register, updates: readonly Update[]): readonly Activity[] =>
  [...new Set(updates.map(({ activity }) => activity))].flatMap(id => register.activity(id) ?? []);

function turnOf(register: Register, activity: Activity, filed: readonly Update[]): Digest['turned'] {
  const latest = register.latestUpdate(activity.id);
  const before = register.updates(activity.id).findLast(update => !filed.includes(update));
  if (!latest || latest.status === (before?.status ?? null)) return [];
  return [{ activity, from: before?.status ?? null, to: latest.status }];
}

const NEAR_DAYS = 14;

function meetingsNear({ register, now, ...rules }: DigestWorld, day: string): Digest['meetings'] {
  const until = DateTime.fromISO(day, { zone: 'utc' }).plus({ days: NEAR_DAYS }).toFormat('yyyy-MM-dd');
  return register.records.meetings
    .filter(meeting => now < beginsAt(meeting, rules.settings.timeZone))
    .map(meeting => ({ meeting, ...meetingDays(meeting, rules) }))
    .filter(({ meeting, cutOff, signOff, papersOut }) =>
      [cutOff, signOff, papersOut, meeting.date].some(date => day <= date && date <= until),
    );
}
