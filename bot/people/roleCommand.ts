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
export function readRoleCommand(text: string): RoleCommand | undefined {
  if (text.length > LONGEST_CHARACTERS) return undefined;
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.!?\s]+$/u, '')
    .replace(/^please /iu, '');
  return readClaim(said) ?? readList(said) ?? readTake(said) ?? readGive(said) ?? readSignIn(said);
}

const LONGEST_CHARACTERS = 300;
const ROLE = '(managers?|admins?|administrators?)(?: of the office)?';

function readClaim(said: string): RoleCommand | undefined {
  const [, verdict, account, who] = /^(confirm|refuse) that account (\S{1,200}) is (.{1,80})$/iu.exec(said) ?? [];
  if (!verdict || !account || !who) return undefined;
  return { kind: 'claim', verdict: verdict.toLowerCase() === 'confirm' ? 'confirm' : 'refuse', account, who };
}

const LIST = new RegExp(
  `^(?:(?:who (?:are|is)|list|show)(?: me)?(?: all)?(?: the| an?| our)? ${ROLE}|(?:list|show) (?:the |all )?roles|who has (?:a role|which role|what role))$`,
  'iu',
);

function readList(said: string): RoleCommand | undefined {
  const found = LIST.exec(said);
  return found ? { kind: 'list', role: found[1] === undefined ? undefined : roleIn(found[1]) } : undefined;
}

const TAKE = [
  new RegExp(
    `^(?:remove|take away|withdraw|drop) (.{2,60}?) (?:as|from(?: the)?(?: list of)?|from being)(?: an?| the)? ${ROLE}$`,
    'iu',
  ),
  new RegExp(`^(.{2,60}?) (?:is|should be) (?:no longer|not) (?:an? |the )?${ROLE}(?: any more| anymore)?$`, 'iu'),
  /^(?:make) (.{2,60}?) (?:an? )?(reader)$/iu,
];

function readTake(said: string): RoleCommand | undefined {
  const [, who, role = ''] = TAKE.map(pattern => pattern.exec(said)).find(found => found !== null) ?? [];
  return who ? { kind: 'take', who, role: role === 'reader' ? undefined : roleIn(role) } : undefined;
}

const GIVE = new RegExp(
  `^(?:make|appoint|name) (.{2,60}?) (?:as )?(?:an?|the|another) ${ROLE}(?: too| as well)?$`,
  'iu',
);

function readGive(said: string): RoleCommand | undefined {
  const [, who, role] = GIVE.exec(said) ?? [];
  return who && role ? { kind: 'give', who, role: roleIn(role) } : undefined;
}

const SIGN_IN = [
  /^(.{2,60}?)(?: signs? in (?:as|with)|['’]s (?:e-?mail|sign-in)(?: address| name)? is) (\S+@\S+\.\S+)$/iu,
  /^the (?:e-?mail|sign-in)(?: address| name)? of (.{2,60}?) is (\S+@\S+\.\S+)$/iu,
];

function readSignIn(said: string): RoleCommand | undefined {
  const [, who, signIn] = SIGN_IN.map(pattern => pattern.exec(said)).find(found => found !== null) ?? [];
  return who && signIn ? { kind: 'signIn', who, signIn: signIn.toLowerCase() } : undefined;
}

const roleIn = (words: string): 'manager' | 'admin' => (/^m/iu.test(words) ? 'manager' : 'admin');
