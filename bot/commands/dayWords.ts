import { daysTyped } from '../../data/dayAsTyped.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Days of a command, as people type them on a phone. */
export interface DayWords {
  /** The words with what `data/vocabulary/dayWords.json` has for them: "tmrw" → "tomorrow", "in a fortnight" → "in 14 days". */
  written(words: string): string;
  /** Whether the words say days, or at least weeks, and nothing else: "on Thursday then", and not "what changed on Thursday". */
  areOnlyDays(words: string): boolean;
}

/** Whether words are days does not depend on the day. */
const SOME_DAY = '2021-05-06';

export function createDayWords({ words }: Vocabulary): DayWords {
  const means = new Map(
    words.flatMap(({ role, means, phrase }) => (role === 'dayWord' ? [[phrase.toLowerCase(), means] as const] : [])),
  );
  const listOf = (list: string) =>
    new Set(words.flatMap(({ role, means, phrase }) => (role === 'commandWord' && means === list ? [phrase] : [])));
  const beside = listOf('besideDay');
  const units = listOf('dayUnit');
  // "A week" is seven days from now only where nothing else is said: "for a week from Monday" is a stretch.
  const anywhere = [...means].filter(([, day]) => !day.startsWith('in ')).map(([phrase]) => phrase);
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst(anywhere).join('|')})(?![\\p{L}\\d])`, 'giu');
  return {
    written(said) {
      const alone = means.get(said.trim().toLowerCase());
      if (alone !== undefined) return alone;
      return said.replace(RANGE, '$1 to $2').replace(pattern, phrase => means.get(phrase.toLowerCase()) ?? phrase);
    },
    areOnlyDays(said) {
      const days = daysTyped(said, SOME_DAY);
      const rest = days.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, said);
      const left = wordsOf(rest);
      if (days.length === 0 && !left.some(word => units.has(word))) return false;
      return left.every(word => /^\d/u.test(word) || beside.has(word) || WEEKDAY.test(word));
    },
  };
}

const wordsOf = (said: string): readonly string[] =>
  said
    .toLowerCase()
    .split(/[\s,–-]+/u)
    .filter(word => word !== '');

/** "1-14 June" */
const RANGE = /(?<![\d/.-])(\d{1,2}(?:st|nd|rd|th)?)\s*[-–]\s*(\d{1,2}(?:st|nd|rd|th)?)(?![\d/-])/gu;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?$/u;

const longestFirst = (phrases: readonly string[]): readonly string[] =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(phrase => phrase.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/['’]/gu, "['’]?"));
