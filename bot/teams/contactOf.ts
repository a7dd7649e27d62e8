import type { Activity } from 'botbuilder';
import type { Contact } from '../../data/contact.ts';

/** Where somebody was heard, before it is said when. */
export type Whereabouts = Omit<Contact, 'seenAt'>;

/**
 * The conversation an incoming activity came from, as a contact to speak to unasked. A thread of a channel stands for its channel, so
 * that what the bot posts by itself begins a new thread.
 */
export function whereaboutsOf(incoming: Activity): Whereabouts {
  const scope = scopeOf(incoming);
  const id = rootConversation(incoming.conversation.id);
  return {
    id,
    scope,
    account: scope === 'personal' ? accountOf(incoming) : null,
    reference: {
      channelId: incoming.channelId,
      serviceUrl: incoming.serviceUrl,
      bot: { id: incoming.recipient.id, ...(incoming.recipient.name && { name: incoming.recipient.name }) },
      conversation: { ...pick(incoming.conversation, ['conversationType', 'isGroup', 'tenantId', 'name']), id },
      ...(scope === 'personal' && { user: pick(incoming.from, ['id', 'aadObjectId']) }),
    },
  };
}

/** The Microsoft Entra object id of who speaks; where the channel gives none (local mode), the channel's own id. */
export const accountOf = ({ from }: Pick<Activity, 'from'>): string => from.aadObjectId || from.id;

/** The id that Teams gives the person on the other end of a personal conversation (`29:…`); undefined where nobody in particular is there. */
export function teamsIdOf({ scope, reference }: Pick<Contact, 'scope' | 'reference'>): string | undefined {
  const { user } = reference as { user?: { id?: unknown } | null };
  return scope === 'personal' && typeof user?.id === 'string' ? user.id : undefined;
}

export function scopeOf({ conversation }: Pick<Activity, 'conversation'>): Contact['scope'] {
  switch (conversation.conversationType) {
    case 'personal':
      return 'personal';
    case 'channel':
      return 'channel';
    case 'groupChat':
      return 'group';
    default:
      return conversation.isGroup ? 'group' : 'personal';
  }
}

/** Teams writes a thread as `19:…@thread.tacv2;messageid=1620288000000`. */
const rootConversation = (id: string): string => id.split(';messageid=')[0] ?? id;

/** Whether the kept contact must be written anew: not on every turn, only when where or whom it reaches has changed. */
export function hasChanged(kept: Contact | undefined, heard: Whereabouts): boolean {
  if (!kept || kept.unreachable !== undefined) return true;
  const facts = ({ scope, account, reference }: Whereabouts) => JSON.stringify([scope, account, reference]);
  return facts(kept) !== facts(heard);
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(keys.flatMap(key => (from[key] == null ? [] : [[key, from[key]]]))) as Partial<Pick<T, K>>;
}
