import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, openClient } from './client.ts';
import { type RunningHouse, startHouse } from './runningHouse.ts';

/** A quarter's work, from the officer's sentence to the manager's decision, and what else a manager orders in chat. */
describe('an update and who manages it, in a Teams-like client', () => {
  let folder: string;
  let house: RunningHouse;
  let client: Client;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-bot-e2e-'));
    house = await startHouse(folder);
    client = await openClient(house.url);
    await client.card('Try one of these');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await client?.keep('failed-managing');
  });

  after(async () => {
    await client?.close();
    await house?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const count = (words: string | RegExp) => client.page.locator('.ac-adaptiveCard').filter({ hasText: words }).count();

  it('takes a whole update in one sentence, and puts the outcome in the place of the preview', async () => {
    await client.say('I am Inspector Harris');
    await client.see(/Inspector Harris/u);
    await client.say('3.11 amber: the supplier is late with the tags; back on track by the end of June');
    const preview = await client.card('Please check before it is saved');
    assert.match(await preview.innerText(), /Amber/u);
    await client.keepNarrow('sentence-preview-narrow', preview);
    await preview.getByRole('button', { name: 'Confirm' }).click();
    await client.card('✓ Saved');
    assert.equal(await count('Please check before it is saved'), 0, 'a preview that is dealt with does not stay');
  });

  it('lets a manager return it with a comment, and opens it again for its author', async () => {
    await client.say('I am Dan Howitt');
    await client.see(/Dan Howitt/u);
    await client.say('what is waiting for review');
    const queue = await client.card('Accept');
    await client.keepNarrow('review-narrow', queue);
    await client.say('return 3.11: say when the tags arrive');
    await client.see(/returned/iu);
    await client.keep('returned');
    await client.say('I am Inspector Harris');
    await client.say('update 3.11');
    const form = await client.card('say when the tags arrive');
    await client.keepNarrow('returned-form-narrow', form);
  });

  it('goes through all that an officer owes, one card after the other', async () => {
    await client.say('cancel');
    await client.say('I am Supt Broadhead');
    await client.see(/Supt Broadhead/u);
    await client.say('update all mine');
    const first = await client.card(/1 of \d/u);
    await client.keepNarrow('run-narrow', first);
    await client.say('stop');
  });

  it('moves a meeting after saying what that changes', async () => {
    await client.say('I am Dan Howitt');
    await client.say('move the May meeting to 26 May at 2pm');
    const proposal = await client.card(/26 May 2021/u);
    await client.keepNarrow('move-narrow', proposal);
    await proposal.getByRole('button', { name: 'Change it' }).click();
    await client.say('when is the next meeting');
    await client.card('Wednesday 26 May 2021');
    assert.match(await readFile(join(folder, 'history.jsonl'), 'utf8'), /keepMeeting/u);
  });

  it('learns a word, and says what it has been taught', async () => {
    await client.say("call theme 3 'crime'");
    await client.see(/crime/u);
    await client.say("what's amber in crime");
    await client.card('Amber activities in theme 3 of the 2020–21 plan');
    await client.say('list taught words');
    await client.see(/theme 3/u);
    await client.keep('taught');
  });

  it('shows what waits to be sent, and pauses it', async () => {
    await client.say('show the queue');
    await client.keep('queue');
    await client.say('pause reminders');
    await client.keep('pause');
  });
});
