import { becauseReminder } from '../because.ts';
import type { Situation } from '../situation.ts';
import type { OpenDebt } from './debts.ts';
import type { Rung } from './ladder.ts';
import type { Nudge, Slot } from './nudge.ts';
import { isMoved } from './snoozed.ts';
import { isInTime } from './window.ts';

/**
 * The ladder's reminders that are due: to whoever answers for a debt, at the rung that has been reached. A rung whose time is over is not
 * sent late, for the next one says the same; but somebody who was told nothing of the meeting yet is told once, and the last rung, after
 * which none comes, stays due until the meeting.
 */
export function reminders(situation: Situation, { day }: Slot, debts: readonly OpenDebt[]): readonly Nudge[] {
  const told = new Map<OpenDebt['round'], readonly Rung[]>();
  const nudges: Nudge[] = [];
  for (const debt of debts) {
    const { recipient, round, rung, isNew } = debt;
    if (recipient === undefined || isNew) continue;
    const toldRungs = told.get(round) ?? rungsTold(situation, debt);
    told.set(round, toldRungs);
    if (toldRungs.some(one => situation.outbox.has(reminderKey({ ...debt, rung: one }, recipient)))) continue;
    if (!isInTime(rung.day, day, situation) && !isStillWorthwhile(situation, debt, recipient)) continue;
    if (!isMoved(situation, recipient, rung.day, day)) nudges.push(reminderOf(situation, debt, recipient));
  }
  return nudges;
}

/** @param recipient whoever gets it; where that is not the debtor, the key says so, because the debtor was told nothing */
export function reminderKey(
  { round, rung, debtor }: Pick<OpenDebt, 'round' | 'rung' | 'debtor'>,
  recipient: string,
): string {
  const key = `reminder/${round.name}/${rung.name}/${debtor}`;
  return recipient === debtor ? key : `${key}/to/${recipient}`;
}

/** The rungs at which anybody was told: of this one, or, after a clock was put back, of later ones. Few keys are looked up beside them. */
const rungsTold = ({ outbox }: Situation, { round, rung }: OpenDebt): readonly Rung[] =>
  round.rungs.slice(round.rungs.indexOf(rung)).filter(({ name }) => outbox.hasRung(`reminder/${round.name}/${name}`));

function isStillWorthwhile({ outbox }: Situation, { round, rung }: OpenDebt, recipient: string): boolean {
  return rung === round.rungs.at(-1) || !outbox.told(recipient, round.cycle.meeting.id);
}

function reminderOf(situation: Situation, debt: OpenDebt, recipient: string): Nudge {
  return {
    kind: 'reminder',
    to: recipient,
    key: reminderKey(debt, recipient),
    day: debt.rung.day,
    because: () => becauseReminder(situation, debt),
  };
}
