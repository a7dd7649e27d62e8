import { dayOfInstant, longDay } from '../../cards/words/days.ts';
import { reviewWords } from '../../cards/words/review.ts';
import { statusText } from '../../cards/words/status.ts';
import type { Update } from '../../data/records/update.ts';

/** What an officer is told of their own updates. `name` is an activity as people are told it. */

export const ownHeading = (owed: number, period: string): string =>
  owed === 0
    ? `You owe no update for ${period}.`
    : `You owe ${owed === 1 ? 'one update' : `${owed} updates`} for ${period}.`;
/** @param out the day on which it was published */
export const given = (name: string, update: Update, out: string | undefined): string => {
  const { status, submitted } = update;
  const stands = out === undefined ? reviewWords(update) : `Published on ${longDay(out)}`;
  return `${name}: ${statusText(status ?? 'none')}, given by ${submitted?.byName ?? 'somebody'} on ${dayOfInstant(submitted?.at ?? '')}. ${stands}.`;
};
export const wanted = (name: string, cutOff: string | undefined, today: string): string => {
  const when = cutOff === undefined ? '' : `, ${cutOff < today ? 'was due' : 'due'} by ${longDay(cutOff)}`;
  return `${name}: no update given yet${when}.`;
};
export const more = (n: number): string => `… and ${n} more.`;
export const giveButton = (n: number): string => (n === 1 ? 'Give my update' : 'Give my updates');
export const noneOfYours = 'You do not lead or sponsor any activity, and stand in for nobody, so you owe no update.';
