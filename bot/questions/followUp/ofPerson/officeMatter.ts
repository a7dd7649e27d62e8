import type { Person } from '../../../../data/records/person.ts';

/** What somebody's office is about, as their role has it: "Force lead for rural crime from 26 April 2021" is about rural crime. Undefined where it says none. */
export function officeMatter({ role }: Pick<Person, 'role'>): string | undefined {
  const offices = (role ?? '').split(';').map(office => office.trim().replace(/ from .*$/, ''));
  return MATTERS.flatMap(pattern => offices.flatMap(office => pattern.exec(office)?.[1] ?? []))[0]?.toLowerCase();
}

/** The likeliest to be spoken of first. */
const MATTERS = [
  /\blead for SNB priorit(?:y|ies) \d+ \(([^)]+)\)/,
  /\blead for (?!SNB|theme)(.+)$/,
  /^(.+) Force lead$/,
  /^(?:Runs|Oversees) (?:the )?(.+?)(?: with .*)?$/,
  /^(?:Author of|Contact for) the (.+?) reports?$/,
  /^Head of (.+)$/,
];
