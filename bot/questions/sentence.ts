import type { DateTime } from 'luxon';
import { once } from '../../data/once.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { TaughtWord } from '../../data/taughtWord.ts';
import type { EntryRole } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Last } from './followUp/last.ts';
import type { Knowledge } from './knowledge.ts';
import { means, type Stretch } from './stretches/spans.ts';

/** What a sentence is read against. */
export interface ReadingContext {
  readonly last?: Last | undefined;
  /** In the office's zone. */
  readonly now: DateTime;
  readonly planInForce: string;
  readonly speaker: Speaker;
  /** What managers taught in chat; none when absent. */
  readonly taughtWords?: readonly TaughtWord[];
}

/** A sentence cut into stretches, and questions about it that every frame asks. */
export interface Sentence {
  readonly knowledge: Knowledge;
  readonly context: ReadingContext;
  readonly tokens: readonly Token[];
  readonly stretches: readonly Stretch[];
  has(role: EntryRole, ...meanings: readonly string[]): boolean;
  first(role: EntryRole, ...meanings: readonly string[]): Stretch | undefined;
  all(role: EntryRole, ...meanings: readonly string[]): readonly Stretch[];
}

export function createSentence(
  knowledge: Knowledge,
  context: ReadingContext,
  tokens: readonly Token[],
  stretches: readonly Stretch[],
): Sentence {
  const playing = byRole(stretches);
  const matching = (role: EntryRole, meanings: readonly string[]) => (s: Stretch) => means(s, role, ...meanings);
  const all = (role: EntryRole, meanings: readonly string[]): readonly Stretch[] => {
    const found = playing.get(role) ?? NONE;
    return found.length === 0 || meanings.length === 0 ? found : found.filter(matching(role, meanings));
  };
  return {
    knowledge,
    context,
    tokens,
    stretches,
    has: (role, ...meanings) => all(role, meanings).length > 0,
    first: (role, ...meanings) => all(role, meanings)[0],
    all: (role, ...meanings) => all(role, meanings),
  };
}

const NONE: readonly Stretch[] = [];

/** The stretches that play each role, in the order said: the frames ask for a role hundreds of times, and most are played by none. */
function byRole(stretches: readonly Stretch[]): ReadonlyMap<EntryRole, readonly Stretch[]> {
  const playing = new Map<EntryRole, Stretch[]>();
  for (const stretch of stretches)
    for (const { role } of stretch.entries) {
      const list = playing.get(role);
      if (!list) playing.set(role, [stretch]);
      else if (list.at(-1) !== stretch) list.push(stretch);
    }
  return playing;
}

/** The sentence in lower case with single spaces between its words, for a pattern to be looked for in. */
export const sentenceText = once((sentence: Sentence): string => sentence.tokens.map(t => t.text).join(' '));

/** The stretch that a token stands in. */
export const stretchAt = (sentence: Sentence, at: number): Stretch | undefined =>
  sentence.stretches.find(s => s.from <= at && at < s.to);
