import { becauseReminder } from '../because.ts';
import type { Situation } from '../situation.ts';
import type { OpenDebt } from './debts.ts';
import type { Nudge, Slot } from './nudge.ts';
import { isMoved } from './snoozed.ts';
import { isInTime } from './window.ts';

/**
 * The ladder's reminders that are due: to whoever answers for a debt, at the rung that has been reached. A rung whose time is over is not
 * sent late, for the next one says the same; but somebody who was told nothing of the meeting yet is told once, and the last rung, after
 * which none comes, stays due until the meeting.
 */
export function reminders(situation: Situation, { day }: Slot, debts: readonly OpenDebt[]): readonly Nudge[] {
  return debts.flatMap(debt => {
    const { recipient, rung, isNew } = debt;
    if (recipient === undefined || isNew || wasTold(situation, debt, recipient)) return [];
    if (!isInTime(rung.day, day, situation) && !isStillWorthwhile(situation, debt, recipient)) return [];
    if (isMoved(situation, recipient, rung.day, day)) return [];
    return [reminderOf(situation, debt, recipient)];
  });
}

/** @param recipient whoever gets it; where that is not the debtor, the key says so, because the debtor was told nothing */
export function reminderKey(
  { round, rung, debtor }: Pick<OpenDebt, 'round' | 'rung' | 'debtor'>,
  recipient: string,
): string {
  const key = `reminder/${round.name}/${rung.name}/${debtor}`;
  return recipient === debtor ? key : `${key}/to/${recipient}`;
}

/** At this rung, or, after a clock was put back, at a later one. */
function wasTold({ outbox }: Situation, debt: OpenDebt, recipient: string): boolean {
  let keys = KEYS.get(debt);
  if (!keys) {
    const { rungs } = debt.round;
    keys = rungs.slice(rungs.indexOf(debt.rung)).map(rung => reminderKey({ ...debt, rung }, recipient));
    KEYS.set(debt, keys);
  }
  return keys.some(outbox.has);
}

/** Asked every minute for every debt, and always the same for one. */
const KEYS = new WeakMap<OpenDebt, readonly string[]>();

function isStillWorthwhile({ outbox }: Situation, { round, rung }: OpenDebt, recipient: string): boolean {
  return rung === round.rungs.at(-1) || !outbox.told(recipient, round.cycle.meeting.id);
}

function reminderOf(situation: Situation, debt: OpenDebt, recipient: string): Nudge {
  return {
    kind: 'reminder',
    to: recipient,
    key: reminderKey(debt, recipient),
    day: debt.rung.day,
    because: becauseReminder(situation, debt),
  };
}
