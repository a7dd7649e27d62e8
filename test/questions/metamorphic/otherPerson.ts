import type { Query } from '../../../bot/questions/query.ts';
import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { isSaid } from './mention.ts';
import { type Swap, swapping, withValue } from './swap.ts';

const { people, activities, meetings } = register.records;
type Person = (typeof people)[number];

/** "what does Firth lead" → "what does Broadhead lead": somebody who stands in the records as the first does. */
export const otherPerson: Change = swapping('another person', ({ text }, query) =>
  people.flatMap(person => {
    const form = FORMS.find(f => nameOf(person, f) !== undefined && isSaid(text, nameOf(person, f) ?? ''));
    if (form === undefined || (form === 'surname' && isSaidWithMore(text, person))) return [];
    return people.flatMap((other): Swap[] => {
      const instead = nameOf(other, form);
      const put = standing(other) === standing(person) ? withPerson(query, person.id, other.id) : undefined;
      return put && instead !== undefined ? [{ said: nameOf(person, form) ?? '', instead, query: put }] : [];
    });
  }),
);

type Form = 'full' | 'surname';
const FORMS: readonly Form[] = ['full', 'surname'];

/** The surname only where nobody shares it and it is no other word. */
function nameOf({ name }: Person, form: Form): string | undefined {
  if (name === null || / QC$/.test(name)) return undefined;
  if (form === 'full') return name.includes(' ') ? name : undefined;
  const surname = surnameOf(name);
  const isAlone = people.filter(p => p.name !== null && surnameOf(p.name) === surname).length === 1;
  return isAlone && !COMMON.test(surname) ? surname : undefined;
}

const surnameOf = (name: string): string => name.split(' ').at(-1) ?? '';
const COMMON = /^(May|Prior|Fish|Cooper|Ford|Baker|Cant|Hill|Harris)$/;

/** A rank or a first name before it, which the other has not. */
const isSaidWithMore = (text: string, { name }: Person): boolean =>
  new RegExp(`(?:${TITLES})\\.? ${surnameOf(name ?? '')}|(?<!\\b(?:${SMALL}),?) ${surnameOf(name ?? '')}\\b`, 'i').test(
    text,
  );
const TITLES =
  'pc|pcso|ps|sgt|insp|inspector|supt|superintendent|acc|dcc|cc|ci|constable|commissioner|mr|mrs|ms|miss|dr';
const SMALL =
  'does|did|is|was|are|were|do|has|have|and|or|about|by|to|with|of|for|from|than|but|not|only|just|ask|show|that|what|for|on|under|against|who|where|when|why|how|if|whether|said|theme \\d';

/** As what the person stands in the records, and of which plans. */
function standing({ id }: Person): string {
  const plansOf = (role: 'lead' | 'sponsor') => [...new Set(activities.filter(a => a[role] === id).map(a => a.plan))];
  const attended = meetings.some(m =>
    [m.attendance?.present, m.attendance?.others, m.attendance?.absent].flat().includes(id),
  );
  const writes = meetings.some(m => m.agenda?.some(a => a.report?.author === id));
  return JSON.stringify([plansOf('lead'), plansOf('sponsor'), attended, writes]);
}

const withPerson = (query: Query, id: string, other: string): Query | undefined => {
  const person = query.where.person;
  if (query.of === 'people')
    return query.where.ids?.values.length === 1 ? withValue(query, 'ids', id, other) : undefined;
  return person?.values.length === 1 ? withValue(query, 'person', id, other) : undefined;
};
