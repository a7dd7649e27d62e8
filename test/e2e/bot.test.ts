import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSitting } from './sitting.ts';

/** One sitting of one tester, from the first hello to the next day; each step goes on from the one before. */
describe('the bot in a Teams-like client', () => {
  const sitting = openSitting('bot');

  it('welcomes whoever opens it, with things to try', async () => {
    await sitting.client.card('Try one of these');
    await sitting.client.keep('welcome');
  });

  it('answers “what’s amber in theme 3” with a card that says what it understood', async () => {
    await sitting.client.say("what's amber in theme 3");
    const card = await sitting.client.card('Amber activities in theme 3 of the 2020–21 plan');
    for (const ref of ['3.4', '3.7', '3.10', '3.14']) assert.match(await card.innerText(), new RegExp(`\\b${ref}\\b`));
    assert.match(await card.innerText(), /provisional/u);
    await sitting.client.keep('amber-theme-3');
    await sitting.client.keepNarrow('amber-theme-3-narrow', card);
  });

  it('opens an activity that is touched in the list', async () => {
    const list = await sitting.client.card('Amber activities in theme 3');
    await list.getByRole('button', { name: /3\.7/u }).click();
    const card = await sitting.client.card('Co-commission substance misuse services');
    await sitting.client.see('Who leads it?');
    await sitting.client.keep('activity');
    await sitting.client.keepNarrow('activity-narrow', card);
  });

  it('pages a long list, ten at a time', async () => {
    await sitting.client.say('list every activity in the 2016-18 plan');
    await sitting.client.card('Showing 1–10 of 115');
    await sitting.client.press('Next');
    await sitting.client.card('Showing 11–20 of 115');
    await sitting.client.press('Next');
    const card = await sitting.client.card('Showing 21–30 of 115');
    await sitting.client.keepNarrow('list-page-3-narrow', card);
  });

  it('shows an indicator with its five figures and which way they go', async () => {
    await sitting.client.say('is knife crime going up?');
    const card = await sitting.client.card('Violent knife crime');
    assert.match(await card.innerText(), /768[\s\S]*707/u);
    await sitting.client.keep('indicator');
    await sitting.client.keepNarrow('indicator-narrow', card);
  });

  it('shows a theme and a meeting', async () => {
    await sitting.client.say('what is theme 2 about');
    await sitting.client.keepNarrow('theme-narrow', await sitting.client.card('Helping and Supporting Victims'));
    await sitting.client.say('when is the next meeting');
    await sitting.client.keepNarrow('meeting-narrow', await sitting.client.card('Wednesday 19 May 2021'));
    await sitting.client.keep('meeting');
  });

  it('takes an update by form: preview, confirm, saved on disk, and the next question answers from it', async () => {
    await sitting.client.say('I am Det Supt Firth');
    await sitting.client.see(/Det Supt Firth/u);
    await sitting.client.say('update F03');
    const form = await sitting.client.card('Preview');
    await sitting.client.keep('update-form');
    await sitting.client.keepNarrow('update-form-narrow', form);
    await form.getByRole('radio', { name: /Red/u }).check();
    await form.getByRole('textbox').fill('The regional unit has lost its analyst. A new one starts on 5 July 2021.');
    await form.getByRole('button', { name: 'Preview' }).click();
    const preview = await sitting.client.card('Please check before it is saved');
    await sitting.client.keepNarrow('update-preview-narrow', preview);
    assert.ok(
      !(await readFile(join(sitting.folder, 'history.jsonl'), 'utf8')).includes('fileUpdate'),
      'nothing is filed before it is confirmed',
    );
    await sitting.client.press('Confirm');
    await sitting.client.keepNarrow('update-saved-narrow', await sitting.client.card('✓ Saved'));
    assert.match(await readFile(join(sitting.folder, 'history.jsonl'), 'utf8'), /has lost its analyst/u);
    await sitting.client.say('what is the status of 6.F03');
    const answer = await sitting.client.card('A new one starts on 5 July 2021');
    assert.match(await answer.innerText(), /Red/u);
    await sitting.client.keep('after-update');
  });

  it('takes an update in conversation, with a question in the middle', async () => {
    await sitting.client.say('update 6.F05');
    await sitting.client.see(/6\.F05/u);
    await sitting.client.say('amber');
    await sitting.client.say('who leads 6.F05?');
    await sitting.client.see('Det Supt Firth');
    await sitting.client.say('Training has slipped to the autumn; the supplier withdrew.');
    await sitting.client.card('Training has slipped to the autumn');
    await sitting.client.say('yes');
    await sitting.client.card('✓ Saved');
    await sitting.client.keep('update-in-conversation');
  });

  it('refuses a reader, plainly', async () => {
    await sitting.client.say('I am a reader');
    await sitting.client.say('update 6.F04 green: done');
    await sitting.client.see(/Only Det Supt Firth/u);
  });

  it('reminds a lead officer of an overdue update by itself, with the form a press away', async () => {
    await sitting.client.say('I am Inspector Harris');
    const card = await sitting.client.card('overdue, Inspector Harris');
    await sitting.client.keep('overdue');
    await sitting.client.keepNarrow('overdue-narrow', card);
    await card.getByRole('radio', { name: /Green/u }).check();
    await card.getByRole('textbox').fill('The review was finished on 30 April 2021.');
    await card.getByRole('button', { name: 'Preview' }).click();
    await sitting.client.card('Confirm');
    await sitting.client.say('cancel');
  });

  it('announces the coming meeting in the channel where it was added', async () => {
    await sitting.client.openChannel();
    const card = await sitting.client.card('Coming up');
    assert.match(await card.innerText(), /Wednesday 19 May 2021/u);
    await sitting.client.keep('upcoming-meeting');
    await sitting.client.keepNarrow('upcoming-meeting-narrow', card);
  });

  it('remembers all of it after a restart, and says none of it twice', async () => {
    assert.equal(await sitting.restart(), 0, 'it ends in order');
    await sitting.client.say('who am I');
    await sitting.client.see(/Inspector Harris/u);
    await sitting.client.say('6.F03');
    await sitting.client.card('A new one starts on 5 July 2021');
    await sitting.client.openChannel();
    await sitting.client.openPersonalChat();
    await sitting.client.say('help');
    await sitting.client.card('What I can do');
    assert.equal(await sitting.client.page.getByText('overdue, Inspector Harris').count(), 0);
    assert.equal(await sitting.client.page.getByText('Coming up').count(), 0);
  });
});
