import type { Vocabulary } from '../../words/vocabulary.ts';

export type DecisionMeaning =
  | 'changed'
  | 'whoChanged'
  | 'history'
  | 'itsHistory'
  | 'whoReviewed'
  | 'owns'
  | 'responsible'
  | 'whenWill'
  | 'recovers'
  | 'recoveryOf'
  | 'it'
  | 'asOf'
  | 'past'
  | 'lastMeeting';

/** The phrases of the role `decision`, looked for in a sentence without punctuation. Capitals make no difference. */
export interface Phrases {
  /** Whether the words are such a phrase and nothing else. */
  whole(meaning: DecisionMeaning, words: string): boolean;
  /** What follows the phrase that a sentence begins with, the longest taken; undefined where it begins with none. */
  after(meaning: DecisionMeaning, sentence: string): string | undefined;
  /** What stands before the phrase that a sentence ends with. */
  before(meaning: DecisionMeaning, sentence: string): string | undefined;
  within(meaning: DecisionMeaning, sentence: string): boolean;
}

export function createPhrases(vocabulary: Vocabulary): Phrases {
  const phrases = new Map<string, string[]>();
  for (const { role, means, phrase } of vocabulary.words)
    if (role === 'decision') phrases.set(means, [...(phrases.get(means) ?? []), phrase.toLowerCase()]);
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  const of = (meaning: DecisionMeaning): readonly string[] => phrases.get(meaning) ?? [];
  return {
    whole: (meaning, words) => of(meaning).includes(words.trim().toLowerCase()),
    after(meaning, sentence) {
      const found = of(meaning).find(phrase => `${sentence.toLowerCase()} `.startsWith(`${phrase} `));
      return found === undefined ? undefined : sentence.slice(found.length).trim();
    },
    before(meaning, sentence) {
      const found = of(meaning).find(phrase => ` ${sentence.toLowerCase()}`.endsWith(` ${phrase}`));
      return found === undefined ? undefined : sentence.slice(0, sentence.length - found.length).trim();
    },
    within: (meaning, sentence) => of(meaning).some(phrase => ` ${sentence.toLowerCase()} `.includes(` ${phrase} `)),
  };
}
