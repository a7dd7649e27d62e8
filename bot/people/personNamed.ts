import type { Person } from '../../data/records/person.ts';
import { findPeople, nearestPeople } from '../naming/findPeople.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import * as say from './personaSentences.ts';

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
  const offers = (only ? people : nearestPeople(register, words)).map(say.offer);
  const buttons = offers.slice(0, MOST_OFFERS).map(name => ({ title: name, say: again(name) }));
  return { ok: false, refusal: said(turn, only ? say.severalMeant(words) : say.nobodyOnRecord(words), buttons) };
}

const MOST_OFFERS = 5;

/** A rank or a capital: "let the team update it" names nobody. */
export const looksLikeName = (words: string): boolean => /^\p{Lu}/u.test(words) && words.split(' ').length <= 4;
