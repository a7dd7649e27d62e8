import type { DateTime } from 'luxon';
import { overdueUpdatesCard } from '../cards/views/overdueUpdates.ts';
import { upcomingMeetingCard } from '../cards/views/upcomingMeeting.ts';
import type { Rules } from '../data/cycle.ts';
import { cycleOf, outstanding } from '../data/cycle.ts';
import type { Register } from '../data/register.ts';
import type { DueMessage, OverdueUpdatesMessage, UpcomingMeetingMessage } from '../jobs/dueMessage.ts';
import type { Reply } from './conversation/turn.ts';
import { personalNotice } from './personalNotice.ts';

/** What a notice is made from, as it stands at the moment of sending. */
export interface NoticeWorld {
  readonly register: Register;
  readonly now: DateTime;
  readonly rules: Rules;
}

/** The card of a message that the bot sends by itself. */
export function noticeReply(message: DueMessage, world: NoticeWorld): Reply {
  switch (message.kind) {
    case 'overdueUpdates':
      return overdueReply(message, world);
    case 'upcomingMeeting':
      return meetingReply(message, world);
    case 'notice':
      return personalNotice(message.notice, world.register);
    default:
      return message satisfies never;
  }
}

function overdueReply(message: OverdueUpdatesMessage, { register, now, rules }: NoticeWorld): Reply {
  const { person, about, meeting, cutOff, because } = message;
  const card = overdueUpdatesCard(
    { person, ids: about, meeting, dueDay: cutOff, because },
    register,
    now,
    rules.calendar,
  );
  return { kind: 'card', card, text: card.view.fallbackText };
}

function meetingReply(message: UpcomingMeetingMessage, { register, now, rules }: NoticeWorld): Reply {
  const meeting = register.meeting(message.meeting);
  const cycle = meeting && cycleOf(register, meeting, rules);
  const extra = cycle
    ? { dueDay: cycle.cutOff, missingIds: outstanding(register, cycle).map(({ id }) => id) }
    : { missingIds: [] };
  const card = upcomingMeetingCard({ id: message.meeting }, register, now, extra);
  return { kind: 'card', card, text: card.view.fallbackText };
}
