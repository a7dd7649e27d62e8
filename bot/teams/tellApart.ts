import type { ConversationReference } from 'botbuilder';
import type { Store } from '../../data/store/port.ts';
import type { Log } from '../process/log.ts';
import type { Reply } from '../turn/turn.ts';
import type { TeamsAdapter } from './adapter.ts';
import { teamsIdOf } from './contactOf.ts';
import { isTeamsService } from './envelope.ts';
import { type Looks, outgoingFor } from './outgoing.ts';
import { post } from './sendNotice.ts';

export interface TellApartPorts {
  readonly adapter: TeamsAdapter;
  /** The bot's app id; empty in local mode. */
  readonly appId: string;
  readonly store: Pick<Store, 'contacts'>;
  readonly looks: Looks;
  readonly log: Log;
}

/**
 * Says in somebody's own conversation with the bot what a dialog came to, when it came too late for the dialog. Who has no such conversation is told
 * nothing: what they wrote is kept as a draft, and the dialog shows it when it is opened again.
 */
export function createTellApart({ adapter, appId, store, looks, log }: TellApartPorts) {
  return async (account: string, replies: readonly Reply[]): Promise<void> => {
    const contact = store.contacts().find(one => one.account === account && one.scope === 'personal');
    const reference = contact?.reference as Partial<ConversationReference> | undefined;
    if (!contact || !reference || (appId && !isTeamsService(reference.serviceUrl ?? ''))) return;
    for (const reply of replies) {
      const outgoing = await outgoingFor(reply, looks, log, { isShared: false, id: teamsIdOf(contact) });
      const result = await post({ adapter, appId }, reference, outgoing);
      if (result.kind !== 'sent') return log.warn({ outcome: result.outcome }, 'result of a dialog not sent');
    }
  };
}
