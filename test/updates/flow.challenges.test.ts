import assert from 'node:assert/strict';
import { draftVersion } from '../../data/draft.ts';
import { fakeStore } from './fakeStore.ts';
import { firth, manager, play, talk } from './talk.ts';

const F03 = '2016-18/6.F03';
const lastFiled = (conversation: ReturnType<typeof talk>) => conversation.store.filed.at(-1)?.update;

describe('A challenge in the update conversation', () => {
  it('asks when amber is to end, takes a day typed the way people type it, and is then content', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 6.F03 amber: no dedicated cyber resource
       bot: Worth a look: Amber, with no date for being back on track.
       bot: Say when, like “end of June”
       user: probably end of July
       bot: Back on track: Saturday 31 July 2021 (“end of July”).
       user: confirm
       bot: Saved.`,
    );
    const { submitted } = lastFiled(conversation) ?? {};
    assert.deepEqual(submitted?.details, { recovery: { words: 'end of July', day: '2021-07-31' } });
    assert.equal(submitted?.kept, undefined);
  });

  it('asks why, and takes reason and day out of one answer', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 6.F03 red: The working group met twice
       bot: Red, but it does not say why, or when it will be back on track.
       user: two posts are empty until the end of September
       bot: Reason: two posts are empty until the end of September.
       bot: Back on track: Thursday 30 September 2021
       user: yes`,
    );
    assert.equal(lastFiled(conversation)?.submitted?.details?.recovery?.day, '2021-09-30');
  });

  it('keeps all that is typed beside the day, also where only the day was asked for', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 6.F03 amber: no dedicated cyber resource
       user: two posts are vacant until the end of July
       bot: Reason: two posts are vacant until the end of July.
       bot: Back on track: Saturday 31 July 2021
       user: cancel
       bot: “two posts are vacant until the end of July”`,
    );
  });

  it('asks only for what is still missing, and takes “not known yet” for an answer', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 6.F03 amber: The group met twice in April
       bot: Say why and when
       user: next month
       bot: Say why, like
       user: because of vetting
       bot: Reason: vetting.
       user: cancel
       user: update 6.F03 amber: The group met twice in April
       user: keep it
       bot: or “keep it: ” and why, for your reviewer.
       user: we don’t know
       bot: Back on track: “we don’t know”, no day given.
       bot: Worth a look: Amber, but it does not say why`,
    );
  });

  it('never blocks: a plain yes keeps the update, and the reviewer sees what was asked', () => {
    const conversation = talk(manager);
    play(
      conversation,
      'user: update 3.5 green: Teams in 9 areas; the last three are delayed until vehicles arrive\n user: yes',
    );
    assert.deepEqual(lastFiled(conversation)?.submitted?.kept, {
      challenges: ['Green, but the text says “are delayed”.'],
    });
  });

  it('keeps a reason typed in words, and one typed beside the button, without a further tap', () => {
    const typed = talk(firth);
    play(
      typed,
      `user: update 6.F03 amber: on track
       bot: too short for a reader
       user: keep it: the Board agreed this wording
       bot: For your reviewer: “the Board agreed this wording”
       user: confirm`,
    );
    assert.equal(lastFiled(typed)?.submitted?.kept?.because, 'the Board agreed this wording');

    const pressed = talk(firth);
    pressed.say('update 6.F03 amber: on track');
    const draft = pressed.store.drafts()[0];
    pressed.press('confirm', { draft: draft?.id, version: draft && draftVersion(draft), because: ' Agreed with KM ' });
    assert.equal(lastFiled(pressed)?.submitted?.kept?.because, 'Agreed with KM');
  });

  it('answers a question about the plan that is asked under the preview, instead of taking it for the reason', () => {
    const conversation = talk(firth);
    for (const question of ['who leads 3.5', 'ambers in theme 3', 'when is the next meeting?'])
      play(conversation, `user: update 6.F03 amber: The group met twice\n user: ${question}\n bot: NOT MINE`);
    assert.equal(conversation.store.drafts()[0]?.details, undefined);
  });

  it('takes named parts at any time before confirming, and gives them all back when dropped', () => {
    play(
      talk(firth),
      `user: update 6.F03 green: Two investigators started in April and the backlog is gone
       user: evidence: https://example.org/minutes
       bot: Evidence: https://example.org/minutes.
       user: next: launch of the new team on 3 June
       bot: Next: launch of the new team on 3 June (Thursday 3 June 2021).
       user: cancel
       bot: “https://example.org/minutes”`,
    );
  });

  it('says the same as last time with status and words, and that they are the same', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: 6.F03 same as last time
       bot: These are the status and words of last time.
       bot: will be Amber
       bot: The text is the same as last time.
       user: confirm
       bot: Saved.`,
    );
    const [before, now] = conversation.store.register().updates(F03);
    assert.equal(now?.summary, before?.summary);
    assert.equal(now?.status, before?.status);
  });

  it('takes “same as last time” for the activity that was spoken of, and asks which where none was', () => {
    const spokenOf = talk(firth);
    spokenOf.talkedOf([F03]);
    play(spokenOf, 'user: same as last time\n bot: will be Amber');
    play(
      talk(firth),
      `user: same as last time
       bot: Which activity is it?
       user: 6.F04
       bot: will be Green
       bot: same as last time`,
    );
  });

  it('gives back what was typed before “same as last time” took its place', () => {
    play(
      talk(firth),
      `user: update 6.F03 green: Everything is done at last
       user: same as last time
       bot: You had: Green, “Everything is done at last”`,
    );
  });

  it('does not keep for last time’s text the reason and the day that were read from the words before it, and keeps those that were said', () => {
    const read = talk(firth);
    play(
      read,
      `user: update 6.F03 amber: no dedicated cyber resource, recruiting in June
       bot: Back on track: Wednesday 30 June 2021
       user: same as last time`,
    );
    assert.equal(read.store.drafts()[0]?.details, undefined);
    const given = talk(firth);
    play(
      given,
      `user: update 6.F03 amber: no dedicated cyber resource
       user: end of July
       user: same as last time`,
    );
    assert.equal(given.store.drafts()[0]?.details?.recovery?.words, 'end of July');
  });

  it('keeps the colour that was chosen when only the text is the same, and takes “no change” under a preview for what it is', () => {
    const conversation = talk(firth);
    play(
      conversation,
      `user: update 6.F03
       user: green
       user: same as last time
       bot: will be Green
       user: cancel
       user: update 6.F03 green: Two investigators started in April
       user: no change`,
    );
    assert.equal(conversation.store.drafts()[0]?.narrative, 'Two investigators started in April');
  });

  it('says so where there is no last time', () => {
    play(
      talk(manager),
      'user: 3.1 no change\n bot: There is no earlier update of 3.1 to repeat.\n bot: card updateForm',
    );
  });

  it('notices the words of another activity', () => {
    const store = fakeStore();
    play(
      talk(manager, store),
      'user: update 3.5 green: All twelve areas have a team and every post is filled\n user: yes',
    );
    play(
      talk(manager, store),
      `user: update 3.6 green: All twelve areas have a team, and every post is filled!
       bot: The text is the same as that of 3.5.`,
    );
  });
});
