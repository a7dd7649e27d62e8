/** A stretch of a text, and whether it was there before. */
export interface Stretch {
  readonly text: string;
  readonly isNew: boolean;
}

/**
 * A text in stretches, by whether its words stood in an earlier one, in the same order (longest common run of words). The stretches joined are
 * the text. Undefined where so little is left of the earlier one, or so much is taken apart, that marks would say nothing.
 */
export function wordDiff(before: string, after: string): readonly Stretch[] | undefined {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length * now.length > MOST_PAIRS) return undefined;
  const kept = keptWords(old, now);
  if (kept.filter(Boolean).length < now.length * LEAST_KEPT) return undefined;
  const stretches = joined(now, kept);
  return stretches.length <= MOST_STRETCHES ? stretches : undefined;
}

/** Two texts of about 700 words: the longest that can be saved, twice. */
const MOST_PAIRS = 500_000;
const LEAST_KEPT = 0.3;
/** Each is a run of the card's text, which has a size to keep to. */
const MOST_STRETCHES = 60;

/** The words of a text, each with the space after it. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*/gu) ?? [];

/** Which words of the new text are among those of the longest common run. */
function keptWords(old: readonly string[], now: readonly string[]): readonly boolean[] {
  const same = (i: number, j: number) => key(old[i]) === key(now[j]);
  // `longest[i][j]`: of the old from its i-th word on and the new from its j-th.
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const kept = now.map(() => false);
  for (let i = 0, j = 0; i < old.length && j < now.length; )
    if (same(i, j)) {
      kept[j] = true;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return kept;
}

/** Case and the marks around a word make no other word of it. */
const key = (word = ''): string => word.toLowerCase().replace(/^[^\p{L}\p{N}£]+|[^\p{L}\p{N}%]+$/gu, '') || word.trim();

function joined(words: readonly string[], kept: readonly boolean[]): readonly Stretch[] {
  const stretches: { text: string; isNew: boolean }[] = [];
  words.forEach((text, i) => {
    const isNew = kept[i] !== true;
    const last = stretches.at(-1);
    if (last?.isNew === isNew) last.text += text;
    else stretches.push({ text, isNew });
  });
  return stretches;
}
