import type { MessageKind } from './outboxEntry.ts';

/** A message that waits to be sent, or will, as far as it can be known: what a manager sees in the queue. Plain JSON. */
export interface QueuedMessage {
  readonly key: string;
  /** What else it settles. */
  readonly covers: readonly string[];
  readonly kind: MessageKind;
  /** A person id, `channel/` and a contact id, or `account/` and an account. */
  readonly to: string;
  readonly about: readonly string[];
  readonly because: string;
  /** When it is meant to be sent, ISO 8601 in the office's zone. */
  readonly dueAt: string;
  readonly isReachable: boolean;
}
