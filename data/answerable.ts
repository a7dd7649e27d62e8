import type { Activity } from './records/activity.ts';
import type { Register } from './register.ts';
import { holdsOn, type StandIn } from './standIn.ts';

/** Who is to be asked for an activity's update. */
export interface Answerable {
  /** Whom to write to: a person id. */
  readonly person: string;
  /** Whose activity it is: its lead, or where none is named its sponsor. */
  readonly owner: string;
  /** The cover through which it came to `person`; undefined where the owner is asked. */
  readonly cover: StandIn | undefined;
  /** Since when the owner has had it, ISO 8601: nothing that fell due before is theirs. Undefined: since the plan began. */
  readonly since: string | undefined;
}

/**
 * Who answers for an activity on a day: its lead, where none is named its sponsor; during an absence that a manager assigned cover for, the
 * cover (and the cover's cover, as far as that goes without coming round). A delegate may write, but it is the lead who is asked.
 * @param day `YYYY-MM-DD` in the office's zone
 * @returns undefined where the activity names nobody
 */
export function answerable(register: Register, activity: Activity, day: string): Answerable | undefined {
  const owner = activity.lead ?? activity.sponsor;
  if (owner === null) return undefined;
  const covers = register.standIns.filter(standIn => standIn.as === 'cover' && isFor(standIn, activity));
  const asked = coverOf(owner, covers, day);
  return { ...asked, owner, since: activity.lead === owner ? activity.leadChanges?.at(-1)?.at : undefined };
}

/**
 * Who is asked in a person's place for what is no activity, as papers are: the cover for everything of theirs; else themselves.
 * @param day `YYYY-MM-DD` in the office's zone
 */
export function askedFor(register: Register, person: string, day: string): string {
  const covers = register.standIns.filter(({ as, activity }) => as === 'cover' && activity === null);
  return coverOf(person, covers, day).person;
}

function coverOf(owner: string, covers: readonly StandIn[], day: string): Pick<Answerable, 'person' | 'cover'> {
  let person = owner;
  let cover: StandIn | undefined;
  for (const seen = new Set([owner]); covers.length > 0; seen.add(person)) {
    const next = covers.findLast(standIn => standIn.of === person && holdsOn(standIn, day));
    if (!next || seen.has(next.person)) break;
    person = next.person;
    cover = next;
  }
  return { person, cover };
}

/**
 * In whose place somebody may write on a day: every arrangement, by a lead or a manager, that holds then.
 * @param day `YYYY-MM-DD` in the office's zone
 */
export const actingFor = (register: Register, person: string, day: string): readonly StandIn[] =>
  register.standIns.filter(standIn => standIn.person === person && holdsOn(standIn, day));

/** The owner of an activity, its lead rather than its sponsor, in whose place somebody may write for it on a day. */
export function writesFor(register: Register, person: string, activity: Activity, day: string): string | undefined {
  const owners = [activity.lead, activity.sponsor];
  const standIns = actingFor(register, person, day).filter(
    standIn => owners.includes(standIn.of) && isFor(standIn, activity),
  );
  return (standIns.find(({ of }) => of === activity.lead) ?? standIns[0])?.of;
}

const isFor = (standIn: Pick<StandIn, 'activity'>, activity: Activity): boolean =>
  standIn.activity === null || standIn.activity === activity.id;
