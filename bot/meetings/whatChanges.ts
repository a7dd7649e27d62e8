import { longDay } from '../../data/dayInWords.ts';
import { type MeetingDays, meetingDays, type Rules } from '../../data/deadlines.ts';
import { isSaid } from '../../data/outboxEntry.ts';
import { spokenName } from '../../data/personName.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Turn } from '../turn/turn.ts';
import * as say from './sentences.ts';

/**
 * What a change of a meeting brings with it, one line each: the days that are counted back from it, who was reminded of the old ones, and
 * what a careful colleague would point out.
 */
export function whatChanges(turn: Turn, before: Meeting | undefined, after: Meeting, rules: Rules): readonly string[] {
  return [
    ...detailLines(before, after),
    ...(after.cancelled ? [say.cancelled(after.theme)] : dayLines(before, after, rules)),
    ...toldLines(turn, before),
    ...(after.cancelled ? [] : warnings(turn, after, rules)),
  ].map(line => `• ${line}`);
}

function detailLines(before: Meeting | undefined, after: Meeting): string[] {
  if (after.cancelled || before?.cancelled) return [];
  const was = before && before.date !== after.date ? `, instead of ${longDay(before.date)}` : '';
  return [
    say.date(after, was),
    ...(before && before.time === after.time ? [] : [say.time(after.time)]),
    ...(before && before.place === after.place ? [] : [say.place(after.place)]),
    ...(before && before.theme === after.theme ? [] : [say.theme(after.theme)]),
  ];
}

function dayLines(before: Meeting | undefined, after: Meeting, rules: Rules): string[] {
  const was = before && !before.cancelled ? meetingDays(before, rules) : undefined;
  const now = meetingDays(after, rules);
  return (Object.keys(say.DAY_NAMES) as (keyof MeetingDays)[])
    .filter(day => was?.[day] !== now[day])
    .map(day => say.day(day, now[day], was?.[day]));
}

/** The people and channels that were told of the meeting: what they were sent is corrected. */
function toldLines({ store }: Turn, before: Meeting | undefined): string[] {
  if (!before) return [];
  const entries = store
    .outbox()
    .filter(entry => isSaid(entry) && entry.shows?.some(({ meeting }) => meeting === before.id));
  const to = [...new Set(entries.map(entry => entry.to))];
  const people = to.flatMap(id => store.register().person(id) ?? []).map(spokenName);
  const channels = to.filter(id => id.startsWith('channel/')).length;
  return [say.reminded(people, channels)].filter(Boolean);
}

function warnings({ store, now }: Turn, after: Meeting, rules: Rules): string[] {
  const today = now.toFormat('yyyy-MM-dd');
  const { cutOff } = meetingDays(after, rules);
  const clash = store.register().records.meetings.find(({ id, date }) => id !== after.id && date === after.date);
  return [
    ...(rules.calendar.isWorkingDay(after.date) ? [] : [say.noWorkingDay(after.date)]),
    ...(clash ? [say.anotherThatDay(clash)] : []),
    ...(after.theme !== null && cutOff < today ? [say.cutOffIsOver(cutOff)] : []),
  ];
}
