import assert from 'node:assert/strict';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import { chatOf } from '../jobs/office.ts';
import { type Chat, chat } from './chat.ts';

describe('What is said about reminders', () => {
  it('keeps a leave, says when the officer is written to again, and what falls due meanwhile', async () => {
    const harris = await become('Inspector Harris');
    assert.match(
      await textOf(harris, 'I am on leave from 1 to 14 June'),
      /away from Tuesday 1 June 2021 to Monday 14 June 2021.*on Tuesday 15 June 2021 comes one message/u,
    );
    assert.deepEqual(leavesOf(harris), ['2021-06-01 2021-06-14']);
    await harris.say('cancel my leave');
    assert.deepEqual(leavesOf(harris), []);
  });

  it('says which updates fall due while an officer is away', async () => {
    const manager = await become('Kevin Dennis');
    await manager.say('move the May meeting to 16 June');
    await manager.say('yes');
    assert.match(await textOf(manager, 'Insp Harris is on leave from 24 May to 4 June'), /3\.11 falls due meanwhile/u);
  });

  it('ends a leave that has begun with the day before, so that what waited comes', async () => {
    const harris = await become('Inspector Harris');
    await harris.say('I am away until Friday');
    await harris.say('I am back');
    assert.deepEqual(leavesOf(harris), [], 'begun today, it is called off');
  });

  it('lets only a manager enter somebody else’s leave', async () => {
    assert.match(
      await textOf(await become('Inspector Harris'), 'Det Supt Firth is on leave until Friday'),
      /^Only a manager/u,
    );
    const manager = await become('Kevin Dennis');
    await manager.say('Det Supt Firth is on leave until Friday');
    assert.deepEqual(leavesOf(manager), ['2021-05-06 2021-05-07']);
    assert.match(await textOf(manager, 'who is on leave?'), /^Det Supt Firth is away from Thursday 6 May 2021/u);
    assert.match(await textOf(manager, 'is Insp Harris away?'), /^No leave of Inspector Harris is noted/u);
  });

  it('moves one nudge to a later day, and to a working day', async () => {
    const harris = await become('Inspector Harris');
    assert.match(await textOf(harris, 'remind me on Thursday'), /on Thursday 13 May 2021 at 09:00/u);
    assert.deepEqual(
      harris.store.snoozes().map(({ person, day }) => [person, day]),
      [['person/paul-harris', '2021-05-13']],
    );
    assert.match(
      await textOf(harris, 'remind me on 8 May'),
      /on Monday 10 May 2021 at 09:00, because Saturday 8 May 2021/u,
    );
    assert.match(await textOf(harris, 'remind me on 25 December'), /The meeting is on Wednesday 19 May 2021/u);
    assert.match(await textOf(harris, 'remind me today'), /not to come/u);
    for (const words of ['after lunch', 'in an hour', 'at 3pm', 'this afternoon'])
      assert.match(await textOf(harris, `remind me ${words}`), /by the day, at 09:00/u, words);
    for (const [words, day] of [
      ['tomorrow', 'Friday 7'],
      ['next week', 'Monday 10'],
      ['in three days', 'Monday 10'],
      ['on Monday', 'Monday 10'],
    ] as const)
      assert.match(await textOf(harris, `remind me ${words}`), new RegExp(`on ${day} May 2021`, 'u'), words);
    assert.match(await textOf(harris, 'remind me'), /On which day\?/u);
    assert.match(await textOf(await become('Det Supt Firth'), 'remind me on Monday'), /You owe no update/u);
  });

  it('moves to another day again what was put off, and takes “make it Tuesday” for nothing else', async () => {
    const harris = await become('Inspector Harris');
    assert.doesNotMatch(await textOf(harris, 'make it Tuesday'), /I shall remind you/u);
    await harris.say('remind me on Monday');
    assert.match(await textOf(harris, 'actually make it Tuesday'), /^I shall remind you on Tuesday 11 May 2021/u);
    await harris.say('update 3.11 amber');
    assert.doesNotMatch(await textOf(harris, 'make it Wednesday'), /I shall remind you/u);
  });

  it('tells who owes nothing so, and who is nobody on record that they are', async () => {
    assert.match(await textOf(await become('Det Supt Firth'), 'what do I owe?'), /^You owe nothing now/u);
    assert.match(
      await textOf(chat({ account: 'a-stranger', local: false }), 'what do I owe?'),
      /^I know your account/u,
    );
  });

  it('asks for the days where somebody is named for a leave that is not noted', async () => {
    const harris = await become('Inspector Harris');
    assert.match(
      await textOf(harris, 'let Det Supt Firth do it while I am away'),
      /^From when to when are you away\?/u,
    );
  });

  it('says why something came, from the reason that was kept with it', async () => {
    const harris = await become('Inspector Harris');
    assert.match(await textOf(harris, 'why did I get this?'), /sent you nothing/u);
    await harris.store.apply([{ kind: 'keepOutboxEntry', entry: SENT }]);
    assert.equal(
      await textOf(harris, 'why did I get this?'),
      'That came on Wednesday 5 May 2021 at 09:00. Updates were due.',
    );
  });

  it('says why somebody got nothing: they owe nothing, are away, or cannot be reached', async () => {
    const manager = await become('Kevin Dennis');
    assert.match(
      await textOf(manager, 'why didn’t Det Supt Firth get a reminder?'),
      /owes no update and no paper for a coming meeting/u,
    );
    assert.match(
      await textOf(manager, 'why was Supt Broadhead not reminded?'),
      /owes 3\.5 and 3\.16 by Tuesday 4 May 2021.*No account in Teams/u,
    );
    await manager.say('Supt Broadhead is on leave until 12 May');
    assert.match(await textOf(manager, 'why was Supt Broadhead not reminded?'), /away until Wednesday 12 May 2021/u);
    const harris = await become('Inspector Harris');
    assert.match(await textOf(harris, 'why didn’t Det Supt Firth get a reminder?'), /^Only a manager/u);
    assert.match(await textOf(harris, 'why did I not get a reminder?'), /Inspector Harris owes 3\.11/u);
  });

  it('says what will be sent, from the function that sends', async () => {
    const harris = await become('Inspector Harris');
    await harris.store.apply([{ kind: 'keepContact', contact: chatOf('a-tester') }]);
    assert.equal(
      await textOf(harris, 'what will you send me next week?'),
      [
        'As things stand I shall send one message from Monday 10 May 2021 to Sunday 16 May 2021; whoever submits before is not written to.',
        '• Tuesday 11 May 2021 at 09:00: reminder to Inspector Harris: 3.11',
      ].join('\n'),
    );
    assert.match(await textOf(harris, 'what will you send before the September meeting?'), /^Only a manager/u);
    const manager = await become('Kevin Dennis', harris);
    const answer = await textOf(manager, 'what will you send before the September meeting?');
    assert.match(answer, /from Thursday 6 May 2021 to Monday 13 September 2021/u);
    assert.match(answer, /reminder to Supt Broadhead: 3\.5 and 3\.16 \(cannot be reached yet\)/u);
  });

  it('leaves other sentences to whom they belong', async () => {
    const manager = await become('Kevin Dennis');
    for (const words of [
      'why did we get red on 3.5',
      'remind me what 3.5 is about',
      'why is 3.5 amber',
      'the kit is away until June',
    ])
      assert.doesNotMatch(await textOf(manager, words), /remind you|That came on|I shall send|away from/u, words);
  });
});

async function become(who: string, beside?: Chat): Promise<Chat> {
  const talk = chat(beside ? { store: beside.store, account: who } : {});
  await talk.say(`I am ${who}`);
  return talk;
}

const textOf = async (talk: Chat, words: string): Promise<string> =>
  (await talk.say(words)).map(({ text }) => text).join('\n');

const leavesOf = ({ store }: Chat) => store.register().leaves.map(({ from, to }) => `${from} ${to}`);

const SENT: OutboxEntry = {
  key: 'reminder/2021-05-19/overdue-1/person/paul-harris',
  kind: 'reminder',
  to: 'person/paul-harris',
  about: ['2020-21/3.11'],
  because: 'Updates were due.',
  state: 'sent',
  claimedAt: '2021-05-05T09:00:00.000+01:00',
};
