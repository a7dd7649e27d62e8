import type { DateTime } from 'luxon';
import { cycleOf, outstanding, type Rules } from '../data/cycle.ts';
import { answersFor, isManager } from '../data/permissions.ts';
import type { Activity } from '../data/records/activity.ts';
import type { Register } from '../data/register.ts';
import type { Speaker } from '../data/speaker.ts';
import type { Store } from '../data/store/port.ts';
import type { Look } from './turn/look.ts';

export interface LookersWorld {
  readonly store: Pick<Store, 'register' | 'contacts'>;
  readonly speakerOf: (account: string) => Speaker;
  readonly now: DateTime;
  readonly rules: Rules;
}

/**
 * For whom a card in a shared conversation is another than for everybody: who answers for what is on it, and then the office's managers, as far as
 * they have met the bot. In a conversation of more than 60 Teams draws a card anew by itself only for those whom it names.
 * @returns their accounts, the nearest first
 */
export function lookersAt(look: Look, { store, speakerOf, now, rules }: LookersWorld): readonly string[] {
  const register = store.register();
  const today = now.toISODate() ?? '';
  const about = activitiesOf(look, register, rules);
  const known = store.contacts().flatMap(({ account }) => (account === null ? [] : speakerOf(account)));
  const nearest = known.filter(speaker => about.some(activity => answersFor(speaker, activity, register, today)));
  const managers = known.filter(speaker => look.kind !== 'upcomingMeeting' && isManager(speaker));
  return [...new Set([...nearest, ...managers].map(({ account }) => account))];
}

function activitiesOf(look: Look, register: Register, rules: Rules): readonly Activity[] {
  switch (look.kind) {
    case 'activity': {
      const activity = register.activity(look.id);
      return activity ? [activity] : [];
    }
    case 'upcomingMeeting': {
      const meeting = register.meeting(look.id);
      const cycle = meeting && cycleOf(register, meeting, rules);
      return cycle ? outstanding(register, cycle) : [];
    }
    case 'review':
    case 'reminder':
      return [];
    default:
      return look satisfies never;
  }
}
