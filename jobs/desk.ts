import type { DateTime } from 'luxon';
import type { OutboxEntry } from '../data/outboxEntry.ts';
import type { AirLine, AirLog } from '../data/store/airLog.ts';
import type { Change } from '../data/store/change.ts';
import type { Store } from '../data/store/port.ts';
import type { DueMessage } from './dueMessage.ts';
import type { JobLog } from './job.ts';
import type { Pace } from './pace.ts';
import type { createRates, Limits } from './rates.ts';
import type { Prepare, Send } from './sending.ts';

export interface OutboxPorts {
  readonly store: Pick<Store, 'outbox' | 'outboxEntry' | 'apply'>;
  readonly send: Send;
  /** The same in two steps: drawn beforehand, the next message costs no time once the one before it has its answer. */
  readonly prepare?: Prepare;
  readonly now: () => DateTime;
  readonly log: Pick<JobLog, 'fault'>;
  /** What is in the air, beside the store. Absent: kept in memory only. */
  readonly air?: AirLog;
  /** Which start of the machine this is: another one means that the air log may lack its last lines. */
  readonly boot?: string;
  /** How many messages in how much time. */
  readonly limits?: Limits;
  /** Waits, no longer than until the signal. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly chance?: () => number;
  /** How long one sending may take before it is in doubt. */
  readonly sendLimitMs?: number;
  /** Whether a manager has paused all sending. */
  readonly isPaused?: () => boolean;
  /** Told of each entry once it is known what became of it. */
  readonly settled?: (entry: OutboxEntry) => void;
  /** What is to be written down, beside the entry, of somebody who turned out to be out of reach. */
  readonly outOfReach?: (entry: OutboxEntry) => readonly Change[];
  /** The same of what is due to somebody with whom there is no conversation. */
  readonly neverMet?: (entry: OutboxEntry) => readonly Change[];
}

export type Refresh = (message: DueMessage) => DueMessage | undefined;

/** What one run after the other shares. */
export interface Desk extends Required<Omit<OutboxPorts, 'limits'>> {
  readonly rates: ReturnType<typeof createRates>;
  /** Keys that a run of this process has claimed: nobody else may touch them. Filled without waiting after it was asked. */
  readonly inHand: Set<string>;
  /** Outcomes that are known and not yet in the store. */
  readonly unwritten: Map<string, Change>;
  /** How many sendings have begun and not ended. */
  inTheAir: number;
  /** How the last sending ended, where it is not in the air log yet: it goes there in one write with the beginning of the next. */
  ended: AirLine | undefined;
  readonly pace: Pace;
  /** How many sendings in a row ended in doubt, over all runs. */
  doubtsInARow: number;
  /** Whether the store took the changes. Where it did not, all is as before, and a later tick tries again. */
  readonly written: (changes: readonly Change[]) => Promise<boolean>;
}
