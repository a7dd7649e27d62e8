import { DateTime } from 'luxon';
import { longDay } from '../../data/dayInWords.ts';
import type { MessageKind, OutboxEntry } from '../../data/outboxEntry.ts';
import { spokenName } from '../../data/personName.ts';
import type { Person } from '../../data/records/person.ts';
import type { Register } from '../../data/register.ts';
import type { ReminderSettings } from '../../data/reminderSettings.ts';
import type { DueMessage } from '../../jobs/dueMessage.ts';
import type { Asked } from '../../jobs/rungs/askedOf.ts';

/** What is said of what the bot says by itself. */

const list = (words: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
const moment = (at: DateTime): string => `${longDay(at.toFormat('yyyy-MM-dd'))} at ${at.toFormat('HH:mm')}`;
const kept = (instant: string): string => moment(DateTime.fromISO(instant, { setZone: true }));

export const nothingSentToYou = 'I have sent you nothing by myself so far.';
export const nothingSentHere = 'I have posted nothing here by myself so far.';
export const because = (at: string, reason: string): string => `That came on ${kept(at)}. ${reason}`;
export const youAreNobody =
  'I know your account, but not which of the people on record you are, so nothing is due to you.';
export const onlyManagers =
  'Only a manager of the office may see what others are sent. Ask about your own: “why did I get this?”';
export const whom = (people: readonly Person[]): string => `Whom do you mean: ${list(people.map(spokenName))}?`;
export const whenIsMeant = (words: string): string =>
  `I cannot tell which days “${words}” are. Say for example “before the September meeting” or “next week”.`;

export const got = (name: string, entry: OutboxEntry): string =>
  `${name} was last written to on ${kept(entry.claimedAt)}${
    entry.state === 'inDoubt' ? ', though I cannot be sure that it arrived' : ''
  }; ${entry.answeredAt === undefined ? 'no word came from there since' : `a word came from there on ${kept(entry.answeredAt)}`}.`;
export const gotNothing = (name: string): string => `${name} has been sent nothing by me so far.`;
export const didNotArrive = (entry: OutboxEntry): string =>
  entry.state === 'missed'
    ? `What was due on ${kept(entry.claimedAt)} was missed, because I was not running.`
    : `What was due on ${kept(entry.claimedAt)} did not arrive${entry.outcome ? ` (${entry.outcome})` : ''}.`;
export const owesNothing = (name: string): string =>
  `${name} owes no update and no paper for a coming meeting, and nobody is reminded of what they do not owe.`;
export const owes = (name: string, { activities, papers, cutOff, meeting }: Asked): string =>
  `${name} owes ${list([...activities.map(({ ref }) => ref), ...papersText(papers.length)])} by ${longDay(cutOff)}, for the meeting on ${longDay(meeting.date)}.`;

export const youOweNothing = 'You owe nothing now: no update and no paper of yours is missing for a coming meeting.';
export const youOwe = ({ activities, papers, cutOff, meeting }: Asked, today: string): string =>
  `You owe ${list([...activities.map(({ ref }) => ref), ...papersText(papers.length)])} by ${longDay(cutOff)}${
    cutOff < today ? ' (that day is over)' : ''
  }, for the meeting on ${longDay(meeting.date)}.`;

/** When, to whom and how often the bot writes by itself, by the office's settings. */
export function howSending({ ladder, sendAt, timeZone, meetingCards, digestOn }: ReminderSettings): string {
  const days = (all: readonly number[]): string => list(all.map(String));
  return [
    `Whoever owes an update or a paper is written to ${days(ladder.before)} working days before it is due${
      ladder.onTheDay ? ', and on the day' : ''
    }.`,
    `When it is late they hear of it ${days(ladder.overdue)} working days after; ${ladder.escalation} working days after, their sponsor and the managers are told.`,
    `It is one message a day with everything they owe, at ${sendAt} (${timeZone.replace('_', ' ')}). None goes out at night, at a weekend or on a bank holiday, and what is in is not asked for again.`,
    '“Remind me on Thursday” puts one message off; “I am on leave from 1 to 14 June” stops them for those days.',
    `Channels get a card ${meetingCards.daysBefore} days before a meeting${
      meetingCards.onTheEve ? ' and on the working day before' : ''
    }; managers get a digest on ${digestOn}s.`,
  ].join('\n');
}

const papersText = (n: number): readonly string[] => (n === 0 ? [] : [n === 1 ? 'a paper' : `${n} papers`]);
export const isAway = (name: string, to: string): string =>
  `${name} is away until ${longDay(to)}, and is not written to before.`;
export const noAccount = (name: string): string =>
  `No account in Teams is known to be ${name}’s, so I cannot write to them.`;
export const neverMet = (name: string): string => `${name} has not added me in Teams yet, so I cannot write to them.`;
export const blocked = (name: string): string =>
  `The last message to ${name} was turned away, so I wait for a word from them.`;
export const nextMessage = (name: string, at: DateTime): string =>
  `The next message to ${name} is due on ${moment(at)}.`;
export const waitsForAWord = (name: string): string => `Once ${name} can be reached, what is due then is sent.`;
export const noNextMessage = (name: string): string => `No further message to ${name} is due.`;

/** Most lines of a list in one reply. */
const MOST_LINES = 15;

export function ahead(
  messages: readonly DueMessage[],
  { from, to }: { readonly from: string; readonly to: string },
  register: Register,
): string {
  const days = from === to ? `on ${longDay(from)}` : `from ${longDay(from)} to ${longDay(to)}`;
  if (messages.length === 0) return `I shall send nothing by myself ${days}, as things stand.`;
  const lines = messages.slice(0, MOST_LINES).map(message => `• ${line(message, register)}`);
  const left = messages.length - lines.length;
  const count = messages.length === 1 ? 'one message' : `${messages.length} messages`;
  return [
    `As things stand I shall send ${count} ${days}; whoever submits before is not written to.`,
    ...lines,
    ...(left > 0 ? [`and ${left} more.`] : []),
  ].join('\n');
}

function line(message: DueMessage, register: Register): string {
  const { at, kind, to, about, contact } = message;
  const papers = 'papers' in message ? [...message.papers, ...message.escalatedPapers] : [];
  const refs = [
    ...about.flatMap(id => register.activity(id)?.ref ?? []),
    ...papersText(papers.flatMap(debt => debt.papers).length),
  ];
  const what = refs.length > 0 && kind !== 'digest' ? `: ${list(refs.slice(0, 6))}${refs.length > 6 ? ' …' : ''}` : '';
  return `${moment(at)}: ${KIND_TEXT[kind]} to ${receiver(to, register)}${what}${contact ? '' : ' (cannot be reached yet)'}`;
}

function receiver(to: string, register: Register): string {
  const person = register.person(to);
  if (person) return spokenName(person);
  return to.startsWith('channel/') ? 'a channel' : 'a manager';
}

const KIND_TEXT = {
  reminder: 'reminder',
  escalation: 'word of late updates',
  afterLeave: 'what waited',
  digest: 'weekly digest',
  upcomingMeeting: 'meeting card',
  correction: 'corrected card',
  notice: 'notice',
  overdueUpdates: 'reminder',
} as const satisfies Record<MessageKind, string>;
