import type { Account, Contact } from '../contact.ts';
import type { DoneDeliveries } from '../delivery.ts';
import type { Draft } from '../draft.ts';
import type { FigureDraft } from '../figureDraft.ts';
import { Kept } from '../kept.ts';
import type { Notice } from '../notice.ts';
import type { OutboxEntry } from '../outboxEntry.ts';
import type { Records } from '../records.ts';
import { createRegister, type Register } from '../register.ts';
import type { Snooze } from '../snooze.ts';
import type { Tick } from './change.ts';
import type { DocumentOf } from './documents.ts';

/** What the history comes to: everything that was decided about the plan. */
export interface Recorded {
  readonly register: Register;
}

/** What stands until it is replaced or done with. */
export interface Working {
  readonly drafts: Kept<Draft>;
  readonly figureDrafts: Kept<FigureDraft>;
  readonly contacts: Kept<Contact>;
  readonly accounts: Kept<Account>;
  readonly notices: Kept<Notice>;
  readonly outbox: Kept<OutboxEntry>;
  readonly snoozes: Kept<Snooze>;
  readonly ticks: Kept<Tick>;
  readonly deliveries: Kept<DoneDeliveries>;
  readonly sessions: Kept<KeptSession>;
}

/** Everything the store knows at one instant. A value: a change makes a new one. */
export interface State extends Recorded, Working {}

/** `at`: when it was last kept, where the store was given a clock. */
export interface KeptSession {
  readonly conversation: string;
  readonly session: unknown;
  readonly at?: string | undefined;
}

/** What the snapshot holds of the working things. */
export type WorkingBody = Pick<
  DocumentOf<'working'>,
  | 'drafts'
  | 'figureDrafts'
  | 'contacts'
  | 'accounts'
  | 'notices'
  | 'outbox'
  | 'snoozes'
  | 'ticks'
  | 'deliveries'
  | 'sessions'
>;

export const EMPTY_WORKING: WorkingBody = {
  drafts: [],
  figureDrafts: [],
  contacts: [],
  accounts: [],
  notices: [],
  outbox: [],
  snoozes: [],
  ticks: [],
  deliveries: [],
  sessions: [],
};

/** The state before anything was recorded: the reference records, and the working things of a snapshot. */
export const stateOf = (records: Records, working: WorkingBody = EMPTY_WORKING): State => ({
  register: createRegister(records),
  drafts: Kept.from(working.drafts, draft => draft.id),
  figureDrafts: Kept.from(working.figureDrafts, draft => draft.id),
  contacts: Kept.from(working.contacts, contact => contact.id),
  accounts: Kept.from(working.accounts, account => account.account),
  notices: Kept.from(working.notices, notice => notice.key),
  outbox: Kept.from(working.outbox, entry => entry.key),
  snoozes: Kept.from(working.snoozes, snooze => snooze.person),
  ticks: Kept.from(working.ticks, tick => tick.job),
  deliveries: Kept.from(working.deliveries, kept => kept.conversation),
  sessions: Kept.from(working.sessions as readonly KeptSession[], kept => kept.conversation),
});

/** What a snapshot holds of a state; the other direction of `stateOf`. */
export const workingBodyOf = (state: Working): WorkingBody => ({
  drafts: state.drafts.list(),
  figureDrafts: state.figureDrafts.list(),
  contacts: state.contacts.list(),
  accounts: state.accounts.list(),
  notices: state.notices.list(),
  outbox: state.outbox.list(),
  snoozes: state.snoozes.list(),
  ticks: state.ticks.list(),
  deliveries: state.deliveries.list(),
  sessions: state.sessions.list(),
});
