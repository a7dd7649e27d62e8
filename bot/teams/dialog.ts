import { CardFactory, type InvokeResponse } from 'botbuilder';
import type { Reply } from '../turn/turn.ts';
import { cardOf, type Looks } from './outgoing.ts';
import { dialogDone } from './sentences.ts';

/**
 * What "Update an activity" begins with, in words of the conversation.
 * @param value of the invoke: from a message's menu it carries the message, whose text may name the activity
 */
export function dialogOpening(value: unknown): string {
  const { messagePayload } = (value ?? {}) as { messagePayload?: { body?: { content?: unknown } | null } | null };
  const content = messagePayload?.body?.content;
  const words =
    typeof content === 'string'
      ? content
          .replace(/<[^>]*>/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim()
      : '';
  const ref = /(?:\d{4}-\d{2}\/)?\b\d{1,2}\.(?:[A-Z]\d{2}|\d{1,2})\b/u.exec(words)?.[0];
  return ref === undefined ? 'update' : `update ${ref}`;
}

/** What was sent from the dialog: the inputs with the button's data. */
export const dialogPress = (value: unknown): unknown => (value as { data?: unknown } | null | undefined)?.data;

/** Shows what a turn came to in the dialog: its card, where it has one, else its words; the dialog closes on nothing to say. */
export async function dialogAnswer(replies: readonly Reply[], looks: Looks): Promise<InvokeResponse> {
  const shown = replies.flatMap(reply => cardOf(reply, looks) ?? []).at(-1);
  if (shown === undefined)
    return task({ type: 'message', value: replies.map(({ text }) => text).join('\n\n') || dialogDone });
  const card = CardFactory.adaptiveCard((await looks.render(shown)) as object);
  return task({ type: 'continue', value: { title: 'Update an activity', width: 'medium', height: 'large', card } });
}

const task = (answer: object): InvokeResponse => ({ status: 200, body: { task: answer } });
