import type { ActivityMention } from '../naming/activityMention.ts';
import type { Button, Turn } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import * as say from './sentences.ts';
import { waitingForReview } from './waiting.ts';

/** The activity whose update is meant, or what to ask. */
export type Meant =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several' | 'unknown'; readonly text: string; readonly buttons: readonly Button[] };

/**
 * Which activity a reviewer means. "It" is the one that was spoken of or shown last; of several only one may have an update that waits.
 * @param verb what a button of an offer says before the activity
 */
export function meantActivity(turn: Turn, mention: ActivityMention, verb: string): Meant {
  const register = turn.store.register();
  switch (mention.kind) {
    case 'one':
      return mention;
    case 'it': {
      const shown = Object.keys(turn.session.reviewing ?? {});
      const [only, another] = shown.length > 0 ? shown : (turn.session.last?.ids ?? []);
      const isOne = only !== undefined && another === undefined && register.activity(only) !== undefined;
      return isOne
        ? { kind: 'one', id: only }
        : { kind: 'unknown', text: say.whichUpdate, buttons: offers(turn, shown, verb) };
    }
    case 'several': {
      const waiting = new Set(waitingForReview(register).map(({ activity }) => activity));
      const ids = mention.ids.filter(id => waiting.has(id));
      const [only, another] = ids.length > 0 ? ids : mention.ids;
      if (only !== undefined && another === undefined) return { kind: 'one', id: only };
      const text = say.whichOfThese(mention.words);
      return { kind: 'several', text, buttons: offers(turn, ids.length > 0 ? ids : mention.ids, verb) };
    }
    case 'unknown':
      return { kind: 'unknown', text: say.noSuchActivity(mention.words), buttons: offers(turn, mention.nearest, verb) };
    default:
      return mention satisfies never;
  }
}

const MOST_OFFERS = 6;

function offers(turn: Turn, ids: readonly string[], verb: string): Button[] {
  const register = turn.store.register();
  const title = `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}`;
  return ids
    .flatMap(id => register.activity(id) ?? [])
    .slice(0, MOST_OFFERS)
    .map(activity => ({ title: `${title} ${nameOf(turn, activity)}`, say: `${verb} ${activity.id}` }));
}
