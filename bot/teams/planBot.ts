import { type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import type { Incoming, Reply } from '../turn/turn.ts';
import { answeringOf } from './answering.ts';
import { type CardAnswers, type CardAnswersPorts, createCardAnswers } from './cardAnswers.ts';
import { cardAnswer, PRESSED, readExecute, sorted } from './cardPress.ts';
import { accountOf, scopeOf, whereaboutsOf } from './contactOf.ts';
import { createDeliveries } from './deliveries.ts';
import { heardIncoming, heardOf, met } from './heard.ts';
import { createInOrder } from './inOrder.ts';
import { answerInvoke, type InvokePorts, type LookUp } from './invokes.ts';
import { isLook } from './refresh.ts';
import { createReplying, type Replying } from './replying.ts';
import { createSignInNames } from './signInName.ts';
import { isAddressed, spokenText } from './spokenText.ts';
import type { Heard, Taken } from './turns.ts';

export interface PlanBotPorts extends CardAnswersPorts, Pick<InvokePorts, 'searched'> {
  /** Local mode: in the channels of the Playground nobody can be mentioned. */
  readonly needsNoMention: boolean;
  readonly takeTurn: (heard: Heard) => Promise<Taken>;
  /** The bot was taken out of a conversation: nothing can be sent there any more. */
  readonly forget: (contactId: string) => Promise<void>;
  /** Makes a person of an unknown account, where the name it signs in with is that of one; absent: nobody is looked up. */
  readonly recognise?: Recognise | undefined;
  readonly lookUp: LookUp;
  /** Says something in somebody's own conversation with the bot, where there is one. */
  readonly tellApart: (account: string, replies: readonly Reply[]) => Promise<void>;
}

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
  readonly #replying: Replying;
  readonly #cards: CardAnswers;
  readonly #once = createDeliveries({ capacity: REMEMBERED_DELIVERIES, nowMs: () => performance.now() });

  constructor(ports: PlanBotPorts) {
    super();
    this.#ports = ports;
    this.#signInName = createSignInNames({ log: ports.log, nowMs: () => performance.now() });
    this.#replying = createReplying(ports);
    this.#cards = createCardAnswers(ports);
    this.onMessage(context => this.#hearIfMeant(context, heardIncoming(context.activity)));
    this.onInstallationUpdateAdd(context => this.#hear(context, met(context.activity)));
    this.onInstallationUpdateRemove(context => this.#leave(context));
  }

  /** An edit that says the same (bold, a link) is no news; one that takes a deletion back was answered when it was sent. */
  protected override async onMessageUpdateActivity(context: TurnContext): Promise<void> {
    const { eventType } = (context.activity.channelData ?? {}) as { eventType?: unknown };
    if (eventType === 'undeleteMessage') return;
    return this.#hearIfMeant(context, { kind: 'edited', text: spokenText(context.activity) });
  }

  /** What was done for a message that is deleted stands, and whoever deletes it wants no answer. */
  protected override async onMessageDeleteActivity(): Promise<void> {}

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
    if (isOnCard && isLook(activity.value)) return this.#cards.looked(activity);
    const execute = isOnCard ? readExecute(activity.value) : undefined;
    if (execute) return this.#press(context, { kind: 'pressed', data: execute.data });
    const { looks, log, lookUp, tellApart, searched } = this.#ports;
    const who = { account: accountOf(activity), displayName: activity.from.name ?? '' };
    let said: readonly Reply[] = [];
    const aside = async (incoming: Incoming) => {
      const taken = await this.#aside(context, incoming);
      said = taken.replies;
      return taken;
    };
    const answer = await answerInvoke(activity, { lookUp, who, looks, log, aside, searched });
    if (!answeringOf(context).answer(answer)) await tellApart(who.account, said);
    return answer;
  }

  /**
   * A press whose answer may take the card's place. The answer changes the card only in the client that asked, and until it is opened
   * again: the card in the conversation is replaced besides. What comes too late for an answer is shown there, or said below.
   */
  async #press(context: TurnContext, incoming: Incoming): Promise<InvokeResponse> {
    const heard = heardOf(context.activity, incoming);
    let answered: InvokeResponse | undefined;
    await this.#once(heard.mark, () =>
      this.#inOrder(context.activity.conversation.id, async () => {
        await this.#recognise(context, heard.account);
        const { replies, isKept, isSettled } = await this.#ports.takeTurn(heard);
        const { inPlace, below } = sorted(replies);
        const card = inPlace && (await this.#cards.pressed(context.activity, inPlace, heard));
        if (card) {
          answered = cardAnswer(card);
          const isSeen = answeringOf(context).answer(answered);
          await this.#replying.putInPlace(context, inPlace, isSeen);
        }
        await this.#replying.say(context, card ? below : replies);
        await isSettled;
        return isKept;
      }),
    );
    return answered ?? PRESSED;
  }

  /** A turn in a dialog, with a session of its own. */
  async #aside(context: TurnContext, incoming: Incoming): Promise<Taken> {
    const heard = heardOf(context.activity, incoming);
    await this.#recognise(context, heard.account);
    return this.#inOrder(`dialog|${heard.account}`, async () => {
      const taken = await this.#ports.takeTurn({ ...heard, session: `dialog|${heard.account}`, isAside: true });
      await taken.isSettled;
      return taken;
    });
  }

  /** In a shared conversation only what is said to the bot is for it. */
  async #hearIfMeant(context: TurnContext, incoming: Incoming): Promise<void> {
    const { activity } = context;
    const isMeant = this.#ports.needsNoMention || incoming.kind === 'pressed' || scopeOf(activity) === 'personal';
    if (!isMeant && !isAddressed(activity)) return;
    return this.#hear(context, incoming);
  }

  async #hear(context: TurnContext, incoming: Incoming): Promise<void> {
    const { activity } = context;
    const heard = heardOf(activity, incoming);
    await this.#once(heard.mark, () =>
      this.#inOrder(activity.conversation.id, async () => {
        await this.#recognise(context, heard.account);
        const { replies, isKept, isSettled } = await this.#ports.takeTurn(heard);
        await this.#replying.say(context, replies);
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

  async #leave({ activity }: TurnContext): Promise<void> {
    await this.#inOrder(activity.conversation.id, () => this.#ports.forget(whereaboutsOf(activity).id));
  }
}
