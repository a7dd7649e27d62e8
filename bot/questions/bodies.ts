import type { Person } from '../../data/records/person.ts';
import type { Choice } from './query.ts';

/** Whether somebody is one of a body's people, by the organisation on record; the commissioner and the deputy have none, and are the office's. */
export function isOfBody({ organisation, role }: Person, body: Choice<string>): boolean {
  const isOf = (value: string) =>
    organisation
      ? (CALLED[value]?.test(organisation) ?? organisation === value)
      : value === 'OPCC' && COMMISSIONER.test(role ?? '');
  return body.values.some(isOf) !== (body.except ?? false);
}

/** The bodies that write papers. */
export const BODIES = ['Force', 'OPCC', 'VRU'] as const;

const CALLED: Readonly<Record<string, RegExp>> = {
  Force: /^Nottinghamshire Police$/,
  OPCC: /Office of the Police and Crime Commissioner$/,
  VRU: /^Violence Reduction Unit$/,
};
const COMMISSIONER = /Police and Crime Commissioner$/;
