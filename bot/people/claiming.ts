import type { Notice } from '../../data/notice.ts';
import { spokenName } from '../../data/personName.ts';
import type { Person } from '../../data/records/person.ts';
import { accountFor } from '../../data/roleDecision.ts';
import { type Roles, roleOf } from '../../data/roles.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { offer } from './personaSentences.ts';
import type { RoleCommand } from './roleCommand.ts';
import { holdersOf } from './roleHolders.ts';
import * as say from './roleSentences.ts';

/**
 * Somebody whose account nobody knows says who they are: every administrator who can be reached is asked, and nothing else changes. The
 * same claim is put to the same administrator once.
 */
export function claimPerson(turn: Turn, person: Person, roles: Roles): TurnResult {
  const name = spokenName(person);
  const receivers = administrators(turn, roles);
  if (receivers.length === 0) return said(turn, say.nobodyToAsk(name));
  return {
    ...said(turn, say.asked(name)),
    changes: receivers.map(to => ({ kind: 'keepNotice', notice: claimTo(turn, to, person) })),
  };
}

type Claim = Extract<RoleCommand, { kind: 'claim' }>;

/** An administrator's answer to a claim: the account stands for the person from now on, or stays what it was; it is told either way. */
export function decideClaim(turn: Turn, { verdict, account }: Claim, person: Person, roles: Roles): TurnResult {
  const name = spokenName(person);
  const { register, account: accountOf } = turn.store;
  const kept = accountOf(account)?.person;
  const known = kept ? register().person(kept) : undefined;
  if (known) return said(turn, say.alreadyIsSomebody(account, spokenName(known)));
  const by = turn.speaker.name;
  if (verdict === 'refuse')
    return { ...said(turn, say.refused(name)), changes: [tell(turn, account, say.youAreNot(name, by))] };
  const at = turn.now.toISO() ?? '';
  return {
    ...said(turn, say.confirmed(account, name)),
    changes: [
      {
        kind: 'decideRole',
        decision: { about: { kind: 'account', account }, name, standsFor: person.id, by: actorOf(turn.speaker), at },
      },
      { kind: 'keepAccount', account: accountFor(account, person.id, roleOf(person.id, register(), roles)) },
      tell(turn, account, say.youAre(name, by)),
    ],
  };
}

/** Those who administer and have a personal chat with the bot, as what notices are addressed to. */
function administrators({ store }: Turn, roles: Roles): readonly Notice['to'][] {
  const reached = new Set(
    store.contacts().flatMap(({ account, scope }) => (scope === 'personal' && account ? [account] : [])),
  );
  const people = new Set(holdersOf('admin', store.register(), roles).map(({ id }) => id));
  const byPerson = store
    .accounts()
    .filter(({ account, person }) => reached.has(account) && person !== null && people.has(person));
  const bySettings = (roles.adminAccounts ?? []).filter(account => reached.has(account));
  const settings = bySettings.filter(account => !byPerson.some(known => known.account === account));
  return [
    ...[...new Set(byPerson.map(({ person }) => person))].map(person => ({ account: null, person })),
    ...settings.map(account => ({ account, person: null })),
  ];
}

function claimTo({ speaker, now }: Turn, to: Notice['to'], person: Person): Notice {
  const { account } = speaker;
  return {
    key: `accountClaim/${account}/${person.id}/${to.person ?? to.account}`,
    kind: 'accountClaim',
    to,
    about: [],
    because: say.claimOf(speaker.name, spokenName(person)),
    decide: {
      confirm: `confirm that account ${account} is ${offer(person)}`,
      refuse: `refuse that account ${account} is ${offer(person)}`,
    },
    at: now.toISO() ?? '',
  };
}

function tell({ now }: Turn, account: string, because: string): Change {
  const at = now.toISO() ?? '';
  return {
    kind: 'keepNotice',
    notice: {
      key: `accountDecided/${account}/${at}`,
      kind: 'accountDecided',
      to: { account, person: null },
      about: [],
      because,
      at,
    },
  };
}
