import { DateTime } from 'luxon';
import type { Leave } from '../../data/leave.ts';
import type { Register } from '../../data/register.ts';
import { becauseBack } from '../because.ts';
import type { Situation } from '../situation.ts';
import type { Nudge, Slot } from './nudge.ts';
import type { Open } from './open.ts';
import { paperKey } from './paperReminders.ts';
import { reminderKey } from './reminders.ts';
import { isInTime } from './window.ts';

/**
 * One message on the first working day after a leave, in place of everything that waited: what is owed now, and what others filed
 * meanwhile on the person's activities. Nobody who has neither is written to.
 */
export function afterLeaves(situation: Situation, { day }: Slot, open: Open): readonly Nudge[] {
  return situation.register.leaves.flatMap(leave => {
    if (!isInTime(backOn(leave, situation), day, situation)) return [];
    const key = `afterLeave/${leave.from}/${leave.person}`;
    const waited = keysFor(open, leave.person);
    const filed = filedMeanwhile(situation.register, leave, situation.settings.timeZone);
    if (situation.outbox.has(key) || waited.length + filed.length === 0) return [];
    return [
      { kind: 'afterLeave', to: leave.person, key, day, leave, about: filed, because: () => becauseBack(leave) },
      // The rungs that waited are said by this one message.
      ...waited.map(
        (reminder): Nudge => ({ kind: 'reminder', to: leave.person, key: reminder, day, because: () => '' }),
      ),
    ];
  });
}

/** The keys of the reminders of what a person is asked for. */
const keysFor = ({ debts, papers }: Open, person: string): readonly string[] => [
  ...debts.filter(({ recipient }) => recipient === person).map(debt => reminderKey(debt, person)),
  ...papers.filter(({ recipient }) => recipient === person).map(each => paperKey(each, person)),
];

/** The first working day after a leave. */
export const backOn = ({ to }: Leave, { calendar }: Pick<Situation, 'calendar'>): string =>
  calendar.addWorkingDays(to, 1);

/** The person's activities on which somebody filed an update while they were away. */
export function filedMeanwhile(register: Register, { person, from, to }: Leave, timeZone: string): readonly string[] {
  const isTheirs = (id: string) => {
    const activity = register.activity(id);
    return activity?.lead === person || activity?.sponsor === person;
  };
  const isMeanwhile = (at: string) => {
    const day = DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
    return from <= day && day <= to;
  };
  return register.records.updates
    .filter(({ activity, submitted }) => submitted && isTheirs(activity) && isMeanwhile(submitted.at))
    .map(({ activity }) => activity);
}
