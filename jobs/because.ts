import { longDay } from '../data/dayInWords.ts';
import type { Leave } from '../data/leave.ts';
import { papersDue } from '../data/paper.ts';
import { spokenName } from '../data/personName.ts';
import type { Meeting } from '../data/records/meeting.ts';
import { deadlinesFor, type ReminderSettings } from '../data/reminderSettings.ts';
import type { Snooze } from '../data/snooze.ts';
import type { MeetingStage } from './dueMessage.ts';
import type { OpenDebt } from './rungs/debts.ts';
import type { OpenPapers } from './rungs/papers.ts';
import type { Round } from './rungs/rounds.ts';
import type { Situation } from './situation.ts';

/** Why an officer is reminded of updates. */
export function becauseReminder(
  { settings, register }: Situation,
  { round, rung, debtor, recipient, activities }: OpenDebt,
): string {
  const person = recipient === debtor ? undefined : register.person(debtor);
  const forWhom = person ? ` You answer for ${spokenName(person)} now.` : '';
  const { beforeRefs, afterRefs } = wordsOf(round, rung.fromCutOff > 0, settings);
  return `${beforeRefs}${listText(activities.map(activity => activity.ref))}${afterRefs} ${rungText(rung.fromCutOff)}${forWhom}`;
}

/** What the reasons of one round have in common: a large office has a thousand of them in one minute. */
function wordsOf(round: Round, isLate: boolean, settings: ReminderSettings): RoundWords {
  const kept = ROUND_WORDS.get(round);
  if (kept?.isLate === isLate) return kept;
  const { cycle } = round;
  const words = {
    isLate,
    beforeRefs:
      `Updates on theme ${cycle.theme} of the ${planText(cycle.plan)} ${isLate ? 'were' : 'are'} due by ` +
      `${longDay(cycle.cutOff)}, ${clearDays(cycle.meeting, settings)} clear working days before the meeting of ` +
      `${longDay(cycle.meeting.date)}; none has been submitted on `,
    afterRefs: ` since ${longDay(cycle.beganAt.toFormat('yyyy-MM-dd'))}.`,
  };
  ROUND_WORDS.set(round, words);
  return words;
}

interface RoundWords {
  readonly isLate: boolean;
  readonly beforeRefs: string;
  readonly afterRefs: string;
}
const ROUND_WORDS = new WeakMap<Round, RoundWords>();

/** Why somebody is reminded of the papers of a body. */
export const becausePapers = (
  { settings, register }: Situation,
  { meeting, rung, recipient, debt }: OpenPapers,
): string => {
  const authors = new Set(meeting.items.filter(({ id }) => debt.papers.includes(id)).map(({ author }) => author ?? ''));
  const person = recipient === debt.debtor ? undefined : register.person(debt.debtor);
  const inPlaceOf = person ? ` for ${spokenName(person)} now` : '';
  return (
    `You answer for the papers of ${listText([...authors])}${inPlaceOf}. Those for the meeting of ${longDay(meeting.date)} are due by ` +
    `${longDay(debt.cutOff)}, ${clearDays(meeting, settings)} clear working days before it. ${rungText(rung.fromCutOff)}`
  );
};

/** Why somebody is reminded on a day that they named. */
export const becauseSnoozed = ({ askedAt, day }: Snooze): string =>
  `On ${longDay(askedAt.slice(0, 10))} you asked to be reminded on ${longDay(day)}.`;

/** Why a sponsor or a manager is told of somebody else's updates. */
export function becauseEscalated({ settings }: Situation, { cycle }: Round): string {
  return (
    `Updates on theme ${cycle.theme} for the meeting of ${longDay(cycle.meeting.date)} were due by ${longDay(cycle.cutOff)}. ` +
    `What is still missing ${dayCount(settings.ladder.escalation ?? 0)} later is told once to the activity’s sponsor and to the managers.`
  );
}

/** Why a manager is told of somebody else's papers. */
export const becausePapersEscalated = ({ settings, calendar }: Situation, meeting: Meeting): string =>
  `The papers for the meeting of ${longDay(meeting.date)} were due by ${longDay(papersDue(meeting, { settings, calendar }))}. ` +
  `Those that are not in ${dayCount(settings.ladder.escalation ?? 0)} later are told once to the managers.`;

/** Why somebody gets one message for all that waited while they were away. */
export const becauseBack = ({ from, to }: Leave): string =>
  `You were away from ${longDay(from)} to ${longDay(to)}. Nothing was sent to you meanwhile, and this is all that waited.`;

/** Why a manager gets the digest. */
export const becauseDigest = ({ settings }: Situation): string =>
  `Managers of the office get this every ${settings.digestOn}, and on the next working day where that is a bank holiday.`;

/** Why a channel is told of a coming meeting. */
export function becauseUpcoming(meeting: Meeting, stage: MeetingStage, { meetingCards }: ReminderSettings): string {
  return `The ${meeting.body} is on ${longDay(meeting.date)}, and ${STAGE_TEXT[stage](meetingCards)}.`;
}

/** Why a card changes in its place. */
export function becauseCorrected(meetings: readonly Meeting[]): string {
  const moved = meetings.filter(({ sequence, marks }) => sequence !== undefined || marks === undefined);
  if (moved.length === 0) return 'What is public of the meeting’s agenda has changed.';
  const words = moved.map(({ date, cancelled }) =>
    cancelled ? `the meeting of ${longDay(date)} is cancelled` : `the meeting is now on ${longDay(date)}`,
  );
  return `The card showed days that are no longer right: ${listText(words)}.`;
}

const STAGE_TEXT = {
  joined: ({ newChannelWithinDays }) =>
    `a channel that is new gets its card at once, where it is no more than ${newChannelWithinDays} days away`,
  before: ({ daysBefore }) => `its card is posted ${daysBefore} days before`,
  eve: () => 'its card is posted on the working day before',
} as const satisfies Record<MeetingStage, (settings: ReminderSettings['meetingCards']) => string>;

function rungText(fromCutOff: number): string {
  if (fromCutOff === 0) return 'It is planned for the due date.';
  return fromCutOff < 0
    ? `It is planned for ${dayCount(-fromCutOff)} before the due date.`
    : `It is planned for ${dayCount(fromCutOff)} after the due date.`;
}

const dayCount = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`;

const clearDays = (meeting: Meeting, settings: ReminderSettings): number =>
  deadlinesFor(settings, meeting.body).cutOffClearWorkingDays;

const planText = (plan: string): string => `${plan.replace('-', '–')} plan`;

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const listText = (words: readonly string[]): string => (words.length === 1 ? (words[0] ?? '') : LIST.format(words));
