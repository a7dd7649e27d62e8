import { answerable } from '../../data/answerable.ts';
import { leaveOn } from '../../data/leave.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Register } from '../../data/register.ts';
import type { Debt } from '../dueMessage.ts';
import type { Situation } from '../situation.ts';
import type { Rung } from './ladder.ts';
import { type Round, roundsAhead } from './rounds.ts';

/** What one person owes for one meeting whose ladder has begun. */
export interface OpenDebt {
  readonly round: Round;
  /** The rung that has been reached. */
  readonly rung: Rung;
  readonly debtor: string;
  /** Who is asked for it: the debtor, or whoever answers for them; undefined where it waits until they are back. */
  readonly recipient: string | undefined;
  readonly activities: readonly Activity[];
  /** All of it came to the debtor after the rung's day: the reminder that fell due before is not theirs. */
  readonly isNew: boolean;
}

/** Everything that somebody owes for a meeting whose ladder has begun, the earliest meeting first. */
export function openDebts(situation: Situation, day: string): readonly OpenDebt[] {
  return roundsAhead(situation).flatMap(round => {
    const rung = round.rungs.findLast(one => one.day <= day);
    return rung ? debtsOf(situation.register, round, rung, day) : [];
  });
}

/** The debts of one round on one day. They follow from the records alone, so that they are worked out once a day and state of them. */
function debtsOf(register: Register, round: Round, rung: Rung, day: string): readonly OpenDebt[] {
  const kept = DEBTS.get(round);
  if (kept?.day === day) return kept.debts;
  const groups = new Map<string, OpenDebt & { activities: Activity[]; isNew: boolean }>();
  for (const activity of round.outstanding) {
    const asked = answerable(register, activity, day);
    if (!asked) continue;
    const recipient = leaveOn(register, asked.person, day) ? undefined : asked.person;
    // Joining the names of thousands costs more than all else here, and nearly always the owner is asked.
    const name = recipient === asked.owner ? recipient : `${asked.owner}|${recipient}`;
    const debt = groups.get(name) ?? { round, rung, debtor: asked.owner, recipient, activities: [], isNew: true };
    if (debt.activities.length === 0) groups.set(name, debt);
    debt.activities.push(activity);
    debt.isNew &&= asked.since !== undefined && asked.since.slice(0, 10) > rung.day;
  }
  const debts = [...groups.values()];
  DEBTS.set(round, { day, debts });
  return debts;
}

const DEBTS = new WeakMap<Round, { readonly day: string; readonly debts: readonly OpenDebt[] }>();

/** A debt as a message tells it. */
export function debtOf(
  { round, debtor, activities }: Pick<OpenDebt, 'round' | 'debtor' | 'activities'>,
  day: string,
  rules: Pick<Situation, 'calendar'>,
): Debt {
  const { meeting, plan, theme, cutOff } = round.cycle;
  return {
    meeting: meeting.id,
    plan,
    theme,
    cutOff,
    workingDaysLate: lateness(round, day, rules),
    activities: activities.map(activity => activity.id),
    debtor,
  };
}

/** Counted once a round and day: every message of the round says it. */
function lateness(round: Round, day: string, { calendar }: Pick<Situation, 'calendar'>): number {
  const kept = LATENESS.get(round);
  if (kept?.day === day) return kept.days;
  const { cutOff } = round.cycle;
  const days = day > cutOff ? calendar.workingDaysBetween(cutOff, day) : 0 - calendar.workingDaysBetween(day, cutOff);
  LATENESS.set(round, { day, days });
  return days;
}

const LATENESS = new WeakMap<Round, { readonly day: string; readonly days: number }>();
