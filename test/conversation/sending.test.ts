import assert from 'node:assert/strict';
import { readSendingCommand } from '../../bot/sending/sendingCommand.ts';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { broadhead, broadheadChat, channel, harris, harrisChat, records } from '../jobs/office.ts';
import { chat, play, ports, shownWords } from './chat.ts';

const HARRIS = 'reminder/2021-05-19/overdue-1/person/paul-harris';

async function office(...changes: readonly Change[]) {
  const store = createMemoryStore(records);
  await store.apply([
    { kind: 'keepAccount', account: harris },
    { kind: 'keepAccount', account: broadhead },
    { kind: 'keepContact', contact: harrisChat },
    { kind: 'keepContact', contact: broadheadChat },
    { kind: 'keepContact', contact: channel },
    ...changes,
  ]);
  return { store, conversation: chat({ store, account: 'the-office' }) };
}

const entry = (differs: Partial<OutboxEntry> = {}): Change => ({
  kind: 'keepOutboxEntry',
  entry: {
    key: HARRIS,
    kind: 'reminder',
    to: 'person/paul-harris',
    about: ['2020-21/3.11'],
    because: 'It was due.',
    state: 'sent',
    claimedAt: '2021-05-05T09:00:00.000+01:00',
    settledAt: '2021-05-05T09:00:00.000+01:00',
    contact: harrisChat.id,
    messageId: 'm-1',
    ...differs,
  },
});

