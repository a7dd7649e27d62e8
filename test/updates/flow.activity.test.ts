import assert from 'node:assert/strict';
import { firth, manager, play, talk } from './talk.ts';

describe('Which activity an update is of', () => {
  it('offers the nearest when a ref does not exist', () => {
    const conversation = talk(manager);
    const [reply] = conversation.say('update 6.F99 amber: kit');
    assert.ok(reply?.kind === 'text');
    assert.match(reply.text, /I know no activity “6\.F99”/);
    assert.deepEqual(
      reply.buttons?.map(button => button.say),
      ['update 2016-18/6.F05', 'update 2016-18/6.F04', 'update 2016-18/6.F03', 'cancel'],
    );
    play(conversation, 'user: update 2016-18/6.F03\nbot: “kit”');
  });

  it('offers the activities that words of a title can mean', () => {
    const conversation = talk(manager);
    const [reply] = conversation.say('I want to update rural crime');
    assert.ok(reply?.kind === 'text');
    assert.match(reply.text, /“rural crime” can mean \d activities/);
    assert.ok((reply.buttons?.length ?? 0) <= 6);
  });

  it('updates the activity that was just talked of', () => {
    const conversation = talk(manager);
    conversation.talkedOf(['2020-21/3.5']);
    play(conversation, 'user: update it\nbot: card updateForm\nbot: 3.5: Take Operation Reacher');
  });

  it('offers a lead officer their own activities and their open drafts', () => {
    const conversation = talk(firth);
    play(conversation, 'user: update 6.F05 amber: half done\nuser: update 6.F03');
    conversation.store.perform([]);
    const second = talk(firth, conversation.store);
    const [reply] = second.say('update');
    assert.ok(reply?.kind === 'text');
    assert.deepEqual(
      reply.buttons?.map(button => button.say),
      ['update 2016-18/6.F05', 'update 2016-18/6.F03', 'update 2016-18/6.F04', 'cancel'],
    );
  });

  it('goes on with a draft of another day', () => {
    const first = talk(firth);
    play(first, 'user: update 6.F03 amber');
    play(
      talk(firth, first.store),
      `user: update 6.F03
       bot: You were half-way through 6.F03 (2016–18 plan); what you wrote is still here.
       bot: What has happened`,
    );
  });
});
