import { longDay } from '../../data/dayInWords.ts';
import type { Leave } from '../../data/leave.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Button } from '../turn/turn.ts';

/** What is said of reminders: leave, a later day, and why. `name` is somebody else's; undefined: the speaker. */

const list = (words: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);

export const nobodyToRemind =
  'I know your account, but not which of the people on record you are, so nothing is due to you. An administrator can say who you are.';
export const onlyOwnLeave =
  'Only a manager of the office enters somebody else’s leave. For your own, say “I am on leave from 1 to 14 June”.';
export const leaveWhen = 'From when to when? For example “I am on leave from 1 to 14 June”, or “until Friday”.';
export const leaveIsOver = (to: string): string =>
  `${longDay(to)} is over. Give days that are to come, for example “I am on leave from 1 to 14 June”.`;

export function leaveNoted({ from, to }: Leave, name: string | undefined, back: string, due: DueMeanwhile): string {
  const [who, them] = name === undefined ? ['you are', 'you'] : [`${name} is`, 'them'];
  const days = from === to ? `on ${longDay(from)}` : `from ${longDay(from)} to ${longDay(to)}`;
  const waits = `I shall not write to ${them} then; on ${longDay(back)} comes one message with what is still open.`;
  return [`Noted: ${who} away ${days}.`, waits, dueText(due, name)].filter(Boolean).join(' ');
}

/** What somebody is asked for by a day on which they are away; papers are counted. */
export interface DueMeanwhile {
  readonly activities: readonly Activity[];
  readonly papers: number;
}

function dueText({ activities, papers }: DueMeanwhile, name: string | undefined): string {
  const due = [
    ...activities.map(({ ref }) => ref),
    ...(papers === 0 ? [] : [papers === 1 ? 'a paper' : `${papers} papers`]),
  ];
  if (due.length === 0) return '';
  const one = activities.length + papers === 1;
  const fall = `${list(due)} ${one ? 'falls' : 'fall'} due meanwhile`;
  if (name !== undefined) return `${fall}: say “Sgt Jones covers for ${name}” and the reminders go there.`;
  const [first] = activities;
  const other = first ? `, or say “let Sgt Jones update ${first.ref} for me”` : '';
  return `${fall}: give ${one ? 'it' : 'them'} before${other}.`;
}

export const leaveButtons = (due: readonly Activity[], name: string | undefined): readonly Button[] => [
  ...(name === undefined
    ? due.slice(0, 3).map(({ id, ref }) => ({ title: `Update ${ref}`, say: `update ${id}` }))
    : []),
  name === undefined ? { title: 'Undo', say: 'cancel my leave' } : { title: 'Undo', say: `cancel ${name}'s leave` },
];

export const onlyManagersSeeLeave = 'Only a manager of the office sees who is away.';
export const awayLine = (name: string, { from, to }: Leave): string =>
  from === to ? `${name} is away on ${longDay(from)}.` : `${name} is away from ${longDay(from)} to ${longDay(to)}.`;
export const nobodyAway = (name: string | undefined): string =>
  name === undefined ? 'No leave is noted, now or later.' : `No leave of ${name} is noted, now or later.`;

export const noLeave = (name: string | undefined): string =>
  `No leave of ${name === undefined ? 'yours' : name} is noted, so nothing was changed.`;
export const leaveEnded = (name: string | undefined): string =>
  name === undefined
    ? 'Welcome back. Reminders come again as they fall due.'
    : `Noted: ${name} is back. Reminders come again as they fall due.`;

export const leaveEnds = (name: string | undefined, to: string): string =>
  `Noted: ${name === undefined ? 'your' : `${name}’s`} leave ends on ${longDay(to)}. Reminders come again from the next working day.`;

export const leaveCalledOff = (name: string | undefined): string =>
  `Taken back: no leave of ${name === undefined ? 'yours' : name} is noted any more.`;

export const remindWhen = 'On which day? For example “remind me on Thursday” or “remind me on 12 May”.';
export const remindByDay = (at: string): string =>
  `I remind by the day, at ${at}, and not by the hour. Say for example “remind me tomorrow” or “remind me on Thursday”.`;
export const remindersStop =
  'I write only while you owe something, and stop once it is given. Say “remind me on Thursday” to put the next reminder off, or “I am on leave from 1 to 14 June”.';
export const remindLater = 'That day is not to come. Say for example “remind me tomorrow”.';
export const nothingOwed = 'You owe no update and no paper for a coming meeting, so there is nothing to remind you of.';
export const remindBefore = (meeting: string): string =>
  `The meeting is on ${longDay(meeting)}: by then a reminder would be too late. Say an earlier day.`;
export const willRemind = (on: string, asked: string, at: string): string =>
  `I shall remind you on ${longDay(on)} at ${at}${
    on === asked ? '' : `, because ${longDay(asked)} is no working day`
  }, if anything is still open then. The reminder that would have come before is left out; those after it stay.`;
