import type { Slot } from './phrasing.ts';

/** What is ordered of the messages that the bot sends by itself. */
export const SENDING_ORDERS = [
  'pause',
  'resume',
  'resumeIt',
  'queue',
  'unreached',
  'cancelAll',
  'cancelMany',
  'cancelOne',
  'withdraw',
  'delete',
  'resendThose',
  'resend',
  'correctCard',
  'sendNow',
] as const;

/** What is said of who may do what. */
export const ROLE_COMMANDS = [
  'listManagers',
  'listAdmins',
  'listRoles',
  'takeManager',
  'takeAdmin',
  'takeRole',
  'makeManager',
  'makeAdmin',
] as const;

/** What a sentence of `data/vocabulary/commands.json` may mean: the words on the left there. */
export const COMMANDS = [
  ...ROLE_COMMANDS,
  'whatIOwe',
  'howSending',
  'whyThis',
  'whyNot',
  'ahead',
  'remindAtTime',
  'remindVague',
  'remind',
  'notNow',
  'remindInstead',
  'stopMine',
  'whoIsAway',
  'back',
  'away',
  ...SENDING_ORDERS,
  'meetingState',
  'cutOffToCalendar',
  'toCalendar',
  'addMeeting',
  'reinstateMeeting',
  'cancelMeeting',
  'shiftLater',
  'shiftEarlier',
  'moveMeetingIf',
  'moveMeeting',
  'paperWho',
  'papersMissing',
  'paperNobody',
  'paperName',
  'paperNotIn',
  'paperIn',
  'markNonPublic',
  'markPublic',
  'whoOwes',
  'chaseAll',
  'chaseOne',
  'standInAsk',
  'standInEnd',
  'standInOver',
  'lead',
  'delegateAway',
  'delegateAsked',
  'delegate',
  'coverAsked',
  'cover',
  'handOver',
  'leadMaybe',
] as const;
export type CommandMeaning = (typeof COMMANDS)[number];

/** One way in which words are a command. What follows from it, and whether it is one after all, is for its room to say. */
export interface Heard {
  readonly means: CommandMeaning;
  /** What stood in the slots, as typed. */
  readonly slots: Readonly<Partial<Record<Slot, string>>>;
  /** It ended in a question mark, and nothing before it asked for something to be done ("can you …"). */
  readonly isQuestion: boolean;
}

/** What was heard, of a meaning that is known: one type a meaning, so that a switch can tell them apart. */
export type HeardAs<M extends CommandMeaning> = M extends CommandMeaning
  ? Omit<Heard, 'means'> & { readonly means: M }
  : never;

/** The first of what was heard that means one of these. */
export const heardAs = <M extends CommandMeaning>(
  heard: readonly Heard[],
  meanings: readonly M[],
): HeardAs<M> | undefined =>
  heard.find((one): one is HeardAs<M> & Heard => meanings.some(meaning => meaning === one.means));

/** What a sentence that is no known command may be about all the same. */
export const GISTS = ['snooze', 'leave', 'sending', 'meeting'] as const;
export type Gist = (typeof GISTS)[number];
