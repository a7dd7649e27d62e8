import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { createRespond } from '../../bot/conversation/respond.ts';
import { speakerFor } from '../../bot/people/directory.ts';
import { couldRecognise, recognise } from '../../bot/people/recognise.ts';
import { readRoleCommand } from '../../bot/people/roleCommand.ts';
import { personalNotice } from '../../bot/personalNotice.ts';
import type { Contact } from '../../data/contact.ts';
import { registerAt } from '../../data/registerAt.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { ports, RECORDS, ROLES } from '../conversation/chat.ts';

const NOW = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });
const ROOT_ACCOUNT = 'the-first';
const CHAT_WITH_ROOT: Contact = {
  id: 'chat-with-the-first',
  scope: 'personal',
  account: ROOT_ACCOUNT,
  reference: {},
  seenAt: '2021-05-01T09:00:00.000+01:00',
};

/** An office outside local mode: one administrator by the settings, and whoever else speaks. */
async function office(roles = { ...ROLES, adminAccounts: [ROOT_ACCOUNT] }) {
  const store = createMemoryStore(RECORDS);
  await store.apply([{ kind: 'keepContact', contact: CHAT_WITH_ROOT }]);
  const respond = createRespond({ ...ports, roles });
  const written: Change[] = [];
  return {
    store,
    written,
    say: async (account: string, text: string) => {
      const speaker = speakerFor({ account, displayName: `Name of ${account}` }, store, roles, { local: false });
      const incoming = { kind: 'said', text } as const;
      const result = respond({ session: {}, incoming, speaker, store, now: NOW, local: false });
      await store.apply(result.changes);
      written.push(...result.changes);
      return result.replies.map(reply => reply.text).join('\n');
    },
    roleOf: (account: string) => speakerFor({ account }, store, roles, { local: false }).role,
  };
}

describe('roles, managed in chat', () => {
  it('are given and taken by an administrator, and stand in the history with who did it and when', async () => {
    const { say, store } = await office();
    assert.match(
      await say(ROOT_ACCOUNT, 'make Insp Harris a manager'),
      /^Inspector Harris is a manager of the office from now on/u,
    );
    assert.match(await say('anybody', 'who are the managers?'), /Inspector Harris/u);
    const [line] = store.history();
    const [change] = line?.changes ?? [];
    assert.ok(change?.kind === 'decideRole');
    assert.deepEqual([change.decision.role, change.decision.by.account], ['manager', ROOT_ACCOUNT]);
    assert.match(await say(ROOT_ACCOUNT, 'remove Insp Harris as manager'), /has no role of the office any more/u);
    assert.doesNotMatch(await say('anybody', 'who are the managers?'), /Inspector Harris/u);
  });

  it('reach the accounts that stand for the person at once', async () => {
    const { say, store, roleOf } = await office();
    await store.apply([{ kind: 'keepAccount', account: { account: 'h', person: 'person/paul-harris', role: 'lead' } }]);
    await say(ROOT_ACCOUNT, 'make Insp Harris an admin');
    assert.equal(roleOf('h'), 'admin');
    await say(ROOT_ACCOUNT, 'Insp Harris is no longer an administrator');
    assert.equal(roleOf('h'), 'lead');
  });

  it('are not changed by anybody else, who is told whom to ask', async () => {
    const { say, written } = await office();
    assert.match(await say('anybody', 'make me a manager'), /Only an administrator.*Noel McMenamin/u);
    assert.match(await say('anybody', 'make Insp Harris an admin'), /Only an administrator/u);
    assert.deepEqual(written, []);
  });

  it('never leave the office without an administrator', async () => {
    const { say, store } = await office({ managers: [], admins: ['person/noel-mcmenamin'], adminAccounts: [] });
    await store.apply([
      { kind: 'keepAccount', account: { account: 'n', person: 'person/noel-mcmenamin', role: 'admin' } },
    ]);
    assert.match(await say('n', 'remove Noel McMenamin as admin'), /is the only administrator/u);
    assert.match(await say('n', 'make Noel McMenamin a manager'), /is the only administrator/u);
    assert.match(await say('n', 'make Dan Howitt an admin'), /Dan Howitt is an administrator/u);
    assert.match(await say('n', 'remove Noel McMenamin as admin'), /has no role/u);
  });

  it('can be asked about as they were on an earlier day', async () => {
    const { say, store } = await office();
    await say(ROOT_ACCOUNT, 'make Insp Harris a manager');
    const before = registerAt(store.reference(), store.history(), NOW.minus({ days: 1 }));
    assert.equal(before.roleDecisions.length, 0);
  });
});

