import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { Contact } from '../../data/contact.ts';
import type { Store } from '../../data/store/port.ts';
import type { Log } from '../process/log.ts';
import type { Reply } from '../turn/turn.ts';
import type { TeamsAdapter } from './adapter.ts';
import { teamsIdOf } from './contactOf.ts';
import { isTeamsService } from './envelope.ts';
import { type Looks, outgoingFor } from './outgoing.ts';

/**
 * What became of one message that nobody asked for. `refused`: certainly not delivered, and never will be. `notNow`: certainly not
 * delivered, but worth another try, after `retryAfterMs` where the service said so. `gone`: certainly not delivered, and nothing will be
 * until the next word from there. `inDoubt`: it may have arrived. `outcome` is a status code or a word, never message text.
 */
export type NoticeResult =
  | { readonly kind: 'sent'; readonly messageId?: string | undefined }
  | { readonly kind: 'inDoubt'; readonly outcome: string }
  | { readonly kind: 'refused'; readonly outcome: string }
  | { readonly kind: 'notNow'; readonly outcome: string; readonly retryAfterMs?: number | undefined }
  | { readonly kind: 'gone'; readonly outcome: string };

/** Where a message goes; with `messageId` it takes the place of the one that has that id there, or (`deletes`) that one goes. */
export interface Addressed {
  readonly contact: Contact;
  readonly messageId?: string;
  readonly deletes?: true;
}

export interface NoticePorts<Message> {
  readonly adapter: TeamsAdapter;
  /** The bot's app id; empty in local mode. */
  readonly appId: string;
  /** What to say for a message, as it stands now. */
  readonly render: (message: Message) => Reply | Promise<Reply>;
  readonly looks: Looks;
  readonly store: Pick<Store, 'apply'>;
  readonly log: Log;
}

/** Draws a message, and gives what sends it: once a call, for nothing is repeated here. */
export type PrepareNotice<Message> = (message: Message) => Promise<() => Promise<NoticeResult>>;

/**
 * The sender of what the bot says by itself. A conversation that is gone or closed to the bot (403, 404) is marked unreachable until its
 * next word.
 */
export function createNoticeSender<Message extends Addressed>(ports: NoticePorts<Message>): PrepareNotice<Message> {
  return async message => {
    const { contact, messageId, deletes } = message;
    const reference = contact.reference as Partial<ConversationReference>;
    if (ports.appId && !isTeamsService(reference.serviceUrl ?? ''))
      return async () => ({ kind: 'refused', outcome: 'foreign service' });
    if (deletes && messageId !== undefined) return () => remove(ports, reference, messageId);
    const to = { isShared: contact.scope !== 'personal', id: teamsIdOf(contact) };
    const outgoing = await outgoingFor(await ports.render(message), ports.looks, ports.log, to);
    return async () => {
      const result = await post(ports, reference, { ...outgoing, ...(messageId !== undefined && { id: messageId }) });
      // A card that somebody has deleted cannot be replaced (404, and 403 too), which says nothing of its conversation.
      if (messageId !== undefined) return result.kind === 'gone' ? { ...result, kind: 'refused' } : result;
      if (result.kind === 'gone') await markUnreachable(ports, contact, result.outcome);
      return result;
    };
  };
}

/** Blocked, not in the roster, disabled by an administrator; or no such conversation (platform notes, section 2, "Codes"). */
const GONE = ['403', '404'];

/** Posts once, and says what became of it; never throws. */
export const post = (
  ports: Pick<NoticePorts<never>, 'adapter' | 'appId'>,
  reference: Partial<ConversationReference>,
  outgoing: Partial<Activity>,
) =>
  inConversation(ports, reference, async context => {
    const answer = outgoing.id ? await context.updateActivity(outgoing) : await context.sendActivity(outgoing);
    return { kind: 'sent', ...(answer?.id && { messageId: answer.id }) };
  });

/** Deletes a message of the bot's own. One that is not there any more counts as deleted: the first try may have reached its aim. */
async function remove(
  ports: NoticePorts<never>,
  reference: Partial<ConversationReference>,
  id: string,
): Promise<NoticeResult> {
  const result = await inConversation(ports, reference, async context => {
    await context.deleteActivity(id);
    return { kind: 'sent' };
  });
  if (result.kind !== 'gone') return result;
  return result.outcome === '404' ? { kind: 'sent' } : { ...result, kind: 'refused' };
}

async function inConversation(
  { adapter, appId }: Pick<NoticePorts<never>, 'adapter' | 'appId'>,
  reference: Partial<ConversationReference>,
  speak: (context: TurnContext) => Promise<NoticeResult>,
): Promise<NoticeResult> {
  let result: NoticeResult = { kind: 'inDoubt', outcome: 'not settled' };
  // Caught inside: the adapter's last net would apologise to the conversation for a message that it never asked for.
  await adapter.continueConversationAsync(appId, reference, async context => {
    try {
      // The SDK makes an id up for the turn that it pretends; the message would be sent in reply to it.
      delete context.activity.id;
      result = await speak(context);
    } catch (error) {
      result = outcomeOf(error);
    }
  });
  return result;
}

interface ConnectorError {
  readonly name?: unknown;
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly response?: { readonly headers?: { get?(name: string): unknown } };
}

/** Before a byte of the message was on its way. */
const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Too many at once, or the conversation was busy: the same message may go through later (platform notes, section 2, "Rates"). */
const LATER = ['412', '429'];

/** What an error of the connector client says about the message: a status below 500 other than 408 is a clear no, the rest is doubt. */
function outcomeOf(error: unknown): NoticeResult {
  const { name, statusCode, code, response } = error as ConnectorError;
  if (name === 'AbortError') return { kind: 'inDoubt', outcome: 'no answer in time' };
  if (typeof statusCode === 'number') {
    const refused = statusCode >= 400 && statusCode < 500 && statusCode !== 408;
    const outcome = String(statusCode);
    // Somebody who was away may be back one day, and what is due to them then is due still.
    if (GONE.includes(outcome)) return { kind: 'gone', outcome };
    if (LATER.includes(outcome))
      return { kind: 'notNow', outcome, ...retryAfter(response?.headers?.get?.('retry-after')) };
    return { kind: refused ? 'refused' : 'inDoubt', outcome };
  }
  const word = typeof code === 'string' ? code : 'failed';
  return { kind: NEVER_CONNECTED.includes(word) ? 'notNow' : 'inDoubt', outcome: word };
}

/** `Retry-After` in seconds, as Teams gives it; the other form (a date) is about the service's clock, and ours may be another. */
function retryAfter(header: unknown): { readonly retryAfterMs?: number } {
  const seconds = typeof header === 'string' && header.trim() !== '' ? Number(header) : Number.NaN;
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1_000 } : {};
}

async function markUnreachable({ store, log }: NoticePorts<never>, contact: Contact, why: string): Promise<void> {
  try {
    await store.apply([{ kind: 'keepContact', contact: { ...contact, unreachable: why } }]);
  } catch (error) {
    log.fault(error, 'unreachable contact not kept');
  }
}
