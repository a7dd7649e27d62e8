import { createHash } from 'node:crypto';
import { type Activity, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import type { Look } from '../conversation/look.ts';
import type { Incoming, Reply } from '../conversation/turn.ts';
import { faultOnRecord, type Log } from '../log.ts';
import { answeringOf } from './answering.ts';
import { cardAnswer, PRESSED, readExecute, sorted } from './cardPress.ts';
import { accountOf, scopeOf, whereaboutsOf } from './contactOf.ts';
import { createDeliveries, type Mark } from './deliveries.ts';
import { createInOrder } from './inOrder.ts';
import { answerInvoke, invokeError, type LookUp } from './invokes.ts';
import { type Audience, cardOf, drawn, type Looks, outgoingFor } from './outgoing.ts';
import { isLook, lookOf } from './refresh.ts';
import { nothingNewer } from './sentences.ts';
import { createSignInNames } from './signInName.ts';
import { spokenText } from './spokenText.ts';
import type { Heard, Taken } from './turns.ts';

export interface PlanBotPorts {
  readonly takeTurn: (heard: Heard) => Promise<Taken>;
  /** The bot was taken out of a conversation: nothing can be sent there any more. */
  readonly forget: (contactId: string) => Promise<void>;
  /** Makes a person of an unknown account, where the name it signs in with is that of one; absent: nobody is looked up. */
  readonly recognise?: Recognise | undefined;
  readonly lookUp: LookUp;
  /** Draws a card that was sent anew for somebody; absent: it stays as it is. */
  readonly lookAgain?: LookAgain | undefined;
  /** Says something in somebody's own conversation with the bot, where there is one. */
  readonly tellApart: (account: string, replies: readonly Reply[]) => Promise<void>;
  readonly looks: Looks;
  readonly log: Log;
}

export type LookAgain = (
  look: Look,
  who: { readonly account: string; readonly displayName: string },
) => Promise<Reply | undefined>;

export interface Recognise {
  readonly couldBe: (account: string) => boolean;
  readonly signsInAs: (account: string, signIn: string) => Promise<void>;
}

/** About an hour of a busy office; Teams gives up on a delivery within minutes. */
const REMEMBERED_DELIVERIES = 5_000;

/**
 * The bot as Teams sees it: translates what comes in, has the turn taken, and sends the replies. The turns of one conversation are
 * taken one after the other, each with its replies; what is delivered twice is done once.
 */
export class PlanBot extends TeamsActivityHandler {
  readonly #ports: PlanBotPorts;
  readonly #signInName: ReturnType<typeof createSignInNames>;
  readonly #inOrder = createInOrder();
  readonly #once = createDeliveries({ capacity: REMEMBERED_DELIVERIES, nowMs: () => performance.now() });

  constructor(ports: PlanBotPorts) {
    super();
    this.#ports = ports;
    this.#signInName = createSignInNames(ports.log);
    this.onMessage(context => this.#hear(context, heardIncoming(context.activity)));
    this.onInstallationUpdateAdd(context => this.#hear(context, met(context.activity)));
    this.onInstallationUpdateRemove(context => this.#leave(context));
  }

  /** The SDK would look every new member up in the roster, over the network, before it says that somebody came. */
  protected override async dispatchConversationUpdateActivity(context: TurnContext): Promise<void> {
    const { membersAdded, membersRemoved, recipient } = context.activity;
    if (membersRemoved?.some(member => member.id === recipient.id)) return this.#leave(context);
    // In a team or group every newcomer would otherwise set off a welcome for everybody.
    const greets = scopeOf(context.activity) === 'personal' || membersAdded?.some(member => member.id === recipient.id);
    if (membersAdded?.length && greets) return this.#hear(context, met(context.activity));
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { activity } = context;
    const isOnCard = activity.name === 'adaptiveCard/action';
    if (isOnCard && isLook(activity.value)) return this.#look(context);
    const execute = isOnCard ? readExecute(activity.value) : undefined;
    if (execute) return this.#press(context, { kind: 'pressed', data: execute.data });
    const { looks, log, lookUp, tellApart } = this.#ports;
    const who = { account: accountOf(activity), displayName: activity.from.name ?? '' };
    let said: readonly Reply[] = [];
    const aside = async (incoming: Incoming) => {
      const taken = await this.#aside(context, incoming);
      said = taken.replies;
      return taken;
    };
    const answer = await answerInvoke(activity, { lookUp, who, looks, log, aside });
    if (!answeringOf(context).answer(answer)) await tellApart(who.account, said);
    return answer;
  }

  /** Somebody sees a card again: it is drawn for them as it stands. That is no turn, and nothing is kept of it. */
  async #look({ activity }: TurnContext): Promise<InvokeResponse> {
    const { looks, log, lookAgain } = this.#ports;
    const look = lookOf(activity.value);
    const who = { account: accountOf(activity), displayName: activity.from.name ?? '' };
    try {
      const reply = look && (await lookAgain?.(look, who));
      const card = reply && cardOf(reply, looks);
      if (card) return cardAnswer(await drawn(reply, card, looks, { isShared: false, id: activity.from.id }));
    } catch (error) {
      log.fault(error, 'card not drawn anew');
    }
    return invokeError(404, 'NothingNewer', nothingNewer);
  }

  /**
   * A press whose answer may take the card's place. The answer changes the card only in the client that asked, and until it is opened
   * again: the card in the conversation is replaced besides. What comes too late for an answer is shown there, or said below.
   */
  async #press(context: TurnContext, incoming: Incoming): Promise<InvokeResponse> {
    const heard = this.#heard(context.activity, incoming);
    let answered: InvokeResponse | undefined;
    await this.#once(heard.mark, () =>
      this.#inOrder(context.activity.conversation.id, async () => {
        await this.#recognise(context, heard.account);
        const { replies, isKept, isSettled } = await this.#ports.takeTurn(heard);
        const { inPlace, below } = sorted(replies);
        const card = inPlace && (await this.#cardFor(context.activity, inPlace, heard));
        if (card) {
          answered = cardAnswer(card);
          await this.#putInPlace(context, inPlace, answeringOf(context).answer(answered));
        }
        await this.#answer(context, card ? below : replies);
        await isSettled;
        return isKept;
      }),
    );
    return answered ?? PRESSED;
  }

  /** The card that answers a press, as the one who pressed sees it. Undefined: it is said in words. */
  async #cardFor({ from }: Activity, reply: Reply, heard: Heard): Promise<object | undefined> {
    const { looks, log, lookAgain } = this.#ports;
    try {
      const look = reply.kind === 'card' && heard.contact.scope !== 'personal' ? reply.look : undefined;
      const own = (look && (await lookAgain?.(look, heard))) ?? reply;
      const card = cardOf(own, looks);
      return card && (await drawn(own, card, looks, { isShared: false, id: from.id }));
    } catch (error) {
      log.fault(error, 'card not drawn');
      return undefined;
    }
  }

  async #putInPlace(context: TurnContext, reply: Reply, isSeen: boolean): Promise<void> {
    const { looks, log } = this.#ports;
    const outgoing = await outgoingFor(reply, looks, log, audienceOf(context.activity));
    if (await replaced(context, outgoing, log)) return;
    if (!isSeen)
      await this.#answer(
        context,
        [reply].map(({ replaces: _nowhere, ...said }) => said),
      );
  }

  /** A turn in a dialog, with a session of its own. */
  async #aside(context: TurnContext, incoming: Incoming): Promise<Taken> {
    const heard = this.#heard(context.activity, incoming);
    await this.#recognise(context, heard.account);
    return this.#inOrder(`dialog|${heard.account}`, async () => {
      const taken = await this.#ports.takeTurn({ ...heard, session: `dialog|${heard.account}`, isAside: true });
      await taken.isSettled;
      return taken;
    });
  }

  async #hear(context: TurnContext, incoming: Incoming): Promise<void> {
    const { activity } = context;
    const heard = this.#heard(activity, incoming);
    await this.#once(heard.mark, () =>
      this.#inOrder(activity.conversation.id, async () => {
        await this.#recognise(context, heard.account);
        const { replies, isKept, isSettled } = await this.#ports.takeTurn(heard);
        await this.#answer(context, replies);
        await isSettled;
        return isKept;
      }),
    );
  }

  async #recognise(context: TurnContext, account: string): Promise<void> {
    const { recognise } = this.#ports;
    if (!recognise?.couldBe(account)) return;
    const signIn = await this.#signInName(context, account);
    if (signIn !== undefined) await recognise.signsInAs(account, signIn);
  }

  #heard(activity: Activity, incoming: Incoming): Heard {
    const contact = whereaboutsOf(activity);
    const account = accountOf(activity);
    // What "those" and "the second one" mean belongs to one person: in a shared conversation each has their own session.
    const session = contact.scope === 'personal' ? activity.conversation.id : `${activity.conversation.id}|${account}`;
    const mark = markOf(activity, session);
    return { incoming, account, displayName: activity.from.name ?? '', session, contact, mark };
  }

  async #answer(context: TurnContext, replies: readonly Reply[]): Promise<void> {
    const { looks, log } = this.#ports;
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

  async #leave({ activity }: TurnContext): Promise<void> {
    await this.#inOrder(activity.conversation.id, () => this.#ports.forget(whereaboutsOf(activity).id));
  }
}

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

/** A message is what somebody pressed when it carries a card's data, and what they said otherwise. */
const heardIncoming = (activity: Activity): Incoming =>
  activity.value == null ? { kind: 'said', text: spokenText(activity) } : { kind: 'pressed', data: activity.value };

const audienceOf = (activity: Activity): Audience => ({
  isShared: scopeOf(activity) !== 'personal',
  id: activity.from.id,
});

const met = (activity: Activity): Incoming => ({ kind: 'met', scope: scopeOf(activity) });

const markOf = ({ id, type, conversation, replyToId, value }: Activity, from: string): Mark => ({
  id: id ? fingerprint([conversation.id, type, id]) : undefined,
  from,
  press: replyToId && value != null ? fingerprint([from, replyToId, value]) : undefined,
});

/** Short, and without anybody's words: some of them are kept on disk. */
const fingerprint = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
