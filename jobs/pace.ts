/** How long one message takes, from its beginning to the next one's. */
export interface Pace {
  readonly perMessageMs: number;
  /** A message begins. */
  began(nowMs: number): void;
}

/** What Teams usually takes. */
const USUAL_MS = 100;
/** A night without messages says nothing of how long one takes. */
const LONGEST_MS = 1_000;
/** So many messages count, the latest most. */
const OVER = 8;

/** The pace of late. Its own memory is all that it has: the time comes in. */
export function createPace(): Pace {
  let perMessageMs = USUAL_MS;
  let begunAtMs: number | undefined;
  return {
    get perMessageMs() {
      return perMessageMs;
    },
    began(nowMs) {
      const tookMs = begunAtMs === undefined ? perMessageMs : nowMs - begunAtMs;
      perMessageMs += (Math.min(Math.max(tookMs, 0), LONGEST_MS) - perMessageMs) / OVER;
      begunAtMs = nowMs;
    },
  };
}

const CLAIMED_AHEAD_MS = 64;
const FEWEST_CLAIMS = 8;
const MOST_CLAIMS = 64;

/**
 * How many claims are written together: as many as will be sent in this time, one sync of the disk for all of them, and the next as soon as half
 * of them are left, while messages are in the air, so that nothing waits for a disk. After a power cut, which may take the air log's last lines along,
 * one and a half times as many are in doubt: with Teams, which takes 100 milliseconds a message, twelve.
 */
export const claimsTogether = ({ perMessageMs }: Pick<Pace, 'perMessageMs'>): number =>
  Math.min(MOST_CLAIMS, Math.max(FEWEST_CLAIMS, Math.ceil(CLAIMED_AHEAD_MS / Math.max(perMessageMs, 1))));
