import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// The package's main entry declares a type out of the TypeScript sources of `adaptivecards`, which a strict compiler refuses; its engine does not.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { CARD_NAMES, type Card } from './card.ts';

/** An Adaptive Card as JSON, ready to be attached to a message. */
export interface AdaptiveCardJson {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly [property: string]: unknown;
}

export interface CardRenderer {
  render(card: Card): AdaptiveCardJson;
}

/**
 * Reads every card's template at once, so that a missing one is known at the start, and compiles each when it is first drawn, because
 * compiling all of them takes a tenth of a second. Whoever holds the renderer draws as many cards as they like.
 * @param templatesFolder where `<card name>.json` stands for every card of `Card`
 * @throws CardFault naming the file that is missing or is not JSON
 */
export function createCardRenderer(templatesFolder: string): CardRenderer {
  const sources = CARD_NAMES.map(name => [name, readTemplate(join(templatesFolder, `${name}.json`))] as const);
  const compiled = new Map(sources.map(([name, source]) => [name, once(() => new Template(source))]));
  return {
    render(card) {
      const template = compiled.get(card.name);
      if (!template) throw new CardFault(`There is no template for the card '${card.name}'.`);
      // The expansion shares objects with the view; the copy keeps a view good for a second drawing, whatever is done to the first.
      return copyOf(template().expand({ $root: card.view })) as AdaptiveCardJson;
    },
  };
}

/** A card is JSON: copying only what JSON has costs less than a structured clone. */
function copyOf(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(copyOf);
  if (typeof json !== 'object' || json === null) return json;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(json)) copy[name] = copyOf(value);
  return copy;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A card's template could not be used. The message names the file and the fault. */
export class CardFault extends Error {
  readonly code = 'CARD_FAULT';
  override readonly name = 'CardFault';
}

function readTemplate(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    throw new CardFault(`The card template ${file} cannot be read: ${fault}`, { cause });
  }
}
