/**
 * Puts slips of the finger right in the words of a command: a word that no command has and that is no ordinary English becomes the one word of
 * commands that is one letter away (one too many, one too few, another, or two changed about).
 * @param known every word that commands are made of
 * @returns the words put right; undefined where there is nothing to put right, or too much
 */
export function createSlips(
  known: ReadonlySet<string>,
  isOrdinary: (word: string) => boolean,
): (words: readonly string[]) => readonly string[] | undefined {
  const near = new Map<string, string | undefined>();
  for (const word of known)
    if (word.length >= SHORTEST)
      for (const form of [word, ...shortened(word)])
        near.set(form, near.has(form) && near.get(form) !== word ? undefined : word);

  function rightFor(word: string): string {
    if (word.length < SHORTEST || known.has(word)) return word;
    const found = new Set([word, ...shortened(word)].flatMap(form => near.get(form) ?? []));
    const close = [...found].filter(other => isOneSlip(word, other));
    // Few people miss the first letter, and a letter is sooner left out than another typed in its place.
    const [only, another] =
      [close, close.filter(other => other[0] === word[0]), close.filter(other => other.length > word.length)].find(
        ({ length }) => length === 1,
      ) ?? close;
    return only === undefined || another !== undefined || isOrdinary(word) ? word : only;
  }

  return words => {
    const right = words.map(rightFor);
    const slips = right.filter((word, n) => word !== words[n]).length;
    return slips === 0 || slips > MOST_SLIPS ? undefined : right;
  };
}

/** Shorter words are one letter from too many others. */
const SHORTEST = 4;
const MOST_SLIPS = 3;

const shortened = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** Words that have a shortened form in common may still be two slips apart. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (a.length !== b.length) return true;
  const differing = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  if (differing.length === 1) return true;
  const [first = 0, second = 0] = differing;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
