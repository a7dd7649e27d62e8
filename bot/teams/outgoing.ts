import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Card } from '../../cards/card.ts';
import { LONGEST_CHOICE_TEXT } from '../../cards/views/choice.ts';
import type { Log } from '../process/log.ts';
import type { Look } from '../turn/look.ts';
import type { Button, Reply } from '../turn/turn.ts';
import { refreshing } from './refresh.ts';

/** How replies become what Teams shows. */
export interface Looks {
  readonly render: (card: Card) => object | Promise<object>;
  /** The card of a text with buttons: Teams shows suggested actions in personal chats only, a card everywhere. */
  readonly choice: (text: string, buttons: readonly Button[]) => Card;
  /** The client draws no card anew: the Playground says under each one that asks for it that it cannot. */
  readonly isStill?: boolean;
  /** For whom a card in a shared conversation is another than for everybody, by their ids in Teams; absent: nobody is named. */
  readonly lookers?: (look: Look) => readonly string[] | Promise<readonly string[]>;
}

/** Who will see a message: one person, or everybody in a shared conversation. `id` is that of the person, or of who asked, where known. */
export interface Audience {
  readonly isShared: boolean;
  readonly id?: string | undefined;
}

const SUMMARY_LIMIT = 250;

/**
 * One outgoing Bot Framework activity for a reply. Text and card are never in one: Teams splits them in two and gives no id back
 * (platform notes, section 2). Text is plain, so that nobody's words are read as mark-up; a card's text is its notification.
 */
export async function outgoingFor(reply: Reply, looks: Looks, log: Log, to: Audience): Promise<Partial<Activity>> {
  const card = cardOf(reply, looks);
  try {
    if (card) return cardMessage(await drawn(reply, card, looks, to), reply.text);
  } catch (error) {
    // The words say everything that the card says: nobody goes without an answer because of its picture.
    log.fault(error, 'card not drawn');
  }
  return { type: ActivityTypes.Message, text: reply.text, textFormat: 'plain' };
}

export function cardOf(reply: Reply, { choice }: Looks): Card | undefined {
  if (reply.kind === 'card') return reply.card;
  // A card would cut it, and it may be somebody's words that are given back.
  if (reply.text.length > LONGEST_CHOICE_TEXT) return undefined;
  // What takes a card's place is a card, so that its buttons go. Of a plain text clients run the lines together.
  const hasLines = reply.text.includes('\n') && !reply.givesBack;
  return hasLines || reply.buttons?.length || reply.replaces ? choice(reply.text, reply.buttons ?? []) : undefined;
}

/** The card as it goes over the wire: its buttons, and what draws it anew for who looks at it. */
export async function drawn(reply: Reply, card: Card, looks: Looks, to: Audience): Promise<object> {
  const content = pressable(await looks.render(card));
  const look = reply.kind === 'card' ? reply.look : undefined;
  if (!look || looks.isStill) return content;
  const others = to.isShared ? ((await looks.lookers?.(look)) ?? []) : [];
  return refreshing(content, look, [...(to.id === undefined ? [] : [to.id]), ...others]);
}

const cardMessage = (content: object, text: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  attachments: [CardFactory.adaptiveCard(content)],
  summary: text.length > SUMMARY_LIMIT ? `${text.slice(0, SUMMARY_LIMIT)}…` : text,
});

/**
 * The card with its buttons as Teams wants them: an `Action.Execute`, whose answer can take the card's place, and for a client that does not
 * know it the `Action.Submit` that it was, which comes as a message with the same data.
 */
export function pressable(json: unknown): object {
  return withExecute(json) as object;
}

function withExecute(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withExecute);
  if (typeof json !== 'object' || json === null) return json;
  // A plain loop: a card has hundreds of values, and pairs of them made and taken apart again cost more than drawing it.
  const inner: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(json)) inner[name] = name === 'data' ? value : withExecute(value);
  return inner.type === 'Action.Submit' ? { ...inner, type: 'Action.Execute', verb: 'press', fallback: inner } : inner;
}
