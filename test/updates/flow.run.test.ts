import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { chat, play as playChat } from '../conversation/chat.ts';
import { fakeStore } from './fakeStore.ts';
import { firth, manager, play, reader, talk } from './talk.ts';

const OWN = ['2016-18/6.F03', '2016-18/6.F04', '2016-18/6.F05'];

describe('Updating all that is mine', () => {
  it('goes through what I answer for, card by card, and says how far it is', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update all mine
       bot: You owe 3 updates for the last quarter
       bot: 1 of 3. 6.F03
       bot: card updateForm
       form: 2016-18/6.F03 | green | Two investigators started in April
       bot: card updatePreview
       user: confirm
       bot: Saved. 6.F03
       bot: 2 of 3. 6.F04
       user: update F04 blue: The protect plan was delivered in full
       user: yes
       bot: 3 of 3. 6.F05
       user: 6.F05 green: Everybody who needed training has had it
       user: yes
       bot: That was the last of 3. Thank you.`,
    );
    assert.deepEqual(
      conversation.store.filed.map(({ update }) => update.activity),
      OWN,
    );
    play(conversation, 'user: update all mine\n bot: All 3 activities you answer for have an update');
  });

  it('after a spoken confirmation is one card: what was saved, in a line, on top of the next form', () => {
    const conversation = talk(firth);
    conversation.say('update all mine');
    conversation.say('green: Two investigators started in April');
    const [reply, ...more] = conversation.say('yes');
    assert.deepEqual(more, []);
    assert.ok(reply?.kind === 'card' && reply.card.name === 'updateForm');
    assert.equal(
      reply.card.view.receipt,
      'Saved. 6.F03 (2016–18 plan) is Green for January to March 2021 (2020/21 Q4).',
    );
    assert.match(reply.text, /^Saved\. 6\.F03.*\n2 of 3\. 6\.F04/u);
  });

  it('skips, stops, and goes on another day where it stopped, with every word that was typed', () => {
    const days = ['2021-05-06T09:00', '2021-05-10T08:30'].map(at => DateTime.fromISO(at, { zone: 'Europe/London' }));
    let day = 0;
    const conversation = talk(firth, fakeStore(), () => days[day] ?? assert.fail());
    play(
      conversation,
      `user: do all my updates
       user: skip
       bot: 2 of 3. 6.F04
       user: amber
       user: Half of the talks had to be put off
       user: stop
       bot: Stopped; your draft for 6.F04 (2016–18 plan) is kept. 3 still to do`,
    );
    assert.deepEqual(conversation.store.filed, []);
    day = 1;
    play(
      conversation,
      `user: go through my updates
       bot: Going on where you stopped, at 2 of 3.
       bot: “Half of the talks had to be put off”
       user: confirm
       bot: 3 of 3. 6.F05
       user: skip 6.F05
       bot: That was the last of 3. Still without an update: 6.F03 (2016–18 plan), 6.F05 (2016–18 plan).
       user: update all mine
       bot: 1 of 2. 6.F03`,
    );
  });

  it('keeps the draft of what is skipped, and leaves the run at a cancel', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update all mine
       user: red
       user: skip
       bot: What you wrote for 6.F03 (2016–18 plan) is kept.
       user: cancel
       bot: is dropped
       user: next
       bot: NOT MINE`,
    );
    assert.equal(conversation.store.drafts().find(({ activity }) => activity === OWN[0])?.status, 'red');
  });

  it('does nothing for a skip on the card of one that was dealt with', () => {
    const conversation = talk(firth);
    play(conversation, 'user: update all mine\n user: skip\n bot: 2 of 3');
    conversation.press('skip 2016-18/6.F03');
    assert.equal(conversation.session().run?.at, 1);
  });

  it('leaves a run alone while another activity is updated', () => {
    const conversation = talk(manager);
    play(conversation, 'user: update all mine\n bot: You lead or sponsor no activity');
    play(talk(reader), 'user: update all mine\n bot: You lead or sponsor no activity');
    const lead = talk(firth);
    play(
      lead,
      `user: update all mine
       user: update F05 green: Every post is filled and trained
       user: yes
       bot: Saved. 6.F05`,
    );
    assert.equal(lead.session().run?.at, 0);
  });

  it('never takes everything for mine', () => {
    for (const words of [
      'update everything',
      'update all',
      'update theme 3',
      'set all mine to green',
      'update all my friends',
    ])
      play(talk(firth), `user: ${words}\n user: confirm`);
    const conversation = talk(firth);
    conversation.say('update everything to green');
    assert.equal(conversation.session().run, undefined);
  });
});

describe('A draft left half-way', () => {
  it('is offered at the next hello, once a day, and not while an update is open', async () => {
    const conversation = chat();
    await playChat(
      conversation,
      `user: I am Det Supt Firth
       user: update F03 amber
       user: hello
       not: half-way
       user: update F05
       bot: kept
       user: cancel
       user: hello
       bot: You were half-way through 6.F03 (2016–18 plan) (Amber): say “update 2016-18/6.F03” to go on.
       user: hello
       not: half-way
       user: update
       bot: You were half-way through 6.F03 (2016–18 plan). Which activity is it?`,
    );
  });
});

describe('What was left half-way', () => {
  it('is not what was opened to be changed and was not, nor an update that was never begun', async () => {
    const conversation = chat();
    await playChat(
      conversation,
      `user: update 3.5 green: All twelve areas have a team
       user: yes
       user: update
       user: cancel
       bot: No update was begun
       user: change 3.5
       bot: This is the update of 3.5 as it was filed
       user: update
       bot: You are in the middle of an update of 3.5`,
    );
    const { store } = conversation;
    assert.equal(store.draftsOf('a-tester')[0]?.narrative, 'All twelve areas have a team', '“update” is no text');
    await playChat(chat({ store }), 'user: hello\n not: half-way');
    await playChat(conversation, 'user: amber\n bot: [updatePreview]');
    await playChat(chat({ store }), 'user: hello\n bot: You were half-way through 3.5 (Amber');
  });

  it('is what a reviewer returned, though not a word of it has changed', async () => {
    const conversation = chat();
    await playChat(
      conversation,
      `user: I am Insp Harris
       user: update 3.11 amber: tags stuck at customs, released by 20 May
       user: yes`,
    );
    const reviewer = chat({ store: conversation.store, account: 'a-reviewer' });
    await playChat(reviewer, 'user: I am Kevin Dennis\n user: return 3.11: which tags?\n bot: Returned: 3.11');
    await playChat(conversation, 'user: hello\n bot: You were half-way through 3.11');
  });
});