describe('an account that nobody knows', () => {
  it('says who it is, an administrator confirms with one press, and both are told', async () => {
    const { say, store, roleOf } = await office();
    assert.match(await say('stranger', 'I am Insp Harris'), /I have asked the administrators/u);
    assert.equal(roleOf('stranger'), 'reader');
    const [claim] = store.notices();
    assert.ok(claim);
    assert.deepEqual(claim.to, { account: ROOT_ACCOUNT, person: null });
    assert.match(personalNotice(claim, store.register()).text, /^Name of stranger says they are Inspector Harris/u);
    assert.match(await say(ROOT_ACCOUNT, claim.decide?.confirm ?? ''), /is Inspector Harris from now on/u);
    assert.equal(roleOf('stranger'), 'lead');
    assert.deepEqual(
      store.notices().map(({ kind, to }) => [kind, to.account]),
      [
        ['accountClaim', ROOT_ACCOUNT],
        ['accountDecided', 'stranger'],
      ],
    );
    assert.match(await say(ROOT_ACCOUNT, claim.decide?.confirm ?? ''), /already confirmed/u);
  });

  it('stays a reader when it is refused, and cannot confirm itself', async () => {
    const { say, store, roleOf } = await office();
    await say('stranger', 'I am Insp Harris');
    const [claim] = store.notices();
    assert.match(await say('stranger', claim?.decide?.confirm ?? ''), /Only an administrator/u);
    assert.match(await say(ROOT_ACCOUNT, claim?.decide?.refuse ?? ''), /stay a reader/u);
    assert.equal(roleOf('stranger'), 'reader');
  });

  it('asks the same administrator once, however often it says the same', async () => {
    const { say, store } = await office();
    await say('stranger', 'I am Insp Harris');
    await say('stranger', 'I am Insp Harris');
    assert.equal(store.notices().length, 1);
  });

  it('is told that nobody can confirm it where no administrator has spoken yet', async () => {
    const { say } = await office({ ...ROLES, adminAccounts: [] });
    assert.match(await say('stranger', 'I am Insp Harris'), /no administrator has spoken to me yet/u);
  });

  it('is known by the name that it signs in with, once an administrator said whose it is', async () => {
    const { say, store, roleOf } = await office();
    assert.equal(couldRecognise(store, 'h'), false);
    await say(ROOT_ACCOUNT, 'Insp Harris signs in as Paul.Harris@example.org');
    assert.equal(couldRecognise(store, 'h'), true);
    const at = NOW.toISO() ?? '';
    assert.deepEqual(recognise(store, ROLES, { account: 'x', signIn: 'someone.else@example.org', at }), []);
    await store.apply(recognise(store, ROLES, { account: 'h', signIn: 'paul.harris@example.org', at }));
    assert.equal(roleOf('h'), 'lead');
    assert.match(
      await say(ROOT_ACCOUNT, 'Dan Howitt signs in as paul.harris@example.org'),
      /already the sign-in name of Inspector Harris/u,
    );
  });
});

describe('words about roles', () => {
  for (const text of [
    'make Insp Harris the lead of 3.5',
    'who is the lead of 3.5',
    'who are the managers of theme 3',
    'remove 3.5 from my list',
    'what is the manager doing',
    'amber is no longer a risk',
  ])
    it(`are not “${text}”`, () => assert.equal(readRoleCommand(ports.commands(text)), undefined));
});
