/** The middle one of some numbers, or the mean of the middle two. @throws when there are none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  if (middle.length === 0) throw new RangeError('There is no median of nothing.');
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
