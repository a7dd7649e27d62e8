import { DateTime } from 'luxon';
import { longDay } from '../../data/dayInWords.ts';
import type { MessageKind, OutboxEntry } from '../../data/outboxEntry.ts';
import type { ReminderSettings } from '../../data/reminderSettings.ts';
import type { SendingOrder } from '../../data/sendingOrder.ts';

/** What is said about sending. */

export const onlyManagers = 'Only a manager of the office decides what I send by myself. Nothing was changed.';

const KINDS: Readonly<Record<MessageKind, string>> = {
  reminder: 'reminder',
  overdueUpdates: 'reminder',
  escalation: 'note on what is late',
  afterLeave: 'note after leave',
  digest: 'Monday digest',
  upcomingMeeting: 'meeting card',
  correction: 'correction of a card',
  notice: 'notice',
};

/** "reminder to Insp Harris" */
export const messageName = (kind: MessageKind, recipient: string): string => `${KINDS[kind]} to ${recipient}`;

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "Thursday 6 May 2021 at 09:00", in the zone that the instant carries. */
export function moment(instant: string): string {
  const at = DateTime.fromISO(instant, { setZone: true });
  return `${longDay(at.toFormat('yyyy-MM-dd'))} at ${at.toFormat('HH:mm')}`;
}

export const pausedSince = ({ by, at }: SendingOrder): string =>
  `Sending is paused by ${by.name} since ${moment(at)}: I send nothing by myself until “resume reminders”.`;
export const notPaused = 'Sending is not paused.';
export const pauseHeading = 'Pause everything that I send by myself?';
export const pauseText = (waiting: number): string =>
  `No reminders, digests, meeting cards or notices go out until somebody says “resume reminders”. I still answer. ${
    waiting === 0
      ? 'Nothing is due in the next two weeks.'
      : `${count(waiting, 'message')} of the next two weeks would wait.`
  } What is too old by then is recorded as missed, not sent late.`;
export const noEndDay = 'I do not begin again by myself on the day that you named: somebody has to say so then.';
export const paused = 'Sending is paused. Say “resume reminders” to go on.';
export const resumeHeading = 'Send by myself again?';
export const resumeText = (due: number): string =>
  due === 0 ? 'Nothing is due at this moment.' : `${count(due, 'message')} of today would go out within a minute.`;
export const resumed = 'Sending goes on.';

export const correctsItself =
  'I put my cards right by myself, in their place, within a minute of the change. So say what is wrong with the record: “move the May meeting to 26 May”, “the estates paper is in”, “mark the capital report non-public”. To take a card back, say “withdraw the last card to the channel”.';
export const notOnDemand = ({ digestOn, meetingCards }: ReminderSettings): string =>
  `I send these on their days and not on demand: the digest on ${digestOn}s, the card of a meeting ${meetingCards.daysBefore} days before it. Ask me here instead, for example “what changed since last week” or “when is the next meeting”. “Chase them all” writes at once to whoever owes an update.`;

export const queueEmpty = (days: number): string => `Nothing waits, and nothing is due in the next ${days} days.`;
export const queueHeading = (messages: number, days: number): string =>
  `${count(messages, 'message waits or is', 'messages wait or are')} to be sent in the next ${days} days:`;
export interface QueueRow {
  readonly name: string;
  readonly dueAt: string;
  readonly isReachable: boolean;
  readonly because: string;
}
/** One line a message. The rule that it follows is said once, with the first that follows it. */
export function queueLines(rows: readonly QueueRow[]): readonly string[] {
  const told = new Set<string>();
  return rows.map(({ name, dueAt, isReachable, because }) => {
    const rule = lastSentence(because);
    const isNew = !told.has(rule);
    told.add(rule);
    return `• ${moment(dueAt)}: ${name}${isReachable ? '' : ' (cannot be reached)'}.${isNew ? ` ${rule}` : ''}`;
  });
}

/** The rule that applied; the sentences before it say what is owed, again and again. */
const lastSentence = (text: string): string => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? text;

export const andMore = (n: number): string => `… and ${n} more.`;

export const nobodyCalled = (who: string): string => `I know nobody called “${who}”. Nothing was changed.`;
export const nothingWaitsFor = (who: string | undefined): string =>
  who === undefined ? 'Nothing waits to be sent.' : `Nothing waits to be sent to ${who}.`;
export const cancelHeading = (n: number): string => `Cancel ${count(n, 'message')}?`;
export const cancelNote = 'What is cancelled is not planned again; later reminders are sent as usual.';
export const cancelled = (n: number, gone: number): string =>
  n === 0
    ? 'Nothing was cancelled: it had left already.'
    : `${count(n, 'message')} cancelled.${gone > 0 ? ` ${gone} had left already.` : ''}`;

export const nothingToWithdraw = (who: string | undefined): string =>
  `I know of no card${who === undefined ? '' : ` to ${who}`} that could be withdrawn.`;
export const withdrawHeading = 'Withdraw this message?';
export const withdrawText = (name: string, sentAt: string, because: string): string =>
  `The ${name}, sent on ${moment(sentAt)}. ${because} In its place it will say that the office withdrew it.`;
export const deleteHeading = 'Delete this message?';
export const deleteText = (name: string, sentAt: string, because: string): string =>
  `The ${name}, sent on ${moment(sentAt)}. ${because} Nothing will stand in its place; say “withdraw” to leave a word that it was taken back.`;
export const withdrawing = 'It is withdrawn within a minute.';
export const deleting = 'It is deleted within a minute.';
export const notWithdrawn = (name: string, outcome: string | undefined): string =>
  `• The ${name} could not be withdrawn${outcome === undefined ? '' : ` (${outcome})`}: it still stands there, or somebody has deleted it.`;
export const withdrawnAlready = 'It was withdrawn already.';

/** Why somebody was not reached. */
export function whyNot({ state, outcome, dueAt, claimedAt, nextTryAt, contact }: OutboxEntry): string {
  switch (state) {
    case 'unreachable':
      return contact === undefined ? 'has no conversation with me yet' : `closed the conversation to me (${outcome})`;
    case 'failed':
      return `Teams refused the message (${outcome})`;
    case 'inDoubt':
      return `in doubt: it may have arrived (${outcome})`;
    case 'missed':
      return `missed: nothing was sent on ${longDay((dueAt ?? claimedAt).slice(0, 10))}, for I was off or sending was paused`;
    case 'deferred':
      return nextTryAt === undefined
        ? 'will be tried again'
        : `will be tried again on ${moment(nextTryAt)} (${outcome})`;
    case 'claimed':
    case 'sent':
    case 'cancelled':
      return state;
    default:
      return state satisfies never;
  }
}

export const unreachedHeading = (n: number): string => `${count(n, 'recipient')} not reached:`;
export const allReached = 'Everybody I have written to was reached.';
export const neverWritten = 'I have sent nothing by myself in that time.';

export const nobodyToResend = 'Nobody is left whom I could write to again.';
export const resendHeading = (n: number): string => `Send again to ${count(n, 'recipient')}?`;
export const resendNote = 'Nobody else is written to. Who has done it meanwhile gets nothing.';
export const stillOutOfReach = (names: readonly string[]): string =>
  `${new Intl.ListFormat('en-GB').format(names)} cannot be written to before they write to me.`;
export const resending = (n: number): string =>
  n === 0
    ? 'There is nothing left to send again.'
    : `${count(n, 'message')} will be sent again, within the sending hours.`;
