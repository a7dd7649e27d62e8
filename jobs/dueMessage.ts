import type { DateTime } from 'luxon';
import type { Contact } from '../data/contact.ts';
import type { Notice } from '../data/notice.ts';

interface Planned {
  /** The same facts always give the same key; what stands in the outbox under it is never sent again. */
  readonly key: string;
  /** A person id, or `channel/` and a contact id; `account/` and an account that is nobody on record. */
  readonly to: string;
  /** Where to send it; undefined where nobody can be reached there now. */
  readonly contact?: Contact;
  /** The ids of the records it lists: the activities that are owed, or the meeting. */
  readonly about: readonly string[];
  /** The id of the meeting it leads up to. */
  readonly meeting: string;
  /** The rule that made it due, in words. */
  readonly because: string;
  /** The sending time it belongs to: `sendAt` today. It may go out later that day. */
  readonly at: DateTime;
}

/** To an officer who owes updates after the cut-off. */
export interface OverdueUpdatesMessage extends Planned {
  readonly kind: 'overdueUpdates';
  readonly person: string;
  /** The last day on which the updates were in time. */
  readonly cutOff: string;
  readonly workingDaysLate: number;
}

/** To a channel or group, about a meeting that is near. */
export interface UpcomingMeetingMessage extends Planned {
  readonly kind: 'upcomingMeeting';
}

/** To somebody whom another person's act concerns: an update returned, an activity given to them. It leads up to no meeting. */
export interface NoticeMessage extends Omit<Planned, 'meeting'> {
  readonly kind: 'notice';
  readonly notice: Notice;
}

/** One message to be sent by itself, as facts; the edge makes the card from them. */
export type DueMessage = OverdueUpdatesMessage | UpcomingMeetingMessage | NoticeMessage;
