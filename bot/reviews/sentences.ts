import { longDay } from '../../cards/words/days.ts';
import { reviewWords } from '../../cards/words/review.ts';
import { statusText, statusWord } from '../../cards/words/status.ts';
import type { Update } from '../../data/records/update.ts';

/** Everything that is said of reviews. `name` is an activity as people are told it: "6.F03 (2016–18 plan)". */

const count = (n: number): string => `${n} ${n === 1 ? 'update' : 'updates'}`;
const waits = (n: number): string => `${count(n)} ${n === 1 ? 'waits' : 'wait'}`;

export const onlyManagers = 'Updates are reviewed by a manager of the office. Nothing was changed.';
export const queueHeading = (n: number, where: string): string => `${waits(n)} for review${where}`;
export const nothingWaits = (where: string): string => `Nothing waits for review${where}.`;
export const alsoWaiting = (n: number): string =>
  n === 0 ? 'Nothing else waits for review.' : `${count(n)} still ${n === 1 ? 'waits' : 'wait'} for review.`;
export const oneForReview = (n: number): string => (n === 1 ? 'For review' : `${count(n)} for review`);
export const inTheme = (theme: number): string => ` in theme ${theme}`;

export const accepted = (name: string, { status, submitted }: Update): string =>
  `Accepted: ${name}, ${statusWord(status ?? 'none')}, given by ${submitted?.byName}.`;
export const returned = (name: string, author: string, comment: string): string =>
  `Returned: ${name} goes back to ${author} with your words: “${comment}”. What they wrote is open for them as a draft.`;
export const wasAccepted = (by: string): string => `It had been accepted by ${by}; now it waits for its author again.`;

export const ownUpdate = (name: string): string =>
  `You wrote the update of ${name}, or it was written in your name, so another manager reviews it. Nothing was changed.`;
export const neverSubmitted = (name: string): string =>
  `Nobody has submitted an update of ${name} here, so there is nothing to review.`;
export const decidedAlready = (name: string, update: Update): string =>
  `${name}: ${lowerFirst(reviewWords(update))}. Nothing was changed.`;
export const isPublished = (name: string, day: string): string =>
  `The update of ${name} was published on ${longDay(day)} and stands in the papers. A correction by its author can follow it; nothing was changed.`;
export const changedSince = (name: string): string =>
  `The update of ${name} was changed since it was shown to you. This is what stands now; nothing was decided.`;
export const whichUpdate = 'Which update is it? Say its number, like “accept 3.5”.';
export const whichOfThese = (words: string): string => `“${words}” can mean several activities. Which one is it?`;
export const noSuchActivity = (words: string): string => `I know no activity “${words}”. Say its number, like 3.5.`;

export const oneByOne =
  'I accept one update, a theme or all that wait: “accept 3.5”, “accept theme 3”, “accept everything”. One is returned at a time, with why: “return 3.5: …”. Nothing was changed.';
export const commentMissing = 'Say what is to be changed: the author is asked for it in your words.';
export const commentTooLong = (length: number, most: number): string =>
  `That is ${length.toLocaleString('en-GB')} characters; ${most.toLocaleString('en-GB')} is the most. Please make it shorter.`;
export const askComment = (name: string, author: string): string =>
  `What should ${author} change about ${name}? Fill it in, or say “return … : ” and your words.`;
export const commentUnsent = (comment: string): string => `Nothing was returned. You had: “${comment}”`;
export const returnedToYou = (reviewer: string, ref: string, comment: string): string =>
  `${reviewer} returned your update of ${ref}: “${comment}”`;

// Several at once

export const acceptHeading = (n: number, where: string): string => `Accept ${count(n)}${where}?`;
export const acceptLine = (name: string, title: string, update: Update): string =>
  `${name} ${title}: ${statusText(update.status ?? 'none')}, ${update.submitted?.byName}. “${excerpt(update.summary)}”`;
export const acceptButton = (n: number): string => (n === 1 ? 'Accept it' : `Accept all ${n}`);
export const notYours = (n: number): string =>
  `${n === 1 ? 'One is your own and stays' : `${n} are your own and stay`} for another manager.`;
export const acceptedMany = (names: readonly string[]): string => `Accepted: ${names.join(', ')}.`;
export const leftOut = (names: readonly string[]): string =>
  `Left as ${names.length === 1 ? 'it is' : 'they are'}, for something changed meanwhile: ${names.join(', ')}. Say “review” to see what waits.`;

const EXCERPT_CHARACTERS = 140;
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= EXCERPT_CHARACTERS
    ? line
    : `${line
        .slice(0, EXCERPT_CHARACTERS - 1)
        .replace(/\p{Surrogate}$/u, '')
        .trimEnd()}…`;
};
const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
