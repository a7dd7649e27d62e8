import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isTooBig, messageFaults } from './teamsRules.ts';

/** One message as it came over the wire. */
export interface Delivered {
  readonly method: string;
  readonly conversation: string;
  readonly replyTo: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever the bot sent
  readonly activity: any;
}

/** What the connector does with the next request in place of accepting it. */
export type Fault =
  /** Answers so, having taken nothing. */
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  /** Takes the message and then breaks the connection: the sender cannot know. */
  | { readonly kind: 'resetAfterAccept' }
  /** Takes the message and never answers. */
  | { readonly kind: 'hang' }
  /** Takes the message and answers 200 with something that is not JSON, as a proxy in between does. */
  | { readonly kind: 'html' };

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly delivered: readonly Delivered[];
  /** Every request, taken or not. */
  readonly requests: () => number;
  /** The next requests meet these, in order. */
  fail(...faults: Fault[]): void;
  /** Who is in the conversations: what the roster answers for an account's id; nobody else is there. */
  readonly roster: Map<string, Member>;
  /** Of which conversations, or teams, a member was asked for. */
  readonly asked: () => readonly string[];
  /** Lets go of what was delivered, for those who send without end. */
  forget(): void;
  /** Resolves when so many messages are there in all. */
  waitFor(count: number): Promise<readonly Delivered[]>;
  close(): Promise<void>;
}

/** A member as the Teams roster gives one. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly objectId?: string;
  readonly aadObjectId?: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly tenantId?: string;
  readonly userRole?: 'user' | 'guest';
}

/** The words that Teams gives with a status (platform notes, section 2, "Codes"). */
const CODES: Readonly<Record<number, string>> = {
  401: 'BotNotRegistered',
  403: 'ConversationBlockedByUser',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'TooManyRequests',
};

const JSON_TYPE = { 'content-type': 'application/json' };
const MEMBER_PATH = /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/;
const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/**
 * The other side of the wire: what the Teams service is to a bot. Takes `POST …/activities` and `POST …/activities/{replyTo}`, gives an
 * id back, and keeps what came. Refuses what is too big; at `close` it throws where anything that came is not what Teams shows as it was meant.
 */
export async function startFakeConnector(): Promise<FakeConnector> {
  const delivered: Delivered[] = [];
  const faults: Fault[] = [];
  const roster = new Map<string, Member>();
  const asked: string[] = [];
  const shown = new Map<string, object>();
  const wrong = new Set<string>();
  const waiting = new Set<() => void>();
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    void take(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const fault = faults.shift();
    if (fault?.kind === 'status')
      return answer(response, fault.status, { error: { code: CODES[fault.status] ?? 'Faked' } }, fault.headers);
    const [, of, member] = MEMBER_PATH.exec(request.url ?? '') ?? [];
    if (request.method === 'GET' && of !== undefined && member !== undefined) {
      asked.push(decodeURIComponent(of));
      if (fault?.kind === 'hang') return;
      if (fault?.kind === 'html') return answerText(response, 200, JSON_TYPE, '<html>ok</html>');
      return answerMember(response, decodeURIComponent(member));
    }
    const [, conversation, replyTo] = PATH.exec(request.url ?? '') ?? [];
    if (isTooBig(text)) return answer(response, 413, { error: { code: 'MessageSizeTooBig' } });
    if (conversation === undefined) return answer(response, 404, { error: { code: 'NotFound' } });
    const activity = text === '' ? {} : JSON.parse(text);
    if (request.method !== 'DELETE') shown.set(text.replace(/"replyToId":"[^"]*"/u, ''), activity);
    delivered.push({
      method: request.method ?? '',
      conversation: decodeURIComponent(conversation),
      replyTo: replyTo && decodeURIComponent(replyTo),
      activity,
    });
    if (fault?.kind === 'resetAfterAccept') request.socket.destroy();
    else if (fault?.kind === 'html') answerText(response, 200, JSON_TYPE, '<html>ok</html>');
    else if (request.method === 'DELETE') answerText(response, 200, JSON_TYPE, '');
    else if (fault?.kind !== 'hang') answer(response, 201, { id: `out-${delivered.length}` });
    for (const wake of waiting) wake();
  }

  function answerMember(response: ServerResponse, id: string): void {
    const member = roster.get(id);
    if (member) answer(response, 200, member);
    else answer(response, 404, { error: { code: 'MemberNotFoundInConversation' } });
  }

  function look(): void {
    for (const message of shown.values()) for (const fault of messageFaults(message)) wrong.add(fault);
    shown.clear();
  }

  return {
    roster,
    asked: () => asked,
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    delivered,
    requests: () => requests,
    fail: (...next) => void faults.push(...next),
    forget: () => {
      look();
      delivered.splice(0);
    },
    waitFor: count =>
      new Promise(resolve => {
        const wake = () => {
          if (delivered.length < count) return;
          waiting.delete(wake);
          resolve(delivered);
        };
        waiting.add(wake);
        wake();
      }),
    close: async () => {
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      look();
      if (wrong.size > 0) throw new Error(`Teams would not show this: ${[...wrong].join('; ')}`);
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  answerText(response, status, { ...JSON_TYPE, ...headers }, JSON.stringify(body));
}

/** In two calls: restify changes the response of every server in its process, and `writeHead` then returns nothing. */
function answerText(response: ServerResponse, status: number, headers: Record<string, string>, text: string): void {
  response.writeHead(status, headers);
  response.end(text);
}
