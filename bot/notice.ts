import type { DateTime } from 'luxon';
import { choiceCard } from '../cards/views/choice.ts';
import { reminderCard } from '../cards/views/reminder.ts';
import { upcomingMeetingCard } from '../cards/views/upcomingMeeting.ts';
import type { Rules } from '../data/cycle.ts';
import { cycleOf, outstanding } from '../data/cycle.ts';
import { digestOf } from '../data/digest.ts';
import { papersMissing } from '../data/paper.ts';
import type { Register } from '../data/register.ts';
import type { CorrectionMessage, DueMessage, PersonalMessage } from '../jobs/dueMessage.ts';
import { filedMeanwhile } from '../jobs/rungs/afterLeave.ts';
import { correctedDebts, correctedPapers } from '../jobs/rungs/corrections.ts';
import type { Reply } from './conversation/turn.ts';
import { calendarLinks, cutOffLinks } from './meetings/calendarLinks.ts';
import { personalNotice } from './personalNotice.ts';

/** What a notice is made from, as it stands at the moment of sending. */
export interface NoticeWorld {
  readonly register: Register;
  readonly now: DateTime;
  readonly rules: Rules;
  readonly publicUrl?: string | undefined;
}

/** The card of a message that the bot sends by itself. */
export function noticeReply(message: DueMessage, world: NoticeWorld): Reply {
  switch (message.kind) {
    case 'reminder':
    case 'escalation':
    case 'afterLeave':
    case 'digest':
      return personalReply(message, world);
    case 'upcomingMeeting':
      return meetingReply(message.meeting, world);
    case 'correction':
      return correctionReply(message, world);
    case 'notice':
      return personalNotice(message.notice, world.register);
    default:
      return message satisfies never;
  }
}

function personalReply(message: PersonalMessage, { register, now, rules, publicUrl }: NoticeWorld): Reply {
  const { person, debts, papers, escalated, escalatedPapers, leave, digestSince, because } = message;
  const day = now.setZone(rules.settings.timeZone).toFormat('yyyy-MM-dd');
  const back = leave && { ...leave, filed: filedMeanwhile(register, leave, rules.settings.timeZone) };
  const digest = digestSince && { ...digestOf({ register, now, ...rules }, digestSince, day), day };
  const owed = { debts, papers, escalated, escalatedPapers };
  const notice = { person, ...owed, because, ...(back && { back }), ...(digest && { digest }) };
  const links = cutOffLinks([...debts, ...papers], { register, now, publicUrl });
  return shown(reminderCard({ ...notice, links }, register, now, rules));
}

/** What stands in the place of a card that was taken back. */
export function withdrawnReply(now: DateTime): Reply {
  const text = `This message was withdrawn by the office on ${now.setLocale('en-GB').toFormat('cccc d MMMM yyyy')}.`;
  return { kind: 'card', card: choiceCard({ text, buttons: [] }), text };
}

function meetingReply(id: string, { register, now, rules, publicUrl }: NoticeWorld, change?: string): Reply {
  const meeting = register.meeting(id);
  const cycle = meeting && !meeting.cancelled ? cycleOf(register, meeting, rules) : undefined;
  const missingPapers = meeting && !meeting.cancelled ? papersMissing(register, meeting) : [];
  const extra = cycle
    ? { dueDay: cycle.cutOff, missingIds: outstanding(register, cycle).map(activity => activity.id), missingPapers }
    : { missingIds: [], missingPapers };
  const links = calendarLinks(meeting, publicUrl, now);
  return shown(
    upcomingMeetingCard({ id, links, ...(change !== undefined && { change }) }, register, now, rules, extra),
  );
}

/** The card as it should have been, in the place of the one that is on show. */
function correctionReply(message: CorrectionMessage, world: NoticeWorld): Reply {
  const { was, because, shows, to } = message;
  const [meeting] = shows;
  if (was === 'upcomingMeeting' && meeting) return meetingReply(meeting.meeting, world, because);
  const { register, now, rules, publicUrl } = world;
  const person = register.person(to)?.id;
  const debts = correctedDebts({ register, now, ...rules }, message);
  const papers = correctedPapers({ register, now, ...rules }, message);
  const links = cutOffLinks([...debts, ...papers], { register, now, publicUrl });
  return shown(
    reminderCard({ person, debts, papers, escalated: [], change: because, because: '', links }, register, now, rules),
  );
}

const shown = (card: ReturnType<typeof reminderCard> | ReturnType<typeof upcomingMeetingCard>): Reply => ({
  kind: 'card',
  card,
  text: card.view.fallbackText,
});
