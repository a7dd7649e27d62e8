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
 * @throws CardFault naming the file that is missing or is not JSON; drawing throws one where a view does not fill its template
 */
export function createCardRenderer(templatesFolder: string): CardRenderer {
  const sources = CARD_NAMES.map(name => [name, readTemplate(join(templatesFolder, `${name}.json`))] as const);
  const compiled = new Map(sources.map(([name, source]) => [name, once(() => compile(source))]));
  return {
    render(card) {
      const template = compiled.get(card.name);
      if (!template) throw new CardFault(`There is no template for the card '${card.name}'.`);
      // The expansion shares objects with the view; the copy keeps a view good for a second drawing, whatever is done to the first.
      const { drawing, codes } = template();
      return copyOf(expanded(drawing, card), codes) as AdaptiveCardJson;
    },
  };
}

/** The library throws on `null` inside a sentence, and leaves a value that is missing as the template's code. */
function expanded(template: Template, { name, view }: Card): unknown {
  try {
    return template.expand({ $root: view });
  } catch (cause) {
    throw new CardFault(`The card '${name}' cannot be drawn from its view.`, { cause });
  }
}

/**
 * A card is JSON: copying only what JSON has costs less than a structured clone. Looks on the way for places that were not filled.
 * @param codes the template's own strings that ask for a value
 * @param asTyped what a form is filled with and what a button carries is exactly what was typed; everything else was made fit to be shown
 */
function copyOf(json: unknown, codes: ReadonlySet<string>, asTyped = false): unknown {
  if (typeof json === 'string') {
    if (asTyped ? codes.has(json) : json.includes('${')) throw new CardFault(UNFILLED);
    return json;
  }
  if (Array.isArray(json)) return json.map(inner => copyOf(inner, codes, asTyped));
  if (typeof json !== 'object' || json === null) return json;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(json))
    copy[name] = copyOf(value, codes, asTyped || name === 'value' || name === 'data');
  return copy;
}

interface Compiled {
  readonly drawing: Template;
  readonly codes: ReadonlySet<string>;
}

function compile(source: object): Compiled {
  return { drawing: new Template(source), codes: new Set(codesIn(source)) };
}

function codesIn(json: unknown): string[] {
  if (typeof json === 'string') return json.includes('${') ? [json] : [];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(codesIn) : [];
}

const UNFILLED = 'A card has a place that its view does not fill, or shows words that were not made fit to be shown.';

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
