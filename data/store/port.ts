import type { Account, Contact } from '../contact.ts';
import type { DoneDelivery } from '../delivery.ts';
import type { Draft } from '../draft.ts';
import type { FigureDraft } from '../figureDraft.ts';
import type { MeasureFigureAt } from '../measureFigures.ts';
import type { Notice } from '../notice.ts';
import type { OutboxEntry } from '../outboxEntry.ts';
import type { IndicatorValue } from '../records/indicator.ts';
import type { Update } from '../records/update.ts';
import type { Records } from '../records.ts';
import type { Register } from '../register.ts';
import type { Snooze } from '../snooze.ts';
import type { Change, Tick } from './change.ts';
import type { RecordedChange } from './places.ts';

/** What was decided about the plan in one write. */
export interface HistoryLine {
  /** Its number; they grow, and leave out the writes in which nothing was decided. */
  readonly n: number;
  /** The instant of the last of its changes, by their own word: ISO 8601 with offset. Not always later than the line before it. */
  readonly at: string;
  readonly changes: readonly RecordedChange[];
}

/** `conflict`: what somebody else filed first, an update or a figure; nothing of the changes was written. */
export type Applied = { readonly ok: true } | { readonly ok: false; readonly conflict: Conflict };
export type Conflict = Update | IndicatorValue | MeasureFigureAt;

/**
 * What is known, and the only way to change it. Reading is from memory and never waits. `apply` is all or nothing: when it resolves
 * with `ok`, every change is on disk (written and synced) and visible to readers; when it throws, memory and disk are as they were.
 * One exception, so that a question costs no disk and the history holds no small talk: a session is on disk within a second, and at `close`,
 * unless it says `now`.
 */
export interface Store {
  register(): Register;
  /** The records before anything was recorded: what the history begins from. */
  reference(): Records;
  /** Everything that was ever decided, the oldest first. What stood at an instant is for `registerAt`. */
  history(): readonly HistoryLine[];
  draft(id: string): Draft | undefined;
  /** The drafts of one author, the last changed first. */
  draftsOf(author: string): readonly Draft[];
  figureDraft(id: string): FigureDraft | undefined;
  /** The figures that one author is giving, the last changed first. */
  figureDraftsOf(author: string): readonly FigureDraft[];
  contacts(): readonly Contact[];
  account(account: string): Account | undefined;
  accounts(): readonly Account[];
  /** What is to be said to people who were not speaking when it happened; what was sent of it is in the outbox. */
  notices(): readonly Notice[];
  outbox(): readonly OutboxEntry[];
  outboxEntry(key: string): OutboxEntry | undefined;
  /** The last wish of each person. */
  snoozes(): readonly Snooze[];
  tick(job: string): Tick | undefined;
  /** What was done lately in a conversation and wrote something, the newest last. */
  doneDeliveries(conversation: string): readonly DoneDelivery[];
  session(conversation: string): unknown;
  /** @throws StoreFault when the disk refuses; nothing was changed then. */
  apply(changes: readonly Change[]): Promise<Applied>;
  /** Ends all writing and gives the lock back. */
  close(): Promise<void>;
}

/** The store could not be opened or written. The message names the path and what to do. */
export class StoreFault extends Error {
  readonly code = 'STORE_FAULT';
  override readonly name = 'StoreFault';
}
