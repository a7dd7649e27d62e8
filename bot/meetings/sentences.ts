import { longDay } from '../../data/dayInWords.ts';
import type { MeetingDays } from '../../data/deadlines.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Button } from '../turn/turn.ts';

/** What is said when a meeting is added, moved or cancelled. */

const list = (words: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
const named = ({ date }: Meeting): string => `the meeting of ${longDay(date)}`;

export const onlyManagers = 'Only a manager of the office adds, moves or cancels meetings. Nothing was changed.';
export const whenIsIt =
  'When is it? Say it in one sentence, for example “add a meeting on 3 June 2021 at 10:00 at Arnot Hill, theme 4”.';
export const changedMeanwhile =
  'Somebody else changed this meeting after the card was made, so nothing was done. Say it again to see how it would be now.';

export const noSuchMeeting = (words: string, ahead: readonly Meeting[]): string =>
  `I know no coming meeting called “${words.trim()}”. ${
    ahead.length > 0 ? `On record: ${list(ahead.map(({ date }) => longDay(date)))}.` : 'None is on record.'
  } Nothing was changed.`;
export const noMeetingCalled = (words: string, ahead: readonly Meeting[]): string =>
  noSuchMeeting(words, ahead).replace(' Nothing was changed.', '');
export const whichMeeting = (meetings: readonly Meeting[]): string =>
  `Which one? ${list(meetings.map(({ date }) => longDay(date)))}.`;
export const meetingButton = (meeting: Meeting, words: string, which: string): Button => ({
  title: longDay(meeting.date),
  say: words.replace(which, `meeting on ${longDay(meeting.date)}`),
});

const onDay = ({ date, time }: Meeting): string => `${longDay(date)}${time ? ` at ${time}` : ''}`;
/** How a meeting stands, for who asks whether it was moved or is still on. */
export function standing(meeting: Meeting): string {
  const was = /\d{4}-\d{2}-\d{2}/u.exec(meeting.id)?.[0];
  if (meeting.cancelled) return `The meeting of ${onDay(meeting)} was cancelled.`;
  if (meeting.sequence === undefined) return `Nothing about this meeting was changed: it is on ${onDay(meeting)}.`;
  return was !== undefined && was !== meeting.date
    ? `This meeting was moved: it was to be on ${longDay(was)}, and is now on ${onDay(meeting)}.`
    : `This meeting was changed: it is on ${onDay(meeting)}.`;
}

/** @param isOffered whether there are files to be had */
export const forCalendar = (meeting: Meeting, isOffered: boolean): string =>
  isOffered
    ? `The meeting on ${onDay(meeting)}: the buttons below put it, or the day by which updates for it are due, into your calendar.`
    : `The meeting is on ${onDay(meeting)}. I cannot give a calendar file for it: it is over, or this server has no address that your browser reaches.`;

export const nothingMoves = (meeting: Meeting): string =>
  `That is how it is already: ${named(meeting)}${meeting.time ? ` at ${meeting.time}` : ''}. Nothing was changed.`;
export const isOver = (meeting: Meeting): string =>
  `${longDay(meeting.date)}${meeting.time ? ` at ${meeting.time}` : ''} is over. Give a day that is to come.`;
export const tooFar = (date: string, lastYear: number): string =>
  `${longDay(date)} is too far ahead: bank holidays are known up to ${lastYear}, so its deadlines cannot be counted.`;
export const noSuchTheme = (theme: number, plan: string): string =>
  `The ${plan.replace('-', '–')} plan has no theme ${theme}. Nothing was changed.`;

export function heading(before: Meeting | undefined, after: Meeting): string {
  if (!before) return `Add a meeting on ${longDay(after.date)}?`;
  if (after.cancelled) return `Cancel ${named(before)}?`;
  if (before.cancelled) return `Put ${named(before)} back?`;
  return before.date === after.date ? `Change ${named(before)}?` : `Move ${named(before)}?`;
}

export function button(before: Meeting | undefined, after: Meeting): string {
  if (!before) return 'Add it';
  if (after.cancelled) return 'Cancel the meeting';
  return before.cancelled ? 'Put it back' : 'Change it';
}

export const date = (meeting: Meeting, was: string): string => `It is on ${longDay(meeting.date)}${was}`;
export const time = (at: string | null): string => (at === null ? 'Its time is not set' : `It begins at ${at}`);
export const place = (at: string | null): string => (at === null ? 'Its place is not set' : `Its place is ${at}`);
export const theme = (number: number | null): string =>
  number === null ? 'It monitors no theme' : `It monitors theme ${number}`;

export const DAY_NAMES = {
  cutOff: 'Updates and papers due by',
  signOff: 'Sign-off by',
  papersOut: 'Papers go out on',
} as const satisfies Record<keyof MeetingDays, string>;
export const day = (name: keyof MeetingDays, now: string, was: string | undefined): string =>
  `${DAY_NAMES[name]} ${longDay(now)}${was === undefined ? '' : ` (was ${longDay(was)})`}`;

export const cancelled = (theme: number | null): string =>
  theme === null
    ? 'No papers are asked for it any more'
    : `Updates on theme ${theme} and papers are not asked for it any more`;

export function reminded(people: readonly string[], channels: number): string {
  if (people.length + channels === 0) return '';
  const who = [...people, ...(channels > 0 ? [channels === 1 ? 'a channel' : `${channels} channels`] : [])];
  return `${list(who)} ${who.length === 1 && channels !== 2 ? 'was' : 'were'} told of it already; what they were sent is put right in its place`;
}

export const noWorkingDay = (on: string): string => `Please note: ${longDay(on)} is not a working day`;
export const anotherThatDay = (other: Meeting): string => `Please note: the ${other.body} is on that day already`;
export const cutOffIsOver = (cutOff: string): string =>
  `Please note: ${longDay(cutOff)} is over, so what is still missing counts as overdue at once`;

export const done = (meeting: Meeting): string =>
  meeting.cancelled
    ? `Done: ${named(meeting)} is cancelled. Nobody is reminded of it any more, and cards that show it are put right.`
    : `Done: ${named(meeting)}${meeting.time ? ` at ${meeting.time}` : ''}. Reminders follow the new days, and cards that show old ones are put right.`;
export const showButton = (meeting: Meeting): Button => ({
  title: meeting.cancelled ? 'Coming meetings' : 'Show it',
  say: meeting.cancelled
    ? 'list the coming meetings'
    : `what is on the ${longDay(meeting.date).split(' ').slice(1).join(' ')} meeting`,
});
