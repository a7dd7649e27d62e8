import { spokenName } from '../../data/personName.ts';
import type { Person } from '../../data/records/person.ts';
import type { Register } from '../../data/register.ts';
import { type Roles, roleOf } from '../../data/roles.ts';
import type { Store } from '../../data/store/port.ts';
import { bySettings } from './roleSentences.ts';

/** The people on record who hold a role of the office, by the file or by what was decided in chat. */
export const holdersOf = (role: 'manager' | 'admin', register: Register, roles: Roles): readonly Person[] =>
  register.records.people.filter(person => roleOf(person.id, register, roles) === role);

/** How many could still change who may do what. */
export const adminCount = (register: Register, roles: Roles): number =>
  holdersOf('admin', register, roles).length + (roles.adminAccounts ?? []).length;

/** Whether any account that could speak here may change who may do what. */
export const isAdministered = (store: Pick<Store, 'accounts' | 'register'>, roles: Roles): boolean =>
  (roles.adminAccounts ?? []).length > 0 ||
  store
    .accounts()
    .some(
      ({ person, role }) =>
        role === 'admin' || (person !== null && roleOf(person, store.register(), roles) === 'admin'),
    );

/** Who administers, by name; accounts of the settings, which have none, by their number. */
export function adminNames(register: Register, roles: Roles): readonly string[] {
  const names = holdersOf('admin', register, roles).map(spokenName);
  const unnamed = (roles.adminAccounts ?? []).length;
  return unnamed > 0 ? [...names, bySettings(unnamed)] : names;
}
