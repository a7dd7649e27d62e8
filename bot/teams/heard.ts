import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Incoming } from '../turn/turn.ts';
import { besidesOf } from './besides.ts';
import { accountOf, scopeOf, whereaboutsOf } from './contactOf.ts';
import type { Mark } from './deliveries.ts';
import { spokenText } from './spokenText.ts';
import type { Heard } from './turns.ts';

/** An incoming Bot Framework activity in the bot's own words: who, where, and what tells this delivery from another. */
export function heardOf(activity: Activity, incoming: Incoming): Heard {
  const contact = whereaboutsOf(activity);
  const account = accountOf(activity);
  // What "those" and "the second one" mean belongs to one person: in a shared conversation each has their own session.
  const session = contact.scope === 'personal' ? activity.conversation.id : `${activity.conversation.id}|${account}`;
  const mark = markOf(activity, session);
  return { incoming, account, displayName: activity.from.name ?? '', session, contact, mark };
}

/** A message is what somebody pressed when it carries a card's data, and what they said otherwise. */
export function heardIncoming(activity: Activity): Incoming {
  if (activity.value != null) return { kind: 'pressed', data: activity.value };
  const besides = besidesOf(activity);
  return { kind: 'said', text: spokenText(activity), ...(besides.length > 0 && { besides }) };
}

export const met = (activity: Activity): Incoming => ({ kind: 'met', scope: scopeOf(activity) });

/** An edit has the id of the message that it changes: what tells one from another, and from the message, is what it says. */
function markOf({ id, type, conversation, replyToId, value, text }: Activity, from: string): Mark {
  const saying = id ? fingerprint([conversation.id, 'saying', id, text ?? '']) : undefined;
  const delivered = id ? fingerprint([conversation.id, type, id]) : undefined;
  return {
    id: type === 'messageUpdate' ? saying : delivered,
    saying: type === 'message' ? saying : undefined,
    from,
    press: replyToId && value != null ? fingerprint([from, replyToId, value]) : undefined,
  };
}

/** Short, and without anybody's words: some of them are kept on disk. */
const fingerprint = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
