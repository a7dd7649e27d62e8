import assert from 'node:assert/strict';
import { readLabelledParts } from '../../bot/updates/labelledParts.ts';
import { chat, play } from '../conversation/chat.ts';

describe('Parts that are named inside one text', () => {
  it('are read as what they are named, wherever the text stands among them', () => {
    assert.deepEqual(readLabelledParts('Two posts are empty, reason: no applicants, back on track: end of June'), {
      narrative: 'Two posts are empty',
      details: { cause: 'no applicants', recovery: 'end of June' },
    });
    assert.deepEqual(
      readLabelledParts('reason: no kit; next: contract signed by 30 June; text: Two of three posts are filled.'),
      {
        narrative: 'Two of three posts are filled.',
        details: { cause: 'no kit', milestone: 'contract signed by 30 June' },
      },
    );
  });

  it('are the text as well where nothing but the reason is given', () => {
    assert.deepEqual(readLabelledParts('reason: no kit, back on track: end of June'), {
      narrative: 'no kit',
      details: { cause: 'no kit', recovery: 'end of June' },
    });
  });

  for (const text of [
    'Two posts are empty and the reason is plain: nobody applied',
    'Seen https://example.org/next: a page',
    'First reason: no kit. Second reason: no room',
    'text: two posts are empty',
    'link: https://example.org/a',
    `reason: ${'x'.repeat(501)}`,
  ])
    it(`are none in “${text.slice(0, 60)}”`, () => assert.equal(readLabelledParts(text), undefined));

  it('are heard under a preview too, several at once', async () => {
    await play(
      chat(),
      `user: update 6.F03 amber: the analysts have left
       user: reason: pay is too low, back on track: end of July
       bot: Reason: pay is too low.
       bot: Back on track: Saturday 31 July 2021 (“end of July”).
       user: next: third advert on 21 May; link: https://example.org/ad
       bot: Next: third advert on 21 May (Friday 21 May 2021).
       bot: Evidence: https://example.org/ad
       bot: “the analysts have left”
       user: no change
       bot: It stays as it is.
       user: yes
       bot: Saved.
       user: did it save?
       bot: given by`,
    );
  });

  it('go to their places from one sentence, and from a text that was asked for', async () => {
    await play(
      chat(),
      `user: update 6.F03 to amber, reason: no kit, back on track: end of June, text: Two of three posts are filled.
       bot: “Two of three posts are filled.”
       bot: Reason: no kit.
       bot: Back on track: Wednesday 30 June 2021
       not: Worth a look
       user: yes
       bot: Saved.`,
    );
    await play(
      chat(),
      `user: update 6.F03 amber
       user: Two of three posts are filled. Link: https://example.org/a
       bot: “Two of three posts are filled.”
       bot: Evidence: https://example.org/a`,
    );
  });
});
