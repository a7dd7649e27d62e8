import type { Challenge, Weighed } from './challenge.ts';
import { saysNoDay } from './noRecoveryDay.ts';
import * as say from './sentences.ts';

/** Amber for the fourth time or more, and still no day for being back on track. */
export function amberAgain(weighed: Weighed): readonly Challenge[] {
  if (weighed.status !== 'amber' || !saysNoDay(weighed)) return [];
  const before = weighed.register.updates(weighed.activity).filter(update => update.period.to < weighed.periodTo);
  const lastOther = before.findLastIndex(update => update.status !== 'amber');
  const times = before.length - 1 - lastOther + 1;
  return times >= TELLING_TIMES ? [{ kind: 'amberAgain', text: say.amberAgain(times) }] : [];
}

const TELLING_TIMES = 4;
