import assert from 'node:assert/strict';
import { draftVersion } from '../../data/draft.ts';
import { manager, play, said, talk } from './talk.ts';

describe('Two at once, and cards pressed late', () => {
  const previewed = (conversation = talk(manager)) => {
    conversation.say('update 3.5 amber: teams stretched');
    const draft = conversation.store.drafts().find(d => d.author === manager.account);
    assert.ok(draft);
    return { conversation, pressed: { draft: draft.id, version: draftVersion(draft) } };
  };

  it('a card pressed twice saves once', () => {
    const { conversation, pressed } = previewed();
    assert.match(said(conversation.press('confirm', pressed)), /updateSaved/);
    assert.match(said(conversation.press('confirm', pressed)), /has been dealt with/);
    assert.equal(conversation.store.filed.length, 1);
  });

  it('a button that carries more than it should still means its word', () => {
    const { conversation, pressed } = previewed();
    const replies = conversation.press('confirm', Object.assign({ kind: 'words', say: 'confirm' }, pressed));
    assert.match(said(replies), /updateSaved/);
  });

  it('a preview that is out of date shows the new one and saves nothing', () => {
    const { conversation, pressed } = previewed();
    conversation.say('red');
    assert.match(
      said(conversation.press('confirm', pressed)),
      /The draft has changed since.*\n\[updatePreview\].*Red/s,
    );
    assert.equal(conversation.store.filed.length, 0);
  });

  it('an old preview is not about another draft that was begun in the same instant', () => {
    const { conversation, pressed } = previewed();
    conversation.say('cancel');
    conversation.say('update 3.5 red: all stopped');
    assert.match(said(conversation.press('confirm', pressed)), /The draft has changed/);
    assert.equal(conversation.store.filed.length, 0);
  });

  it('a spoken yes is about what was shown in this conversation, not about words from another', () => {
    const { conversation } = previewed();
    const elsewhere = talk(manager, conversation.store);
    elsewhere.say('update 3.5 red: all stopped');
    assert.match(said(conversation.say('yes')), /The draft has changed/);
    assert.equal(conversation.store.filed.length, 0);
    assert.match(said(conversation.say('yes')), /Saved\. 3\.5 is Red/);
  });

  it('shows who was faster and what they said, though both updates have the same id, and saves on a second yes', () => {
    const { conversation } = previewed();
    const broadhead = talk(
      { account: 'a-kb', person: 'person/kev-broadhead', name: 'Supt Broadhead', role: 'lead' },
      conversation.store,
    );
    play(broadhead, 'user: update 3.5 green: all areas covered\nuser: confirm\nbot: card updateSaved');
    play(
      conversation,
      `user: confirm
       bot: While you were writing, Supt Broadhead submitted an update of 3.5 on 6 May 2021: Green, “all areas covered”
       bot: card updatePreview
       user: confirm
       bot: card updateSaved`,
    );
    assert.equal(conversation.store.filed.length, 2);
    assert.equal(conversation.store.filed[1]?.afterFiledAt, conversation.store.filed[0]?.update.submitted?.at);
    assert.deepEqual(
      conversation.store
        .register()
        .superseded.map(update => update.summary)
        .slice(-1),
      ['all areas covered'],
    );
  });

  it('shows in the text and on the card which words are new since what the second had seen, and the choice', () => {
    const { conversation, pressed } = previewed();
    conversation.press('confirm', pressed);
    conversation.say('update 3.5 red: teams stretched and one area lost');
    const broadhead = talk(
      { account: 'a-kb', person: 'person/kev-broadhead', name: 'Supt Broadhead', role: 'lead' },
      conversation.store,
    );
    broadhead.say('update 3.5 green: teams stretched but all areas covered');
    broadhead.say('confirm');
    const [lead, preview] = conversation.say('yes');
    assert.match(
      lead?.text ?? '',
      /Green, “teams stretched but all areas covered”\. New to you in it: “but all areas covered”\./,
    );
    assert.match(lead?.text ?? '', /“change” to change yours, or “cancel” to keep theirs/);
    assert.ok(preview?.kind === 'card' && preview.card.name === 'updatePreview');
    const { overtaken, buttons } = preview.card.view;
    assert.equal(overtaken.heading, 'Supt Broadhead submitted this while you were writing on 6 May 2021:');
    assert.match(overtaken.change, /Was .*Amber, now .*Green/);
    assert.deepEqual(
      overtaken.marked.flatMap(({ runs }) => runs.filter(({ highlight }) => highlight).map(({ text }) => text)),
      ['but all areas covered'],
    );
    assert.deepEqual(
      buttons.map(({ title }) => title),
      ['Put mine in its place', 'Change mine', 'Keep theirs'],
    );
    assert.match(
      said(conversation.press('cancel', { draft: pressed.draft })),
      /dropped.*You had: Red, “teams stretched and one area lost”/,
    );
    assert.equal(
      conversation.store.register().latestUpdate('2020-21/3.5')?.summary,
      'teams stretched but all areas covered',
    );
  });

  it('an earlier preview confirmed while another update is open leaves that one open', () => {
    const { conversation, pressed } = previewed();
    conversation.say('update 3.11 green');
    assert.match(said(conversation.press('confirm', pressed)), /Saved\. 3\.5 is Amber.*\nWhat has happened on 3\.11/s);
    play(conversation, 'user: Scheme is full.\nbot: card updatePreview');
  });
});
