import assert from 'node:assert/strict';
import { createSendingAside } from '../../bot/cli/sendingAside.ts';
import type { Speaker } from '../../data/speaker.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { ports, RECORDS, ROLES } from '../conversation/chat.ts';
import { thursdayMorning } from '../jobs/office.ts';

const office: Speaker = {
  account: 'command line',
  person: undefined,
  name: 'a manager of the office',
  role: 'manager',
};
const harris: Speaker = {
  account: 'command line',
  person: 'person/paul-harris',
  name: 'Inspector Harris',
  role: 'lead',
};

describe('What is asked at the command line of what the bot does by itself', () => {
  const store = createMemoryStore(RECORDS);
  const { rules, commands, narrativeWords } = ports;
  const aside = createSendingAside({
    store,
    now: () => thursdayMorning,
    rules,
    commands,
    narrativeWords,
    roles: ROLES,
  });

  for (const [words, answer] of [
    [
      'what will you send before the September meeting?',
      /^As things stand I shall send \d+ messages from Thursday 6 May/u,
    ],
    ['show the queue', /^\d+ messages wait/u],
    ["who hasn't been reached?", /I have sent nothing by myself/u],
    ["why didn't Det Supt Firth get a reminder?", /^Det Supt Firth has been sent nothing/u],
    ['who is away?', /^No leave is noted/u],
    ['why did I get this?', /say who asks: --as person/u],
  ] as const)
    it(`answers “${words}”`, () => {
      const said = aside(words, office);
      assert.equal(said?.isOrder, false);
      assert.match(said.text, answer);
    });

  for (const [words, answer] of [
    ['pause all sending', /^That is done in the chat.*\nPause everything.*Nothing was changed/su],
    ['cancel the reminder to Insp Harris', /\nCancel 1 message\?/u],
    ['move the May meeting to 26 May', /\nMove the meeting of Wednesday 19 May 2021\?/u],
    ['remind me on Thursday', /by the person whom it is about.*--as person/u],
    ['I am on leave from 1 to 14 June', /by the person whom it is about.*--as person/u],
  ] as const)
    it(`says of “${words}” what it would do and where, and does nothing`, () => {
      const said = aside(words, office);
      assert.equal(said?.isOrder, true);
      assert.match(said.text, answer);
      assert.equal(store.history().length, 0);
    });

  it('says what the answer to somebody would be', () => {
    const said = aside('remind me on Thursday', harris);
    assert.match(said?.text ?? '', /the answer there would be:\nI shall remind you on Thursday 13 May 2021/u);
    assert.deepEqual(store.snoozes(), []);
  });

  it('has nothing to say of the plan', () => assert.equal(aside("what's amber in theme 3", office), undefined));
});
