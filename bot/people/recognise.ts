import { spokenName } from '../../data/personName.ts';
import { accountFor, personSigningIn, THE_ROSTER } from '../../data/roleDecision.ts';
import { type Roles, roleOf } from '../../data/roles.ts';
import type { Change } from '../../data/store/change.ts';
import type { Store } from '../../data/store/port.ts';

/** Whether an account that nobody knows could be known by the name it signs in with. */
export const couldRecognise = (store: Pick<Store, 'account' | 'register'>, account: string): boolean =>
  store.account(account) === undefined && store.register().roleDecisions.some(({ signIn }) => signIn !== undefined);

/**
 * What makes an unknown account the person of whom an administrator said that they sign in so; nothing where nobody did, or of several.
 * @param signIn the user principal name that the Teams roster gives. Not the e-mail address: a guest can choose that themselves
 * @param at ISO 8601 with offset
 */
export function recognise(
  store: Pick<Store, 'account' | 'register'>,
  roles: Roles,
  { account, signIn, at }: { readonly account: string; readonly signIn: string; readonly at: string },
): readonly Change[] {
  const register = store.register();
  const found = personSigningIn(register.roleDecisions, signIn);
  const person = found === undefined ? undefined : register.person(found);
  if (!person || store.account(account)) return [];
  return [
    {
      kind: 'decideRole',
      decision: {
        about: { kind: 'account', account },
        name: spokenName(person),
        standsFor: person.id,
        by: THE_ROSTER,
        at,
      },
    },
    { kind: 'keepAccount', account: accountFor(account, person.id, roleOf(person.id, register, roles)) },
  ];
}
