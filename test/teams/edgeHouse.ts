import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Credentials } from '../../bot/process/credentials.ts';
import { type Log, silentLog } from '../../bot/process/log.ts';
import { type RunningServer, startServer } from '../../bot/process/server.ts';
import type { Authentication } from '../../bot/teams/adapter.ts';
import { createEdge, type Edge } from '../../bot/teams/edge.ts';
import type { Looks } from '../../bot/teams/outgoing.ts';
import type { After } from '../../bot/teams/receive.ts';
import type { SigningKeys } from '../../bot/teams/signingKeys.ts';
import type { Reply, TurnResult, TurnTaken } from '../../bot/turn/turn.ts';
import { type CardRenderer, createCardRenderer } from '../../cards/render.ts';
import { choiceCard } from '../../cards/views/choice.ts';
import type { Contact } from '../../data/contact.ts';
import type { Records } from '../../data/records.ts';
import { loadReference } from '../../data/reference.ts';
import { projectRoot } from '../../data/root.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import { createUnanswered } from '../../data/unanswered.ts';
import { type FakeConnector, startFakeConnector } from './fakeConnector.ts';

export const NOW = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });
export const BODY_LIMIT_BYTES = 4_096;

/** A message of the bot's own accord, as far as the edge cares. */
export interface Notice {
  readonly contact: Contact;
  readonly text: string;
  readonly messageId?: string;
}

export interface EdgeHouse {
  readonly connector: FakeConnector;
  readonly server: RunningServer;
  readonly store: Store;
  readonly edge: Edge<Notice>;
  readonly turns: TurnTaken[];
  /** Posts to `/api/messages` as the Teams service does. */
  post(incoming: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export interface HouseParts {
  readonly respond?: (turn: TurnTaken) => TurnResult;
  readonly store?: Store;
  readonly credentials?: Credentials;
  readonly log?: Log;
  readonly connectorLimitMs?: number;
  readonly isReady?: () => boolean;
  readonly render?: Looks['render'];
  readonly authentication?: Authentication;
  readonly keys?: SigningKeys;
  readonly answerWithinMs?: number;
  /** By which clock an answer is late; absent: this machine's. */
  readonly after?: After;
  readonly lookAgain?: () => Promise<Reply | undefined>;
}

let reference: Records | undefined;
/** The reference dataset, read once for all tests. */
export const records = (): Records => {
  reference ??= loadReference(join(projectRoot(), 'data', 'reference'));
  return reference;
};

let renderer: CardRenderer | undefined;
const drawn = (): CardRenderer => {
  renderer ??= createCardRenderer(join(projectRoot(), 'cards'));
  return renderer;
};

/** The real server and the real Teams edge on a port of their own, with a fake connector on the other side and a conversation of the test's. */
export async function openEdgeHouse(parts: HouseParts = {}): Promise<EdgeHouse> {
  const connector = await startFakeConnector();
  const store = parts.store ?? createMemoryStore(records());
  const turns: TurnTaken[] = [];
  const log = parts.log ?? silentLog;
  const edge = createEdge<Notice>({
    unanswered: createUnanswered(store),
    credentials: parts.credentials,
    store,
    respond: turn => {
      turns.push(turn);
      return (parts.respond ?? echo)(turn);
    },
    speakerOf: (account, displayName) => ({ account, person: undefined, name: displayName, role: 'manager' }),
    renderNotice: ({ text }) => ({ kind: 'text', text }),
    looks: {
      render: parts.render ?? (card => ({ ...drawn().render(card), card: card.name })),
      choice: (text, buttons) => choiceCard({ text, buttons }),
    },
    now: () => NOW,
    log,
    ...(parts.authentication && { authentication: parts.authentication }),
    ...(parts.keys && { keys: parts.keys }),
    ...(parts.answerWithinMs !== undefined && { answerWithinMs: parts.answerWithinMs }),
    ...(parts.after && { after: parts.after }),
    ...(parts.lookAgain && { lookAgain: parts.lookAgain }),
    ...(parts.connectorLimitMs !== undefined && { connectorLimitMs: parts.connectorLimitMs }),
  });
  const server = await startServer(
    {
      receive: edge.receive,
      isReady: parts.isReady ?? (() => true),
      guards: { bodyLimitBytes: BODY_LIMIT_BYTES, loopbackOnly: parts.credentials === undefined },
      log,
    },
    0,
    '127.0.0.1',
  );
  return {
    connector,
    server,
    store,
    edge,
    turns,
    post: (incoming, headers = {}) =>
      fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: bodyOf(incoming),
      }),
    close: async () => {
      await server.close(100);
      await connector.close();
    },
  };
}

/** The simplest conversation: says back what was said. */
export function echo({ session, incoming }: TurnTaken): TurnResult {
  const text =
    incoming.kind === 'met' ? 'welcome' : incoming.kind === 'pressed' ? JSON.stringify(incoming.data) : incoming.text;
  return answer([{ kind: 'text', text: `echo: ${text}` }], session);
}

export const answer = (replies: readonly Reply[], session: TurnTaken['session'] = {}): TurnResult => ({
  session,
  replies,
  changes: [],
});

/** Text and bytes go as they are. */
function bodyOf(incoming: unknown): string | Uint8Array<ArrayBuffer> {
  if (Buffer.isBuffer(incoming)) return Uint8Array.from(incoming);
  return typeof incoming === 'string' ? incoming : JSON.stringify(incoming);
}
