import assert from 'node:assert/strict';
import { spokenText } from '../../bot/teams/spokenText.ts';
import { BOT } from './incoming.ts';

const mention = (text: string, id = BOT.id) => ({ type: 'mention', text, mentioned: { id, name: 'x' } });
const heard = (text: string | undefined, entities: object[] = [], textFormat = 'plain') =>
  spokenText({ text: text as string, textFormat, entities: entities as never, recipient: BOT as never });

describe('what somebody said', () => {
  it('is what they typed, to the letter, when nobody is mentioned', () => {
    const typed = 'update 6.F03 amber: a  b &amp; <at>CEO</at> **c**\n\nd';
    assert.equal(heard(typed), typed);
  });

  it('loses the mention of the bot at the beginning, in the middle and at the end, with the blanks around it', () => {
    const at = mention('<at>Plan bot</at>');
    assert.equal(heard('<at>Plan bot</at>&nbsp;help', [at]), 'help');
    assert.equal(heard('hey <at>Plan bot</at> help', [at]), 'hey help');
    assert.equal(heard('help <at>Plan bot</at>', [at]), 'help');
  });

  it('loses every mention of the bot, not the first alone', () => {
    const at = mention('<at>Plan bot</at>');
    assert.equal(heard('<at>Plan bot</at> what is amber <at>Plan bot</at>', [at, at]), 'what is amber');
  });

  it('loses a mention of the bot that no entity tells of', () => {
    assert.equal(heard('<at>Plan bot</at> help'), 'help');
  });

  it('keeps the names of other people', () => {
    const jane = mention('<at id="1">Jane Doe</at>', '29:jane');
    assert.equal(heard('what does <at id="1">Jane Doe</at> lead', [jane]), 'what does Jane Doe lead');
  });

  it('reads escaped signs where Teams escapes them: beside a mention', () => {
    assert.equal(heard('<at>Plan bot</at> Q&amp;A &lt;5', [mention('<at>Plan bot</at>')]), 'Q&A <5');
  });

  it('is empty, and no error, without text, with a mention of nobody or with nonsense for entities', () => {
    assert.equal(heard(undefined, [mention('<at>Plan bot</at>')]), '');
    assert.equal(heard('<at>x</at>', [{ type: 'mention', text: '<at>x</at>' }]), 'x');
    assert.equal(heard('hi', [{}, { type: 'mention' }, { type: 'mention', text: 7, mentioned: null }]), 'hi');
  });
});
