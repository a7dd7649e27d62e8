import type { DateTime } from 'luxon';
import type { Leave } from '../../data/leave.ts';
import type { Debt, PaperDebt, PersonalKind, ShownMeeting } from '../dueMessage.ts';

/** One reason to write to somebody today. All that concern one person become one message. */
export interface Nudge {
  readonly kind: PersonalKind;
  /** A person id, or `account/` and an account. */
  readonly to: string;
  readonly key: string;
  /** The working day it is meant for. */
  readonly day: string;
  /** Worked out where it is read: a thousand people may be owed a reason in the minute in which one is asked for it. */
  readonly because: () => string;
  /** What it is about beside debts. */
  readonly about?: readonly string[];
  readonly shows?: readonly ShownMeeting[];
  readonly escalated?: readonly Debt[];
  readonly escalatedPapers?: readonly PaperDebt[];
  readonly leave?: Leave;
  readonly digestSince?: DateTime;
}

/** The day that messages are planned for: the office's day, and the sending time on it. */
export interface Slot {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly at: DateTime;
}
