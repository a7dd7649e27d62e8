import type { Hearing } from '../commands/commands.ts';
import { heardAs, SENDING_ORDERS } from '../commands/heard.ts';

/** What is said about the messages that the bot sends by itself. `who` is as typed; undefined: nobody in particular. */
export type SendingCommand =
  | { readonly kind: 'queue' | 'unreached' | 'correctCard' | 'sendNow' }
  /** `isUntil`: a day was said on which it should begin again. */
  | { readonly kind: 'pause'; readonly isUntil?: true }
  /** `isIt`: "turn it back on", which is about sending only while that is paused. */
  | { readonly kind: 'resume'; readonly isIt?: true }
  | { readonly kind: 'cancel'; readonly who: string | undefined; readonly all: boolean }
  /** `deletes`: nothing is to stand in its place. */
  | { readonly kind: 'withdraw'; readonly who: string | undefined; readonly deletes?: true }
  | { readonly kind: 'resend'; readonly who: string | undefined };

/**
 * Reads "pause reminders", "show the queue", "cancel the reminder to Insp Harris", "withdraw the last card to the channel", "who hasn't been
 * reached?", "resend to those". Undefined for everything else: "cancel" alone is about something that is open, and "cancel the September
 * meeting" about a meeting.
 */
export function readSendingCommand({ heard, days }: Pick<Hearing, 'heard' | 'days'>): SendingCommand | undefined {
  const one = heardAs(heard, SENDING_ORDERS);
  const who = one?.slots.who;
  switch (one?.means) {
    case undefined:
      return undefined;
    case 'pause':
      return { kind: 'pause', ...(days.areOnlyDays(days.written(one.slots.rest ?? '')) && { isUntil: true }) };
    case 'resume':
      return { kind: 'resume' };
    case 'resumeIt':
      return { kind: 'resume', isIt: true };
    case 'correctCard':
    case 'sendNow':
    case 'queue':
    case 'unreached':
      return { kind: one.means };
    case 'cancelAll':
      return { kind: 'cancel', who: undefined, all: true };
    case 'cancelMany':
    case 'cancelOne':
      // "Cancel the reminders to X" means all of them, "the reminder" the next.
      return { kind: 'cancel', who, all: one.means === 'cancelMany' };
    case 'withdraw':
      return { kind: 'withdraw', who };
    case 'delete':
      return { kind: 'withdraw', who, deletes: true };
    case 'resendThose':
      return { kind: 'resend', who: undefined };
    case 'resend':
      return { kind: 'resend', who };
    default:
      return one satisfies never;
  }
}
