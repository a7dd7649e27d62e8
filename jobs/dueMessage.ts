import type { DateTime } from 'luxon';
import type { Contact } from '../data/contact.ts';
import type { Leave } from '../data/leave.ts';
import type { Notice } from '../data/notice.ts';
import type { MessageKind } from '../data/outboxEntry.ts';

interface Planned {
  /** The same facts always give the same key; what stands in the outbox under it is never sent again. */
  readonly key: string;
  /** The keys of what else this message settles, because one message a person a day says it all. */
  readonly covers: readonly string[];
  /** A person id, `account/` and the account of somebody who is no person on record, or `channel/` and a contact id. */
  readonly to: string;
  /** Where to send it; undefined where nobody can be reached there now. */
  readonly contact?: Contact;
  /** The ids of the records it lists. */
  readonly about: readonly string[];
  /** The meetings whose days it shows, with the number of the change (of its day or of what is public, 0: none) that it shows. */
  readonly shows: readonly ShownMeeting[];
  /** The rule that made it due, in words. */
  readonly because: string;
  /** The sending time it belongs to: `sendAt` today. It may go out later that day. A correction belongs to no sending time. */
  readonly at: DateTime;
}

export interface ShownMeeting {
  readonly meeting: string;
  readonly sequence: number;
}

/** Updates that one person owes for one meeting. */
export interface Debt {
  /** The meeting's id. */
  readonly meeting: string;
  readonly plan: string;
  readonly theme: number;
  /** The last day on which they are in time, `YYYY-MM-DD`. */
  readonly cutOff: string;
  /** Working days after the cut-off; negative: so many are left; 0: today. */
  readonly workingDaysLate: number;
  /** Activity ids, in plan order. */
  readonly activities: readonly string[];
  /** Whose they are. Another than who reads the message: they cover for them, or are told of it. */
  readonly debtor: string;
}

/** Papers that one person has to bring for one meeting. */
export interface PaperDebt {
  /** The meeting's id. */
  readonly meeting: string;
  /** The last day on which they are in time, `YYYY-MM-DD`. */
  readonly cutOff: string;
  /** As in `Debt`. */
  readonly workingDaysLate: number;
  /** Ids of items of its work programme, in its order. */
  readonly papers: readonly string[];
  /** Who answers for them. Another than who reads the message: they cover for them, or are told of it. */
  readonly debtor: string;
}

/** What goes to one person, once a day at most: whatever of these is due that day, together. */
export interface PersonalMessage extends Planned {
  /** The weightiest of what it holds. */
  readonly kind: PersonalKind;
  /** The person on record; undefined for a manager's account that is none. */
  readonly person: string | undefined;
  /** Everything they owe, or that those owe for whom they cover, the earliest cut-off first. */
  readonly debts: readonly Debt[];
  /** The papers that they have to bring, the earliest meeting first. */
  readonly papers: readonly PaperDebt[];
  /** What others still owe, told to a sponsor or manager. */
  readonly escalated: readonly Debt[];
  /** The papers that others still have to bring, told to a manager. */
  readonly escalatedPapers: readonly PaperDebt[];
  /** They are back from this leave. */
  readonly leave?: Leave;
  /** A manager's digest of what happened from this instant on. */
  readonly digestSince?: DateTime;
}
export type PersonalKind = Extract<MessageKind, 'reminder' | 'escalation' | 'afterLeave' | 'digest'>;

/** To a channel or group, about a meeting that is near. */
export interface UpcomingMeetingMessage extends Planned {
  readonly kind: 'upcomingMeeting';
  /** The meeting's id. */
  readonly meeting: string;
  readonly stage: MeetingStage;
}
/** `joined`: the channel is new, and the meeting near. */
export type MeetingStage = 'joined' | 'before' | 'eve';

/** A card that was sent shows days that a meeting no longer has: it is replaced in its place. Goes out at any hour, for it makes no sound. */
export interface CorrectionMessage extends Planned {
  readonly kind: 'correction';
  /** The key of the message to be replaced, what it was, and the id it has in the conversation. */
  readonly corrects: string;
  readonly was: MessageKind;
  readonly messageId: string;
}

/** To somebody whom another person's act concerns: an update returned, an activity given to them. It leads up to no meeting. */
export interface NoticeMessage extends Planned {
  readonly kind: 'notice';
  readonly notice: Notice;
}

/** One message to be sent by itself, as facts; the edge makes the card from them. */
export type DueMessage = PersonalMessage | UpcomingMeetingMessage | CorrectionMessage | NoticeMessage;
