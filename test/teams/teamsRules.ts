import { LONGEST_CHOICE_TEXT } from '../../cards/views/choice.ts';
import { bytesOf, faultsOf } from '../cards/cardLinter.ts';

/** What Teams takes of one message, in bytes of UTF-16 (platform notes, section 2, "Size": 100 KB, of which 80 are safe). */
export const MOST_MESSAGE_BYTES = 80_000;
const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

interface Sent {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly textFormat?: unknown;
  readonly summary?: unknown;
  readonly entities?: readonly { readonly type?: unknown }[];
  readonly attachments?: readonly { readonly contentType?: unknown; readonly content?: object }[];
  readonly suggestedActions?: unknown;
}

/** Whether Teams would refuse a message for its size alone (413 MessageSizeTooBig). */
export const isTooBig = (body: string): boolean => body.length * 2 > MOST_MESSAGE_BYTES;

/** Everything for which Teams would refuse a message, tear it apart, or show it other than it was meant; one sentence each. */
export function messageFaults(sent: Sent): string[] {
  if (sent.type !== 'message') return [];
  const cards = sent.attachments ?? [];
  const hasText = typeof sent.text === 'string' && sent.text !== '';
  return [
    ...(isTooBig(JSON.stringify(sent)) ? ['the message is larger than 80 KB in UTF-16'] : []),
    ...(hasText && cards.length > 0 ? ['text and card in one message: Teams splits them and gives no id'] : []),
    ...(hasText || cards.length > 0 ? [] : ['a message with nothing in it']),
    ...(hasText && hasLines(String(sent.text)) ? ['lines in a plain text: clients run them together'] : []),
    ...(hasText && sent.textFormat !== 'plain' ? ['text that is read as Markdown'] : []),
    ...(cards.length > 0 && !sent.summary ? ['a card without words for the notification'] : []),
    ...(cards.length > 1 ? ['several cards in one message'] : []),
    ...((sent.entities ?? []).some(({ type }) => type === 'mention') ? ['it mentions somebody'] : []),
    ...(sent.suggestedActions ? ['suggested actions, which only personal chats show'] : []),
    ...cards.flatMap(cardFaults),
  ];
}

/** What gives somebody's own words back, or is too long for a card, is a plain text all the same. */
const hasLines = (text: string): boolean =>
  text.includes('\n') && text.length <= LONGEST_CHOICE_TEXT && !/so that it is not lost|On the card stood/u.test(text);

const looked = new Map<string, readonly string[]>();

/** Of a drawn card; each is looked at once however often it is sent. */
export function drawnFaults(card: object): readonly string[] {
  const key = JSON.stringify(card);
  const known = looked.get(key) ?? faultsOf(card);
  looked.set(key, known);
  return known;
}

/** The same of the answer to an invoke: every card in it, in whatever it is wrapped. */
export function answerFaults(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  if ((body as { type?: unknown }).type === 'AdaptiveCard') return drawnFaults(body);
  return Object.values(body).flatMap(answerFaults);
}

function cardFaults({ contentType, content }: NonNullable<Sent['attachments']>[number]): readonly string[] {
  if (contentType !== CARD_TYPE || !content) return [`an attachment of the kind ${String(contentType)}`];
  return drawnFaults(content).map(fault => `${fault} (${bytesOf(content)} bytes)`);
}
