import type { Activity } from '../../data/records/activity.ts';
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
  const managers = managersOf(situation);
  const sponsors = [...sponsored(round).keys()].filter(sponsor => !managers.includes(sponsor));
  return [...managers, ...sponsors]
    .filter(to => !situation.outbox.has(escalationKey(round, to)))
    .flatMap(to => {
      const debts = managers.includes(to) ? round.debts : (sponsored(round).get(to) ?? NONE);
      const escalated = [...debts].map(([debtor, activities]) => debtOf({ round, debtor, activities }, day, situation));
      return escalation(situation, round, to, escalated);
    });
}

type Debts = ReadonlyMap<string, readonly Activity[]>;
const NONE: Debts = new Map();

const escalationKey = (round: Round, to: string): string => `escalation/${round.name}/${to}`;

/** What is owed of each sponsor's activities, by debtor: worked out once a round. */
function sponsored(round: Round): ReadonlyMap<string, Debts> {
  const kept = SPONSORED.get(round);
  if (kept) return kept;
  const bySponsor = new Map<string, Map<string, Activity[]>>();
  for (const [debtor, activities] of round.debts)
    for (const activity of activities) {
      const { sponsor } = activity;
      if (sponsor === null || sponsor === debtor) continue;
      const theirs = bySponsor.get(sponsor) ?? new Map<string, Activity[]>();
      bySponsor.set(sponsor, theirs.set(debtor, [...(theirs.get(debtor) ?? []), activity]));
    }
  SPONSORED.set(round, bySponsor);
  return bySponsor;
}

const SPONSORED = new WeakMap<Round, ReadonlyMap<string, Debts>>();

function escalation(situation: Situation, round: Round, to: string, all: readonly Debt[]): readonly Nudge[] {
  // What somebody owes themselves they are reminded of, not told on.
  const escalated = all.filter(({ debtor }) => debtor !== to);
  if (escalated.length === 0) return [];
  return [
    {
      kind: 'escalation',
      to,
      key: escalationKey(round, to),
      day: round.escalationDay ?? '',
      escalated,
      about: escalated.flatMap(({ activities }) => activities),
      shows: [shownMeeting(round.cycle.meeting)],
      because: () => becauseEscalated(situation, round),
    },
  ];
}
