import assert from 'node:assert/strict';
import { draftVersion } from '../../data/draft.ts';
import { firth, manager, play, reader, said, talk } from './talk.ts';

describe('Who may submit', () => {
  it('refuses somebody who neither leads nor sponsors, naming who may, and writes nothing', () => {
    const conversation = talk({
      ...firth,
      account: 'a-harris',
      person: 'person/paul-harris',
      name: 'Inspector Harris',
    });
    play(
      conversation,
      `user: update 6.F03 amber: kit
       bot: Only Det Supt Firth (its lead) or a manager of the office can submit an update for 6.F03. Nothing was saved.
       form: 2016-18/6.F03 | amber | kit
       bot: Only Det Supt Firth`,
    );
    assert.deepEqual([...conversation.store.drafts(), ...conversation.store.filed], []);
  });

  it('lets a sponsor and a manager submit', () => {
    play(
      talk({ ...firth, person: 'person/prior', name: 'ACC Prior' }),
      'user: update 6.F01 green: on\nbot: card updatePreview',
    );
    play(talk(manager), 'user: update 3.5 green: on\nbot: card updatePreview');
  });

  it('tells a reader that there is nothing for them to update', () => {
    play(
      talk(reader),
      'user: update\nbot: You do not lead or sponsor any activity\nuser: update 6.F99\nbot: You do not lead',
    );
  });

  it('asks again at confirmation: a right lost in between is lost', () => {
    const before = talk(firth);
    play(before, 'user: update 6.F03 amber: kit');
    const draft = before.store.drafts()[0];
    assert.ok(draft);
    const after = talk({ ...reader, account: firth.account }, before.store);
    const replies = after.press('confirm', { draft: draft.id, version: draftVersion(draft) });
    assert.match(said(replies), /Only Det Supt Firth/);
    assert.equal(before.store.filed.length, 0);
  });

  it('does not find the draft of somebody else by its id', () => {
    const hers = talk(firth);
    play(hers, 'user: update 6.F03 amber: kit');
    const draft = hers.store.drafts()[0];
    assert.ok(draft);
    const his = talk(manager, hers.store);
    for (const words of ['confirm', 'cancel', 'change'])
      assert.match(said(his.press(words, { draft: draft.id, version: draftVersion(draft) })), /has been dealt with/);
    assert.equal(hers.store.filed.length, 0);
    assert.equal(hers.store.drafts().length, 1);
  });
});
