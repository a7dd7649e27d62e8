import { spokenRank } from './ranks.ts';
import type { Person } from './records/person.ts';

/** How a person is named in a sentence: "Det Supt Firth", "Kevin Dennis", and "KM" for one of whom only the initials are known. */
export function spokenName(person: Person): string {
  if (person.name === null) return person.aliases[0] ?? person.role;
  return person.rank === null ? person.name : `${spokenRank(person.rank)} ${surnameOf(person)}`;
}

/** A person's name in full, as on an attendance list: "Superintendent Kev Broadhead"; the initials where the papers print no more. */
export function fullName(person: Person): string {
  const name = person.name ?? person.aliases[0] ?? person.role;
  return person.rank && !name.startsWith(person.rank) ? `${person.rank} ${name}` : name;
}

/** The last part of the name, or the initials where there is no name. */
export function surnameOf(person: Person): string {
  const parts = (person.name ?? person.aliases[0] ?? '').replace(/ QC$/, '').split(' ');
  return parts.at(-1) ?? '';
}
