import type { Role } from '../../data/contact.ts';
import { spokenName } from '../../data/personName.ts';
import { type Roles, roleOf } from '../../data/roles.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { Store } from '../../data/store/port.ts';
import { ROLE_NAMES } from './personaSentences.ts';

/** Who a channel says is speaking: the account (the Entra object id in Teams) and the name it shows. */
export interface Identity {
  readonly account: string;
  readonly displayName?: string | undefined;
}

/**
 * Who is speaking (contract, "The speaker"). What an administrator or "I am …" kept for the account wins. An account that nobody
 * mapped is a manager of the office in local mode, so that a newcomer can try everything, and otherwise a reader. An account that
 * stands for a person has at least the role that the plan and `data/roles.json` give that person.
 */
export function speakerFor(
  identity: Identity,
  store: Pick<Store, 'account' | 'register'>,
  roles: Roles,
  { local }: { readonly local: boolean },
): Speaker {
  const kept = store.account(identity.account);
  const administers = roles.adminAccounts?.includes(identity.account) === true;
  const person = kept?.person ? store.register().person(kept.person) : undefined;
  if (kept && person) {
    const role = administers ? 'admin' : stronger(kept.role, roleOf(person.id, store.register(), roles));
    return { account: identity.account, person: person.id, name: spokenName(person), role };
  }
  if (administers) return unnamed(identity, 'admin');
  return unnamed(identity, kept ? (kept.person ? 'reader' : kept.role) : local ? 'manager' : 'reader');
}

const ROLES_BY_STRENGTH = ['reader', 'lead', 'manager', 'admin'] as const satisfies Role[];
const stronger = (a: Role, b: Role): Role => (ROLES_BY_STRENGTH.indexOf(a) >= ROLES_BY_STRENGTH.indexOf(b) ? a : b);

/** An account that is nobody on record goes by the name its channel shows. */
function unnamed({ account, displayName }: Identity, role: Role): Speaker {
  return { account, person: undefined, name: displayName?.trim() || ROLE_NAMES[role], role };
}
