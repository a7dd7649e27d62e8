import { spokenName } from '../../data/personName.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Register } from '../../data/register.ts';
import { readMention } from '../naming/activityMention.ts';
import type { Found } from '../people/personNamed.ts';
import { said } from '../turn/said.ts';
import type { Turn } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import { planNow } from '../updates/openUpdate.ts';
import * as say from './sentences.ts';

/** The one activity that words name, or null for all of somebody's. @param words '' for all */
export function activityNamed(turn: Turn, words: string): Found<Activity | null> {
  if (words === '') return { ok: true, value: null };
  const register = turn.store.register();
  const mention = readMention(words, register, planNow(turn));
  const activity = mention?.kind === 'one' ? register.activity(mention.id) : undefined;
  if (activity) return { ok: true, value: activity };
  return { ok: false, refusal: said(turn, say.whichActivity(words)) };
}

/** What somebody leads, or where nobody leads it sponsors, of the plans that still run or of all where none of those is theirs. */
export function ownedBy(register: Register, person: string, planNow: string): readonly Activity[] {
  const owned = register.records.activities.filter(({ lead, sponsor }) => lead === person || sponsor === person);
  const current = owned.filter(({ plan }) => plan === planNow);
  return current.length > 0 ? current : owned;
}

export const personName = (register: Register, id: string): string => {
  const person = register.person(id);
  return person ? spokenName(person) : id;
};

/** Activities by name; of many the first few. */
export function namesOf(turn: Turn, activities: readonly Activity[]): string[] {
  const names = activities.slice(0, MOST_NAMES).map(activity => nameOf(turn, activity));
  return activities.length > MOST_NAMES ? [...names, `${activities.length - MOST_NAMES} more`] : names;
}

const MOST_NAMES = 8;
