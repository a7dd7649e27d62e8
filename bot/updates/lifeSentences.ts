import { dayOfInstant, longDay } from '../../cards/words/days.ts';
import { statusWord } from '../../cards/words/status.ts';
import { spokenPeriod } from '../../data/periods.ts';
import type { Period, Update } from '../../data/records/update.ts';

/** What is said of an update that was filed before: whether it may still be changed, and who hears of it. */

export const willBeTold = (reviewer: string): string =>
  `${reviewer} accepted the update that stands, and will be told that you changed it.`;

export function editedAfterAccepted(author: string, ref: string, now: Update, before: Update | undefined): string {
  const [was, is] = [before?.status, now.status].map(status => statusWord(status ?? 'none'));
  const besides = now.summary === before?.summary ? 'with another reason, date or link' : 'in other words';
  const change = was === is ? `still ${is}, ${besides}` : `${is} now, ${was} before`;
  return `${author} changed the update of ${ref} that you had accepted: ${change}.`;
}

export const openedSubmitted = (name: string): string =>
  `This is the update of ${name} as it was filed; it is not yet reviewed. Change what you like, then confirm it again.`;

export const openedAccepted = (name: string, reviewer: string): string =>
  `This is the update of ${name} as ${reviewer} accepted it. Change what you like; ${reviewer} will be told, and it waits for review again.`;

export const openedPublished = (name: string, day: string): string =>
  `The update of ${name} was published on ${longDay(day)}. What you confirm now is filed as a correction; what was published stays in the history.`;

export const openedEarlier = (name: string, was: Period, now: Period): string =>
  `This is what the update of ${name} for ${spokenPeriod(was)} says, which stays as it is. What you confirm now is a new one, for ${spokenPeriod(now)}.`;

export const openedReturned = (reviewer: string, comment: string | undefined): string =>
  `${reviewer} returned it${comment ? `: “${comment}”` : '.'}`;

export const nothingFiled = (name: string): string => `No update of ${name} was given here yet, so this is a new one.`;

export const noneOfYours = 'You have given no update that could be changed. Say “update” and a number to give one.';

export const whichToChange = 'Which update do you want to change? “cancel” stops.';

/** "Change 3.5 (6 May 2021)" */
export const changeButton = (ref: string, at: string): string => `Change ${ref} (${dayOfInstant(at)})`;

/** @param words what stood on a card that was drawn before the draft got other words */
export const olderCard = (words: readonly string[]): string =>
  `That card was older than your draft, whose words stay. On the card stood: ${words.map(each => `“${each}”`).join(', ')}`;
