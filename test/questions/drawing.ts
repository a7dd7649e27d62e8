/** Draws from lists by a fixed seed, so that a failure comes again. */
export function drawing(seed: number): { below(n: number): number; pick<T>(list: readonly [T, ...T[]]): T } {
  let state = seed;
  const below = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return { below, pick: list => list[below(list.length)] ?? list[0] };
}
