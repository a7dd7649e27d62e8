import type { DateTime } from 'luxon';
import { beginsAt, type Cycle, cycleOf, outstanding, owedByPerson, type Rules } from '../../data/cycle.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';
import { escalationDay, ladderOf, type Rung } from './ladder.ts';

/** A cycle with its ladder, and who owes what for it. */
export interface Round {
  readonly cycle: Cycle;
  /** Part of every key: the meeting, and its date where it was moved, because a ladder counted from another date is another ladder. */
  readonly name: string;
  readonly rungs: readonly Rung[];
  readonly escalationDay: string | undefined;
  /** The meeting's beginning, after which nobody is chased for it. */
  readonly beginsAt: DateTime;
  /** What still needs an update, in plan order. */
  readonly outstanding: readonly Activity[];
  /** Each debtor's activities, in plan order, under the person's id. */
  readonly debts: ReadonlyMap<string, readonly Activity[]>;
}

/** The rounds of the meetings that have not begun, the earliest first. */
export function roundsAhead({
  register,
  now,
  ...rules
}: Rules & { register: Register; now: DateTime }): readonly Round[] {
  return roundsOf(register, rules).filter(round => now < round.beginsAt);
}

/** What part of a key a meeting is: `2021-05-19`, and `2021-05-19@2021-05-26` once it was moved. */
export const meetingName = ({ id, date }: Meeting): string => {
  const name = id.replace(/^meeting\//u, '');
  return name.startsWith(date) ? name : `${name}@${date}`;
};

/**
 * The rounds of one state of the records: the same question a minute later has the same answer until something is saved. Asked for
 * the present, of which a meeting's day is a part, it looks back no further than a day.
 */
function roundsOf(register: Register, rules: Rules): readonly Round[] {
  const kept = ROUNDS.get(register);
  if (kept?.settings === rules.settings && kept.calendar === rules.calendar) return kept.rounds;
  const rounds = register.records.meetings.flatMap(meeting => roundOf(register, meeting, rules) ?? []);
  rounds.sort((a, b) => a.beginsAt.toMillis() - b.beginsAt.toMillis());
  ROUNDS.set(register, { ...rules, rounds });
  return rounds;
}

const ROUNDS = new WeakMap<Register, Rules & { readonly rounds: readonly Round[] }>();

function roundOf(register: Register, meeting: Meeting, rules: Rules): Round | undefined {
  if (!isInTable(meeting, rules)) return undefined;
  const cycle = cycleOf(register, meeting, rules);
  if (!cycle) return undefined;
  let debts: ReadonlyMap<string, readonly Activity[]> | undefined;
  let open: readonly Activity[] | undefined;
  return {
    cycle,
    name: meetingName(meeting),
    rungs: ladderOf(cycle, rules),
    escalationDay: escalationDay(cycle, rules),
    beginsAt: beginsAt(meeting, rules.settings.timeZone),
    get outstanding() {
      open ??= outstanding(register, cycle);
      return open;
    },
    get debts() {
      debts ??= owedByPerson(register, cycle);
      return debts;
    },
  };
}

/** Nothing can be counted back from a meeting before, or too near to the end of, the known bank holidays. */
export const isInTable = ({ date }: Meeting, { calendar }: Rules): boolean =>
  Number(date.slice(0, 4)) > calendar.years.from && Number(date.slice(0, 4)) < calendar.years.to;
