import { DateTime } from 'luxon';
import type { Contact } from '../../data/contact.ts';
import { beginsAt } from '../../data/cycle.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import { becauseUpcoming } from '../because.ts';
import type { MeetingStage, UpcomingMeetingMessage } from '../dueMessage.ts';
import type { Situation } from '../situation.ts';
import type { Slot } from './nudge.ts';
import { meetingName } from './rounds.ts';
import { shownMeeting } from './shownMeeting.ts';
import { isInTime } from './window.ts';

/**
 * The cards of coming meetings to channels and group chats: a week before, and on the eve. A channel that was told nothing of a meeting
 * yet gets the card late rather than never; one that is new gets it at once, where a meeting is near.
 */
export function meetingCards(situation: Situation, slot: Slot): readonly UpcomingMeetingMessage[] {
  const channels = situation.contacts.filter(contact => contact.scope !== 'personal');
  if (channels.length === 0) return [];
  return situation.register.records.meetings
    .filter(meeting => isAhead(meeting, situation, slot))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap(meeting => channels.flatMap(channel => meetingCard(situation, { meeting, channel, slot })));
}

/** The farthest that any stage looks ahead is 90 days (`reminderSettings.ts`): what lies beyond need not be looked at. */
function isAhead(meeting: Meeting, { now, settings }: Situation, { day }: Slot): boolean {
  if (meeting.date < day || meeting.date > daysAfter(day, 120)) return false;
  return now < beginsAt(meeting, settings.timeZone);
}

interface Occasion {
  readonly meeting: Meeting;
  readonly channel: Contact;
  readonly slot: Slot;
}

function meetingCard(situation: Situation, { meeting, channel, slot }: Occasion): readonly UpcomingMeetingMessage[] {
  const to = `channel/${channel.id}`;
  const stage = stageOf(situation, { meeting, channel, slot }, to);
  if (!stage) return [];
  return [
    {
      kind: 'upcomingMeeting',
      key: cardKey(meeting, stage, channel),
      covers: [],
      to,
      ...(channel.unreachable === undefined && { contact: channel }),
      about: [meeting.id],
      meeting: meeting.id,
      stage,
      shows: [shownMeeting(meeting)],
      because: becauseUpcoming(meeting, stage, situation.settings),
      at: slot.at,
    },
  ];
}

const cardKey = (meeting: Meeting, stage: MeetingStage, channel: Contact): string =>
  `meeting/${meetingName(meeting)}/${stage}/${channel.id}`;

/** The stage whose card is due now, if any. */
function stageOf(situation: Situation, { meeting, channel, slot }: Occasion, to: string): MeetingStage | undefined {
  const { outbox } = situation;
  const stages = stagesOf(meeting, situation);
  const reached = stages.findLastIndex(({ day }) => day <= slot.day);
  const [current] = stages.slice(reached, reached + 1);
  if (reached < 0 || !current) return isNewChannel(situation, { meeting, channel, slot }, to) ? 'joined' : undefined;
  if (stages.slice(reached).some(({ stage }) => outbox.has(cardKey(meeting, stage, channel)))) return undefined;
  const isDue = isInTime(current.day, slot.day, situation) || !outbox.told(to, meeting.id);
  return isDue ? current.stage : undefined;
}

interface Stage {
  readonly stage: MeetingStage;
  readonly day: string;
}

/** The stages of one meeting, the earliest first. Where two fall on one day there is one card. */
function stagesOf({ date }: Meeting, { settings, calendar }: Situation): readonly Stage[] {
  const { daysBefore, onTheEve } = settings.meetingCards;
  const eve = calendar.addWorkingDays(date, -1);
  const before = calendar.workingDayFrom(daysAfter(date, -daysBefore));
  return [
    ...(before < eve || !onTheEve ? [{ stage: 'before', day: before } as const] : []),
    ...(onTheEve ? [{ stage: 'eve', day: eve } as const] : []),
  ];
}

/** Nothing was ever said there, and the channel was met so near to the meeting that its members would wait for the first card. */
function isNewChannel({ settings, outbox }: Situation, { meeting, channel, slot }: Occasion, to: string): boolean {
  const near = daysAfter(meeting.date, -settings.meetingCards.newChannelWithinDays);
  const metOn = DateTime.fromISO(channel.seenAt, { zone: settings.timeZone }).toFormat('yyyy-MM-dd');
  return near <= slot.day && near <= metOn && !outbox.reached(to) && !outbox.has(cardKey(meeting, 'joined', channel));
}

const daysAfter = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
