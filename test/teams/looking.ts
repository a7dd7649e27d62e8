import type { Delivered } from './fakeConnector.ts';
import { incomingFrom, type Place } from './incoming.ts';

/** In a conversation of up to so many Teams draws a card anew for everybody who sees it. */
const SMALL = 60;

interface Refresh {
  readonly action: object;
  readonly userIds?: readonly string[];
}

/** The card of a message as it went over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever the bot sent
export const cardIn = (message: Delivered | undefined): any => message?.activity.attachments?.[0]?.content;

/** Whether Teams asks for the card anew by itself when somebody sees it. */
export function isDrawnAnewFor(card: { readonly refresh?: Refresh }, { account }: Place, members: number): boolean {
  if (!card.refresh) return false;
  return members <= SMALL || card.refresh.userIds?.includes(`29:${account}`) === true;
}

/**
 * What a client posts when somebody sees a card: the refresh's action as it stands on the card, from whoever looks.
 * @throws where the card does not ask for it
 */
export function lookAt(
  place: Place,
  card: { readonly refresh?: Refresh },
  trigger: 'automatic' | 'manual' = 'automatic',
) {
  if (!card.refresh) throw new Error('This card is the same for everybody, for ever.');
  return incomingFrom(place, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'out-1',
    value: { action: { id: '', ...card.refresh.action }, trigger },
  });
}

/** What stands on a card, run after run, and on its buttons. */
export const wordsOn = (card: unknown): string => JSON.stringify(card);

/** What a button says, and what it carries. */
export interface OnButton {
  readonly title: string;
  readonly data: unknown;
}

/** A card's buttons, in order. */
export function actionsOn(card: unknown): OnButton[] {
  if (typeof card !== 'object' || card === null) return [];
  const { type, title, data, fallback: _same, refresh: _none, ...rest } = card as Record<string, unknown>;
  const own = type === 'Action.Execute' || type === 'Action.Submit' ? [{ title: String(title), data }] : [];
  return [...own, ...Object.values(rest).flatMap(actionsOn)];
}

/** The words on them. */
export const buttonsOn = (card: unknown): string[] => actionsOn(card).map(({ title }) => title);
