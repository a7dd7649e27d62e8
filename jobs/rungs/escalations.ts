import { becauseEscalated } from '../because.ts';
import type { Debt } from '../dueMessage.ts';
import { managersOf } from '../managers.ts';
import type { Situation } from '../situation.ts';
import { debtOf } from './debts.ts';
import type { Nudge, Slot } from './nudge.ts';
import { type Round, roundsAhead } from './rounds.ts';
import { shownMeeting } from './shownMeeting.ts';

/**
 * What is so late that the sponsor of an activity and the managers of the office are told, once a meeting. It stays due until the meeting
 * begins: nothing comes after it that would say the same.
 */
export function escalations(situation: Situation, { day }: Slot): readonly Nudge[] {
  return roundsAhead(situation)
    .filter(round => round.escalationDay !== undefined && round.escalationDay <= day)
    .flatMap(round => roundEscalations(situation, round, day));
}

function roundEscalations(situation: Situation, round: Round, day: string): readonly Nudge[] {
  const told = new Map<string, Debt[]>();
  const tell = (to: string, debt: Debt) => told.set(to, [...(told.get(to) ?? []), debt]);
  for (const [debtor, activities] of round.debts) {
    for (const manager of managersOf(situation)) tell(manager, debtOf({ round, debtor, activities }, day, situation));
    for (const sponsor of new Set(activities.map(activity => activity.sponsor))) {
      const theirs = activities.filter(activity => activity.sponsor === sponsor);
      if (sponsor !== null && sponsor !== debtor)
        tell(sponsor, debtOf({ round, debtor, activities: theirs }, day, situation));
    }
  }
  return [...told].flatMap(([to, escalated]) => escalation(situation, round, to, onceEach(escalated)));
}

/** A manager who is a sponsor too has the whole list already. */
const onceEach = (debts: readonly Debt[]): readonly Debt[] =>
  debts.filter((debt, place) => debts.findIndex(other => other.debtor === debt.debtor) === place);

function escalation(situation: Situation, round: Round, to: string, all: readonly Debt[]): readonly Nudge[] {
  const key = `escalation/${round.name}/${to}`;
  // What somebody owes themselves they are reminded of, not told on.
  const escalated = all.filter(({ debtor }) => debtor !== to);
  if (escalated.length === 0 || situation.outbox.has(key)) return [];
  return [
    {
      kind: 'escalation',
      to,
      key,
      day: round.escalationDay ?? '',
      escalated,
      about: escalated.flatMap(({ activities }) => activities),
      shows: [shownMeeting(round.cycle.meeting)],
      because: becauseEscalated(situation, round),
    },
  ];
}
