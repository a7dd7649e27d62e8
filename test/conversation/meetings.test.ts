import assert from 'node:assert/strict';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import { type Chat, chat } from './chat.ts';

const MAY = 'meeting/2021-05-19';

describe('A meeting changed in chat', () => {
  it('is moved only after the preview was confirmed, and everything follows it', async () => {
    const manager = await managerChat();
    const preview = await textOf(manager, 'move the May meeting to 26 May at 2pm');
    assert.match(preview, /^Move the meeting of Wednesday 19 May 2021\?/u);
    assert.match(preview, /Updates and papers due by Tuesday 11 May 2021 \(was Tuesday 4 May 2021\)/u);
    assert.match(preview, /Papers go out on Tuesday 18 May 2021 \(was Tuesday 11 May 2021\)/u);
    assert.equal(meetingOf(manager)?.date, '2021-05-19', 'nothing is done before it is confirmed');
    assert.match(await textOf(manager, 'yes'), /^Done: the meeting of Wednesday 26 May 2021 at 14:00/u);
    const moved = meetingOf(manager);
    assert.deepEqual([moved?.date, moved?.time, moved?.sequence, moved?.id], ['2021-05-26', '14:00', 1, MAY]);
    assert.match(
      await textOf(manager, 'when are theme 3 updates due'),
      /by Tuesday 11 May 2021 for the meeting on Wednesday 26 May/u,
    );
  });

  it('says who was reminded of the old days', async () => {
    const manager = await managerChat();
    for (const to of ['person/paul-harris', 'channel/c1'])
      await manager.store.apply([{ kind: 'keepOutboxEntry', entry: sent(to) }]);
    assert.match(
      await textOf(manager, 'postpone the May meeting to 26 May'),
      /Inspector Harris and a channel were told of it already; what they were sent is put right/u,
    );
  });

  it('is told to have been moved or cancelled to who asks whether it is still on, with its calendar file', async () => {
    const kevin = chat();
    await kevin.say('I am Kevin Dennis');
    await kevin.say('move the May meeting to 26 May at 2pm');
    await kevin.say('yes');
    const [told] = await kevin.say('is the May meeting still on?');
    assert.match(
      told?.text ?? '',
      /^This meeting was moved: it was to be on Wednesday 19 May 2021, and is now on Wednesday 26 May 2021 at 14:00/u,
    );
    const [file] = await kevin.say('put it in my calendar');
    assert.match(file?.text ?? '', /Change it in my calendar: https:\/\/plan\.example\.org\/calendar\/.*2021-05-19/u);
    await kevin.say('cancel the May meeting');
    await kevin.say('yes');
    const [gone] = await kevin.say('is the May meeting still on?');
    assert.match(gone?.text ?? '', /^The meeting of Wednesday 26 May 2021 at 14:00 was cancelled/u);
  });

  it('is cancelled, is no longer counted with, is told to be cancelled, and can be put back', async () => {
    const manager = await managerChat();
    assert.match(
      await textOf(manager, 'cancel the September meeting'),
      /^Cancel the meeting of Tuesday 14 September 2021\?/u,
    );
    await manager.say('confirm');
    assert.match(await textOf(manager, 'when is the September meeting'), /Tuesday 14 September 2021 is cancelled/u);
    assert.match(
      await textOf(manager, 'when are theme 4 updates due'),
      /No meeting still to come that looks at theme 4/u,
    );
    await manager.say('reinstate the September meeting');
    await manager.say('confirm');
    assert.match(await textOf(manager, 'when are theme 4 updates due'), /by Friday 27 August 2021/u);
    assert.equal(manager.store.register().meeting('meeting/2021-09-14')?.sequence, 2);
  });

  it('is added with what was said, and its theme’s updates are due for it', async () => {
    const manager = await managerChat();
    const preview = await textOf(manager, 'add a meeting on 3 June 2021 at 10:00 at Arnot Hill, theme 4');
    assert.match(preview, /It begins at 10:00[\s\S]*Its place is Arnot Hill[\s\S]*It monitors theme 4/u);
    await manager.say('yes');
    const added = manager.store.register().meeting('meeting/2021-06-03');
    assert.deepEqual([added?.date, added?.time, added?.place, added?.theme], ['2021-06-03', '10:00', 'Arnot Hill', 4]);
    assert.match(await textOf(manager, 'when are theme 4 updates due'), /by Tuesday 18 May 2021/u);
  });

  it('is refused to everybody but managers', async () => {
    const officer = chat();
    await officer.say('I am Inspector Harris');
    for (const words of ['move the May meeting to 26 May', 'cancel the next meeting', 'add a meeting on 3 June'])
      assert.match(await textOf(officer, words), /^Only a manager of the office/u);
    assert.equal(meetingOf(officer)?.sequence, undefined);
  });

  it('is not done when somebody else changed it after the preview, nor twice by one card', async () => {
    const first = await managerChat();
    const second = chat({ store: first.store, account: 'another' });
    await second.say('I am Dan Howitt');
    const card = await first.say('move the May meeting to 26 May');
    await second.say('move the May meeting to 2 June');
    await second.say('yes');
    assert.match((await first.touch(card, 'Change it'))[0]?.text ?? '', /Somebody else changed this meeting/u);
    assert.equal(meetingOf(first)?.date, '2021-06-02');
    assert.match((await first.touch(card, 'Change it'))[0]?.text ?? '', /has been dealt with/u);
    assert.equal(meetingOf(first)?.sequence, 1);
  });

  const refusals: readonly (readonly [string, RegExp])[] = [
    ['move the May meeting to 3 May 2021', /is over/u],
    ['move the May meeting to 26 May 2051', /too far ahead/u],
    ['move the December meeting to 4 December', /I know no coming meeting called “December meeting”/u],
    ['add a meeting', /When is it\?/u],
    ['add a meeting on 3 June, theme 9', /has no theme 9/u],
    ['move the May meeting to 19 May at 10am', /That is how it is already/u],
  ];
  for (const [words, answer] of refusals)
    it(`“${words}” changes nothing and says why`, async () => {
      const manager = await managerChat();
      assert.match(await textOf(manager, words), answer);
      assert.equal(manager.session().proposal, undefined);
    });

  it('is pointed out to be on a Sunday, or to leave no time', async () => {
    const preview = await textOf(await managerChat(), 'move the May meeting to 9 May');
    assert.match(preview, /Sunday 9 May 2021 is not a working day/u);
    assert.match(preview, /Thursday 22 April 2021 is over/u);
  });

  it('is not meant by questions and other sentences', async () => {
    const manager = await managerChat();
    for (const words of ['when was the May meeting moved to?', 'what is on the May meeting', 'add 3.5 to the agenda']) {
      await manager.say(words);
      assert.equal(manager.session().proposal, undefined, words);
    }
  });
});

async function managerChat(): Promise<Chat> {
  const manager = chat();
  await manager.say('I am Kevin Dennis');
  return manager;
}

const textOf = async (talk: Chat, words: string): Promise<string> =>
  (await talk.say(words)).map(({ text }) => text).join('\n');

const meetingOf = ({ store }: Chat) => store.register().meeting(MAY);

const sent = (to: string): OutboxEntry => ({
  key: `sent/${to}`,
  kind: 'reminder',
  to,
  about: [],
  because: 'It was due.',
  shows: [{ meeting: MAY, sequence: 0 }],
  state: 'sent',
  claimedAt: '2021-05-05T09:00:00.000+01:00',
});
