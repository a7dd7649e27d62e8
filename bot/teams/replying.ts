import type { Activity, TurnContext } from 'botbuilder';
import { faultOnRecord, type Log } from '../process/log.ts';
import type { Reply } from '../turn/turn.ts';
import { scopeOf } from './contactOf.ts';
import { type Audience, type Looks, outgoingFor } from './outgoing.ts';

export interface Replying {
  /** Says the replies in the conversation, in their order. Never throws: the turn is done and written. */
  say(context: TurnContext, replies: readonly Reply[]): Promise<void>;
  /**
   * Puts an outcome in the place of the card that was pressed, for everybody and for good.
   * @param isSeen whether who pressed sees it already; where not, and the card is gone, it is said below
   */
  putInPlace(context: TurnContext, reply: Reply, isSeen: boolean): Promise<void>;
}

export function createReplying({ looks, log }: { readonly looks: Looks; readonly log: Log }): Replying {
  async function say(context: TurnContext, replies: readonly Reply[]): Promise<void> {
    for (const reply of replies) {
      try {
        const outgoing = await outgoingFor(reply, looks, log, audienceOf(context.activity));
        if (reply.replaces && (await replaced(context, outgoing, log))) continue;
        await context.sendActivity(outgoing);
      } catch (error) {
        // The turn is done and written. A failed answer must not bring the activity back for a second time.
        log.fault(error, 'reply not sent');
        return;
      }
    }
  }

  async function putInPlace(context: TurnContext, reply: Reply, isSeen: boolean): Promise<void> {
    const outgoing = await outgoingFor(reply, looks, log, audienceOf(context.activity));
    if (await replaced(context, outgoing, log)) return;
    const { replaces: _nowhere, ...below } = reply;
    if (!isSeen) await say(context, [below]);
  }

  return { say, putInPlace };
}

const audienceOf = (activity: Activity): Audience => ({
  isShared: scopeOf(activity) !== 'personal',
  id: activity.from.id,
});

/**
 * Puts the outcome in the place of the card that was pressed. A client that cannot do so, or a card that is gone, makes no difference to
 * what was done: the outcome is then said below.
 * @returns whether it now stands there
 */
async function replaced(context: TurnContext, outgoing: Partial<Activity>, log: Log): Promise<boolean> {
  const { replyToId, value } = context.activity;
  if (!replyToId || value == null) return false;
  try {
    await context.updateActivity({ ...outgoing, id: replyToId });
    return true;
  } catch (error) {
    log.warn({ fault: faultOnRecord(error) }, 'card not replaced');
    return false;
  }
}
