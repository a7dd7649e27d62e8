import { longMonth } from '../../../data/dayInWords.ts';
import { spokenName } from '../../../data/personName.ts';
import type { Register } from '../../../data/register.ts';
import type { Choice } from '../query.ts';

/** "a", "a and b", "a, b and c". */
export function joined(parts: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "the 2020–21 plan", "the 2013–18 and 2016–18 plans". */
export function plansText(plans: Choice<string>, register: Register): string {
  const names = plans.values.map(id => planName(id, register));
  return `the ${joined(names)} ${names.length === 1 ? 'plan' : 'plans'}`;
}

export const planName = (id: string, register: Register): string => (register.plan(id)?.id ?? id).replace('-', '–');

export const themesText = (values: readonly number[]): string =>
  `${values.length === 1 ? 'theme' : 'themes'} ${joined(values.map(String))}`;

export const quoted = (topic: string): string => `“${topic}”`;

export function personText(id: string, register: Register): string {
  const person = register.person(id);
  return person ? spokenName(person) : id;
}

/** What a status is called inside a restatement. */
export const STATUS_WORDS = {
  green: 'green',
  amber: 'amber',
  red: 'red',
  blue: 'blue',
  notStarted: 'not started',
  none: 'no update yet',
} as const;

/** `2021-05-19` → "19 May 2021". */
export function dayText(day: string): string {
  return `${Number(day.slice(8, 10))} ${longMonth(day.slice(0, 7))}`;
}

export const meetingsText = (ids: readonly string[]): string =>
  joined(ids.map(id => dayText(id.replace('meeting/', ''))));

/** ", page 2" */
export const pageText = (page: number | undefined): string => (page === undefined ? '' : `, page ${page}`);
