import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Card } from '../../cards/card.ts';
import { createRecallingRenderer } from '../../cards/recallingRenderer.ts';
import { type AdaptiveCardJson, CardFault, createCardRenderer } from '../../cards/render.ts';
import { cardsFolder } from './office.ts';

describe('The renderer of cards', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cards-'));
    cpSync(cardsFolder, folder, { recursive: true, filter: path => !path.endsWith('.ts') });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('refuses to begin without a template, and names the file', () => {
    rmSync(join(folder, 'meeting.json'));
    assert.throws(
      () => createCardRenderer(folder),
      (error: unknown) => {
        assert.ok(error instanceof CardFault);
        assert.match(error.message, /meeting\.json cannot be read/);
        return true;
      },
    );
  });

  it('refuses to begin with a template that is not JSON', () => {
    writeFileSync(join(folder, 'theme.json'), '{"type": ');
    assert.throws(() => createCardRenderer(folder), /theme\.json cannot be read/);
  });
});

describe('A renderer that recalls what it drew', () => {
  const choice = (text: string): Card => ({ name: 'choice', view: { text, buttons: [] } }) as unknown as Card;
  /** Draws a card that says how many were drawn before it. */
  function counting() {
    let drawn = 0;
    const render = (): AdaptiveCardJson => ({ type: 'AdaptiveCard', version: '1.5', drawn: drawn++ });
    return { render, drawn: () => drawn };
  }

  it('draws the same view once, and another anew', () => {
    const beneath = counting();
    const { render } = createRecallingRenderer(beneath);
    const first = render(choice('one'));
    assert.equal(render(choice('one')), first);
    assert.notEqual(render(choice('two')), first);
    assert.equal(beneath.drawn(), 2);
  });

  it('forgets the one that was longest without use', () => {
    const beneath = counting();
    const { render } = createRecallingRenderer(beneath, 2);
    for (const text of ['one', 'two', 'one', 'three', 'one']) render(choice(text));
    assert.equal(beneath.drawn(), 3);
    render(choice('two'));
    assert.equal(beneath.drawn(), 4);
  });

  it('gives the card of another template for a view that reads the same', () => {
    const beneath = counting();
    const { render } = createRecallingRenderer(beneath);
    const view = { text: 'one', buttons: [] };
    render({ name: 'choice', view } as unknown as Card);
    render({ name: 'help', view } as unknown as Card);
    assert.equal(beneath.drawn(), 2);
  });
});
