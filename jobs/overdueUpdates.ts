import type { DateTime } from 'luxon';
import type { Contact } from '../data/contact.ts';
import { type Cycle, cyclesAhead, isLate, owedByPerson } from '../data/cycle.ts';
import type { Activity } from '../data/records.ts';
import { becauseOverdue } from './because.ts';
import type { OverdueUpdatesMessage } from './dueMessage.ts';
import { personalContacts } from './personalContacts.ts';
import type { Situation } from './situation.ts';

/**
 * One message a person and cycle, from the first sending time after the cut-off until the meeting begins: later it would chase for a
 * meeting that is over.
 * @param slot the sending time to plan for, in the office's zone
 */
export function overdueUpdates(situation: Situation, slot: DateTime): readonly OverdueUpdatesMessage[] {
  const { register, now } = situation;
  const contacts = personalContacts(situation);
  return cyclesAhead(register, situation, now)
    .filter(cycle => isLate(cycle, slot, situation))
    .flatMap(cycle =>
      [...owedByPerson(register, cycle)].map(([person, activities]) =>
        overdueMessage(situation, { cycle, slot, person, activities, contact: contacts.get(person) }),
      ),
    );
}

interface Debt {
  readonly cycle: Cycle;
  readonly slot: DateTime;
  readonly person: string;
  readonly activities: readonly Activity[];
  readonly contact: Contact | undefined;
}

function overdueMessage(situation: Situation, debt: Debt): OverdueUpdatesMessage {
  const { settings, calendar } = situation;
  const { cycle, slot, person, activities, contact } = debt;
  return {
    kind: 'overdueUpdates',
    key: `overdue/${cycle.meeting.date}/${person}`,
    to: person,
    ...(contact && { contact }),
    person,
    about: activities.map(activity => activity.id),
    meeting: cycle.meeting.id,
    cutOff: cycle.cutOff,
    workingDaysLate: calendar.workingDaysBetween(cycle.cutOff, slot.toFormat('yyyy-MM-dd')),
    because: becauseOverdue(cycle, activities, settings),
    at: slot,
  };
}
