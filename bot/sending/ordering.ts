import type { OutboxEntry } from '../../data/outboxEntry.ts';
import { isTaken } from '../../data/outboxEntry.ts';
import { isManager } from '../../data/permissions.ts';
import type { QueuedMessage } from '../../data/queuedMessage.ts';
import type { SendingOrder } from '../../data/sendingOrder.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import type { Proposal } from '../turn/proposal.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import * as say from './sentences.ts';

type Order = Extract<Proposal, { kind: 'orderSending' }>;

/** Does what was shown and confirmed: the order is recorded with who gave it, and what it does to messages stands beside it. */
export function orderSending(turn: Turn, proposal: Order): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagers);
  switch (proposal.what) {
    case 'pause':
      return ordered(turn, 'pause', [], say.paused);
    case 'resume':
      return ordered(turn, 'resume', [], say.resumed);
    case 'withdraw':
      return withdraw(turn, proposal.keys ?? [], proposal.deletes);
    case 'resend':
      return resend(turn, proposal.keys ?? []);
    default:
      return proposal.what satisfies never;
  }
}

/** Takes back what was shown in the queue, as far as it has not left meanwhile. */
export function cancelMessages(turn: Turn, messages: readonly QueuedMessage[]): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagers);
  const open = messages.filter(({ key }) => !hasLeft(turn, key));
  const entries = open.map(message => cancelledEntry(message, turn));
  const text = say.cancelled(open.length, messages.length - open.length);
  return open.length === 0 ? said(turn, text) : ordered(turn, 'cancel', entries, text);
}

/** What is only claimed has not left: a claim that turns out to be cancelled is not sent. */
function hasLeft({ store }: Turn, key: string): boolean {
  const entry = store.outbox().find(each => each.key === key);
  return isTaken(entry) && entry?.state !== 'claimed';
}

/** The time it was meant for stands as its claim: that the person's message of that day is dealt with, not one of today. */
const cancelledEntry = (
  { key, kind, to, about, because, covers, dueAt }: QueuedMessage,
  { now }: Turn,
): OutboxEntry => ({
  key,
  kind,
  to,
  about: [...about],
  because,
  ...(covers.length > 0 && { covers: [...covers] }),
  dueAt,
  state: 'cancelled',
  claimedAt: dueAt,
  settledAt: now.toISO() ?? dueAt,
});

function withdraw(turn: Turn, keys: readonly string[], deletes: true | undefined): TurnResult {
  const entries = entriesOf(turn, keys).filter(entry => mayBeWithdrawn(entry, deletes));
  if (entries.length === 0) return said(turn, say.withdrawnAlready);
  const asked = entries.map(
    ({ nextTryAt: _, ...entry }): OutboxEntry => ({ ...entry, withdrawal: 'asked', ...(deletes && { deletes }) }),
  );
  return ordered(turn, 'withdraw', asked, deletes ? say.deleting : say.withdrawing);
}

/** By its id it is found in the conversation again. What was replaced may still be deleted. */
export function mayBeWithdrawn({ messageId, withdrawal, deletes }: OutboxEntry, deleting: true | undefined): boolean {
  if (messageId === undefined || withdrawal === 'asked') return false;
  return withdrawal !== 'done' || (deleting === true && !deletes);
}

/** Who has answered since, or was sent it, is left out. */
function resend(turn: Turn, keys: readonly string[]): TurnResult {
  const open = entriesOf(turn, keys).filter(
    ({ state, answeredAt }) => state !== 'sent' && state !== 'claimed' && state !== 'cancelled' && !answeredAt,
  );
  const entries = open.map(
    ({ nextTryAt: _, settledAt: __, outcome: ___, ...entry }): OutboxEntry => ({
      ...entry,
      dueAt: entry.dueAt ?? entry.claimedAt,
      state: 'deferred',
      again: true,
    }),
  );
  const text = say.resending(entries.length);
  return entries.length === 0 ? said(turn, text) : ordered(turn, 'resend', entries, text);
}

const entriesOf = ({ store }: Turn, keys: readonly string[]): readonly OutboxEntry[] =>
  store.outbox().filter(({ key }) => keys.includes(key));

function ordered(turn: Turn, what: SendingOrder['what'], entries: readonly OutboxEntry[], text: string): TurnResult {
  const keys = entries.map(({ key }) => key);
  const order: SendingOrder = { what, keys, by: actorOf(turn.speaker), at: turn.now.toISO() ?? '' };
  return {
    ...said(turn, text),
    changes: [{ kind: 'orderSending', order }, ...entries.map((entry): Change => ({ kind: 'keepOutboxEntry', entry }))],
  };
}
