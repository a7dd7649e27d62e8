import { spokenName } from '../../data/personName.ts';
import type { Person } from '../../data/records/person.ts';
import { withRoleDecision } from '../../data/registerAfter.ts';
import { accountFor, personSigningIn, type RoleDecision } from '../../data/roleDecision.ts';
import { type Roles, roleOf } from '../../data/roles.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import type { Hearing } from '../commands/commands.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { decideClaim } from './claiming.ts';
import { personNamed } from './personNamed.ts';
import { readRoleCommand } from './roleCommand.ts';
import { adminCount, adminNames, holdersOf } from './roleHolders.ts';
import * as say from './roleSentences.ts';

/** Who may do what, asked by anybody and changed by an administrator. Undefined for other words. */
export function stepRoles(turn: Turn, hearing: Hearing, roles: Roles): TurnResult | undefined {
  const { words } = hearing;
  const command = readRoleCommand(hearing);
  if (!command) return undefined;
  if (command.kind === 'list') return said(turn, listOf(turn, roles, command.role));
  if (turn.speaker.role !== 'admin') return said(turn, say.onlyAdmins(adminNames(turn.store.register(), roles)));
  const found = personNamed(turn, command.who, name => words.replace(command.who, name));
  if (!found.ok) return found.refusal;
  switch (command.kind) {
    case 'give':
      return give(turn, found.value, command.role, roles);
    case 'take':
      return take(turn, found.value, command.role, roles);
    case 'signIn':
      return keepSignIn(turn, found.value, command.signIn);
    case 'claim':
      return decideClaim(turn, command, found.value, roles);
    default:
      return command satisfies never;
  }
}

function listOf({ store }: Turn, roles: Roles, role: 'manager' | 'admin' | undefined): string {
  const register = store.register();
  const lines = (['manager', 'admin'] as const)
    .filter(each => role === undefined || each === role)
    .map(each =>
      say.roleLine(
        each,
        each === 'admin' ? adminNames(register, roles) : holdersOf(each, register, roles).map(spokenName),
      ),
    );
  return lines.join('\n');
}

function give(turn: Turn, person: Person, role: 'manager' | 'admin', roles: Roles): TurnResult {
  const register = turn.store.register();
  const name = spokenName(person);
  if (roleOf(person.id, register, roles) === role) return said(turn, say.alreadyIs(name, role));
  return decide(turn, person, { role }, roles) ?? said(turn, say.lastAdmin(name), []);
}

function take(turn: Turn, person: Person, role: 'manager' | 'admin' | undefined, roles: Roles): TurnResult {
  const held = roleOf(person.id, turn.store.register(), roles);
  const name = spokenName(person);
  const holds = role === undefined ? held === 'manager' || held === 'admin' : held === role;
  if (!holds) return said(turn, say.isNot(name, role));
  return decide(turn, person, { role: 'reader' }, roles) ?? said(turn, say.lastAdmin(name));
}

/** Undefined where nobody would be left to administer. Accounts that stand for the person get what the person may do. */
function decide(
  turn: Turn,
  person: Person,
  { role }: Required<Pick<RoleDecision, 'role'>>,
  roles: Roles,
): TurnResult | undefined {
  const decision = decisionOn(turn, person, { role });
  const after = withRoleDecision(turn.store.register(), decision);
  if (adminCount(after, roles) === 0) return undefined;
  const name = spokenName(person);
  const accounts = turn.store.accounts().filter(account => account.person === person.id);
  return {
    ...said(turn, role === 'reader' || role === undefined ? say.taken(name) : say.given(name, role)),
    changes: [
      { kind: 'decideRole', decision },
      ...accounts.map(
        ({ account }): Change => ({
          kind: 'keepAccount',
          account: accountFor(account, person.id, roleOf(person.id, after, roles)),
        }),
      ),
    ],
  };
}

function keepSignIn(turn: Turn, person: Person, signIn: string): TurnResult {
  const register = turn.store.register();
  const taken = personSigningIn(register.roleDecisions, signIn);
  const holder = taken === undefined ? undefined : register.person(taken);
  if (holder && holder.id !== person.id) return said(turn, say.signInTaken(signIn, spokenName(holder)));
  const decision = decisionOn(turn, person, { signIn });
  return { ...said(turn, say.signInKept(spokenName(person), signIn)), changes: [{ kind: 'decideRole', decision }] };
}

const decisionOn = (turn: Turn, person: Person, what: Pick<RoleDecision, 'role' | 'signIn'>): RoleDecision => ({
  about: { kind: 'person', person: person.id },
  name: spokenName(person),
  ...what,
  by: actorOf(turn.speaker),
  at: turn.now.toISO() ?? '',
});