describe('A manager’s hand on what is sent', () => {
  for (const [words, command] of [
    ['pause reminders', { kind: 'pause' }],
    ['Please pause all sending', { kind: 'pause' }],
    ['stop sending messages', { kind: 'pause' }],
    ['resume reminders', { kind: 'resume' }],
    ['start sending reminders again', { kind: 'resume' }],
    ['show the queue', { kind: 'queue' }],
    ["what's in the queue?", { kind: 'queue' }],
    ['what is waiting to be sent', { kind: 'queue' }],
    ['is sending paused?', { kind: 'queue' }],
    ['what will you send next?', { kind: 'queue' }],
    ['what will you send before the September meeting', undefined],
    ['cancel the reminder to Insp Harris', { kind: 'cancel', who: 'Insp Harris', all: false }],
    ['cancel all reminders to Insp Harris', { kind: 'cancel', who: 'Insp Harris', all: true }],
    ['cancel everything in the queue', { kind: 'cancel', who: undefined, all: true }],
    ['withdraw the last card to the channel', { kind: 'withdraw', who: 'the channel' }],
    ['recall the reminder you sent to Insp Harris', { kind: 'withdraw', who: 'Insp Harris' }],
    ["who hasn't been reached?", { kind: 'unreached' }],
    ['who has not been reached', { kind: 'unreached' }],
    ['who could you not reach', { kind: 'unreached' }],
    ["who didn't get their reminder", { kind: 'unreached' }],
    ['show the delivery record', { kind: 'unreached' }],
    ['resend to those', { kind: 'resend', who: undefined }],
    ['send it again to Insp Harris', { kind: 'resend', who: 'Insp Harris' }],
    ['cancel', undefined],
    ['cancel the September meeting', undefined],
    ['stop', undefined],
    ['who has not submitted', undefined],
    ['show the queue of theme 3', undefined],
    ["what's amber in theme 3", undefined],
    ['withdraw 6.F03', undefined],
  ] as const)
    it(`reads “${words}”`, () => assert.deepEqual(readSendingCommand(ports.commands(words)), command));

  it('pauses after a confirmation, says so in the queue, and goes on after another; both are kept with who did it', async () => {
    const { store, conversation } = await office();
    await play(
      conversation,
      `user: pause reminders
       bot: Pause everything that I send by myself?
       bot: would wait
       user: yes
       bot: Sending is paused.
       user: show the queue
       bot: Sending is paused by a manager of the office since Thursday 6 May 2021 at 09:00
       user: pause reminders
       bot: Sending is paused by
       user: resume reminders
       bot: Send by myself again?
       user: confirm
       bot: Sending goes on.
       user: resume sending
       bot: Sending is not paused.`,
    );
    const orders = store.history().flatMap(({ changes }) => changes.map(change => JSON.stringify(change)));
    assert.equal(orders.length, 2);
    assert.ok(orders[0]?.includes('"what":"pause"') && orders[0].includes('"account":"the-office"'));
  });

  it('says that it begins again on no day by itself, and hears “turn it back on” only while it is paused', async () => {
    const kevin = chat();
    await play(
      kevin,
      `user: I am Kevin Dennis
       user: turn it back on
       not: Send by myself again
       user: stop all reminders until Monday
       bot: I do not begin again by myself on the day that you named
       user: yes
       user: turn it back on
       bot: Send by myself again?`,
    );
  });

  it('pauses nothing without a confirmation', async () => {
    const { store, conversation } = await office();
    await play(
      conversation,
      `user: pause reminders
       user: cancel
       bot: nothing was done
       user: yes
       user: what's amber in theme 3
       user: yes`,
    );
    assert.equal(store.register().sendingPause, undefined);
  });

  it('shows what waits, for whom, when and why', async () => {
    const { conversation } = await office();
    await play(
      conversation,
      `user: show the queue
       bot: in the next 14 days:
       bot: Thursday 6 May 2021 at 09:00: reminder to Supt Broadhead. It is planned for 1 working day after the due date.
       bot: Thursday 6 May 2021 at 09:00: reminder to Inspector Harris.
       bot: meeting card to the channel`,
    );
  });

  it('cancels one message, and it is not planned again', async () => {
    const { store, conversation } = await office();
    await play(
      conversation,
      `user: cancel the reminder to Insp Harris
       bot: Cancel 1 message?
       bot: reminder to Inspector Harris
       user: yes
       bot: 1 message cancelled.`,
    );
    assert.equal(store.outboxEntry(HARRIS)?.state, 'cancelled');
    const shown = shownWords(await conversation.say('show the queue'));
    assert.ok(!shown.includes('Thursday 6 May 2021 at 09:00: reminder to Inspector Harris'), shown);
  });

  it('does not say that it cancelled what had left before the confirmation', async () => {
    const { store, conversation } = await office();
    await conversation.say('cancel the reminder to Insp Harris');
    await store.apply([entry()]);
    await play(conversation, 'user: yes\nbot: Nothing was cancelled: it had left already.');
    assert.equal(store.outboxEntry(HARRIS)?.state, 'sent');
  });

  it('withdraws the last card to somebody after a confirmation', async () => {
    const { store, conversation } = await office(entry());
    await play(
      conversation,
      `user: withdraw the last card to Insp Harris
       bot: The reminder to Inspector Harris, sent on Wednesday 5 May 2021 at 09:00.
       user: yes
       bot: It is withdrawn within a minute.
       user: withdraw the last card to the channel
       bot: I know of no card to the channel that could be withdrawn.`,
    );
    assert.equal(store.outboxEntry(HARRIS)?.withdrawal, 'asked');
  });

  it('lists who was not reached and why, and sends again to those only', async () => {
    const { store, conversation } = await office(
      entry({ state: 'inDoubt', outcome: '502', messageId: undefined }),
      entry({ key: 'k2', to: 'person/kev-broadhead', state: 'unreachable', outcome: '403', contact: 'c' }),
      entry({ key: 'k3', to: 'channel/channel-1', kind: 'upcomingMeeting' }),
    );
    await play(
      conversation,
      `user: who hasn't been reached?
       bot: 2 recipients not reached:
       bot: Inspector Harris: in doubt: it may have arrived (502)
       bot: closed the conversation to me (403)
       bot: 1 sent (0 answered), 1 in doubt, 1 out of reach
       user: resend to those
       bot: Send again to 1 recipient?
       bot: cannot be written to before they write to me
       user: yes
       bot: 1 message will be sent again`,
    );
    assert.deepEqual([store.outboxEntry(HARRIS)?.state, store.outboxEntry(HARRIS)?.again], ['deferred', true]);
    assert.equal(store.outboxEntry('k2')?.state, 'unreachable');
    assert.equal(store.outboxEntry('k3')?.state, 'sent');
  });

  it('counts somebody as reached who was written to since, or has answered', async () => {
    const { conversation } = await office(
      entry({ key: 'k1', state: 'missed', claimedAt: '2021-05-04T09:00:00.000+01:00' }),
      entry(),
      entry({ key: 'k2', to: 'person/kev-broadhead', state: 'inDoubt', answeredAt: '2021-05-05T10:00:00.000+01:00' }),
    );
    await play(conversation, "user: who hasn't been reached?\nbot: Everybody I have written to was reached.");
  });

  it('is not for officers and readers, also not by a forged confirmation', async () => {
    const { store, conversation } = await office();
    await conversation.say('pause reminders');
    await conversation.say('I am Inspector Harris');
    await conversation.press({ say: 'confirm', proposal: conversation.session().proposal?.id });
    assert.equal(store.register().sendingPause, undefined);
    for (const words of ['pause reminders', 'show the queue', 'cancel all reminders', 'resend to those'])
      await play(conversation, `user: ${words}\nbot: Only a manager of the office`);
  });
});
