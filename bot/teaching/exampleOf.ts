import type { Query } from '../questions/query.ts';
import type { Reading } from '../questions/reading.ts';

/** Questions that a word for such a thing is asked in, the likeliest first; `X` is the word. */
const ASKED: Partial<Readonly<Record<Query['of'], readonly string[]>>> = {
  themes: ["what's amber in X", 'how is X doing'],
  people: ['what does X lead', 'who is X'],
  indicators: ['is X going up', 'what was X'],
  plans: ['how many activities are in X'],
  statuses: ['which activities are X'],
  meetings: ['when is X', 'tell me about X'],
};
const OF_ONE_ACTIVITY = ['who leads X', 'tell me about X'];
const OF_A_STATUS = ['which activities are X'];
const OF_ANYTHING = ['activities about X', 'tell me about X', 'what is X', 'X'];

/** Questions to try a new word in, by what the words it stands for are when they stand alone; each with the place of the word open. */
export function exampleQuestions(meaning: Reading): readonly ((words: string) => string)[] {
  const patterns = [...(meaning.kind === 'query' ? askedOf(meaning.query) : []), ...OF_ANYTHING];
  return [...new Set(patterns)].map(pattern => words => pattern.replace('X', () => words));
}

function askedOf({ of, where }: Query): readonly string[] {
  if (of !== 'activities') return ASKED[of] ?? [];
  if (where.ids) return OF_ONE_ACTIVITY;
  if (where.status) return OF_A_STATUS;
  return where.theme ? (ASKED.themes ?? []) : [];
}
