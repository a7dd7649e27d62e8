import type { Hearing } from '../commands/commands.ts';
import { type Heard, heardAs, ROLE_COMMANDS } from '../commands/heard.ts';

/** What an administrator says about who may do what. Names are still the words that were said. */
export type RoleCommand =
  | { readonly kind: 'give'; readonly who: string; readonly role: 'manager' | 'admin' }
  | { readonly kind: 'take'; readonly who: string; readonly role: 'manager' | 'admin' | undefined }
  | { readonly kind: 'list'; readonly role: 'manager' | 'admin' | undefined }
  | { readonly kind: 'signIn'; readonly who: string; readonly signIn: string }
  | { readonly kind: 'claim'; readonly verdict: 'confirm' | 'refuse'; readonly account: string; readonly who: string };

/**
 * Reads "make Insp Harris a manager", "remove Dan Howitt as manager", "who are the managers?", "Insp Harris signs in as
 * paul.harris@example.org", and the two buttons of a claim. Undefined for everything else.
 */
export function readRoleCommand({ words: text, heard }: Pick<Hearing, 'words' | 'heard'>): RoleCommand | undefined {
  if (text.length > LONGEST_CHARACTERS) return undefined;
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.!?\s]+$/u, '')
    .replace(/^please /iu, '');
  return readClaim(said) ?? readSignIn(said) ?? readRole(heard);
}

const LONGEST_CHARACTERS = 300;

function readClaim(said: string): RoleCommand | undefined {
  const [, verdict, account, who] = /^(confirm|refuse) that account (\S{1,200}) is (.{1,80})$/iu.exec(said) ?? [];
  if (!verdict || !account || !who) return undefined;
  return { kind: 'claim', verdict: verdict.toLowerCase() === 'confirm' ? 'confirm' : 'refuse', account, who };
}

function readRole(heard: readonly Heard[]): RoleCommand | undefined {
  const one = heardAs(heard, ROLE_COMMANDS);
  const { who = '' } = one?.slots ?? {};
  switch (one?.means) {
    case undefined:
      return undefined;
    case 'listManagers':
      return { kind: 'list', role: 'manager' };
    case 'listAdmins':
      return { kind: 'list', role: 'admin' };
    case 'listRoles':
      return { kind: 'list', role: undefined };
    case 'takeManager':
      return { kind: 'take', who, role: 'manager' };
    case 'takeAdmin':
      return { kind: 'take', who, role: 'admin' };
    case 'takeRole':
      return { kind: 'take', who, role: undefined };
    case 'makeManager':
      return { kind: 'give', who, role: 'manager' };
    case 'makeAdmin':
      return { kind: 'give', who, role: 'admin' };
    default:
      return one satisfies never;
  }
}

const SIGN_IN = [
  /^(.{2,60}?)(?: signs? in (?:as|with)|['’]s (?:e-?mail|sign-in)(?: address| name)? is) (\S+@\S+\.\S+)$/iu,
  /^the (?:e-?mail|sign-in)(?: address| name)? of (.{2,60}?) is (\S+@\S+\.\S+)$/iu,
];

function readSignIn(said: string): RoleCommand | undefined {
  const [, who, signIn] = SIGN_IN.map(pattern => pattern.exec(said)).find(found => found !== null) ?? [];
  return who && signIn ? { kind: 'signIn', who, signIn: signIn.toLowerCase() } : undefined;
}
