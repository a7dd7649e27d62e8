import { createLastUsed } from '../data/lastUsed.ts';
import type { AdaptiveCardJson, CardRenderer } from './render.ts';

/** A long list is some ten kilobytes: a few megabytes at most are held. */
const MOST = 200;

/**
 * The same renderer, giving again what it drew for the same view: a channel's card is drawn for everybody who looks at it, and most
 * questions of a day are asked more than once. What it gives is shared: whoever changes it makes a copy first.
 * @param most so many cards are kept; the one that was longest without use goes first
 */
export function createRecallingRenderer(renderer: CardRenderer, most = MOST): CardRenderer {
  const known = createLastUsed<AdaptiveCardJson>(most);
  return {
    render(card) {
      const key = JSON.stringify(card);
      const before = known.get(key);
      if (before) return before;
      const drawn = renderer.render(card);
      known.keep(key, drawn);
      return drawn;
    },
  };
}
