import { reviewCard } from '../../cards/views/review.ts';
import { sayButton } from '../../cards/words/button.ts';
import { isManager } from '../../data/permissions.ts';
import type { Update } from '../../data/records/update.ts';
import type { Look } from '../turn/look.ts';
import { isShared, type Reply, type Turn, type TurnResult } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import * as say from './sentences.ts';
import { isOwnUpdate, waitingForReview } from './waiting.ts';

/** What is to be shown: a page of what waits, or the same updates again after one of them was decided on. */
export type Asked =
  | { readonly theme?: number; readonly page: number }
  /** Ids of activities. */
  | { readonly among: readonly string[] };

/** Two updates to a card: each with its buttons fits on a phone. */
const PER_PAGE = 2;

/** Shows updates for review, and remembers which versions were on show. */
export function showQueue(turn: Turn, asked: Asked): TurnResult {
  const reply = queueReply(turn, asked);
  const { updates } = shownOf(turn, asked);
  const reviewing = Object.fromEntries(updates.map(update => [update.activity, update.submitted?.at ?? '']));
  return { session: { ...turn.session, reviewing }, replies: [reply], changes: [] };
}

/** What the card is made from: a turn, or somebody's look at it later. */
export type Looked = Pick<Turn, 'speaker' | 'now' | 'place'> & { readonly store: Pick<Turn['store'], 'register'> };

/** The card alone, with the same in words. In a shared conversation it has nobody's buttons; who looks gets theirs. */
export function queueReply(turn: Looked, asked: Asked): Reply {
  const { updates, heading, showing, buttons } = shownOf(turn, asked);
  if (updates.length === 0) return { kind: 'text', text: heading };
  const register = turn.store.register();
  const reviews = isManager(turn.speaker) && !isShared(turn);
  const decides = (update: Update) => (reviews ? (isOwnUpdate(turn.speaker, update) ? 'own' : 'may') : 'notTheirs');
  const card = reviewCard({ heading, updates, showing, buttons: reviews ? buttons : [], decides }, register);
  const rows = updates.map(update => rowOf(turn, update));
  const look: Look = { kind: 'review', among: updates.map(({ activity }) => activity) };
  return { kind: 'card', card, text: [heading, ...rows, showing].filter(Boolean).join('\n'), look };
}

function shownOf(turn: Looked, asked: Asked) {
  const register = turn.store.register();
  if ('among' in asked) {
    const updates = asked.among.slice(0, PER_PAGE).flatMap(id => register.latestUpdate(id) ?? []);
    const left = waitingForReview(register).filter(update => !asked.among.includes(update.activity)).length;
    const buttons = left > 0 ? [sayButton('Review next', 'review updates')] : [];
    return {
      updates,
      heading: say.oneForReview(updates.length),
      showing: left > 0 ? say.alsoWaiting(left) : '',
      buttons,
    };
  }
  return pageOf(waitingForReview(register, asked.theme), asked);
}

function pageOf(waiting: readonly Update[], { theme, page }: Extract<Asked, { page: number }>) {
  const where = theme === undefined ? '' : say.inTheme(theme);
  const pages = Math.max(1, Math.ceil(waiting.length / PER_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const start = (current - 1) * PER_PAGE;
  const words = theme === undefined ? 'review updates' : `review theme ${theme}`;
  const updates = waiting.slice(start, start + PER_PAGE);
  return {
    updates,
    heading: waiting.length === 0 ? say.nothingWaits(where) : say.queueHeading(waiting.length, where),
    showing: pages > 1 ? `Showing ${start + 1}–${start + updates.length} of ${waiting.length}` : '',
    buttons: [
      ...(current < pages ? [sayButton('Next', `${words}, page ${current + 1}`)] : []),
      ...(waiting.length > 1
        ? [sayButton(`Accept all${where} …`, theme === undefined ? 'accept everything' : `accept theme ${theme}`)]
        : []),
    ],
  };
}

function rowOf(turn: Looked, update: Update): string {
  const activity = turn.store.register().activity(update.activity);
  return activity ? `• ${say.acceptLine(nameOf(turn, activity), activity.title, update)}` : '';
}
