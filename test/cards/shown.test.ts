import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shown, shownLines } from '../../cards/words/shown.ts';

describe('Text made fit to be shown', () => {
  it('leaves ordinary words as they are', () => {
    assert.equal(shown('Kept £28,284 – “good” progress & more'), 'Kept £28,284 – “good” progress & more');
  });

  it('takes out what could turn a line round', () => {
    assert.equal(shown('approved \u202Eton\u202C by \u2066me\u2069'), 'approved ton by me');
  });

  it('holds template code and host functions apart, where nobody sees it', () => {
    assert.equal(shown('${x} and {{DATE(now)}} and $ {'), '$\u200B{x} and {\u200B{DATE(now)}} and $ {');
  });

  it('cuts at a word, and says that it cut', () => {
    assert.equal(shown('one two three four', 14), 'one two three…');
  });

  it('does not cut a family in two', () => {
    const families = '👨‍👩‍👧‍👦'.repeat(4);
    assert.equal(shown(families, 30), `${'👨‍👩‍👧‍👦'.repeat(2)}…`);
  });

  it('cuts a character that never ends instead of looking for its end', () => {
    const endless = `e${'\u0301'.repeat(5000)}`;
    assert.equal(shown(endless, 100).length, 100);
  });

  it('keeps the writer’s lines and drops the empty ones', () => {
    assert.deepEqual(shownLines('one\n\n\r\n two \u2028three', 100), ['one', 'two', 'three']);
  });

  it('runs a page of single words on in its last line, and loses none of them', () => {
    const words = Array.from({ length: 100 }, (_, n) => `w${n}`);
    const lines = shownLines(words.join('\n'), 4000);
    assert.equal(lines.length, 30);
    assert.equal(lines.join(' '), words.join(' '));
  });

  it('is never longer than asked for, and whole in every character, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 100 }), (text, most) => {
        const cut = shown(text, most);
        assert.ok(cut.length <= most, `${cut.length} of ${most}`);
        assert.doesNotMatch(cut, /\p{Surrogate}/u);
      }),
    );
  });
});
