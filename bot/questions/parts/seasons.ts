import type { Sentence } from '../sentence.ts';

const SEASONS = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  winter: [12, 1, 2],
} as const;

export type Season = keyof typeof SEASONS;

/** "the autumn meeting", "what's on in the summer": seasons are said of meetings; in the wording of an activity they are words like others. */
export function seasonsNamed(sentence: Sentence): { season: Season; tokens: number[] }[] {
  const { tokens, context } = sentence;
  const isOfMeetings =
    sentence.has('subject', 'meetings', 'items', 'panel') ||
    sentence.has('writing') ||
    ['meetings', 'items'].includes(context.last?.query.of ?? '');
  return tokens.flatMap(({ text }, at) =>
    isSeason(text) && (isOfMeetings || tokens[at + 1]?.text === 'one') ? [{ season: text, tokens: [at] }] : [],
  );
}

const isSeason = (word: string): word is Season => Object.hasOwn(SEASONS, word);

/** Whether a month, 1 to 12, is of the season. */
export const isOfSeason = (month: number, season: Season): boolean =>
  (SEASONS[season] as readonly number[]).includes(month);
