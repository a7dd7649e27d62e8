import type { EntryRole } from '../../../words/lexicon.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';

/** Words that mean something to every frame but are also what indicators are called by. */
const HARD: readonly EntryRole[] = ['rank'];

/** The words that may name an indicator. */
export const matterOf = (parts: Parts): string[] =>
  parts.quote === undefined
    ? matterTokens(parts).map(at => parts.sentence.tokens[at]?.text ?? '')
    : parts.quote
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter(w => w !== '');

/** Where those words stand. */
export function matterTokens(parts: Parts): number[] {
  const { sentence } = parts;
  const skip = new Set([
    ...parts.people.tokens,
    ...parts.moments.flatMap(m => m.tokens),
    ...parts.codes.at.values(),
    ...parts.themes.tokens,
  ]);
  return hardTokens(sentence, { hard: HARD, skip }).filter(at => {
    const token = sentence.tokens[at];
    if (token === undefined || isYearWord(token.text)) return false;
    // "the last 2 quarters"
    if (token.kind === 'number' && OF_TIME.test(sentence.tokens[at + 1]?.text ?? '')) return false;
    return token.kind === 'word' || sentence.knowledge.indicators.has(token.text);
  });
}

const OF_TIME = /^(quarter|month|year|period|reading|week|day)s$/;
const isYearWord = (text: string): boolean => /^20\d\d/.test(text);
