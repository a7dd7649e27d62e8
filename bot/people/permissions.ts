import { spokenName } from '../../data/personName.ts';
import type { Activity } from '../../data/records.ts';
import type { Register } from '../../data/register.ts';
import type { Speaker } from './speaker.ts';

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

/**
 * Whether somebody may submit an update for an activity: who leads or sponsors it, or a manager or admin of the office.
 * `because` is a sentence for the one who may not, and names who may.
 */
export function maySubmit(speaker: Speaker, activity: Activity, register: Register): Permission {
  if (speaker.role === 'manager' || speaker.role === 'admin' || answersFor(speaker, activity)) return { allowed: true };
  return { allowed: false, because: `Only ${whoMay(activity, register)} can submit an update for ${activity.ref}.` };
}

/** Whether the speaker leads or sponsors the activity. */
export const answersFor = (speaker: Speaker, activity: Activity): boolean =>
  speaker.person !== undefined && (activity.lead === speaker.person || activity.sponsor === speaker.person);

function whoMay(activity: Activity, register: Register): string {
  const nameOf = (id: string | null) => {
    const person = id === null ? undefined : register.person(id);
    return person && spokenName(person);
  };
  const lead = nameOf(activity.lead);
  const sponsor = nameOf(activity.sponsor);
  const people = [lead && `${lead} (its lead)`, sponsor && sponsor !== lead && `${sponsor} (its sponsor)`].filter(
    Boolean,
  );
  return people.length > 0
    ? `${people.join(', ')} or a manager of the office`
    : 'a manager of the office, because it names no lead officer,';
}
