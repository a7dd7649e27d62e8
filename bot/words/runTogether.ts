/** Words short enough to be typed onto their neighbour unseen. */
const SMALL = new Set(
  'in on no of at to by is my me we the and for all any how who led new not now one two six ten'.split(' '),
);

/** A word shorter than this holds no two. */
const SHORTEST_PAIR = 6;

/** Where a word is best cut in two: both parts known words, or one of them known and the other one slip away from a word that is meant readily. */
export function apart(
  word: string,
  worth: (part: string) => number,
  correct: (word: string) => string | undefined,
): readonly [string, string] | undefined {
  if (word.length < SHORTEST_PAIR) return undefined;
  let best: { pair: readonly [string, string]; value: number } | undefined;
  for (let at = 2; at <= word.length - 2; at++) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    const values = parts.map(worth);
    const known = values.filter(value => value > 0).length;
    if (known === 0 || parts.every(part => part.length < SHORTEST)) continue;
    const pair = parts.map((part, n) => ((values[n] ?? 0) > 0 ? part : longEnough(part) && correct(part)));
    const [first, second] = pair;
    if (!first || !second || worth(first) === 0 || worth(second) === 0) continue;
    const value = worth(first) + worth(second) + known + Math.min(first.length, second.length) / 100;
    if (!best || value > best.value) best = { pair: [first, second], value };
  }
  return best?.pair;
}

const longEnough = (part: string): boolean => part.length > SHORTEST;

/** A part of fewer letters is only a word where it is one of the small ones. */
const SHORTEST = 4;

/** How readily a part of a word is meant as a word of its own: 0 where it is none. */
export const partWorth = (part: string, weight: (part: string) => number): number =>
  part.length < SHORTEST ? (SMALL.has(part) ? 0.1 : 0) : weight(part);
