import { DateTime } from 'luxon';
import { SteadyZone } from '../../data/steadyZone.ts';

/** What time it is, for everybody inside the house. */
export interface Clock {
  /** The present instant, in the office's zone. */
  now(): DateTime;
}

/**
 * Starts the clock, the only place that asks the machine for the time.
 * @param at where to start (`BOT_CLOCK`); it runs on from there at the usual speed. Absent: the real time.
 * @param zone the office's zone, an IANA name
 */
export function startClock({ at, zone }: { readonly at?: DateTime | undefined; readonly zone: string }): Clock {
  const inZone = new SteadyZone(zone);
  if (!at) return { now: () => DateTime.fromMillis(Date.now(), { zone: inZone }) };
  // The monotonic clock, so that a correction of the machine's time does not move a pretended one.
  const startedMs = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedMs);
  return { now: () => DateTime.fromMillis(at.toMillis() + elapsedMs(), { zone: inZone }) };
}
