/** The longest anything waits for its next try, whatever the other side asks for: a reminder of this morning is worth little tomorrow. */
export const LONGEST_WAIT_MS = 15 * 60_000;

const FIRST_WAIT_MS = 30_000;

/**
 * How long a message that was turned away waits: as long as it was told to (`Retry-After`), else twice as long each time, always with
 * some chance in it so that those turned away together do not come back together, and never longer than the cap.
 * @param tries how often it was tried by now, from 1
 * @param retryAfterMs what the other side asked for
 * @param chance from 0 to below 1
 */
export function nextWaitMs(tries: number, retryAfterMs: number | undefined, chance: number): number {
  if (retryAfterMs !== undefined && retryAfterMs > 0)
    return Math.round(Math.min(LONGEST_WAIT_MS, retryAfterMs * (1 + 0.2 * chance)));
  const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 20));
  return Math.round(doubled * (0.5 + 0.5 * chance));
}
