import { z } from 'zod';
import type { Role } from './contact.ts';
import type { Person } from './records/person.ts';
import { DataFault, pathText, readJson } from './reference.ts';
import type { Register } from './register.ts';
import { roleGiven } from './roleDecision.ts';

const named = z.object({ person: z.string().min(1), why: z.string().min(1) }).strict();
const rolesSchema = z.object({ managers: z.array(named), admins: z.array(named) }).strict();

/** Who holds a role that does not follow from the plan: person ids. Leads follow from the activities, everybody else reads. */
export interface Roles {
  readonly managers: readonly string[];
  readonly admins: readonly string[];
  /** Accounts that administer whatever was decided in chat (`ADMIN_OBJECT_IDS`), so that nobody can lock everybody out. */
  readonly adminAccounts?: readonly string[];
}

/**
 * Reads `data/roles.json`.
 * @param people the people on record; every person named in the file must be one of them
 * @throws DataFault naming file, path and fault
 */
export function loadRoles(file: string, people: readonly Person[]): Roles {
  const parsed = rolesSchema.safeParse(readJson(file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new DataFault(`${file} is broken. ${pathText('roles', issue?.path ?? [])}: ${issue?.message}`);
  }
  const known = new Set(people.map(person => person.id));
  for (const list of ['managers', 'admins'] as const) {
    const at = parsed.data[list].findIndex(entry => !known.has(entry.person));
    if (at >= 0)
      throw new DataFault(
        `${file} is broken. ${list}[${at}].person: ${parsed.data[list][at]?.person} is not on record.`,
      );
  }
  return {
    managers: parsed.data.managers.map(entry => entry.person),
    admins: parsed.data.admins.map(entry => entry.person),
  };
}

/** What a person may do here: the role they were given in chat, else the one that the file names, else `lead` where any activity of any plan names them, else `reader`. */
export function roleOf(personId: string, register: Register, roles: Roles): Role {
  const given = roleGiven(register.roleDecisions, personId) ?? namedRole(personId, roles);
  if (given !== 'reader') return given;
  const leads = register.records.activities.some(
    activity => activity.lead === personId || activity.sponsor === personId,
  );
  return leads ? 'lead' : 'reader';
}

function namedRole(personId: string, { admins, managers }: Roles): 'admin' | 'manager' | 'reader' {
  if (admins.includes(personId)) return 'admin';
  return managers.includes(personId) ? 'manager' : 'reader';
}
