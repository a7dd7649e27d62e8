import { againstIndicator } from './againstIndicator.ts';
import { amberAgain } from './amberAgain.ts';
import { blueButOpen } from './blueButOpen.ts';
import type { Challenge, Weighed } from './challenge.ts';
import { greenButLate } from './greenButLate.ts';
import { saysNoReason } from './noReason.ts';
import { saysNoDay } from './noRecoveryDay.ts';
import { sameAsLast, sameAsOther } from './sameWords.ts';
import * as say from './sentences.ts';
import { isTooShort } from './tooShort.ts';

/**
 * Everything worth asking about an update, the most telling first. Each detector is right far more often than not
 * (`test/updates/challenges/`), and none is in the way: the officer may keep the update as it is.
 */
export function challengesOf(weighed: Weighed): readonly Challenge[] {
  const again = amberAgain(weighed);
  return [
    ...(isTooShort(weighed.narrative) ? [{ kind: 'tooShort', text: say.tooShort } as const] : []),
    ...greenButLate(weighed),
    ...blueButOpen(weighed),
    ...againstIndicator(weighed),
    ...sameAsLast(weighed),
    ...sameAsOther(weighed),
    ...again,
    ...unexplained(weighed, again.length > 0),
  ];
}

/** Amber and red are asked why and until when; in one sentence where both are missing. */
function unexplained(weighed: Weighed, dayIsAsked: boolean): readonly Challenge[] {
  const { status } = weighed;
  if (status !== 'amber' && status !== 'red') return [];
  const noReason = saysNoReason(weighed);
  const noDay = saysNoDay(weighed);
  if (noReason) {
    const reason: Challenge = {
      kind: 'noReason',
      text: noDay && !dayIsAsked ? say.noReasonOrDay(status) : say.noReason(status),
    };
    return noDay ? [reason, { kind: 'noDate', text: '' }] : [reason];
  }
  return noDay ? [{ kind: 'noDate', text: dayIsAsked ? '' : say.noDay(status) }] : [];
}
