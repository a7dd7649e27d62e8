/**
 * Waits for `work`, but no longer than `limitMs`; then gives `onLimit()` and leaves the work to itself (a promise cannot be stopped).
 * @throws what the work throws within the limit
 */
export async function withinLimit<T>(work: Promise<T>, limitMs: number, onLimit: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<T>(resolve => {
    timer = setTimeout(() => resolve(onLimit()), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
