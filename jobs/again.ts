import { DateTime } from 'luxon';
import type { OutboxEntry } from '../data/outboxEntry.ts';
import { dueMessages } from './due.ts';
import type { DueMessage } from './dueMessage.ts';
import { viewOutbox } from './outboxView.ts';
import { sendingSlot } from './sendingHours.ts';
import type { Situation } from './situation.ts';

/**
 * The messages that a manager wants sent again: each as the planning gives it for the day it was meant for, but of what is owed and where
 * people are reached now. Within the sending hours. One for which there is no reason any more is left out.
 * @param entries the outbox as it stands
 */
export function askedAgain(situation: Situation, entries: readonly OutboxEntry[]): readonly DueMessage[] {
  const slot = sendingSlot(situation.now, situation);
  const wanted = entries.filter(({ again, state, dueAt }) => again && state === 'deferred' && dueAt !== undefined);
  if (!slot || wanted.length === 0) return [];
  // Beside them nothing counts as sent: that somebody had another message that day is no reason to leave this one out.
  const outbox = viewOutbox(entries.filter(entry => !wanted.some(({ to }) => to === entry.to)));
  const days = new Map(wanted.map(({ dueAt = '' }) => [dueAt.slice(0, 10), dueAt]));
  const due = [...days.values()].flatMap(dueAt =>
    dueMessages({ ...situation, outbox, now: DateTime.fromISO(dueAt, { zone: situation.settings.timeZone }) }),
  );
  return wanted.flatMap(({ key }) => {
    const message = due.find(each => each.key === key);
    return message ? [{ ...message, at: slot.at }] : [];
  });
}
