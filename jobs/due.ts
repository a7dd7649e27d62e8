import { isTaken } from '../data/outboxEntry.ts';
import type { DueMessage } from './dueMessage.ts';
import { dueNotices } from './notices.ts';
import { overdueUpdates } from './overdueUpdates.ts';
import { sendingSlot } from './sendingHours.ts';
import type { Situation } from './situation.ts';
import { upcomingMeetings } from './upcomingMeetings.ts';

/**
 * Everything that should be sent by itself now, and was not. The minute tick, a restart and `simulate` all ask this function; it keeps no
 * state, so a stop, a sleep or a clock change is caught up by asking again. Outside the sending hours there
 * is nothing but the answer to what somebody said that day.
 * A message without `contact` is due and cannot be sent.
 */
export function dueMessages(situation: Situation): readonly DueMessage[] {
  const slot = sendingSlot(situation.now, situation);
  const notices = dueNotices(situation, slot);
  const planned = slot ? [...overdueUpdates(situation, slot), ...upcomingMeetings(situation, slot)] : [];
  const claimed = new Set(situation.outbox.filter(isTaken).map(entry => entry.key));
  return [...notices, ...planned].filter(message => !claimed.has(message.key));
}
