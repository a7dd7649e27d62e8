import { daysTyped } from '../../data/dayAsTyped.ts';
import { isOpenEnded, readSpan } from '../../data/spanTyped.ts';
import type { Hearing } from '../commands/commands.ts';
import { heardAs } from '../commands/heard.ts';

/** What an officer says of being away; the days `YYYY-MM-DD`, both included. */
export type LeaveCommand =
  | { readonly kind: 'away'; readonly from: string; readonly to: string; readonly who: string }
  /** Said, but from when to when cannot be read. */
  | { readonly kind: 'awayWhen'; readonly who: string }
  /** `on`: the first day back, where that is to come. */
  | { readonly kind: 'back'; readonly who: string; readonly on?: string }
  /** "Who is on leave?", "is Insp Harris away?"; `who` '' for everybody. */
  | { readonly kind: 'whoIsAway'; readonly who: string };

/**
 * Reads "I am on leave from 1 to 14 June", "I'm away next week", "Insp Harris is on leave until Friday", "I am back", "cancel my leave".
 * And "who is on leave?". Undefined for other questions and everything else. `who` is the words that name somebody else; '' for the speaker.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readLeaveCommand(
  { heard, days }: Pick<Hearing, 'heard' | 'days'>,
  today: string,
): LeaveCommand | undefined {
  const one = heardAs(heard, ['whoIsAway', 'back', 'away']);
  if (!one) return undefined;
  const who = SELF.test(one.slots.who ?? '') ? '' : (one.slots.who ?? '');
  switch (one.means) {
    case 'whoIsAway':
      return { kind: 'whoIsAway', who };
    case 'back': {
      const when = days.written(one.slots.when ?? '');
      const on = daysTyped(when, today)[0]?.day;
      return { kind: 'back', who, ...(on !== undefined && on > today && { on }) };
    }
    case 'away': {
      if (one.isQuestion) return { kind: 'whoIsAway', who };
      const said = days.written(one.slots.days ?? '');
      const span = isOpenEnded(said, today) ? undefined : readSpan(said, today);
      return span ? { kind: 'away', ...span, who } : { kind: 'awayWhen', who };
    }
    default:
      return one satisfies never;
  }
}

const SELF = /^(?:i|me|myself)$/iu;
