import { spokenName } from '../../data/personName.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Person } from '../../data/records/person.ts';
import type { Register } from '../../data/register.ts';
import { said } from '../conversation/said.ts';
import type { Turn, TurnResult } from '../conversation/turn.ts';
import { findPeople, nearestPeople } from '../people/findPeople.ts';
import { offer } from '../people/personaSentences.ts';
import { readMention } from '../updates/activityMention.ts';
import { nameOf } from '../updates/ask.ts';
import { planNow } from '../updates/openUpdate.ts';
import * as say from './sentences.ts';

export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: TurnResult };

/**
 * The one person whom words name; else what to say, with the same sentence as a button for each who may be meant.
 * @param again the sentence with another name in it
 */
export function personNamed(turn: Turn, words: string, again: (name: string) => string): Found<Person> {
  const register = turn.store.register();
  const people = findPeople(register, words);
  const [only, another] = people;
  if (only && !another) return { ok: true, value: only };
  const offers = (only ? people : nearestPeople(register, words)).map(offer);
  const buttons = offers.slice(0, MOST_OFFERS).map(name => ({ title: name, say: again(name) }));
  return { ok: false, refusal: said(turn, only ? say.severalCalled(words) : say.nobodyCalled(words), buttons) };
}

const MOST_OFFERS = 5;

/** A rank or a capital: "let the team update it" names nobody. */
export const looksLikeName = (words: string): boolean => /^\p{Lu}/u.test(words) && words.split(' ').length <= 4;

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
