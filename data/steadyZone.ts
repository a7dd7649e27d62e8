import { IANAZone } from 'luxon';

/** Clocks are changed at full quarters of an hour everywhere (tz database, all zones since 1972). */
const QUARTER_MS = 15 * 60_000;
const SINCE_MS = Date.UTC(1972, 0, 1);

/** A little more than a year of quarters. */
const MOST = 40_000;

/**
 * A zone of the tz database that works out its offset once for each quarter of an hour. Asking the machine's calendar for it is most of
 * what an instant costs, and everything that is said or sent begins with "now". It equals the zone of the same name.
 */
export class SteadyZone extends IANAZone {
  readonly #offsets = new Map<number, number>();

  /** @returns minutes ahead of UTC at an instant of the epoch, in milliseconds */
  override offset(atMs: number): number {
    if (!(atMs >= SINCE_MS)) return super.offset(atMs);
    const quarter = Math.floor(atMs / QUARTER_MS);
    let offset = this.#offsets.get(quarter);
    if (offset === undefined) {
      offset = super.offset(atMs);
      if (this.#offsets.size >= MOST) this.#offsets.clear();
      this.#offsets.set(quarter, offset);
    }
    return offset;
  }
}
