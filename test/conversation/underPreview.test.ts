import assert from 'node:assert/strict';
import { chat, play } from './chat.ts';

const TEXT = 'no dedicated cyber resource, recruiting in June';

describe('Words typed under a preview that answer nothing of what it asked', () => {
  it('are asked about, never looked up in the plan, and never left out in silence', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: update 6.F03 amber: ${TEXT}
       user: no dedicated cyber resource, recruiting in July
       bot: is not changed yet. What are those words for?
       bot: “text: …”
       not: There is no record
       user: yes
       bot: This is what would be saved.
       bot: recruiting in June
       not: Saved.`,
    );
    const shown = await conversation.say('two more analysts are leaving in August and nobody applied');
    await conversation.touch(shown, 'Add it to the text');
    const [draft] = conversation.store.draftsOf('a-tester');
    assert.equal(draft?.narrative, `${TEXT}. two more analysts are leaving in August and nobody applied`);
    const again = await conversation.say('we have no trained investigator and the adverts brought nobody');
    await conversation.touch(again, 'It is the text');
    assert.equal(
      conversation.store.draftsOf('a-tester')[0]?.narrative,
      'we have no trained investigator and the adverts brought nobody',
    );
  });

  it('do not take away what was read from the text that they are added to', async () => {
    await play(
      chat(),
      `user: update 6.F03 amber: ${TEXT}
       user: add: They come from EMSOU. Their vans are ordered.
       bot: Reason: no dedicated cyber resource.
       bot: Back on track: Wednesday 30 June 2021
       user: text: two analysts have left and nobody applied
       not: no dedicated cyber resource`,
    );
  });

  it('may be the reason, or be left out', async () => {
    const conversation = chat();
    await conversation.say(`update 6.F03 amber: ${TEXT}`);
    const shown = await conversation.say('the vetting unit has been overrun since the merger');
    await conversation.touch(shown, 'It is the reason');
    assert.equal(
      conversation.store.draftsOf('a-tester')[0]?.details?.cause,
      'the vetting unit has been overrun since the merger',
    );
    await conversation.say('our partners were told of it at the board');
    await play(
      conversation,
      `user: keep it
       bot: Please check.
       user: yes
       bot: Saved.`,
    );
    assert.equal(conversation.store.register().latestUpdate('2016-18/6.F03')?.summary, TEXT);
  });

  for (const question of [
    'ambers in theme 3',
    'who leads on GPS tags',
    'show me activities that are led by the Force',
    'is knife crime going up',
    'activities led by the Force in theme 3',
    'when was the last meeting held',
    'next meeting',
    'what has changed since the last meeting',
  ])
    it(`are a question still where they ask: “${question}”`, async () => {
      const conversation = chat();
      await conversation.say(`update 6.F03 amber: ${TEXT}`);
      const [first] = await conversation.say(question);
      assert.doesNotMatch(first?.text ?? '', /What are those words for/u);
    });

  it('that are few, and no question that has an answer, are said how they would get into the update', async () => {
    await play(
      chat(),
      `user: update 6.F03 amber: ${TEXT}
       user: what have I submitted this quarter?
       not: If that was
       user: fourth advert tomorrow
       bot: If that was for your update: “text: …”
       bot: Please check.`,
    );
  });

  it('are the text wherever it is said that they are: “text: …” also when the text is awaited', async () => {
    await play(
      chat(),
      `user: update 6.F03 amber: ${TEXT}
       user: change
       user: text: two analysts have left and nobody applied
       bot: “two analysts have left and nobody applied”
       user: add: the adverts close on 4 June
       bot: “two analysts have left and nobody applied. the adverts close on 4 June”`,
    );
  });

  it('are read for a day where both reason and day were asked', async () => {
    await play(
      chat(),
      `user: update 3.16 amber: The group met twice and agreed its terms
       bot: why, or when
       user: because two districts have no lead; end of July
       bot: Reason: two districts have no lead.
       bot: Back on track: Saturday 31 July 2021
       not: Worth a look`,
    );
    await play(
      chat(),
      `user: update 3.16 amber: The group met twice and agreed its terms
       user: no kit until end of June
       bot: Reason: no kit until end of June.
       bot: Back on track: Wednesday 30 June 2021`,
    );
  });
});
