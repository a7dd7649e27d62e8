import type { DateTime } from 'luxon';
import { choiceCard } from '../cards/views/choice.ts';
import { reminderCard } from '../cards/views/reminder.ts';
import { upcomingMeetingCard } from '../cards/views/upcomingMeeting.ts';
import type { Rules } from '../data/cycle.ts';
import { cycleOf, outstanding } from '../data/cycle.ts';
import { digestOf } from '../data/digest.ts';
import { papersMissing } from '../data/paper.ts';
import { answersFor } from '../data/permissions.ts';
import type { Register } from '../data/register.ts';
import type { Speaker } from '../data/speaker.ts';
import type { CorrectionMessage, DueMessage, PersonalMessage } from '../jobs/dueMessage.ts';
import { filedMeanwhile } from '../jobs/rungs/afterLeave.ts';
import { correctedDebts, correctedPapers } from '../jobs/rungs/corrections.ts';
import { calendarLinks, cutOffLinks } from './meetings/calendarLinks.ts';
import { personalNotice } from './personalNotice.ts';
import type { Reply } from './turn/turn.ts';

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
  const day = dayOf(now, rules);
  const back = leave && { ...leave, filed: filedMeanwhile(register, leave, rules.settings.timeZone) };
  const digest = digestSince && { ...digestOf({ register, now, ...rules }, digestSince, day), day };
  const owed = { debts, papers, escalated, escalatedPapers };
  const notice = { person, ...owed, because, ...(back && { back }), ...(digest && { digest }) };
  const links = cutOffLinks([...debts, ...papers], { register, now, publicUrl });
  const card = shown(reminderCard({ ...notice, links }, register, now, rules));
  return LOOKED_AT.includes(message.kind) ? { ...card, look: { kind: 'reminder', key: message.key } } : card;
}

/** Of what is owed; a digest and what was missed in an absence are about days that are over. */
const LOOKED_AT: readonly PersonalMessage['kind'][] = ['reminder', 'escalation'];

/** What stands in the place of a card that was taken back. */
export function withdrawnReply(now: DateTime): Reply {
  const text = `This message was withdrawn by the office on ${now.setLocale('en-GB').toFormat('cccc d MMMM yyyy')}.`;
  return { kind: 'card', card: choiceCard({ text, buttons: [] }), text };
}

/**
 * The card of a meeting that is near, as it stands now.
 * @param change what was put right on it, where it stands in the place of an earlier one
 * @param viewer who looks at it; absent: everybody in the conversation
 */
export function meetingReply(
  id: string,
  { register, now, rules, publicUrl }: NoticeWorld,
  change?: string,
  viewer?: Speaker,
): Reply {
  const meeting = register.meeting(id);
  const cycle = meeting && !meeting.cancelled ? cycleOf(register, meeting, rules) : undefined;
  const missingPapers = meeting && !meeting.cancelled ? papersMissing(register, meeting) : [];
  const missing = cycle ? outstanding(register, cycle) : [];
  const extra = {
    ...(cycle && { dueDay: cycle.cutOff }),
    missingIds: missing.map(activity => activity.id),
    missingPapers,
  };
  const corrected = change !== undefined && { change };
  const mine =
    viewer !== undefined && missing.some(activity => answersFor(viewer, activity, register, dayOf(now, rules)));
  const notice = { id, links: calendarLinks(meeting, publicUrl, now), mine, ...corrected };
  const look = { kind: 'upcomingMeeting', id, ...corrected } as const;
  return { ...shown(upcomingMeetingCard(notice, register, now, rules, extra)), look };
}

/** The card as it should have been, in the place of the one that is on show. */
function correctionReply(message: CorrectionMessage, world: NoticeWorld): Reply {
  const { was, because, shows, corrects } = message;
  const [meeting] = shows;
  if (was === 'upcomingMeeting' && meeting) return meetingReply(meeting.meeting, world, because);
  const { reply } = owedReply({ ...message, because: '' }, world, because);
  return was === 'digest' || was === 'afterLeave'
    ? reply
    : { ...reply, look: { kind: 'reminder', key: corrects, change: because } };
}

/** What is still owed of what a card listed, with the days as they are now. `isDone`: nothing is. */
export function owedReply(
  listed: Pick<CorrectionMessage, 'to' | 'about' | 'shows' | 'because'>,
  { register, now, rules, publicUrl }: NoticeWorld,
  change?: string,
): { readonly reply: CardReply; readonly isDone: boolean } {
  const debts = correctedDebts({ register, now, ...rules }, listed);
  const papers = correctedPapers({ register, now, ...rules }, listed);
  const links = cutOffLinks([...debts, ...papers], { register, now, publicUrl });
  const corrected = change !== undefined && { change };
  const notice = {
    person: register.person(listed.to)?.id,
    debts,
    papers,
    escalated: [],
    because: listed.because,
    links,
    ...corrected,
  };
  return { reply: shown(reminderCard(notice, register, now, rules)), isDone: debts.length + papers.length === 0 };
}

type CardReply = Extract<Reply, { kind: 'card' }>;

const shown = (card: ReturnType<typeof reminderCard> | ReturnType<typeof upcomingMeetingCard>): CardReply => ({
  kind: 'card',
  card,
  text: card.view.fallbackText,
});

/** The office's day, `YYYY-MM-DD`. */
const dayOf = (now: DateTime, { settings }: Rules): string => now.setZone(settings.timeZone).toFormat('yyyy-MM-dd');
