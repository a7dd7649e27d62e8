import type { DateTime } from 'luxon';
import type { Speaker } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import type { Store } from '../../data/store/port.ts';
import type { Unanswered } from '../../data/unanswered.ts';
import type { Found, Sought } from '../conversation/lookUp.ts';
import { couldRecognise } from '../people/recognise.ts';
import type { Credentials } from '../process/credentials.ts';
import type { Log } from '../process/log.ts';
import type { Metrics } from '../process/metrics.ts';
import type { Receive } from '../process/server.ts';
import type { Look } from '../turn/look.ts';
import type { Reply, TurnResult, TurnTaken } from '../turn/turn.ts';
import { type Authentication, authenticationFor, createAdapter } from './adapter.ts';
import type { LookAgain } from './cardAnswers.ts';
import { teamsIdOf } from './contactOf.ts';
import type { LookUp } from './invokes.ts';
import type { Looks } from './outgoing.ts';
import { PlanBot, type Recognise } from './planBot.ts';
import { type After, createReceive } from './receive.ts';
import { type Addressed, createNoticeSender, type NoticeResult, type PrepareNotice } from './sendNotice.ts';
import { createSigningKeys, METADATA_URL, type SigningKeys } from './signingKeys.ts';
import { createTellApart } from './tellApart.ts';
import { createTurns } from './turns.ts';

export interface EdgePorts<Message extends Addressed> {
  /** Absent: local mode. */
  readonly credentials: Credentials | undefined;
  readonly store: Store;
  readonly respond: (turn: TurnTaken) => TurnResult | Promise<TurnResult>;
  readonly speakerOf: (account: string, displayName: string) => Speaker;
  /** Finds records for the search of the compose box; absent: it finds nothing. */
  readonly lookUp?: (sought: Sought, typed: string, speaker: Speaker) => Promise<readonly Found[]>;
  /** A card that was sent, as it stands now and for the one who looks at it; absent: it stays as it is. */
  readonly lookAgain?: (look: Look, speaker: Speaker) => Promise<Reply | undefined>;
  /** The accounts for which a card in a shared conversation is another than for everybody, the nearest first. */
  readonly lookersAt?: (look: Look) => Promise<readonly string[]>;
  /** What makes a person of an unknown account, by the name it signs in with; not asked in local mode. */
  readonly recognise?: ((account: string, signIn: string) => readonly Change[]) | undefined;
  /** What the bot says for a message of its own accord. */
  readonly renderNotice: (message: Message) => Reply | Promise<Reply>;
  readonly looks: Looks;
  readonly now: () => DateTime;
  readonly log: Log;
  /** What happened, for whoever watches from outside. */
  readonly measured?: Pick<Metrics, 'turn' | 'looked' | 'searched'>;
  readonly written?: (changes: readonly Change[]) => void;
  /** What was sent and not answered yet, so that the next word from there is noted as the answer. */
  readonly unanswered?: Unanswered;
  /** How the SDK signs what it sends and what proves incoming tokens, in place of what follows from the credentials; how long the connector and a turn may take. For tests. */
  readonly authentication?: Authentication;
  readonly keys?: SigningKeys;
  readonly connectorLimitMs?: number;
  readonly answerWithinMs?: number;
  readonly after?: After;
}

export interface Edge<Message> {
  readonly receive: Receive;
  /** Resolves when every turn that was begun has ended. */
  settled(): Promise<void>;
  /** Draws a message of the bot's own accord, and gives what sends it. */
  readonly prepare: PrepareNotice<Message>;
  /** Draws and sends it. */
  readonly send: (message: Message) => Promise<NoticeResult>;
}

/** Everything between HTTP and the conversation, put together: the only part of the house that knows the Bot Framework. */
export function createEdge<Message extends Addressed>(ports: EdgePorts<Message>): Edge<Message> {
  const { credentials, store, log } = ports;
  const looks: Looks = { ...ports.looks, lookers: look => lookersOf(ports, look) };
  const authentication = ports.authentication ?? authenticationFor(credentials);
  const adapter = createAdapter(authentication, log, ports.connectorLimitMs, credentials?.appId);
  const keys = ports.keys ?? createSigningKeys({ metadataUrl: METADATA_URL });
  const limits = ports.answerWithinMs === undefined ? {} : { answerWithinMs: ports.answerWithinMs };
  const takeTurn = createTurns({ ...ports, measured: ports.measured?.turn, local: credentials === undefined });
  const forget = (id: string) => forgetContact(store, id, log);
  const bot = new PlanBot({
    needsNoMention: credentials === undefined,
    takeTurn,
    forget,
    recognise: credentials && recognition(ports),
    lookUp: lookUpFor(ports),
    lookAgain: lookAgainFor(ports),
    tellApart: createTellApart({ adapter, appId: credentials?.appId ?? '', store, looks, log }),
    looks,
    log,
    looked: ports.measured?.looked,
    searched: ports.measured?.searched,
  });
  const prepare = createNoticeSender<Message>({
    adapter,
    appId: credentials?.appId ?? '',
    render: ports.renderNotice,
    looks,
    store,
    log,
  });
  return {
    ...createReceive({ adapter, bot, credentials, keys, now: ports.now, log, after: ports.after, ...limits }),
    prepare,
    send: async message => (await prepare(message))(),
  };
}

const lookUpFor =
  ({ lookUp, speakerOf }: Pick<EdgePorts<never>, 'lookUp' | 'speakerOf'>): LookUp =>
  async (sought, typed, { account, displayName }) =>
    (await lookUp?.(sought, typed, speakerOf(account, displayName))) ?? [];

const lookAgainFor =
  ({ lookAgain, speakerOf }: Pick<EdgePorts<never>, 'lookAgain' | 'speakerOf'>): LookAgain =>
  async (look, { account, displayName }) =>
    lookAgain?.(look, speakerOf(account, displayName));

/** Whom Teams is to be told of by the id that it gave them: it does not know accounts. */
async function lookersOf(
  { store, lookersAt }: Pick<EdgePorts<never>, 'store' | 'lookersAt'>,
  look: Look,
): Promise<readonly string[]> {
  const accounts = (await lookersAt?.(look)) ?? [];
  const ids = new Map(store.contacts().map(contact => [contact.account, teamsIdOf(contact)]));
  return accounts.flatMap(account => ids.get(account) ?? []);
}

function recognition({
  store,
  recognise,
  log,
}: Pick<EdgePorts<never>, 'store' | 'recognise' | 'log'>): Recognise | undefined {
  if (!recognise) return undefined;
  return {
    couldBe: account => couldRecognise(store, account),
    signsInAs: async (account, signIn) => {
      const changes = recognise(account, signIn);
      try {
        if (changes.length > 0) await store.apply(changes);
      } catch (error) {
        // Who cannot be written down is a reader for this turn, and is looked up again after the next start.
        log.fault(error, 'account not recognised');
      }
    },
  };
}

/** There is nobody left in that conversation to tell when this fails; the next thing sent there finds out. */
async function forgetContact(store: Store, id: string, log: Log): Promise<void> {
  try {
    if (store.contacts().some(contact => contact.id === id)) await store.apply([{ kind: 'forgetContact', id }]);
  } catch (error) {
    log.fault(error, 'contact not forgotten');
  }
}
