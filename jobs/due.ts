import type { DueMessage, NoticeMessage, PersonalMessage } from './dueMessage.ts';
import { dueNotices } from './notices.ts';
import { oneADay } from './oneADay.ts';
import { afterLeaves } from './rungs/afterLeave.ts';
import { corrections } from './rungs/corrections.ts';
import { openDebts } from './rungs/debts.ts';
import { digests } from './rungs/digests.ts';
import { escalations } from './rungs/escalations.ts';
import { meetingCards } from './rungs/meetingCards.ts';
import type { Nudge, Slot } from './rungs/nudge.ts';
import { paperEscalations } from './rungs/paperEscalations.ts';
import { paperReminders } from './rungs/paperReminders.ts';
import { openPapers } from './rungs/papers.ts';
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
  const told = notices(situation, slot);
  if (!slot) return [...told, ...corrections(situation)];
  const chases = told.filter(({ notice }) => notice.kind === 'chase');
  const ofToday = personal(situation, slot, chases);
  const said = new Set(ofToday.flatMap(({ covers }) => covers));
  // Nobody gets two such messages a day: what a reminder says as well is not said apart, and who had theirs is chased tomorrow.
  const apart = told.filter(
    ({ key, to, notice }) =>
      !said.has(key) && !(notice.kind === 'chase' && situation.outbox.hadMessageOn(to, slot.day)),
  );
  return [...apart, ...corrections(situation), ...ofToday, ...meetingCards(situation, slot)];
}

const notices = (situation: Situation, slot: Slot | undefined): readonly NoticeMessage[] =>
  dueNotices(situation, slot?.at).filter(({ key }) => !situation.outbox.has(key));

function personal(situation: Situation, slot: Slot, chases: readonly NoticeMessage[]): readonly PersonalMessage[] {
  const open = { debts: openDebts(situation, slot.day), papers: openPapers(situation, slot.day) };
  const nudges = [
    ...afterLeaves(situation, slot, open),
    ...reminders(situation, slot, open.debts),
    ...paperReminders(situation, slot, open.papers),
    ...snoozedNudges(situation, slot, open),
    ...escalations(situation, slot),
    ...paperEscalations(situation, slot),
    ...digests(situation, slot),
  ];
  const written = new Set(nudges.map(({ to }) => to));
  const beside = chases.filter(({ to }) => written.has(to)).map(chase => nudgeOf(chase, slot));
  return oneADay(situation, slot, [...nudges, ...beside], open);
}

/** A manager's chase as one more reason for the message that goes out anyway. */
const nudgeOf = ({ to, key, because: asked, about }: NoticeMessage, { day }: Slot): Nudge => ({
  kind: 'escalation',
  to,
  key,
  day,
  because: () => asked,
  about,
});
