import { daysTyped } from '../../data/dayAsTyped.ts';
import { isOpenEnded, readSpan } from '../../data/spanTyped.ts';
import type { Hearing } from '../commands/commands.ts';
import { heardAs } from '../commands/heard.ts';

/** The days that were said; absent where none was. `YYYY-MM-DD`. */
export interface Days {
  readonly from?: string;
  readonly until?: string;
}

/**
 * What somebody says of who acts in whose place. Names and activities are still the words that were said; `what` '' for all that is theirs,
 * `forWhom` '' for the speaker.
 */
export type StandInCommand =
  | {
      readonly kind: 'delegate';
      readonly who: string;
      readonly what: string;
      readonly forWhom: string;
      readonly days: Days;
      /** While the speaker is away, whenever that is. */
      readonly isWhileAway: boolean;
    }
  | { readonly kind: 'cover'; readonly who: string; readonly forWhom: string; readonly days: Days }
  /** "Hand 3.5 over to Insp Harris": for a time, or for good. */
  | { readonly kind: 'handOver'; readonly who: string; readonly what: string; readonly days: Days }
  /** Not `isSure`: it may be about something else where nobody of that name is known. */
  | { readonly kind: 'end'; readonly what: string; readonly isSure: boolean }
  | { readonly kind: 'lead'; readonly who: string; readonly what: string; readonly isSure: boolean }
  | { readonly kind: 'ask'; readonly forWhom: string };

/**
 * Reads "let Sgt Jones update 3.5 for me until 30 June", "PC Lee covers for Insp Harris from 1 to 20 June", "make Insp Harris the lead of
 * 3.5", "stop delegating". Undefined for everything else, and for questions but the one who stands in and those that ask for it to be so.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readStandInCommand(
  { heard, days }: Pick<Hearing, 'heard' | 'days'>,
  today: string,
): StandInCommand | undefined {
  const one = heardAs(heard, OF_STAND_INS);
  if (!one) return undefined;
  const { who = '', ref = '', what = ref, whom: forWhom = '' } = one.slots;
  const span = daysIn(days.written(one.slots.days ?? ''), today);
  if (one.isQuestion && !ASKED.includes(one.means)) return undefined;
  switch (one.means) {
    case 'standInAsk':
      return { kind: 'ask', forWhom };
    case 'standInEnd':
    case 'standInOver':
      return { kind: 'end', what, isSure: one.means === 'standInEnd' };
    case 'lead':
    case 'leadMaybe':
      return { kind: 'lead', who, what, isSure: one.means === 'lead' };
    case 'delegate':
    case 'delegateAsked':
    case 'delegateAway':
      return { kind: 'delegate', who, what, forWhom, days: span, isWhileAway: one.means === 'delegateAway' };
    case 'handOver':
      return { kind: 'handOver', who, what, days: span };
    case 'cover':
    case 'coverAsked':
      return { kind: 'cover', who, forWhom, days: span };
    default:
      return one satisfies never;
  }
}

const OF_STAND_INS = [
  'standInAsk',
  'standInEnd',
  'standInOver',
  'lead',
  'leadMaybe',
  'delegateAway',
  'delegate',
  'delegateAsked',
  'handOver',
  'cover',
  'coverAsked',
] as const;
const ASKED: readonly (typeof OF_STAND_INS)[number][] = ['standInAsk', 'delegateAsked', 'coverAsked'];

/** "From 1 June" says when it begins and not when it ends. */
function daysIn(words: string, today: string): Days {
  const [first] = daysTyped(words, today);
  if (isOpenEnded(words, today)) return first ? { from: first.day } : {};
  const span = readSpan(words, today);
  return span ? { from: span.from, until: span.to } : {};
}
