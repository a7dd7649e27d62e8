import assert from 'node:assert/strict';
import { chat, play } from '../conversation/chat.ts';

describe('A figure that is being given', () => {
  it('is offered again after a restart, with the figure and the month as they were typed', async () => {
    const conversation = chat();
    await conversation.say('3B.1 is 699 to March 2021');
    const after = chat({ store: conversation.store });
    const hello = await after.say('hello');
    assert.match(hello.at(-1)?.text ?? '', /half-way through 3B\.1 Violent knife crime \(699, March 2021\)/u);
    const [lead, preview] = await after.touch(hello, 'Go on with 3B.1 Violent knife crime');
    assert.match(lead?.text ?? '', /You were half-way through 3B\.1/u);
    assert.match(preview?.text ?? '', /will be 699 for the 12 months to March 2021/u);
    const [saved] = await after.say('yes');
    assert.match(saved?.text ?? '', /^Saved\./u);
    assert.deepEqual(after.store.figureDraftsOf('a-tester'), []);
    const again = await after.say('hello');
    assert.doesNotMatch(again.map(({ text }) => text).join(), /half-way/u);
  });

  it('goes from card to words and back without losing the month, the figure or why it is kept', async () => {
    await play(
      chat(),
      `user: figure for 3B.1
       press: {"figureOf": "indicator/3B.1", "figure": "about 900", "month": "December 2020"}
       bot: “about 900” is not a number
       bot: "value":"about 900"
       user: 900
       bot: will be 900 for the 12 months to December 2020
       user: keep it: counted anew
       bot: Kept because: “counted anew”
       user: change
       bot: "value":"900"
       bot: "value":"December 2020"
       user: yes
       bot: Kept because: “counted anew”`,
    );
  });

  it('of one indicator is kept while another is given, and an old card cancels only its own', async () => {
    const conversation = chat();
    const first = await conversation.say('3B.1 is 699 to March 2021');
    await conversation.say('3B.2 is 20.5% to March 2021');
    const [gone] = await conversation.touch(first, 'Cancel');
    assert.match(gone?.text ?? '', /The figure of 3B\.1 Violent knife crime is dropped.*You had: 699\./u);
    assert.equal(gone?.replaces, 'pressedCard');
    const [saved] = await conversation.say('yes').then(async replies => {
      assert.match(replies[0]?.text ?? '', /3B\.2/u);
      return conversation.say('yes');
    });
    assert.match(saved?.text ?? '', /^Saved\. 3B\.2/u);
  });

  it('is confirmed by its card also after a restart, and by a “yes” only where it was shown as it is', async () => {
    const conversation = chat();
    const shown = await conversation.say('3B.1 is 699 to March 2021');
    const elsewhere = chat({ store: conversation.store });
    await elsewhere.say('3B.1 is 650 to March 2021');
    const [again] = await conversation.say('yes');
    assert.match(again?.text ?? '', /will be 650/u, 'a yes here was about 699');
    const [stale] = await elsewhere.touch(shown, 'Confirm');
    assert.match(stale?.text ?? '', /will be 699/u, 'an old card is shown anew');
    const [saved] = await chat({ store: conversation.store }).touch(shown, 'Confirm');
    assert.match(saved?.text ?? '', /^Saved\..*699/u);
    assert.equal(saved?.replaces, 'pressedCard');
  });

  it('does not take words that are about something else', async () => {
    await play(
      chat(),
      `user: 3B.1 is 699 to March 2021
       user: how many hate crimes were there
       user: in March 2020
       not: [figurePreview]
       user: update 3.5 green: All twelve areas have a team
       user: yes
       bot: Saved. 3.5`,
    );
  });
});

describe('A figure and an update that are open at once', () => {
  it('each keep their own “yes”, and the update is shown again once the figure is saved', async () => {
    await play(
      chat(),
      `user: update 3.5 green: All twelve areas have a team
       user: 3B.1 is 699 to March 2021
       bot: [figurePreview]
       user: yes
       bot: Saved. 3B.1
       bot: [updatePreview]
       user: yes
       bot: Saved. 3.5`,
    );
  });

  it('do not fall to one “cancel” too many: what was not on show is shown first', async () => {
    await play(
      chat(),
      `user: 3B.1 is 699 to March 2021
       user: update 3.5 green: All twelve areas have a team
       user: cancel
       bot: Your update of 3.5 is dropped
       user: cancel
       bot: This figure is still open. “cancel” once more drops it.
       bot: will be 699
       user: cancel
       bot: is dropped; nothing was saved. You had: 699.`,
    );
  });

  it('“figure for 3B.1” is asked for while a text is awaited, and the text is taken afterwards', async () => {
    await play(
      chat(),
      `user: update 3.5
       user: green
       user: figure for 3B.1
       bot: [figureForm]
       user: 699
       bot: will be 699
       user: yes
       bot: Saved. 3B.1
       bot: What has happened on 3.5
       user: All twelve areas have a team
       bot: “All twelve areas have a team”`,
    );
  });

  it('a figure of which nobody said yet which one it is, is offered again too, and can be dropped', async () => {
    const conversation = chat();
    await conversation.say('measure 6.2 is 24%');
    const after = chat({ store: conversation.store });
    const hello = await after.say('hello');
    assert.match(
      hello.at(-1)?.text ?? '',
      /half-way through Youth re-offending \(24\): say “figure for measure 6\.2”/u,
    );
    await play(after, 'user: figure for measure 6.2\n bot: Which figure of\n user: 1\n bot: will be 24%');
    await conversation.say('measure 6.2 is 25%');
    await play(
      conversation,
      'user: cancel the figure of measure 6.2\n bot: is dropped; nothing was saved. You had: 25.',
    );
  });
});
