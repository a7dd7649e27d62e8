import { createRequire } from 'node:module';

/**
 * Everything that is wrong with a drawn card, one sentence each: what Teams refuses or shows badly, what somebody who cannot see it
 * would miss, and what would let a person's text do something (platform notes, sections 2 and 6, checks 18 to 22).
 */
export function faultsOf(card: object): string[] {
  const nodes = [...walk(card, 'card')];
  return [
    ...wholeCardFaults(card as Node),
    ...foldFaults(nodes.map(([node]) => node)),
    ...refreshFaults((card as Node).refresh),
    ...nodes
      .filter(([, path]) => !path.startsWith('card.refresh'))
      .flatMap(([node, path]) => nodeFaults(node).map(fault => `${path}: ${fault}`)),
    ...textFaults(card, 'card'),
    ...parserFaults(card),
  ];
}

/** The size of a card as it goes over the wire, in bytes. */
export const bytesOf = (card: object): number => Buffer.byteLength(JSON.stringify(card), 'utf8');

/** Every TextRun's text, in the order of the card. */
export const textsOf = (card: object): string[] =>
  [...walk(card, 'card')].flatMap(([node]) => (node.type === 'TextRun' ? [String(node.text)] : []));

/** What every button and touchable row submits. */
export const submitsOf = (card: object): Record<string, unknown>[] =>
  [...walk(card, 'card')].flatMap(([node]) =>
    node.type === 'Action.Submit' ? [node.data as Record<string, unknown>] : [],
  );

export interface Node {
  readonly [property: string]: unknown;
}

const MOST_BYTES = 25_000;
const MOST_ACTIONS = 6;

function wholeCardFaults(card: Node): string[] {
  const actions = (card.actions ?? []) as Node[];
  return [
    ...(card.type === 'AdaptiveCard' && card.version === '1.5' ? [] : ['it is not an Adaptive Card of version 1.5']),
    ...(filled(card.speak) ? [] : ['nothing is spoken']),
    ...(filled(card.fallbackText) ? [] : ['an old client has nothing to show']),
    ...(actions.length <= MOST_ACTIONS ? [] : [`${actions.length} actions`]),
    ...(bytesOf(card) <= MOST_BYTES ? [] : [`${bytesOf(card)} bytes`]),
    ...('entities' in ((card.msteams as object) ?? {}) ? ['it mentions somebody'] : []),
  ];
}

function nodeFaults(node: Node): string[] {
  const type = String(node.type ?? '');
  if (type.startsWith('Input.')) return inputFaults(node);
  if (type.startsWith('Action.')) return actionFaults(node);
  if (type === 'Image' && !filled(node.altText)) return ['an image without a text for who cannot see it'];
  if (type === 'TextBlock' && node.wrap !== true) return ['a text that is cut off instead of wrapped'];
  if (type === 'RichTextBlock' && (node.inlines as unknown[]).length === 0) return ['a line without anything on it'];
  if (type === 'ColumnSet' && (node.columns as unknown[]).length === 0) return ['columns without a column'];
  if (type === 'Column' && /px/u.test(String(node.width))) return ['a width in pixels'];
  return [];
}

/** Teams draws a card for no more than 60 people of its own, and asks for it by an Execute that no client shows as a button. */
export const MOST_LOOKERS = 60;

function refreshFaults(refresh: unknown): string[] {
  if (refresh === undefined) return [];
  const { action, userIds = ['29:anybody'] } = refresh as { action?: Node; userIds?: unknown };
  const { type, title, verb, data } = action ?? {};
  const ids: readonly unknown[] = Array.isArray(userIds) ? userIds : [];
  return [
    ...(type === 'Action.Execute' && filled(title) && filled(verb) && data ? [] : ['a refresh without an Execute']),
    ...(ids.length > 0 && ids.length <= MOST_LOOKERS ? [] : [`a refresh for ${ids.length} people`]),
    ...(ids.every(filled) && new Set(ids).size === ids.length ? [] : ['a refresh for nobody, or for somebody twice']),
  ];
}

