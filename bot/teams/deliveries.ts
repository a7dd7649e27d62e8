/** What tells one delivery of Teams from another. */
export interface Mark {
  /** The id of the incoming activity, in its conversation; undefined where it has none. */
  readonly id: string | undefined;
  /** What an edit of it to the very same words would be; undefined for anything but a message. */
  readonly saying?: string | undefined;
  /** Whose talk it belongs to: one person in one conversation. */
  readonly from: string;
  /** Which button, of which card, with what in its form; undefined for anything else. */
  readonly press: string | undefined;
}

export interface DeliveriesParts {
  /** How many deliveries are remembered, the oldest forgotten first. */
  readonly capacity: number;
  /** Milliseconds of a clock that only runs forward. */
  readonly nowMs: () => number;
}

/** Teams delivers again after 15 seconds; somebody who presses a button again later than this means it. */
export const SAME_PRESS_MS = 20_000;

/**
 * Remembers what was delivered lately. Teams delivers an incoming activity again, up to four times, when it believes that the answer
 * did not come (platform notes, section 2), and people press a button that seems slow again. The memory is bounded; what it must know
 * after a restart, because something was written, is in the store (`noteDelivery`).
 * @returns a function that does the work of a delivery once: a repetition gets the result of the first. The same press counts as one
 *   while nothing else came from there in between, and unless its work came to nothing (`false`).
 */
export function createDeliveries({
  capacity,
  nowMs,
}: DeliveriesParts): (mark: Mark, work: () => Promise<boolean>) => Promise<boolean> {
  const byId = new Map<string, Promise<boolean>>();
  const lastFrom = new Map<
    string,
    { readonly press: string; readonly atMs: number; readonly result: Promise<boolean> }
  >();

  const repeatedPress = ({ from, press }: Mark): Promise<boolean> | undefined => {
    const last = lastFrom.get(from);
    return last && last.press === press && nowMs() - last.atMs < SAME_PRESS_MS ? last.result : undefined;
  };

  function remember({ id, saying, from, press }: Mark, result: Promise<boolean>): void {
    for (const known of [id, saying]) if (known !== undefined) keep(byId, known, result, capacity);
    lastFrom.delete(from);
    if (press === undefined) return;
    keep(lastFrom, from, { press, atMs: nowMs(), result }, capacity);
    const forget = () => {
      if (lastFrom.get(from)?.result === result) lastFrom.delete(from);
    };
    result.then(done => (done ? undefined : forget()), forget);
  }

  return (mark, work) => {
    const first = (mark.id === undefined ? undefined : byId.get(mark.id)) ?? repeatedPress(mark);
    if (first !== undefined) return first;
    const result = work();
    remember(mark, result);
    return result;
  };
}

function keep<V>(map: Map<string, V>, key: string, value: V, capacity: number): void {
  map.set(key, value);
  const oldest = map.size > capacity ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
}
