import type { Gist } from '../commands/heard.ts';

/** What is said where an order is suspected and not understood. */

export const whatIsMeant = (examples: readonly string[]): string =>
  `I am not sure what you want me to do, and have done nothing. You can say, for example: ${examples
    .map(example => `“${example}”`)
    .join(', ')}.`;

const LEAVE = ['I am on leave from 1 to 14 June', 'I am back', 'cancel my leave'] as const;
const SNOOZE = ['remind me on Thursday', 'remind me tomorrow'] as const;

export const FOR_OFFICERS: Readonly<Record<Gist, readonly string[]>> = {
  snooze: SNOOZE,
  leave: LEAVE,
  sending: [...SNOOZE, 'when is my next reminder?'],
  meeting: ['when is the next meeting?'],
};

export const FOR_MANAGERS: Readonly<Record<Gist, readonly string[]>> = {
  snooze: [...SNOOZE, 'chase Insp Harris'],
  leave: [...LEAVE, 'Insp Harris is on leave until Friday', 'who is away?'],
  sending: [
    'show the queue',
    'pause reminders',
    'who hasn’t been reached?',
    'cancel the reminder to Insp Harris',
    'withdraw the last card to the channel',
    'what will you send next week?',
  ],
  meeting: ['move the May meeting to 26 May at 2pm', 'cancel the May meeting', 'add a meeting on 3 June at 10:00'],
};
