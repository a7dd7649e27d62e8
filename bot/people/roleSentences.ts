const AS = { manager: 'a manager of the office', admin: 'an administrator' } as const;
type Given = keyof typeof AS;

export const onlyAdmins = (admins: readonly string[]): string =>
  `Only an administrator can change who may do what. ${whoAdministers(admins)}`;

export const whoAdministers = (admins: readonly string[]): string =>
  admins.length > 0
    ? `${admins.length === 1 ? 'The administrator is' : 'The administrators are'} ${admins.join(', ')}.`
    : 'No administrator is named yet: whoever runs this bot names the first.';

export const given = (name: string, role: Given): string =>
  `${name} is ${AS[role]} from now on. To take it back, say “remove ${name} as ${role}”.`;

export const alreadyIs = (name: string, role: Given): string => `${name} is ${AS[role]} already. Nothing was changed.`;

export const taken = (name: string): string =>
  `${name} has no role of the office any more, and keeps what the plan gives: updates for what they lead or sponsor, and questions.`;

export const isNot = (name: string, role: Given | undefined): string =>
  `${name} is not ${role ? AS[role] : 'a manager or administrator'}. Nothing was changed.`;

export const lastAdmin = (name: string): string =>
  `${name} is the only administrator, and without one nobody could change who may do what. Make somebody else an administrator first. Nothing was changed.`;

export const roleLine = (role: Given, names: readonly string[]): string =>
  `${role === 'manager' ? 'Managers of the office' : 'Administrators'}: ${names.length > 0 ? names.join(', ') : 'none'}.`;

export const bySettings = (count: number): string =>
  count === 1 ? 'one account named in the settings' : `${count} accounts named in the settings`;

export const signInKept = (name: string, signIn: string): string =>
  `${name} signs in as ${signIn}. When that account first speaks here, it will be taken for ${name}.`;

export const signInTaken = (signIn: string, name: string): string =>
  `${signIn} is already the sign-in name of ${name}. Nothing was changed.`;

export const asked = (name: string): string =>
  `I have asked the administrators to confirm that you are ${name}. Until then you can ask anything; I will tell you when they have answered.`;

export const nobodyToAsk = (name: string): string =>
  `I cannot take your word alone that you are ${name}, and no administrator has spoken to me yet who could confirm it. Ask whoever runs this bot. Until then you can ask anything.`;

export const claimOf = (account: string, name: string): string =>
  `${account} says they are ${name}. Is that so? If you confirm, they can do what ${name} may do here.`;

export const confirmed = (account: string, name: string): string =>
  `${account} is ${name} from now on, and will be told.`;

export const refused = (name: string): string => `Not confirmed. They stay a reader, not ${name}, and will be told.`;

export const youAre = (name: string, by: string): string =>
  `${by} has confirmed that you are ${name}. Say “my activities” to see what is yours.`;

export const youAreNot = (name: string, by: string): string =>
  `${by} did not confirm that you are ${name}. You can still ask anything. If it is a mistake, speak to them.`;

export const alreadyIsSomebody = (account: string, name: string): string =>
  `That account was already confirmed as ${name} (${account}). Nothing was changed.`;
