import type { DateTime } from 'luxon';
import type { Account, Contact } from '../data/contact.ts';
import type { Rules } from '../data/cycle.ts';
import type { Notice } from '../data/notice.ts';
import type { Register } from '../data/register.ts';
import type { Snooze } from '../data/snooze.ts';
import type { OutboxView } from './outboxView.ts';

/** Everything that decides what is due: what is known, who can be reached, what was sent, and the time. */
export interface Situation extends Rules {
  readonly register: Register;
  readonly contacts: readonly Contact[];
  readonly accounts: readonly Account[];
  /** Who is a manager by `data/roles.json`, met or not: person ids. */
  readonly managers?: readonly string[];
  /** What somebody's act makes the bot say to others. */
  readonly notices?: readonly Notice[];
  readonly snoozes: readonly Snooze[];
  /** What was ever claimed, whatever became of it. */
  readonly outbox: OutboxView;
  /** Any zone: it is read in the office's. */
  readonly now: DateTime;
}
