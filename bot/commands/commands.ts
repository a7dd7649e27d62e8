import type { Vocabulary } from '../words/vocabulary.ts';
import { createCommandReader } from './commandReader.ts';
import { createDayWords, type DayWords } from './dayWords.ts';
import type { Gist, Heard } from './heard.ts';

/** What was said, as far as it may be a command, with what it takes to read it further. */
export interface Hearing {
  readonly words: string;
  /** Every way in which it is one; none for a question about the plan. */
  readonly heard: readonly Heard[];
  /** What it may be about that is no command that is known; nothing for a question about the plan. */
  gist(): readonly Gist[];
  readonly days: DayWords;
  /** Whether a word begins a stretch of days: "before", "next". */
  beginsWhen(word: string): boolean;
}

export type HearCommand = (words: string) => Hearing;

/** Makes what reads commands of the vocabulary. */
export function createCommands(vocabulary: Vocabulary): HearCommand {
  const days = createDayWords(vocabulary);
  const { hear, gist } = createCommandReader(vocabulary, days);
  const listOf = (list: string) =>
    vocabulary.words.flatMap(({ role, means, phrase }) => (role === 'commandWord' && means === list ? [phrase] : []));
  const beginnings = new Set(listOf('whenBegins'));
  return words => {
    let heard: readonly Heard[] | undefined;
    return {
      words,
      get heard() {
        heard ??= hear(words);
        return heard;
      },
      gist: () => gist(words),
      days,
      beginsWhen: word => beginnings.has(word.toLowerCase()),
    };
  };
}
