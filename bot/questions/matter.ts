import { once } from '../../data/once.ts';
import { type Entry, type EntryRole, RECORD_ROLES } from '../words/lexicon.ts';
import type { Sentence } from './sentence.ts';

/** Roles of words that name a record, or say what it is about. */
export const NAME_ROLES = new Set<EntryRole>([
  ...RECORD_ROLES,
  // A body that gets money does other things too.
  'financeBody',
  'keyword',
  'synonym',
  'everyday',
  // What rules an answer out has done so by now, or is said here in another sense: "closed cases".
  'outOfScope',
]);

export interface HardOptions {
  /** Roles whose words are kept where they play no other. */
  readonly hard: readonly EntryRole[];
  /** Roles whose words are kept whatever else they mean. */
  readonly hold?: readonly EntryRole[];
  /** Tokens that something else has claimed. */
  readonly skip?: ReadonlySet<number>;
}

/** Words that carry the sentence's matter: in no vocabulary, or in a record's name; with the words of the roles in `hard` too. */
export function hardTokens(sentence: Sentence, options: HardOptions): number[] {
  const kept: number[] = [];
  for (const stretch of sentence.stretches) {
    const held = options.hold && stretch.entries.some(e => options.hold?.includes(e.role));
    const own = held ? [] : stretch.entries.filter(e => !NAME_ROLES.has(e.role) && !options.hard.includes(e.role));
    const named = stretch.to - stretch.from > 1 && stretch.entries.some(e => isMatter(e.role)) && !own.some(isFilter);
    if (own.length > 0 && !named) continue;
    for (let at = stretch.from; at < stretch.to; at++) {
      const token = sentence.tokens[at];
      if (token && token.kind !== 'mark' && token.kind !== 'quote' && !options.skip?.has(at)) kept.push(at);
    }
  }
  return kept;
}

/** Names whose words a topic may hold, though one of them is also a word of the vocabulary ("use of force"). */
const isMatter = (role: EntryRole): boolean =>
  ['indicator', 'finance', 'item', 'term', 'synonym', 'everyday', 'pledge', 'keyword'].includes(role);

/** "not started" and the meeting's name stand in the glossary too, but filter and say what is asked about. */
const isFilter = ({ role, means }: Entry): boolean =>
  role === 'status' || role === 'month' || role === 'flag' || (role === 'subject' && means === 'meetings');

export const hardWords = (sentence: Sentence, options: HardOptions): string[] =>
  hardTokens(sentence, options).map(at => sentence.tokens[at]?.text ?? '');

/** All other words: they help a name that has them, and are not missed in one that has not. */
export const softWords = once((sentence: Sentence): readonly string[] =>
  sentence.tokens.filter(t => t.kind !== 'mark' && t.kind !== 'quote').map(t => t.text),
);
