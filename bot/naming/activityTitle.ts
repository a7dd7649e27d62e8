import type { Activity } from '../../data/records/activity.ts';
import type { Register } from '../../data/register.ts';
import { isNear } from '../words/nearWords.ts';

/**
 * The activities whose title or keywords hold all the words that matter in what was typed, best first: "operation reacher". Those of
 * the plan in force, or where it has none those of the newest plan that has any. A slip in a word is forgiven. A place in the title
 * counts for more than one in the keywords, an exact word for more than a near one.
 */
export function activitiesAbout(words: string, register: Register, planInForce: string): readonly Activity[] {
  const sought = wordsThatMatter(words);
  if (sought.length === 0) return [];
  const newestFirst = [...register.records.plans].sort((a, b) => (a.from < b.from ? 1 : -1)).map(plan => plan.id);
  for (const plan of new Set([planInForce, ...newestFirst])) {
    const own = register.records.activities.filter(activity => activity.plan === plan);
    const found = ranked(sought, own);
    if (found.length > 0) return found;
  }
  return [];
}

/** Of some activities those whose title or keywords hold all the words that matter, best first. */
export const titledLike = (words: string, activities: readonly Activity[]): readonly Activity[] => {
  const sought = wordsThatMatter(words);
  return sought.length === 0 ? [] : ranked(sought, activities);
};

const LITTLE_WORDS = new Set(
  'a an the of on in for to and or our my with from at by about activity activities one ones action plan work project status rag it its this that up down out them they these those me us'.split(
    ' ',
  ),
);

/** The words of a text, lower case, without those that say nothing about a subject. */
export function wordsThatMatter(words: string): string[] {
  return [...new Set(wordsOf(words))].filter(word => !LITTLE_WORDS.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function ranked(sought: readonly string[], activities: readonly Activity[]): readonly Activity[] {
  return activities
    .map(activity => ({ activity, score: scoreOf(sought, activity) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ activity }) => activity);
}

const IN_TITLE = 3;
const IN_KEYWORDS = 2;
const NEAR = 1;

/** The sum over the sought words, or 0 where one of them is nowhere. */
function scoreOf(sought: readonly string[], activity: Activity): number {
  const title = wordsOf(activity.title);
  const keywords = activity.keywords.flatMap(wordsOf);
  let sum = 0;
  for (const word of sought) {
    const score = scoreOfWord(word, title, keywords);
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

function scoreOfWord(word: string, title: readonly string[], keywords: readonly string[]): number {
  if (title.some(own => isSame(word, own))) return IN_TITLE;
  if (keywords.some(own => isSame(word, own))) return IN_KEYWORDS;
  return [...title, ...keywords].some(own => own.length > 3 && isNear(word, own)) ? NEAR : 0;
}

/** One and several of a thing are the same word here. */
const isSame = (a: string, b: string): boolean => a === b || `${a}s` === b || a === `${b}s`;
