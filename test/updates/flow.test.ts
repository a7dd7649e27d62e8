import assert from 'node:assert/strict';
import { firth, manager, play, START, said, talk } from './talk.ts';

describe('The update conversation', () => {
  it('takes an update in one sentence, shows it, and saves it on confirmation', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 6.F03 amber: no dedicated cyber resource
       bot: card updatePreview
       bot: 6.F03 (2016–18 plan) will be Amber for January to March 2021 (2020/21 Q4): “no dedicated cyber resource”
       bot: Nothing is saved yet.
       user: yes, save it
       bot: card updateSaved
       bot: Saved. 6.F03 (2016–18 plan) is Amber`,
    );
    const [change] = conversation.store.filed;
    assert.deepEqual(change?.update, {
      id: 'update/2016-18/6.F03/2021-03-31',
      activity: '2016-18/6.F03',
      period: { label: '2020/21 Q4', from: '2021-01-01', to: '2021-03-31' },
      status: 'amber',
      summary: 'no dedicated cyber resource',
      basis: 'submitted',
      reason: null,
      source: null,
      submitted: {
        by: 'person/firth',
        byName: 'Det Supt Firth',
        at: START.toISO() ?? '',
        via: 'conversation',
        kept: { challenges: ['Amber, with no date for being back on track.'] },
        account: 'a-firth',
      },
    });
    assert.equal(change?.after, 'update/2016-18/6.F03/2016-11-30');
    assert.deepEqual(conversation.store.drafts(), []);
    assert.equal(conversation.store.register().updates('2016-18/6.F03').length, 2, 'the old one is kept as history');
  });

  it('asks question by question, and takes F03 for the one that the speaker leads', () => {
    play(
      talk(firth),
      `user: update F03
       bot: I took “F03” as 6.F03 (2016–18 plan).
       bot: card updateForm
       bot: Which status: Green, Amber, Red, Blue or Not started?
       user: ambr
       bot: What has happened on 6.F03 (2016–18 plan), and why this status?
       bot: “cancel” stops
       user: Two posts advertised; the first starts in June.
       bot: card updatePreview
       user: ok
       bot: card updateSaved`,
    );
  });

  it('takes the form, and does the same with it as with words', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 2016-18/6.F03
       bot: card updateForm
       form: 2016-18/6.F03 | green | Cyber unit in place
       bot: card updatePreview
       user: confirm
       bot: card updateSaved`,
    );
    assert.equal(conversation.store.filed[0]?.update.submitted?.via, 'card');
  });

  it('shows the form again with the fault beside its field, and keeps what was typed', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `form: 2016-18/6.F03 | | We have begun
       bot: card updateForm
       bot: Choose a status: Green, Amber, Red, Blue or Not started.
       form: 2016-18/6.F03 | purple | We have begun
       bot: “purple” is not a status
       form: 2016-18/6.F04 | red |
       bot: Say what has happened, in 1 to 4,000 characters.`,
    );
    assert.equal(conversation.store.filed.length, 0);
    const replies = conversation.form('2016-18/6.F05', 'red');
    assert.match(said(replies), /Say what has happened/);
  });

  it('keeps what was typed when only one field of a form is missing', () => {
    const conversation = talk(firth);
    conversation.form('2016-18/6.F03', undefined, 'We have begun');
    assert.equal(conversation.store.drafts()[0]?.narrative, 'We have begun');
    play(conversation, 'user: amber\nbot: “We have begun”');
  });

  it('says plainly that a form is for nothing on record', () => {
    const conversation = talk(firth);
    assert.match(said(conversation.form('2016-18/9.F99', 'green', 'x')), /not on record/);
    assert.deepEqual(conversation.store.drafts(), []);
  });

  it('goes back a step at a time and keeps what is known', () => {
    play(
      talk(firth),
      `user: update 6.F03 amber: waiting on kit
       bot: card updatePreview
       user: back
       bot: So far: “waiting on kit”; “keep” leaves it.
       user: back
       bot: So far it is Amber
       user: keep
       bot: card updatePreview
       user: back
       user: back
       user: back
       bot: Which activity is it?
       user: back
       bot: There is no step before this one.
       user: 6.F04
       bot: 6.F04 (2016–18 plan) will be Amber
       bot: “waiting on kit”`,
    );
  });

  it('moves the words to the other activity after going back, and leaves no second draft', () => {
    const conversation = talk(firth);
    play(conversation, 'user: update 6.F03 amber: kit\nuser: back\nuser: back\nuser: back\nuser: 6.F04');
    assert.deepEqual(
      conversation.store.drafts().map(draft => [draft.activity, draft.status, draft.narrative]),
      [['2016-18/6.F04', 'amber', 'kit']],
    );
  });

  it('never lays moved words over a draft that is there already', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 6.F04 green: done
       user: update 6.F03 amber: kit
       bot: Your draft for 6.F04 (2016–18 plan) is kept
       user: back
       user: back
       user: back
       user: 6.F04
       bot: will be Green`,
    );
    assert.equal(conversation.store.drafts().length, 2);
  });

  it('gives the text back when an update is cancelled, and drops the draft', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 6.F03 amber: waiting on kit
       user: cancel
       bot: Your update of 6.F03 (2016–18 plan) is dropped; nothing was saved. You had: Amber, “waiting on kit”
       user: yes
       bot: There is nothing to confirm`,
    );
    assert.deepEqual(conversation.store.drafts(), []);
  });

  it('gives back what was said before any activity was chosen, too', () => {
    play(
      talk(manager),
      'user: update amber: waiting on kit\nbot: Which activity\nuser: cancel\nbot: Amber, “waiting on kit”',
    );
  });

  it('starts again from empty, and gives the words back', () => {
    play(
      talk(firth),
      `user: update 6.F03 amber: waiting on kit
       user: start again
       bot: You had: Amber, “waiting on kit”
       bot: card updateForm
       user: confirm
       bot: There is nothing to confirm yet.`,
    );
  });

  it('leaves a question in the middle to be answered, and asks the step again', () => {
    play(
      talk(firth),
      `user: update 6.F03 amber
       user: what did it say last time
       bot: NOT MINE
       bot: What has happened on 6.F03
       user: What's amber in theme 3?
       bot: NOT MINE
       user: Nothing new since November.
       bot: card updatePreview
       user: who leads 6.F04
       bot: NOT MINE
       bot: card updatePreview`,
    );
  });

  it('takes a narrative that begins like a command for a narrative', () => {
    play(
      talk(firth),
      `user: update 6.F03 amber
       user: Update: recruitment goes on. Operation Reacher is green.
       bot: “Update: recruitment goes on. Operation Reacher is green.”`,
    );
  });

  it('takes a ref alone for a question about that activity, never for the narrative', () => {
    play(talk(firth), 'user: update 6.F03 amber\nuser: 6.F04\nbot: NOT MINE\nbot: What has happened on 6.F03');
  });

  it('leaves the activity as what a follow-up refers to', () => {
    const conversation = talk(firth);
    conversation.say('update 6.F03 amber: kit');
    conversation.say('confirm');
    assert.deepEqual(conversation.session().last?.ids, ['2016-18/6.F03']);
  });

  it('never takes the words of a button for a narrative', () => {
    const conversation = talk(firth);
    play(conversation, 'user: update 6.F03 amber');
    const replies = conversation.press('tell me about 6.F03 in the 2016-18 plan');
    assert.match(said(replies), /NOT MINE/);
    assert.equal(conversation.store.drafts()[0]?.narrative, undefined);
  });

  it('does nothing at a stray yes', () => {
    const conversation = talk(manager);
    play(conversation, 'user: yes\nbot: There is nothing to confirm: no update is open.');
    assert.equal(conversation.store.filed.length, 0);
  });

  it('corrects the status by its colour alone, at the narrative and at the preview', () => {
    play(
      talk(firth),
      `user: update 6.F03 amber
       user: red
       bot: What has happened
       user: The unit closed.
       bot: will be Red
       user: make it green
       bot: will be Green`,
    );
  });

  it('says which statuses there are when a word is none', () => {
    play(
      talk(firth),
      `user: update 6.F03 to purple
       bot: “purple” is not a status. It can be Green, Amber, Red, Blue or Not started.
       user: mauve
       bot: “mauve” is not a status
       user: a
       bot: What has happened`,
    );
  });

  it('says the count when a narrative is too long, and keeps all of it', () => {
    const conversation = talk(firth);
    conversation.say('update 6.F03 amber');
    const replies = conversation.say('x'.repeat(4001));
    assert.match(said(replies), /That is 4,001 characters, and 4,000 is the most\. All of it is kept in your draft/);
    assert.equal(conversation.store.drafts()[0]?.narrative?.length, 4001);
    assert.match(said(conversation.say('confirm')), /nothing to confirm yet/);
    const longer = conversation.say('y'.repeat(25_000));
    assert.match(said(longer), /25,000 characters.*Its first 20,000 characters are kept/);
  });

  it('does not let a form that was cut by its card shorten a long draft', () => {
    const conversation = talk(firth);
    conversation.say('update 6.F03 amber');
    conversation.say('z'.repeat(19_000));
    conversation.form('2016-18/6.F03', 'amber', 'z'.repeat(15_000));
    assert.equal(conversation.store.drafts()[0]?.narrative?.length, 19_000);
  });
});
