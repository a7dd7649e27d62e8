import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { silentLog } from '../../bot/process/log.ts';
import { authenticationFor, createAdapter } from '../../bot/teams/adapter.ts';
import { createSignInNames } from '../../bot/teams/signInName.ts';
import { type FakeConnector, type Member, startFakeConnector } from './fakeConnector.ts';
import { said, TENANT } from './incoming.ts';

const ACCOUNT = '9d3e08f9-a7ae-43aa-a4d3-de3f319a8a9c';
const ID = `29:${ACCOUNT}`;
/** As the documentation of Teams has it. */
const MEMBER: Member = {
  id: ID,
  name: 'Paul Harris',
  objectId: ACCOUNT,
  givenName: 'Paul',
  surname: 'Harris',
  email: 'paul@example.org',
  userPrincipalName: 'Paul.Harris@Example.org',
  tenantId: TENANT,
  userRole: 'user',
};

describe('the name that somebody signs in with', () => {
  let connector: FakeConnector;
  let nowMs = 0;
  let names: ReturnType<typeof createSignInNames>;
  const adapter = createAdapter(authenticationFor(undefined), silentLog);
  beforeEach(async () => {
    connector = await startFakeConnector();
    nowMs = 0;
    names = createSignInNames({ log: silentLog, nowMs: () => nowMs, limitMs: 150 });
  });
  afterEach(() => connector.close());

  /** What the bot learns in a turn of that person. */
  async function learn(fields: object = {}, account = ACCOUNT): Promise<string | undefined> {
    const incoming = { ...said({ serviceUrl: connector.serviceUrl, account }, 'hello'), ...fields };
    let learned: string | undefined;
    await adapter.receive(incoming as unknown as Activity, async context => {
      learned = await names(context, account);
    });
    return learned;
  }

  it('is the user principal name of the roster, in small letters, and never the e-mail address', async () => {
    connector.roster.set(ID, MEMBER);
    assert.equal(await learn(), 'paul.harris@example.org');
    const { userPrincipalName: _none, ...without } = MEMBER;
    connector.roster.set('29:guest', { ...without, id: '29:guest', objectId: 'guest', userRole: 'guest' });
    assert.equal(await learn({}, 'guest'), undefined);
  });

  it('is not that of somebody else, however the roster names the account', async () => {
    for (const field of ['objectId', 'aadObjectId'] as const) {
      const { objectId: _own, ...member } = MEMBER;
      connector.roster.set('29:other', { ...member, id: '29:other', [field]: ACCOUNT });
      assert.equal(await learn({}, 'other'), undefined);
      nowMs += 2 * 60 * 60_000;
    }
  });

  it('is asked of the team where something is said in a channel', async () => {
    connector.roster.set(ID, MEMBER);
    const channelData = { tenant: { id: TENANT }, team: { id: '19:team@thread.tacv2' } };
    const conversation = {
      conversationType: 'channel',
      isGroup: true,
      tenantId: TENANT,
      id: '19:c@thread.tacv2;messageid=1',
    };
    assert.equal(await learn({ channelData, conversation }), 'paul.harris@example.org');
    assert.deepEqual(connector.asked(), ['19:team@thread.tacv2']);
  });

  it('is asked once an hour, and told again at every word, so that what an administrator says later holds', async () => {
    connector.roster.set(ID, MEMBER);
    for (let word = 0; word < 5; word++) assert.equal(await learn(), 'paul.harris@example.org');
    assert.equal(connector.requests(), 1);
    nowMs += 61 * 60_000;
    await learn();
    assert.equal(connector.requests(), 2);
  });

  for (const [what, status] of [
    ['a roster that has too much to do', 429],
    ['a roster that is down', 503],
    ['a roster that is busy with that conversation', 412],
  ] as const)
    it(`is asked again a minute after ${what} (${status})`, async () => {
      connector.roster.set(ID, MEMBER);
      connector.fail({ kind: 'status', status });
      assert.equal(await learn(), undefined);
      assert.equal(await learn(), undefined);
      assert.equal(connector.requests(), 1, 'not at once, and not by the SDK itself');
      nowMs += 61_000;
      assert.equal(await learn(), 'paul.harris@example.org');
    });

  it('is not asked for again soon where the roster says that there is nobody (404), or that it is not for the bot (403)', async () => {
    assert.equal(await learn(), undefined);
    nowMs += 10 * 60_000;
    assert.equal(await learn(), undefined);
    connector.fail({ kind: 'status', status: 403 });
    await learn({}, 'another');
    await learn({}, 'another');
    assert.equal(connector.requests(), 2);
  });

  it('does not keep anybody waiting whose roster hangs', async () => {
    connector.fail({ kind: 'hang' });
    assert.equal(await learn(), undefined);
  });

  it('is nothing where the roster answers nonsense', async () => {
    connector.fail({ kind: 'html' });
    assert.equal(await learn(), undefined);
  });
});
