import type { OutboxEntry } from '../data/outboxEntry.ts';
import type { DueMessage } from './dueMessage.ts';

/** What the outbox would hold of a message that arrived at its time: for looking ahead without sending. */
export const sentEntry = ({ key, kind, to, about, because, covers, shows, at }: DueMessage): OutboxEntry => ({
  key,
  kind,
  to,
  about: [...about],
  because,
  covers: [...covers],
  shows: [...shows],
  state: 'sent',
  claimedAt: at.toISO() ?? '',
});
