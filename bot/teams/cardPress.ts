import type { Activity, InvokeResponse } from 'botbuilder';
import type { Reply } from '../turn/turn.ts';
import { pressTaken } from './sentences.ts';

/** The data of an `Action.Execute` that was pressed, its inputs among them. Undefined: the invoke is not of that form. */
export function readExecute(value: Activity['value']): { readonly data: unknown } | undefined {
  const { action } = (value ?? {}) as { action?: { type?: unknown; data?: unknown } | null };
  return action?.type === 'Action.Execute' && typeof action.data === 'object' && action.data !== null
    ? { data: action.data }
    : undefined;
}

/** What a press came to: the reply that takes the card's place, if there is one, and those that are said below it. */
export function sorted(replies: readonly Reply[]): {
  readonly inPlace: Reply | undefined;
  readonly below: readonly Reply[];
} {
  const inPlace = replies.find(({ replaces }) => replaces !== undefined);
  return { inPlace, below: replies.filter(reply => reply !== inPlace) };
}

/** A card as the answer: it takes the place of the one that was pressed or looked at, in the client that asked and in no other. */
export const cardAnswer = (card: object): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
});

/** Words as the answer, with the card as it is. */
export const wordsAnswer = (words: string): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words },
});

/** Done, with the card as it is: what there is to say is said below it. The same press again has said it already. */
export const PRESSED: InvokeResponse = wordsAnswer(pressTaken);
