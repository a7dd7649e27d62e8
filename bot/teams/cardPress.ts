import type { Activity, InvokeResponse } from 'botbuilder';
import type { Reply } from '../conversation/turn.ts';
import { cardOf, type Looks, pressable } from './outgoing.ts';
import { pressTaken } from './sentences.ts';

/** The data of an `Action.Execute` that was pressed, its inputs among them. Undefined: the invoke is not of that form. */
export function readExecute(value: Activity['value']): { readonly data: unknown } | undefined {
  const { action } = (value ?? {}) as { action?: { type?: unknown; data?: unknown } | null };
  return action?.type === 'Action.Execute' && typeof action.data === 'object' && action.data !== null
    ? { data: action.data }
    : undefined;
}

/**
 * What a press comes to in the answer itself: the reply that takes the card's place, if there is one.
 * @returns the answer, and the replies that are still to be sent as messages
 */
export async function pressAnswer(
  replies: readonly Reply[],
  looks: Looks,
): Promise<{ readonly answer: InvokeResponse; readonly rest: readonly Reply[] }> {
  const inPlace = replies.find(({ replaces }) => replaces !== undefined);
  const card = inPlace && cardOf(inPlace, looks);
  if (!card) return { answer: PRESSED, rest: replies };
  const value = pressable(await looks.render(card));
  return {
    answer: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } },
    rest: replies.filter(reply => reply !== inPlace),
  };
}

/** Done, with the card as it is: what there is to say is said below it. The same press again has said it already. */
export const PRESSED: InvokeResponse = {
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: pressTaken },
};