/** What a button folds in and out must be there. */
function foldFaults(nodes: readonly Node[]): string[] {
  const ids = new Set(nodes.map(node => node.id));
  return nodes
    .flatMap(node => (node.type === 'Action.ToggleVisibility' ? (node.targetElements as string[]) : []))
    .filter(id => !ids.has(id))
    .map(id => `nothing called '${id}' to fold out`);
}

const inputFaults = (node: Node): string[] => [
  ...(filled(node.id) ? [] : ['an input without an id']),
  ...(filled(node.label) ? [] : ['an input without a label']),
  ...(node.isRequired && !filled(node.errorMessage) ? ['a required input that does not say what is missing'] : []),
];

function actionFaults({ type, title, data, url, fallback }: Node): string[] {
  if (type === 'Action.OpenUrl')
    return /^https?:\/\/\S+$/u.test(String(url)) && filled(title) ? [] : ['a link that leads nowhere'];
  const { say, activityId, figureOf } = (data ?? {}) as Node;
  // Folding something out says nothing to the bot, and what it folds out is on the card.
  if (type === 'Action.ToggleVisibility') return filled(title) ? [] : ['a button with nothing on it'];
  return [
    ...(type === 'Action.Submit' || fallsBack(type, data, fallback) ? [] : [`${String(type)} is not used here`]),
    ...(filled(title) ? [] : ['a button with nothing on it']),
    ...(filled(say) || filled(activityId) || filled(figureOf) ? [] : ['a button that says nothing']),
  ];
}

/** A client that does not know `Action.Execute` sends the same as a message. */
const fallsBack = (type: unknown, data: unknown, fallback: unknown): boolean =>
  type === 'Action.Execute' &&
  (fallback as Node | undefined)?.type === 'Action.Submit' &&
  JSON.stringify((fallback as Node).data) === JSON.stringify(data);

/** Looks at every string of the card but what an input is filled with, which has to be exactly what was typed. */
function textFaults(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [`${path}: ${String(value)}`];
  if (typeof value === 'string')
    return HARMS.filter(([harm]) => harm.test(value)).map(([, what]) => `${path}: ${what}`);
  if (typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([key]) => !(key === 'value' && (value as Node).type === 'Input.Text'))
    .flatMap(([key, inner]) => (key === 'data' ? [] : textFaults(inner, `${path}.${key}`)));
}

const HARMS: readonly (readonly [RegExp, string])[] = [
  [/\$\{/u, 'a binding that was not filled, or text that could be taken for one'],
  [/\{\{/u, 'text that a card host could take for a function'],
  [/\p{Surrogate}/u, 'half of a character'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'a bidirectional override'],
  [/[^\P{Cc}\t\n]/u, 'a control character'],
  [/\bundefined\b|\[object Object\]|\bNaN\b|Invalid DateTime/u, 'a value that nobody meant to show'],
];

/** What Microsoft's own parser of cards says, with the six actions that Teams allows. */
function parserFaults(card: object): string[] {
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: MOST_ACTIONS } });
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n));
  return [...events, ...parsed.validateProperties().validationEvents].map(
    ({ message }) => `the parser says: ${message}`,
  );
}

interface Complaint {
  readonly message: string;
}

/** As much of the package as is used. Its own declarations lead into sources that a strict compiler refuses. */
interface AdaptiveCardsPackage {
  readonly AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(card: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly Complaint[] };
  };
  readonly HostConfig: new (config: object) => object;
  readonly SerializationContext: new (
    version: unknown,
  ) => { readonly eventCount: number; getEventAt(n: number): Complaint };
  readonly Versions: { readonly v1_5: unknown };
}
const AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as AdaptiveCardsPackage;

function* walk(value: unknown, path: string): Generator<[Node, string]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [value as Node, path];
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`);
}

const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
