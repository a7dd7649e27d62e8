import type { MessageKind } from '../data/outboxEntry.ts';
import type { PersonalKind } from './dueMessage.ts';

/** The kinds of which a person gets no more than one a day, the weightiest first: it gives a message of several its name. */
export const PERSONAL_KINDS = [
  'afterLeave',
  'digest',
  'reminder',
  'escalation',
] as const satisfies readonly PersonalKind[];

/** `overdueUpdates` is what a reminder was called in an outbox of an earlier version. */
export const isPersonal = (kind: MessageKind): boolean =>
  kind === 'overdueUpdates' || PERSONAL_KINDS.some(personal => personal === kind);
