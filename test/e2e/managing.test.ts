import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSitting } from './sitting.ts';

/** A quarter's work, from the officer's sentence to the manager's decision, and what else a manager orders in chat. */
describe('an update and who manages it, in a Teams-like client', () => {
  const sitting = openSitting('managing');

  const count = (words: string | RegExp) =>
    sitting.client.page.locator('.ac-adaptiveCard').filter({ hasText: words }).count();

  it('takes a whole update in one sentence, and puts the outcome in the place of the preview', async () => {
    await sitting.client.say('I am Inspector Harris');
    await sitting.client.see(/Inspector Harris/u);
    await sitting.client.say('3.11 amber: the supplier is late with the tags; back on track by the end of June');
    const preview = await sitting.client.card('Please check before it is saved');
    assert.match(await preview.innerText(), /Amber/u);
    await sitting.client.keepNarrow('sentence-preview-narrow', preview);
    await preview.getByRole('button', { name: 'Confirm' }).click();
    await sitting.client.card('✓ Saved');
    assert.equal(await count('Please check before it is saved'), 0, 'a preview that is dealt with does not stay');
  });

  it('lets a manager return it with a comment, and opens it again for its author', async () => {
    await sitting.client.say('I am Dan Howitt');
    await sitting.client.see(/Dan Howitt/u);
    await sitting.client.say('what is waiting for review');
    const queue = await sitting.client.card('Accept');
    await sitting.client.keepNarrow('review-narrow', queue);
    await sitting.client.say('return 3.11: say when the tags arrive');
    await sitting.client.see(/returned/iu);
    await sitting.client.keep('returned');
    await sitting.client.say('I am Inspector Harris');
    await sitting.client.say('update 3.11');
    const form = await sitting.client.card('say when the tags arrive');
    await sitting.client.keepNarrow('returned-form-narrow', form);
  });

  it('goes through all that an officer owes, one card after the other', async () => {
    await sitting.client.say('cancel');
    await sitting.client.say('I am Supt Broadhead');
    await sitting.client.see(/Supt Broadhead/u);
    await sitting.client.say('update all mine');
    const first = await sitting.client.card(/1 of \d/u);
    await sitting.client.keepNarrow('run-narrow', first);
    await sitting.client.say('stop');
  });

  it('moves a meeting after saying what that changes', async () => {
    await sitting.client.say('I am Dan Howitt');
    await sitting.client.say('move the May meeting to 26 May at 2pm');
    const proposal = await sitting.client.card(/26 May 2021/u);
    await sitting.client.keepNarrow('move-narrow', proposal);
    await proposal.getByRole('button', { name: 'Change it' }).click();
    await sitting.client.say('when is the next meeting');
    await sitting.client.card('Wednesday 26 May 2021');
    assert.match(await readFile(join(sitting.folder, 'history.jsonl'), 'utf8'), /keepMeeting/u);
  });

  it('learns a word, and says what it has been taught', async () => {
    await sitting.client.say("call theme 3 'crime'");
    await sitting.client.see(/crime/u);
    await sitting.client.say("what's amber in crime");
    await sitting.client.card('Amber activities in theme 3 of the 2020–21 plan');
    await sitting.client.say('list taught words');
    await sitting.client.see(/theme 3/u);
    await sitting.client.keep('taught');
  });

  it('shows what waits to be sent, and pauses it', async () => {
    await sitting.client.say('show the queue');
    await sitting.client.keep('queue');
    await sitting.client.say('pause reminders');
    await sitting.client.keep('pause');
  });
});
