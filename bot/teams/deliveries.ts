/**
 * Remembers what was delivered lately. Teams delivers an incoming activity again, up to four times, when it believes that the answer
 * did not come (platform notes, section 2). The memory is bounded and does not outlive the process; what a second delivery after a
 * restart could write twice is caught by the draft it belongs to.
 * @param capacity how many deliveries are remembered, the oldest forgotten first
 * @returns a function that does the work of a delivery once: a repetition gets the result of the first
 */
export function createDeliveries<T>(capacity: number): (key: string | undefined, work: () => Promise<T>) => Promise<T> {
  const seen = new Map<string, Promise<T>>();
  return (key, work) => {
    const first = key === undefined ? undefined : seen.get(key);
    if (first !== undefined) return first;
    const result = work();
    if (key !== undefined) remember(key, result);
    return result;
  };

  function remember(key: string, result: Promise<T>): void {
    seen.set(key, result);
    const oldest = seen.size > capacity ? seen.keys().next().value : undefined;
    if (oldest !== undefined) seen.delete(oldest);
  }
}
