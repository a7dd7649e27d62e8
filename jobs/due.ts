import type { DueMessage } from './dueMessage.ts';
import { dueNotices } from './notices.ts';
import { oneADay } from './oneADay.ts';
import { afterLeaves } from './rungs/afterLeave.ts';
import { corrections } from './rungs/corrections.ts';
import { openDebts } from './rungs/debts.ts';
import { digests } from './rungs/digests.ts';
import { escalations } from './rungs/escalations.ts';
import { meetingCards } from './rungs/meetingCards.ts';
import type { Slot } from './rungs/nudge.ts';
import { reminders } from './rungs/reminders.ts';
import { snoozedNudges } from './rungs/snoozed.ts';
import { sendingSlot } from './sendingHours.ts';
import type { Situation } from './situation.ts';

/**
 * Everything that should be sent by itself now, and was not. The minute tick, a restart, `simulate` and "why did I get this?" all ask
 * this function; it keeps no state, so a stop, a sleep or a clock change is caught up by asking again. Outside the sending hours there
 * is only the answer to what somebody said that day, and the correction of cards, which makes no sound. A message without `contact` is due and cannot be sent.
 */
export function dueMessages(situation: Situation): readonly DueMessage[] {
  const slot = sendingSlot(situation.now, situation);
  const anyHour = [...notices(situation, slot), ...corrections(situation)];
  return slot ? [...anyHour, ...personal(situation, slot), ...meetingCards(situation, slot)] : anyHour;
}

const notices = (situation: Situation, slot: Slot | undefined): readonly DueMessage[] =>
  dueNotices(situation, slot?.at).filter(({ key }) => !situation.outbox.has(key));

function personal(situation: Situation, slot: Slot): readonly DueMessage[] {
  const debts = openDebts(situation, slot.day);
  const nudges = [
    ...afterLeaves(situation, slot, debts),
    ...reminders(situation, slot, debts),
    ...snoozedNudges(situation, slot, debts),
    ...escalations(situation, slot),
    ...digests(situation, slot),
  ];
  return oneADay(situation, slot, nudges, debts);
}
