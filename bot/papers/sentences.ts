import { longDay } from '../../data/dayInWords.ts';
import type { Meeting, WorkProgrammeItem } from '../../data/records/meeting.ts';

/** What is said of who brings papers, and of which are in. */

const list = (words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat('en-GB', { type }).format(words);

export const onlyManagers =
  'Only a manager of the office says who answers for papers and which are in. Nothing was changed.';
export const noSuchBody = (words: string, bodies: readonly string[]): string =>
  `No papers come from “${words}”. They come from ${list(bodies)}. Nothing was changed.`;
export const noSuchPaper = (words: string): string =>
  `No paper of a coming meeting is called “${words}”. Say words of its title, as in “the estates strategy paper is in”.`;
export const whichPaper = (words: string): string => `More than one paper is called “${words}”. Which one is it?`;

export const nameHeading = (person: string, body: string): string => `Remind ${person} of the papers from ${body}?`;
export const nameText = (was: string | undefined, days: readonly string[]): string =>
  `They get the same reminders as for updates, before and after the day on which a meeting’s papers are due, until each is in. ${
    days.length > 0 ? `The next days: ${list(days.map(longDay))}. ` : ''
  }${was === undefined ? 'Nobody is reminded of them now.' : `Until now that was ${was}.`}`;
export const confirmButton = 'Confirm';
export const named = (person: string, body: string): string => `Done. ${person} answers for the papers from ${body}.`;
export const sameAlready = (person: string, body: string): string =>
  `${person} answers for the papers from ${body} already. Nothing was changed.`;
export const nobodyNow = (body: string): string => `Done. Nobody is reminded of the papers from ${body} any more.`;
export const nobodyYet = (body: string): string =>
  `Nobody is reminded of the papers from ${body}. Say for example “papers from ${body} go to Supt Broadhead”.`;
export const answersNow = (person: string, body: string): string => `${person} answers for the papers from ${body}.`;

const paper = ({ title }: WorkProgrammeItem, { date }: Meeting): string =>
  `“${title}” for the meeting on ${longDay(date)}`;
export const noted = (item: WorkProgrammeItem, meeting: Meeting, isIn: boolean): string =>
  isIn
    ? `Noted: ${paper(item, meeting)} is in. Nobody is reminded of it any more.`
    : `Noted: ${paper(item, meeting)} is not in.`;
export const notedBefore = (item: WorkProgrammeItem, meeting: Meeting, isIn: boolean): string =>
  `${paper(item, meeting)} ${isIn ? 'was noted as in before' : 'was not noted as in'}. Nothing was changed.`;

export const noMeetingNamed = (words: string): string =>
  `I know no coming meeting that “${words}” names. Say for example “the September meeting”.`;
export const allIn = ({ date }: Meeting): string => `No paper is missing for the meeting on ${longDay(date)}.`;
export const missing = (
  { date }: Meeting,
  due: string,
  papers: readonly (readonly [body: string, titles: readonly string[]])[],
): string =>
  [
    `Papers not noted as in for the meeting on ${longDay(date)}; they are due by ${longDay(due)}:`,
    ...papers.map(([body, titles]) => `• ${body}: ${titles.join('; ')}`),
  ].join('\n');

// What is public

export const onlyManagersMark = 'Only a manager of the office says what of a meeting is public. Nothing was changed.';
export const noSuchItem = (words: string): string =>
  `No item of a meeting is called “${words}”. Say words of its title, as in “mark the estates strategy paper non-public”, or its number, as in “mark item 6 of the May meeting non-public”.`;
export const whichItem = (words: string): string => `More than one item is called “${words}”. Which one is it?`;
const itemOf = (title: string, { date }: Meeting): string => `“${title}” of the meeting on ${longDay(date)}`;
export const marked = (title: string, meeting: Meeting, isNonPublic: boolean): string =>
  isNonPublic
    ? `Done. ${itemOf(title, meeting)} is not public any more: only managers, administrators and who writes it see it, here and in everything I send. A notice of a coming meeting that is on show is put right; other cards that were sent before, I cannot take back.`
    : `Done. ${itemOf(title, meeting)} is public.`;
export const markedAlready = (title: string, meeting: Meeting, isNonPublic: boolean): string =>
  `${itemOf(title, meeting)} is ${isNonPublic ? 'marked as not public' : 'public'} already. Nothing was changed.`;
