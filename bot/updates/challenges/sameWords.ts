import type { Update } from '../../../data/records/update.ts';
import { DETAIL_NAMES, detailWords } from '../../../data/updateDetails.ts';
import type { Challenge, Weighed } from './challenge.ts';
import * as say from './sentences.ts';

/**
 * The text is that of the last update, or nearly. Who puts right what was given here for this period is not asked why it looks alike; but what came
 * back, and goes in again without a change, is.
 */
export function sameAsLast(weighed: Weighed): readonly Challenge[] {
  const { activity, narrative, register, periodTo } = weighed;
  const before = register.updates(activity).filter(update => !update.submitted || update.period.to < periodTo);
  const likeness = likenessTo(before.at(-1), wordsOf(narrative));
  if (likeness) return [{ kind: 'sameAsLast', text: say.sameAsLast(likeness === 'exact') }];
  return isReturnedAgain(weighed) ? [{ kind: 'sameAsLast', text: say.sameAsReturned }] : [];
}

/** Status, text and all beside it are those that a reviewer returned. */
function isReturnedAgain({ activity, status, narrative, details, register }: Weighed): boolean {
  const latest = register.latestUpdate(activity);
  return (
    latest?.review?.verdict === 'returned' &&
    latest.status === status &&
    likenessTo(latest, wordsOf(narrative)) === 'exact' &&
    DETAIL_NAMES.every(name => detailWords(details, name) === detailWords(latest.submitted?.details, name))
  );
}

/** The text is that of another activity's latest update, or nearly. The first such activity is named. */
export function sameAsOther({ activity, narrative, register }: Weighed): readonly Challenge[] {
  const words = wordsOf(narrative);
  if (words.length < FEWEST_WORDS_TO_COPY) return [];
  for (const other of register.records.activities) {
    if (other.id === activity) continue;
    const likeness = likenessTo(register.latestUpdate(other.id), words);
    if (likeness) return [{ kind: 'sameAsOther', text: say.sameAsOther(other.ref, likeness === 'exact') }];
  }
  return [];
}

/** Two officers may well both say "Completed in April". */
const FEWEST_WORDS_TO_COPY = 6;
/** Shared pairs of neighbouring words, of all pairs (Dice); one word changed in twenty is still the same text. */
const NEARLY = 0.88;
const FEWEST_WORDS_FOR_NEARLY = 10;

function likenessTo(update: Update | undefined, words: readonly string[]): 'exact' | 'near' | undefined {
  if (!update || words.length === 0) return undefined;
  // A glance at the length spares taking most texts apart.
  const isNearLength = Math.abs(update.summary.length / lengthOf(words) - 1) < 0.35;
  if (!isNearLength) return undefined;
  const other = wordsOf(update.summary);
  if (other.join(' ') === words.join(' ')) return 'exact';
  return words.length >= FEWEST_WORDS_FOR_NEARLY &&
    shared(words, other) >= NEARLY &&
    figuresOf(words) === figuresOf(other)
    ? 'near'
    : undefined;
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length + 1, 0);

/** A text whose figures were brought up to date is a new one, however alike its words. */
const figuresOf = (words: readonly string[]): string => words.filter(word => /\d/u.test(word)).join(' ');

function shared(a: readonly string[], b: readonly string[]): number {
  const pairs = (words: readonly string[]) => new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
  const [first, second] = [pairs(a), pairs(b)];
  const common = [...first].filter(pair => second.has(pair)).length;
  return (2 * common) / (first.size + second.size || 1);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}%£.]*[\p{L}\p{N}%£]/gu) ?? [];
