import { writesFor } from './answerable.ts';
import { spokenName } from './personName.ts';
import type { Activity } from './records/activity.ts';
import type { Register } from './register.ts';
import type { Speaker } from './speaker.ts';

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

/**
 * Whether somebody may submit an update for an activity: who leads or sponsors it, who was named to write in the place of one of them, or
 * a manager or admin of the office. `because` is a sentence for the one who may not, and names who may.
 * @param today `YYYY-MM-DD` in the office's zone: a delegate's or cover's time begins and ends
 */
export function maySubmit(speaker: Speaker, activity: Activity, register: Register, today: string): Permission {
  if (isManager(speaker) || answersFor(speaker, activity, register, today)) return { allowed: true };
  return { allowed: false, because: `Only ${whoMay(activity, register)} can submit an update for ${activity.ref}.` };
}

/** Whether the speaker runs the office's side: sees everything, reviews, chases. */
export const isManager = ({ role }: Speaker): boolean => role === 'manager' || role === 'admin';

/** Whether the speaker leads or sponsors the activity, or stands in today for who does. */
export const answersFor = (speaker: Speaker, activity: Activity, register: Register, today: string): boolean =>
  isTheirs(speaker, activity) || inPlaceOf(speaker, activity, register, today) !== undefined;

/** The person in whose place the speaker writes; undefined for who leads or sponsors the activity, and for who stands in for nobody. */
export function inPlaceOf(speaker: Speaker, activity: Activity, register: Register, today: string): string | undefined {
  if (speaker.person === undefined || isTheirs(speaker, activity)) return undefined;
  return writesFor(register, speaker.person, activity, today);
}

/** Whether the speaker leads or sponsors the activity themselves. */
export const isTheirs = ({ person }: Speaker, { lead, sponsor }: Activity): boolean =>
  person !== undefined && (lead === person || sponsor === person);

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
