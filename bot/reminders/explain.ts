import { isSaid, type OutboxEntry } from '../../data/outboxEntry.ts';
import { isManager } from '../../data/permissions.ts';
import { readSpan } from '../../data/spanTyped.ts';
import { askedOf } from '../../jobs/rungs/askedOf.ts';
import type { Hearing } from '../commands/commands.ts';
import { meetingsNamed } from '../meetings/whichMeeting.ts';
import { findPeople } from '../naming/findPeople.ts';
import { said } from '../turn/said.ts';
import type { Button, Turn, TurnResult } from '../turn/turn.ts';
import { comingMessages, type Planning } from './coming.ts';
import { type ExplainCommand, readExplainCommand } from './explainCommand.ts';
import * as say from './explainSentences.ts';
import { whyNoReminder } from './whyNoReminder.ts';

/** Answers why something was sent, why something was not, and what will be. Undefined for other words. */
export function explain(turn: Turn, hearing: Hearing, rules: Planning): TurnResult | undefined {
  const command = readExplainCommand(hearing);
  switch (command?.kind) {
    case undefined:
      return undefined;
    case 'whyThis':
      return said(turn, whyThis(turn));
    case 'whatIOwe':
      return tellOwed(turn, rules);
    case 'howSending':
      return said(turn, say.howSending(rules.settings));
    case 'whyNot':
      return tellWhyNot(turn, command.who, rules);
    case 'ahead':
      return tellAhead(turn, command, rules);
    default:
      return command satisfies never;
  }
}

/** The last message that the speaker got, in a channel the last that it got, and the reason that is kept with it. */
function whyThis({ store, speaker, place }: Turn): string {
  const isShared = place !== undefined && place.scope !== 'personal';
  const to = isShared ? `channel/${place.id}` : addressOf(speaker.person, speaker.account);
  const last = store
    .outbox()
    .filter(entry => entry.to === to && isSaid(entry))
    .reduce(later, undefined);
  if (last) return say.because(last.claimedAt, last.because);
  return isShared ? say.nothingSentHere : say.nothingSentToYou;
}

const later = (a: OutboxEntry | undefined, b: OutboxEntry): OutboxEntry =>
  a && Date.parse(a.claimedAt) > Date.parse(b.claimedAt) ? a : b;

export const addressOf = (person: string | undefined, account: string): string => person ?? `account/${account}`;

/** What the speaker is asked for, with the way to give it. */
function tellOwed(turn: Turn, rules: Planning): TurnResult {
  const { person } = turn.speaker;
  if (person === undefined) return said(turn, say.youAreNobody);
  const today = turn.now.toFormat('yyyy-MM-dd');
  const owed = askedOf({ ...rules, register: turn.store.register(), now: turn.now }, person);
  if (owed.length === 0) return said(turn, say.youOweNothing);
  const hasUpdates = owed.some(({ activities }) => activities.length > 0);
  return said(turn, owed.map(asked => say.youOwe(asked, today)).join('\n'), hasUpdates ? [GIVE] : []);
}

const GIVE: Button = { title: 'Give my updates', say: 'update all mine' };

function tellWhyNot(turn: Turn, who: string, rules: Planning): TurnResult | undefined {
  const self = /^(?:i|me|we|us)$/iu.test(who);
  const people = self ? [] : findPeople(turn.store.register(), who);
  const person = self ? turn.speaker.person : people[0]?.id;
  if (self && person === undefined) return said(turn, say.youAreNobody);
  // "Why has burglary not been told of" is a question about the plan.
  if (person === undefined) return undefined;
  if (people.length > 1) return said(turn, say.whom(people));
  if (person !== turn.speaker.person && !isManager(turn.speaker)) return said(turn, say.onlyManagers);
  return said(turn, whyNoReminder(turn, person, rules).join(' '));
}

/** What is sent up to a day: before a meeting, within a stretch of days, or, where nothing is said, in the next two weeks. */
function tellAhead(
  turn: Turn,
  { when, who }: Extract<ExplainCommand, { kind: 'ahead' }>,
  rules: Planning,
): TurnResult | undefined {
  const self = /^(?:i|me|us|we)$/iu.test(who);
  const people = self || who === '' ? [] : findPeople(turn.store.register(), who);
  if (who !== '' && !self && people.length !== 1) return undefined;
  const address = self ? addressOf(turn.speaker.person, turn.speaker.account) : people[0]?.id;
  const isOwn = address === addressOf(turn.speaker.person, turn.speaker.account);
  if (!isOwn && !isManager(turn.speaker)) return said(turn, say.onlyManagers);
  const span = spanOf(turn, when, rules);
  if (!span) return said(turn, say.whenIsMeant(when));
  const messages = comingMessages(turn, rules, span).filter(({ to }) => address === undefined || to === address);
  return said(turn, say.ahead(messages, span, turn.store.register()));
}

function spanOf({ store, now }: Turn, when: string, { calendar }: Planning): { from: string; to: string } | undefined {
  const today = now.toFormat('yyyy-MM-dd');
  if (when === '') return { from: today, to: now.plus({ days: 14 }).toFormat('yyyy-MM-dd') };
  const [meeting] = /\bmeeting\b/iu.test(when) ? meetingsNamed(when, store.register().records.meetings, today) : [];
  const beforeIt = meeting && calendar.addWorkingDays(meeting.date, -1);
  if (beforeIt) return beforeIt < today ? { from: today, to: today } : { from: today, to: beforeIt };
  const span = readSpan(when, today);
  if (!span || span.to < today || Number(span.to.slice(0, 4)) >= calendar.years.to) return undefined;
  return { from: /^(?:before|until|till|by|up to)\b/iu.test(when) ? today : span.from, to: span.to };
}
