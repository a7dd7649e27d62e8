/**
 * How many slips of the finger lie between two words: letters missing, added, changed or swapped with their neighbour, each once
 * (optimal string alignment). Stops counting past `most` and returns `most + 1`, so that long words cost little.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cheapestStep(a, b, i, j, row, above, twoAbove));
    if (Math.min(...row) > most) return most + 1;
    twoAbove = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

/** Whether `typed` is `word` with no more slips than a word of its length deserves: none to 3 letters, one to 7, then two. */
export function isNear(typed: string, word: string): boolean {
  const most = word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2;
  return slipsBetween(typed, word, most) <= most;
}

function cheapestStep(a: string, b: string, i: number, j: number, row: number[], above: number[], twoAbove: number[]) {
  const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const best = Math.min(changed, (row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, (twoAbove[j - 2] ?? 0) + 1) : best;
}
