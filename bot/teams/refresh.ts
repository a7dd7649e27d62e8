import type { Activity } from 'botbuilder';
import { type Look, readLook } from '../turn/look.ts';

/** Tells a look from a press: no button carries it. */
const VERB = 'look';

/** Most people for whom Teams draws a card of their own (platform notes, section 2, "Cards"). */
export const MOST_LOOKERS = 60;

/**
 * The card with what lets a client ask for it anew, for the one who looks at it. In conversations of up to 60 people Teams does so by itself for everybody,
 * in larger ones only for who is named; anybody can from the message's menu.
 * @param lookers ids in Teams, the nearest first; more than 60 are left out
 */
export function refreshing(card: object, look: Look, lookers: readonly string[]): object {
  const action = { type: 'Action.Execute', title: 'Show it as it is now', verb: VERB, data: { look } };
  const userIds = [...new Set(lookers)].slice(0, MOST_LOOKERS);
  // An empty list would mean that it is drawn anew for nobody.
  return { ...card, refresh: { action, ...(userIds.length > 0 && { userIds }) } };
}

/** Whether an invoke asks for a card anew and presses nothing. */
export function isLook(value: Activity['value']): boolean {
  const { action } = (value ?? {}) as { action?: { type?: unknown; verb?: unknown } | null };
  return action?.type === 'Action.Execute' && action.verb === VERB;
}

/** What is looked at. Undefined: nothing that a card of ours asks for. */
export const lookOf = (value: Activity['value']): Look | undefined =>
  readLook((value as { action?: { data?: unknown } } | null)?.action?.data);
