import { join } from 'node:path';
import type { Card } from '../cards/card.ts';
import type { AdaptiveCardJson, CardRenderer } from '../cards/render.ts';
import { projectRoot } from '../data/root.ts';
import type { Log } from './log.ts';

export interface LateCards {
  /** Begins to load what draws the cards. More calls change nothing. */
  load(): void;
  areLoaded(): boolean;
  /** Draws a card as soon as that is possible. @throws CardFault where a template is broken */
  render(card: Card): Promise<AdaptiveCardJson>;
}

/**
 * The cards, loaded after the door is open: the library behind them takes a sixth of the whole start. Whoever needs the first card in
 * that moment waits for it, and `/readyz` says "not yet".
 */
export function createLateCards(log: Log): LateCards {
  let renderer: Promise<CardRenderer> | undefined;
  let loaded = false;

  function load(): Promise<CardRenderer> {
    renderer ??= loadRenderer();
    return renderer;
  }

  return {
    load: () => {
      load().then(
        () => {
          loaded = true;
        },
        error => log.fault(error, 'cards not loaded'),
      );
    },
    areLoaded: () => loaded,
    render: async card => (await load()).render(card),
  };
}

async function loadRenderer(): Promise<CardRenderer> {
  const { createCardRenderer } = await import('../cards/render.ts');
  return createCardRenderer(join(projectRoot(), 'cards'));
}
