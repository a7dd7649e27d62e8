import { DateTime } from 'luxon';
import type { Contact } from '../data/contact.ts';
import { beginsAt } from '../data/cycle.ts';
import type { Meeting } from '../data/records.ts';
import { becauseUpcoming } from './because.ts';
import type { UpcomingMeetingMessage } from './dueMessage.ts';
import type { Situation } from './situation.ts';

/**
 * One message a meeting and channel (or group chat), from `meetingNoticeDays` before the meeting until it begins.
 * @param slot the sending time to plan for, in the office's zone
 */
export function upcomingMeetings(situation: Situation, slot: DateTime): readonly UpcomingMeetingMessage[] {
  const channels = situation.contacts.filter(contact => contact.scope !== 'personal');
  return [...situation.register.records.meetings]
    .filter(meeting => isNear(meeting, situation, slot))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap(meeting => channels.map(channel => upcomingMessage(situation, { meeting, channel, slot })));
}

function isNear(meeting: Meeting, { now, settings }: Situation, slot: DateTime): boolean {
  const from = DateTime.fromISO(meeting.date, { zone: settings.timeZone }).minus({ days: settings.meetingNoticeDays });
  return from <= slot && now < beginsAt(meeting, settings.timeZone);
}

interface Notice {
  readonly meeting: Meeting;
  readonly channel: Contact;
  readonly slot: DateTime;
}

function upcomingMessage({ settings }: Situation, { meeting, channel, slot }: Notice): UpcomingMeetingMessage {
  return {
    kind: 'upcomingMeeting',
    key: `meeting/${meeting.date}/${channel.id}`,
    to: `channel/${channel.id}`,
    ...(channel.unreachable === undefined && { contact: channel }),
    about: [meeting.id],
    meeting: meeting.id,
    because: becauseUpcoming(meeting, settings),
    at: slot,
  };
}
