import type { Role } from '../../data/contact.ts';
import { beginsWithRank } from '../../data/ranks.ts';
import type { Person } from '../../data/records/person.ts';
import type { Register } from '../../data/register.ts';
import { type Roles, roleOf } from '../../data/roles.ts';
import { findPeople, nearestPeople } from '../naming/findPeople.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { claimPerson } from './claiming.ts';
import * as say from './personaSentences.ts';

/** What somebody said about who they are. */
export type PersonaClaim =
  | { readonly kind: 'ask' }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'several'; readonly people: readonly Person[]; readonly words: string }
  | { readonly kind: 'unknown'; readonly words: string };

/**
 * Reads "I am Det Supt Firth", "i'm a reader", "who am I". Undefined for anything else that begins with "I am": "I am new here" is
 * no claim, and goes on to be read as a question.
 */
export function readPersona(text: string, register: Register): PersonaClaim | undefined {
  if (text.length > LONGEST_CHARACTERS) return undefined;
  const said = text
    .trim()
    .replace(/[\s.!?]+$/u, '')
    .replace(/\s+/gu, ' ');
  if (/^who(?: am i|ami)(?: now)?$/iu.test(said)) return { kind: 'ask' };
  const words = /^(?:i am|i['’]?m|iam|become) (.{1,60})$/iu.exec(said)?.[1];
  if (words === undefined) return undefined;
  return roleClaim(words) ?? personClaim(words, register);
}

/**
 * Answers a claim, and in local mode takes it on: the account speaks as that person from the next turn. Outside local mode a claim is
 * refused in one sentence. Undefined where nothing was claimed, and where an unknown name may be words of an update being written.
 */
export function stepPersona(turn: Turn, roles: Roles): TurnResult | undefined {
  const { incoming, store } = turn;
  const claim = incoming.kind === 'said' ? readPersona(incoming.text, store.register()) : undefined;
  if (!claim || (claim.kind === 'unknown' && turn.session.updating)) return undefined;
  if (claim.kind === 'ask') return replied(turn, say.whoYouAre(turn.speaker, store.register()));
  if (!turn.local) return claimed(turn, claim, roles);
  switch (claim.kind) {
    case 'role':
      return became(turn, null, claim.role, say.nowRole(claim.role));
    case 'person': {
      const role = roleOf(claim.person.id, store.register(), roles);
      return became(turn, claim.person.id, role, say.nowPerson(claim.person, role, store.register()));
    }
    case 'several':
      return offered(turn, say.severalPeople(claim.words), claim.people);
    case 'unknown':
      return offered(turn, say.nobodyCalled(claim.words), nearestPeople(store.register(), claim.words));
    default:
      return claim satisfies never;
  }
}

/** Outside local mode saying so changes nothing; but whoever is nobody yet may ask an administrator to confirm it. */
function claimed(turn: Turn, claim: PersonaClaim, roles: Roles): TurnResult {
  if (turn.speaker.person !== undefined || claim.kind === 'role' || claim.kind === 'ask')
    return replied(turn, say.refusedOutsideLocal);
  if (claim.kind === 'person') return claimPerson(turn, claim.person, roles);
  return claim.kind === 'several'
    ? offered(turn, say.severalPeople(claim.words), claim.people)
    : offered(turn, say.nobodyOnRecord(claim.words), nearestPeople(turn.store.register(), claim.words));
}

/** Nobody's name is longer; what is longer is something else. */
const LONGEST_CHARACTERS = 80;

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  reader: 'reader',
  manager: 'manager',
  'manager of the office': 'manager',
  admin: 'admin',
  administrator: 'admin',
};

function roleClaim(words: string): PersonaClaim | undefined {
  const role = ROLE_WORDS[words.toLowerCase().replace(/^(?:just )?(?:an?|the) /u, '')];
  return role && { kind: 'role', role };
}

function personClaim(words: string, register: Register): PersonaClaim | undefined {
  const people = findPeople(register, words);
  const [first, second] = people;
  if (first && !second) return { kind: 'person', person: first };
  if (first) return { kind: 'several', people, words };
  return looksLikeName(words) ? { kind: 'unknown', words } : undefined;
}

/** A rank in front, or at most three words that all begin with a capital: "Inspector Morse", "Jane Tennison". */
function looksLikeName(words: string): boolean {
  const parts = words.split(' ');
  return (
    parts.length <= 4 && (beginsWithRank(words) || (parts.length <= 3 && parts.every(part => /^\p{Lu}/u.test(part))))
  );
}

const replied = ({ session }: Turn, text: string): TurnResult => ({
  session,
  replies: [{ kind: 'text', text }],
  changes: [],
});

/** Whoever speaks from now on did not begin the update that is open: its draft stays, the question is put away. */
function became(turn: Turn, person: string | null, role: Role, text: string): TurnResult {
  const { updating: _putAway, ...session } = turn.session;
  return {
    session,
    replies: [{ kind: 'text', text }],
    changes: [{ kind: 'keepAccount', account: { account: turn.speaker.account, person, role } }],
  };
}

const MOST_OFFERS = 6;

function offered({ session }: Turn, text: string, people: readonly Person[]): TurnResult {
  const buttons = people
    .slice(0, MOST_OFFERS)
    .map(person => ({ title: say.offer(person), say: `I am ${say.offer(person)}` }));
  return { session, replies: [{ kind: 'text', text, buttons }], changes: [] };
}
