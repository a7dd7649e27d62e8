import { spokenName } from '../../data/personName.ts';
import type { Indicator } from '../../data/records.ts';
import type { Register } from '../../data/register.ts';
import { isManager, type Permission } from '../people/permissions.ts';
import type { Speaker } from '../people/speaker.ts';
import * as say from './sentences.ts';

/** Whether somebody may give an indicator's figures: a manager or admin of the office, or the person whom one of them named for it. */
export function mayGive(speaker: Speaker, indicator: Indicator, register: Register): Permission {
  const isOwner = speaker.person !== undefined && indicator.owner === speaker.person;
  if (isManager(speaker) || isOwner) return { allowed: true };
  const owner = indicator.owner === undefined ? undefined : register.person(indicator.owner);
  return { allowed: false, because: say.refused(indicator, owner && spokenName(owner)) };
}
