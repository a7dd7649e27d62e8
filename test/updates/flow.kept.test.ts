import assert from 'node:assert/strict';
import { firth, manager, play, talk } from './talk.ts';

describe('What was typed for an update', () => {
  it('leaves a draft as it is when somebody goes back and says other words for another activity', () => {
    const conversation = talk(manager);
    play(
      conversation,
      `user: update 2016-18/6.F03 amber: the analyst has left
       user: back
       user: back
       user: back
       user: update 2016-18/6.F04 green: two workshops were held`,
    );
    const texts = conversation.store.drafts().map(({ narrative }) => narrative);
    assert.deepEqual(texts.sort(), ['the analyst has left', 'two workshops were held']);
  });

  it('loses nothing that was typed since to the empty fields of a form from before', () => {
    play(
      talk(firth),
      `user: update 2016-18/6.F03
       bot: card updateForm
       user: amber
       user: We have begun
       bot: card updatePreview
       form: 2016-18/6.F03 | red |
       bot: 6.F03 (2016–18 plan) will be Red for January to March 2021 (2020/21 Q4): “We have begun”
       form: 2016-18/6.F03 | | We have ended
       bot: will be Red for January to March 2021 (2020/21 Q4): “We have ended”`,
    );
  });
});
