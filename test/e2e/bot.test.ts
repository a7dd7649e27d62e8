import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, openClient } from './client.ts';
import { type RunningHouse, startHouse } from './runningHouse.ts';

/** One sitting of one tester, from the first hello to the next day; each step goes on from the one before. */
describe('the bot in a Teams-like client', () => {
  let folder: string;
  let house: RunningHouse;
  let client: Client;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-bot-e2e-'));
    house = await startHouse(folder);
    client = await openClient(house.url);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await client?.keep('failed');
  });

  after(async () => {
    await client?.close();
    await house?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('welcomes whoever opens it, with things to try', async () => {
    await client.card('Try one of these');
    await client.keep('welcome');
  });

  it('answers “what’s amber in theme 3” with a card that says what it understood', async () => {
    await client.say("what's amber in theme 3");
    const card = await client.card('Amber activities in theme 3 of the 2020–21 plan');
    for (const ref of ['3.4', '3.7', '3.10', '3.14']) assert.match(await card.innerText(), new RegExp(`\\b${ref}\\b`));
    assert.match(await card.innerText(), /provisional/u);
    await client.keep('amber-theme-3');
    await client.keepNarrow('amber-theme-3-narrow', card);
  });

  it('opens an activity that is touched in the list', async () => {
    const list = await client.card('Amber activities in theme 3');
    await list.getByRole('button', { name: /3\.7/u }).click();
    const card = await client.card('Co-commission substance misuse services');
    await client.see('Who leads it?');
    await client.keep('activity');
    await client.keepNarrow('activity-narrow', card);
  });

  it('pages a long list, ten at a time', async () => {
    await client.say('list every activity in the 2016-18 plan');
    await client.card('Showing 1–10 of 115');
    await client.press('Next');
    await client.card('Showing 11–20 of 115');
    await client.press('Next');
    const card = await client.card('Showing 21–30 of 115');
    await client.keepNarrow('list-page-3-narrow', card);
  });

  it('shows an indicator with its five figures and which way they go', async () => {
    await client.say('is knife crime going up?');
    const card = await client.card('Violent knife crime');
    assert.match(await card.innerText(), /768[\s\S]*707/u);
    await client.keep('indicator');
    await client.keepNarrow('indicator-narrow', card);
  });

  it('shows a theme and a meeting', async () => {
    await client.say('what is theme 2 about');
    await client.keepNarrow('theme-narrow', await client.card('Helping and Supporting Victims'));
    await client.say('when is the next meeting');
    await client.keepNarrow('meeting-narrow', await client.card('Wednesday 19 May 2021'));
    await client.keep('meeting');
  });

  it('takes an update by form: preview, confirm, saved on disk, and the next question answers from it', async () => {
    await client.say('I am Det Supt Firth');
    await client.see(/Det Supt Firth/u);
    await client.say('update F03');
    const form = await client.card('Preview');
    await client.keep('update-form');
    await client.keepNarrow('update-form-narrow', form);
    await form.getByRole('radio', { name: /Red/u }).check();
    await form.getByRole('textbox').fill('The regional unit has lost its analyst. A new one starts on 5 July 2021.');
    await form.getByRole('button', { name: 'Preview' }).click();
    const preview = await client.card('Please check before it is saved');
    await client.keepNarrow('update-preview-narrow', preview);
    assert.ok(
      !(await readFile(join(folder, 'history.jsonl'), 'utf8')).includes('fileUpdate'),
      'nothing is filed before it is confirmed',
    );
    await client.press('Confirm');
    await client.keepNarrow('update-saved-narrow', await client.card('✓ Saved'));
    assert.match(await readFile(join(folder, 'history.jsonl'), 'utf8'), /has lost its analyst/u);
    await client.say('what is the status of 6.F03');
    const answer = await client.card('A new one starts on 5 July 2021');
    assert.match(await answer.innerText(), /Red/u);
    await client.keep('after-update');
  });

  it('takes an update in conversation, with a question in the middle', async () => {
    await client.say('update 6.F05');
    await client.see(/6\.F05/u);
    await client.say('amber');
    await client.say('who leads 6.F05?');
    await client.see('Det Supt Firth');
    await client.say('Training has slipped to the autumn; the supplier withdrew.');
    await client.card('Training has slipped to the autumn');
    await client.say('yes');
    await client.card('✓ Saved');
    await client.keep('update-in-conversation');
  });

  it('refuses a reader, plainly', async () => {
    await client.say('I am a reader');
    await client.say('update 6.F04 green: done');
    await client.see(/Only Det Supt Firth/u);
  });

  it('reminds a lead officer of an overdue update by itself, with the form a press away', async () => {
    await client.say('I am Inspector Harris');
    const card = await client.card('overdue, Inspector Harris');
    await client.keep('overdue');
    await client.keepNarrow('overdue-narrow', card);
    await card.getByRole('radio', { name: /Green/u }).check();
    await card.getByRole('textbox').fill('The review was finished on 30 April 2021.');
    await card.getByRole('button', { name: 'Preview' }).click();
    await client.card('Confirm');
    await client.say('cancel');
  });

  it('announces the coming meeting in the channel where it was added', async () => {
    await client.openChannel();
    const card = await client.card('Coming up');
    assert.match(await card.innerText(), /Wednesday 19 May 2021/u);
    await client.keep('upcoming-meeting');
    await client.keepNarrow('upcoming-meeting-narrow', card);
  });

  it('remembers all of it after a restart, and says none of it twice', async () => {
    await client.close();
    await house.stop();
    assert.equal(house.process.exitCode, 0);
    house = await startHouse(folder);
    client = await openClient(house.url);
    await client.say('who am I');
    await client.see(/Inspector Harris/u);
    await client.say('6.F03');
    await client.card('A new one starts on 5 July 2021');
    await client.openChannel();
    await client.openPersonalChat();
    await client.say('help');
    await client.card('What I can do');
    assert.equal(await client.page.getByText('overdue, Inspector Harris').count(), 0);
    assert.equal(await client.page.getByText('Coming up').count(), 0);
  });
});
