import { isManager, type Permission } from '../../data/permissions.ts';
import { spokenName } from '../../data/personName.ts';
import type { Register } from '../../data/register.ts';
import type { Speaker } from '../../data/speaker.ts';
import * as say from './sentences.ts';

/** Whose figures they are, and what they are called. */
export interface Owned {
  readonly name: string;
  /** The person whom a manager named for them. */
  readonly owner: string | undefined;
}

/** Whether somebody may give the figures of an indicator or measure: a manager or admin of the office, or the person named for it. */
export function mayGive(speaker: Speaker, owned: Owned, register: Register): Permission {
  const isOwner = speaker.person !== undefined && owned.owner === speaker.person;
  if (isManager(speaker) || isOwner) return { allowed: true };
  const owner = owned.owner === undefined ? undefined : register.person(owned.owner);
  return { allowed: false, because: say.refused(owned.name, owner && spokenName(owner)) };
}
