import assert from 'node:assert/strict';
import { type Chat, chat } from './chat.ts';

const ID = '2020-21/3.5';
const TYPED = { status: 'amber', narrative: 'The kit is late.', cause: 'The supplier failed', recovery: 'end of June' };

/** Presses a button of the form that is on show, with something in its fields, as Teams sends it. */
async function leave(conversation: Chat, begin: string, title: string, typed: object = TYPED) {
  const shown = await conversation.say(begin);
  return conversation.touch(shown, title, typed);
}
const drafts = (conversation: Chat) => conversation.store.draftsOf('a-tester');
const lead = async () => {
  const conversation = chat();
  await conversation.say('I am Supt Broadhead');
  return conversation;
};

describe('A form that is left with words in its fields', () => {
  it('keeps them at a skip, goes on in its place, and has them when it comes back', async () => {
    const conversation = await lead();
    const [first, ...rest] = await leave(conversation, 'update all mine', 'Skip');
    assert.match(first?.text ?? '', /What you wrote for 3\.\d+ is kept/u);
    assert.equal(rest.find(({ kind }) => kind === 'card')?.replaces, 'pressedCard');
    const [kept] = drafts(conversation).filter(({ narrative }) => narrative !== undefined);
    assert.equal(kept?.narrative, TYPED.narrative);
    assert.equal(kept?.status, 'amber');
    assert.deepEqual(kept?.details, { cause: TYPED.cause, recovery: { words: 'end of June', day: '2021-06-30' } });
    const again = await conversation.say(`update ${kept?.activity}`);
    assert.match(again.map(({ text }) => text).join(' '), /The kit is late\./u);
  });

  it('is followed in its place by the next of the run, which says what was saved', async () => {
    const conversation = await lead();
    const form = await conversation.say('update all mine');
    const preview = await conversation.touch(form, 'Preview', {
      status: 'green',
      narrative: 'All teams report weekly.',
    });
    const next = await conversation.touch(preview, 'Confirm');
    const cards = next.filter(({ kind }) => kind === 'card');
    assert.equal(cards.length, 1);
    const [card] = cards;
    assert.ok(card?.kind === 'card' && card.card.name === 'updateForm' && card.replaces === 'pressedCard');
    assert.match(card.card.view.receipt, /^Saved\. 3\.\d+ is Green/u);
    assert.match(card.card.view.heading, /2 of \d/u);
  });

  it('keeps them at a stop', async () => {
    const conversation = await lead();
    const [said] = await leave(conversation, 'update all mine', 'Stop for now');
    assert.match(said?.text ?? '', /Stopped; your draft for 3\.\d+ is kept/u);
    assert.equal(drafts(conversation)[0]?.narrative, TYPED.narrative);
  });

  it('gives them back where “Same as last time” takes their place', async () => {
    const conversation = await lead();
    const shown = await leave(conversation, 'update 3.5', 'Same as last time');
    assert.match(shown.map(({ text }) => text).join(' '), /You had: Amber, “The kit is late\.”/u);
  });

  it('gives them back at a cancel, and brings them back when asked', async () => {
    const conversation = await lead();
    const said = await leave(conversation, 'update 3.5', 'Cancel', { status: 'green', narrative: 'Done\nin full' });
    assert.match(said[0]?.text ?? '', /is dropped.*You had: Green, “Done\nin full”/su);
    assert.deepEqual(drafts(conversation), []);
    const back = await conversation.touch(said, 'Bring it back');
    assert.equal(back.at(-1)?.kind === 'card', true);
    assert.equal(drafts(conversation)[0]?.narrative, 'Done\nin full');
    assert.equal(drafts(conversation)[0]?.status, 'green');
  });

  it('does not put older words over those that were said since it was drawn', async () => {
    const conversation = await lead();
    await conversation.say('update 3.5 red: the newest words of all');
    await conversation.press({ say: 'skip 2020-21/3.5', form: ID, drawn: '2021-05-06T08:00:00+01:00', ...TYPED });
    assert.equal(drafts(conversation)[0]?.narrative, 'the newest words of all');
    assert.equal(drafts(conversation)[0]?.status, 'red');
  });

  it('brings nothing back of an update that was saved, and cancels nothing else', async () => {
    const conversation = await lead();
    await conversation.say('update 3.5 green: all twelve teams report weekly now');
    await conversation.say('yes');
    await conversation.say('update 3.16 amber: half-way through the training');
    const stale = { form: ID, status: 'green', narrative: 'all twelve teams report weekly now' };
    const [said] = await conversation.press({ say: 'stop here', ...stale });
    assert.match(said?.text ?? '', /^Nothing was skipped or stopped/u);
    await conversation.press({ say: 'cancel', draft: `draft/a-tester/${ID}`, ...stale });
    assert.deepEqual(
      drafts(conversation).map(({ narrative }) => narrative),
      ['half-way through the training'],
    );
  });

  it('keeps the reason typed under a preview whichever of its buttons is pressed', async () => {
    const conversation = await lead();
    const preview = await conversation.say('update 3.5 amber: late');
    await conversation.touch(preview, 'Change', { because: 'the board agreed to it' });
    assert.equal(drafts(conversation)[0]?.keptBecause, 'the board agreed to it');
    const again = await conversation.say('keep');
    const said = await conversation.touch(again, 'Cancel', { because: 'the panel agreed to it' });
    assert.match(said[0]?.text ?? '', /“the panel agreed to it”/u);
  });

  it('takes reason and date along to the activity that was meant instead', async () => {
    const conversation = await lead();
    await conversation.press({ activityId: ID, ...TYPED });
    for (const words of ['back', 'back', 'back']) await conversation.say(words);
    await conversation.say('3.16');
    const [draft, ...others] = drafts(conversation);
    assert.deepEqual([draft?.activity, others.length], ['2020-21/3.16', 0]);
    assert.equal(draft?.details?.cause, TYPED.cause);
    assert.equal(draft?.details?.recovery?.words, TYPED.recovery);
  });

  it('keeps nothing for an activity that is not the speaker’s, whatever the card says', async () => {
    const conversation = chat({ local: false });
    await conversation.press({ say: 'skip 2020-21/3.5', form: ID, ...TYPED });
    assert.deepEqual(drafts(conversation), []);
  });
});
