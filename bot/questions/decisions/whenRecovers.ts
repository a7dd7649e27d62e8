import { readMention } from '../../naming/activityMention.ts';
import type { Reading } from '../reading.ts';
import { type Asks, type In, isByNumber, oneOf } from './oneOf.ts';

/** Reads "when will 6.F03 recover", "when will it be green again", "recovery date of 3.4": the day that its officer gave. */
export function readRecovery(said: string, world: In): Reading | undefined {
  const { phrases, register, context } = world;
  const asked = phrases.after('whenWill', said);
  const what = phrases.after('recoveryOf', said) ?? (asked && phrases.before('recovers', asked));
  if (!what) return undefined;
  if (phrases.whole('it', what)) return oneOf({ kind: 'it' }, RECOVERY, world);
  const mention = readMention(what, register, context.planInForce);
  return mention && isByNumber(what, mention) ? oneOf(mention, RECOVERY, world) : undefined;
}

const RECOVERY: Asks = { ask: 'when', of: 'activities' };
