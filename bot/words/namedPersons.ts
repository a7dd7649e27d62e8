import type { Person } from '../../data/records/person.ts';
import { stemOf } from './tokens.ts';

/** People by the parts of their names, as words are matched. */
export interface NamedPersons {
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  readonly byFirstName: ReadonlyMap<string, readonly Person[]>;
}

export function namedPersons(people: readonly Person[]): NamedPersons {
  const named = people.filter(p => p.name !== null);
  const by = (part: (p: Person) => string) => {
    const map = new Map<string, Person[]>();
    for (const person of named) map.set(part(person), [...(map.get(part(person)) ?? []), person]);
    return map;
  };
  return {
    bySurname: by(p => stemOf(surname(p))),
    byFirstName: by(p => stemOf(p.name?.split(' ')[0]?.toLowerCase() ?? '')),
  };
}

export const surname = (person: Person): string =>
  (person.name ?? '').replace(/ QC$/, '').split(' ').at(-1)?.toLowerCase().replace(/['’]/g, '') ?? '';
