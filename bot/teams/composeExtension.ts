import { CardFactory, type InvokeResponse, type MessagingExtensionAttachment } from 'botbuilder';
import type { Card } from '../../cards/card.ts';
import type { Found, Sought } from '../conversation/lookUp.ts';
import { nothingFound } from './sentences.ts';

/** The searches of the manifest (`SEARCH_COMMANDS`), by their ids. */
const SOUGHT: Readonly<Record<string, Sought>> = {
  searchActivities: 'activities',
  searchIndicators: 'indicators',
  searchMeetings: 'meetings',
};

/** As many as Teams asks for at a time, and the most that we give whatever is asked. */
const PAGE = 25;

/** What somebody types into the search of the compose box; hostile until here. Undefined where it is no search of ours. */
export function readSearch(value: unknown): { sought: Sought; typed: string; skip: number; count: number } | undefined {
  const { commandId, parameters, queryOptions } = (value ?? {}) as Record<string, unknown>;
  const sought = typeof commandId === 'string' && Object.hasOwn(SOUGHT, commandId) ? SOUGHT[commandId] : undefined;
  if (sought === undefined) return undefined;
  const given = Array.isArray(parameters) ? (parameters as unknown[]) : [];
  const query = given.find(each => (each as { name?: unknown } | null)?.name === 'query');
  const typed = (query as { value?: unknown } | undefined)?.value;
  const { skip, count } = (queryOptions ?? {}) as Record<string, unknown>;
  return {
    sought,
    typed: typeof typed === 'string' ? typed.slice(0, 200) : '',
    skip: whole(skip, 0, 10_000),
    count: whole(count, PAGE, PAGE),
  };
}

const whole = (value: unknown, byDefault: number, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? Math.min(value, most) : byDefault;

/** The answer to a search: a list of previews, each with the card that it puts into the message; or a sentence where nothing fits. */
export async function searchAnswer(
  found: readonly Found[],
  { skip, count, typed }: { readonly skip: number; readonly count: number; readonly typed: string },
  render: (card: Card) => object | Promise<object>,
): Promise<InvokeResponse> {
  const page = found.slice(skip, skip + count);
  if (page.length === 0 && skip === 0) return composed({ type: 'message', text: nothingFound(typed) });
  const attachments = await Promise.all(page.map(each => attachmentOf(each, render)));
  return composed({ type: 'result', attachmentLayout: 'list', attachments });
}

const composed = (composeExtension: object): InvokeResponse => ({ status: 200, body: { composeExtension } });

async function attachmentOf(
  { title, subtitle, card }: Found,
  render: (card: Card) => object | Promise<object>,
): Promise<MessagingExtensionAttachment> {
  const content = withoutButtons(await render(card())) as object;
  return { ...CardFactory.adaptiveCard(content), preview: CardFactory.heroCard(escaped(title), escaped(subtitle)) };
}

/** A hero card's texts are read as HTML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A card in somebody's message: the bot may not be in that conversation to hear a press, and whoever presses is not who looked it up. */
export function withoutButtons(json: unknown): unknown {
  if (Array.isArray(json)) return json.filter(each => !speaks(each)).map(withoutButtons);
  if (typeof json !== 'object' || json === null) return json;
  const kept = Object.entries(json).filter(([, inner]) => !speaks(inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutButtons(inner)]));
}

const speaks = (json: unknown): boolean => (json as { type?: unknown } | null | undefined)?.type === 'Action.Submit';
