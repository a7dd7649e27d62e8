import { statusWord } from '../../../cards/words/status.ts';
import type { Status } from '../../../data/records/plan.ts';

/** What is asked about an update, one sentence each. They are kept with the update, so they make sense to whoever reviews it. */

export const tooShort = 'The text is too short for a reader to learn anything from it.';
export const noReason = (status: Status): string => `${statusWord(status)}, but it does not say why.`;
export const noReasonOrDay = (status: Status): string =>
  `${statusWord(status)}, but it does not say why, or when it will be back on track.`;
export const noDay = (status: Status): string => `${statusWord(status)}, with no date for being back on track.`;
export const greenButLate = (words: string): string => `Green, but the text says “${words}”.`;
export const blueButOpen = (words: string): string => `Blue means complete, but the text says “${words}”.`;
export const sameAsLast = (isExact: boolean): string =>
  `The text is ${isExact ? 'the same as' : 'nearly the same as'} last time.`;
export const sameAsReturned = 'Nothing in it has changed since it was returned.';
export const sameAsOther = (ref: string, isExact: boolean): string =>
  `The text is ${isExact ? 'the same as' : 'nearly the same as'} that of ${ref}.`;
export const amberAgain = (times: number): string =>
  `This is the ${ORDINALS[times] ?? `${times}th`} amber in a row, and there is no date for being back on track.`;
export const againstIndicator = (words: string, indicator: string, was: string, is: string): string =>
  `The text says “${words}”, but ${indicator} went from ${was} to ${is}.`;

const ORDINALS: Readonly<Record<number, string>> = { 4: 'fourth', 5: 'fifth', 6: 'sixth', 7: 'seventh', 8: 'eighth' };
