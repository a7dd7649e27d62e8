import { longDay } from '../../cards/words/days.ts';
import type { Cycle } from '../../data/cycle.ts';

/** What is said of those who have not submitted. `names` are activities or people as they are told. */

const people = (n: number): string => `${n} ${n === 1 ? 'person' : 'people'}`;
const about = ({ theme, meeting }: Cycle): string => `theme ${theme}, for the meeting on ${longDay(meeting.date)}`;

export const missingHeading = (n: number, cycle: Cycle): string =>
  n === 0
    ? `Nobody owes an update of ${about(cycle)}.`
    : `${people(n)} ${n === 1 ? 'has' : 'have'} not submitted everything for ${about(cycle)} (due by ${longDay(cycle.cutOff)}):`;
export const owes = (person: string, names: readonly string[]): string => `${person}: ${names.join(', ')}`;
export const nobodys = (names: readonly string[]): string =>
  `Nobody can be asked for ${names.join(', ')}: no lead or sponsor is named. Say “make … the lead of …” to name one.`;
export const noRound = (theme: number | undefined): string =>
  `No coming meeting on record takes ${theme === undefined ? 'a theme then' : `theme ${theme}`}, so no updates are collected for it now.`;
export const nobodyOwes = (cycle: Cycle): string => `Nobody whom you named owes an update of ${about(cycle)}.`;

export const chaseHeading = (n: number, cycle: Cycle): string => `Write to ${people(n)} about ${about(cycle)}?`;
export const chaseButton = (n: number): string => (n === 1 ? 'Chase' : `Chase all ${n}`);
export const writtenToToday = (names: readonly string[]): string =>
  `${names.join(', ')} ${names.length === 1 ? 'was' : 'were'} written to today already, and nobody gets two messages a day.`;
export const notReachable = (names: readonly string[]): string =>
  `I cannot reach ${names.join(', ')} yet: they have not added me in Teams. If they do within a week, they get it then.`;
/** @param lost of those, whom the bot cannot reach yet */
export const chased = (names: readonly string[], lost: readonly string[]): string =>
  [
    names.length > 0
      ? `Done: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} written to once, within the sending hours.`
      : 'Done.',
    ...(lost.length > 0 ? [notReachable(lost)] : []),
  ].join(' ');
export const nothingSent = 'Nobody was written to: nothing is owed any more, or everybody was written to today.';
export const chaseWords = (manager: string, cycle: Cycle, names: readonly string[]): string =>
  `${manager} asks for your ${names.length === 1 ? 'update' : 'updates'} of ${names.join(', ')}: due by ${longDay(cycle.cutOff)}, for the meeting on ${longDay(cycle.meeting.date)}.`;

export const onlyManagersSee = 'Who has not submitted is for a manager of the office to see.';
export const yoursToGive = (names: readonly string[], cycle: Cycle): string =>
  names.length === 0
    ? 'You owe no update now.'
    : `Of you ${names.length === 1 ? 'this is' : 'these are'} still wanted, by ${longDay(cycle.cutOff)}: ${names.join(', ')}.`;
