import assert from 'node:assert/strict';
import { speakerFor } from '../../bot/people/directory.ts';
import { stepPersona } from '../../bot/people/persona.ts';
import type { Session } from '../../bot/turn/turn.ts';
import type { Roles } from '../../data/roles.ts';
import { fakeStore, narrativeWords } from '../updates/fakeStore.ts';
import { START } from '../updates/talk.ts';

const roles: Roles = { managers: ['person/kevin-dennis'], admins: ['person/noel-mcmenamin'] };
const identity = { account: 'a-tester', displayName: 'Alex' };

/** What “I am …” comes to: the reply and whoever speaks afterwards. */
function claim(text: string, { local = true, session = {} as Session } = {}) {
  const store = fakeStore();
  const speaker = speakerFor(identity, store, roles, { local });
  const incoming = { kind: 'said', text } as const;
  const result = stepPersona({ session, incoming, speaker, store, now: START, local, narrativeWords }, roles);
  store.perform(result?.changes ?? []);
  const [reply] = result?.replies ?? [];
  const after = speakerFor(identity, store, roles, { local });
  return { result, text: reply?.text ?? '', buttons: reply?.kind === 'text' ? (reply.buttons ?? []) : [], after };
}

describe('Who is speaking', () => {
  it('an unknown account is a manager of the office in local mode, and a reader otherwise', () => {
    assert.equal(speakerFor(identity, fakeStore(), roles, { local: true }).role, 'manager');
    assert.deepEqual(speakerFor({ account: 'a' }, fakeStore(), roles, { local: false }), {
      account: 'a',
      person: undefined,
      name: 'a reader',
      role: 'reader',
    });
  });

  it('a mapped account is its person, with at least the role that the plan gives them', () => {
    const store = fakeStore();
    const keep = (person: string | null, role: 'reader' | 'manager') =>
      store.perform([{ kind: 'keepAccount', account: { account: 'a', person, role } }]);
    keep('person/firth', 'reader');
    assert.deepEqual(speakerFor({ account: 'a' }, store, roles, { local: false }), {
      account: 'a',
      person: 'person/firth',
      name: 'Det Supt Firth',
      role: 'lead',
    });
    keep('person/firth', 'manager');
    assert.equal(speakerFor({ account: 'a' }, store, roles, { local: false }).role, 'manager');
  });

  it('an account mapped to somebody who is on no record any more is a reader, whatever role was kept', () => {
    const store = fakeStore();
    store.perform([{ kind: 'keepAccount', account: { account: 'a', person: 'person/gone', role: 'admin' } }]);
    assert.equal(speakerFor({ account: 'a' }, store, roles, { local: true }).role, 'reader');
  });
});

describe('“I am …”', () => {
  const PEOPLE: readonly (readonly [string, string, string])[] = [
    ['I am Det Supt Firth', 'Det Supt Firth', 'lead'],
    ["i'm inspector harris", 'Inspector Harris', 'lead'],
    ['I am the Chief Executive.', 'Kevin Dennis', 'manager'],
    ['im Noel McMenamin', 'Noel McMenamin', 'admin'],
    ['I’m Det Supt Frith', 'Det Supt Firth', 'lead'],
    ['I am Paddy Tipping', 'Paddy Tipping', 'reader'],
    ['I am a reader', 'Alex', 'reader'],
    ["I'm just a manager", 'Alex', 'manager'],
    ['i am an admin', 'Alex', 'admin'],
  ];
  for (const [text, name, role] of PEOPLE)
    it(`“${text}”: ${name}, ${role}`, () => {
      const { after, text: reply } = claim(text);
      assert.deepEqual([after.name, after.role], [name, role]);
      assert.match(reply, /^You are now /u);
    });

  it('says what the new person leads and sponsors', () => {
    assert.match(
      claim('I am Det Supt Firth').text,
      /You lead 6\.F03 \(2016–18 plan\), 6\.F04 \(2016–18 plan\), 6\.F05/u,
    );
  });

  it('tells who one is, in local mode and outside it', () => {
    assert.match(claim('who am I?').text, /^You are Alex, a manager of the office\./u);
    assert.match(claim('Who am I', { local: false }).text, /^You are Alex, a reader\./u);
  });

  it('is no proof outside local mode: nothing changes, and it is said who could confirm it', () => {
    const { text, after, result } = claim('I am Det Supt Firth', { local: false });
    assert.match(text, /^I cannot take your word alone that you are Det Supt Firth/u);
    assert.equal(after.role, 'reader');
    assert.deepEqual(result?.changes, []);
  });

  it('says that nobody is called that, and offers the nearest as buttons that say it', () => {
    const { text, buttons, after } = claim('I am Inspector Morse');
    assert.match(text, /I know nobody called “Inspector Morse”/u);
    assert.ok(buttons.some(button => button.say === 'I am Tracey Morris'));
    assert.equal(after.role, 'manager');
  });

  it('asks which one where two are called that', () => {
    const { text, buttons, after } = claim('I am Hill');
    assert.match(text, /More than one person/u);
    assert.equal(buttons.length, 2);
    assert.equal(after.person, undefined);
  });

  it('every offered button makes one person of the speaker', () => {
    for (const { say } of claim('I am Hill').buttons) assert.ok(claim(say).after.person, say);
  });

  for (const text of [
    'I am new here',
    "I'm auditing the 2016-18 framework",
    'i am trying to book some leave',
    'Who am I meeting',
    "I'm waiting for approval",
    'I am',
  ])
    it(`“${text}” claims nothing`, () => assert.equal(claim(text).result, undefined));

  it('puts the open question away: whoever speaks now did not begin that update', () => {
    const session: Session = { updating: { draft: 'draft/a-tester/2020-21/3.5', step: 'confirm' } };
    assert.equal(claim('I am Det Supt Firth', { session }).result?.session.updating, undefined);
  });

  it('leaves an unknown name alone while an update is open: it may be the narrative', () => {
    const session: Session = { updating: { draft: 'draft/a-tester/2020-21/3.5', step: 'narrative' } };
    assert.equal(claim('I am Inspector Morse', { session }).result, undefined);
  });
});
