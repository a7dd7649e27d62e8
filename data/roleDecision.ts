import { z } from 'zod';
import { type Actor, actorSchema } from './actor.ts';
import type { Account, Role } from './contact.ts';

/** What an administrator decided about who somebody is here, and what they may do. Kept for good; of several the last holds. */
export const roleDecisionSchema = z
  .object({
    /** A person on record, or an account that is nobody on record. */
    about: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), person: z.string().min(1) }).strict(),
      z.object({ kind: z.literal('account'), account: z.string().min(1) }).strict(),
    ]),
    /** How whom it is about was called when it was decided. */
    name: z.string().min(1),
    /** `reader`: no more than what the plan itself makes of them. */
    role: z.enum(['reader', 'manager', 'admin']).optional(),
    /** Of an account: the person it stands for from now on. */
    standsFor: z.string().min(1).optional(),
    /** Of a person: the name they sign in with (the user principal name), in lower case. */
    signIn: z.string().min(3).optional(),
    by: actorSchema,
    at: z.iso.datetime({ offset: true }),
  })
  .strict();
export type RoleDecision = z.infer<typeof roleDecisionSchema>;

/** The role that was given to a person in chat, if any was. */
export const roleGiven = (decisions: readonly RoleDecision[], person: string): RoleDecision['role'] =>
  decisions.findLast(({ about, role }) => about.kind === 'person' && about.person === person && role !== undefined)
    ?.role;

/** The one person who signs in with a name; undefined where none or several are said to. */
export function personSigningIn(decisions: readonly RoleDecision[], signIn: string): string | undefined {
  const latest = new Map<string, string>();
  for (const { about, signIn: name } of decisions)
    if (about.kind === 'person' && name !== undefined) latest.set(about.person, name);
  const [only, another] = [...latest].filter(([, name]) => name === signIn.toLowerCase());
  return another ? undefined : only?.[0];
}

/** An account as it stands once it was decided whom it stands for. */
export const accountFor = (account: string, person: string | null, role: Role): Account => ({ account, person, role });

/** Who decides where nobody did: the sign-in name that Microsoft Entra vouches for. */
export const THE_ROSTER: Actor = { account: 'roster', person: null, name: 'the Teams roster' };
