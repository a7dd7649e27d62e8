import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createRestifyServer, type Next, type Request, type Response, type Server } from 'restify';
import { type GuardSettings, type Refusal, refuseForeignHost, refuseHead } from './guards.ts';
import { readJsonBody } from './guardsBody.ts';
import type { Log } from './log.ts';
import { type Metrics, mayLook } from './metrics.ts';

/** What the Teams edge says to a request whose body was read. */
export type Receive = (
  authorization: string,
  body: unknown,
) => Promise<{ readonly status: number; readonly body?: unknown }>;

export interface ServerPorts {
  readonly receive: Receive;
  /** A calendar file by its name, or undefined where there is none. Public: what it tells is on the office's website. */
  readonly calendarFile?: (name: string) => Promise<string | undefined>;
  /** Whether a turn could be taken now: the store can be read and the adapter is built. */
  readonly isReady: () => boolean;
  readonly guards: GuardSettings;
  /** What may be seen from outside, and by whom: without a token only in local mode. */
  readonly metrics?: Pick<Metrics, 'text' | 'refused'> & { readonly token: string | undefined };
  readonly log: Log;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, lets those under way end, and after the limit cuts what is left. */
  close(limitMs: number): Promise<void>;
}

/** The port cannot be had. The message says which, and what to do. */
export class PortTaken extends Error {
  readonly code = 'PORT_TAKEN';
  override readonly name = 'PortTaken';
}

const REQUEST_LIMIT_MS = 30_000;
const HEAD_LIMIT_MS = 10_000;
const SWEEP_MS = 2_000;

/**
 * Starts listening: `POST /api/messages`, `GET /healthz`, `GET /readyz`, `GET /calendar/<file>.ics`, `GET /metrics`.
 * @param port 0 takes any free one
 * @throws PortTaken when another program has it
 */
export async function startServer(ports: ServerPorts, port: number, host: string): Promise<RunningServer> {
  const server = createRestifyServer({ name: 'plan-bot', log: MUTE as never });
  server.server.requestTimeout = REQUEST_LIMIT_MS;
  server.server.headersTimeout = HEAD_LIMIT_MS;
  // Node looks every 30 seconds otherwise, so that a limit of 30 may be 60.
  (server.server as { connectionsCheckingInterval?: number }).connectionsCheckingInterval = SWEEP_MS;
  server.on('restifyError', genericError);
  // restify listens for upgrades, so that Node leaves their sockets open for ever when nobody answers.
  server.on('upgrade', (_request: unknown, socket: Duplex) => socket.destroy());
  server.post('/api/messages', (request, response, next) => takeMessage(ports, request, response, next));
  server.get('/healthz', (_request, response, next) => end(response, next, 200, { status: 'up' }));
  server.get('/readyz', (_request, response, next) => tellReadiness(ports, response, next));
  server.get('/calendar/:file', (request, response, next) => void giveCalendar(ports, request, response, next));
  server.get('/metrics', (request, response, next) => giveMetrics(ports, request, response, next));
  await listen(server, port, host);
  const { port: bound } = server.server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${bound}`, close: limitMs => close(server, limitMs) };
}

/** restify logs whole requests, with their authorization header. The house has its own log. */
const MUTE = {
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
  fatal() {},
  child: () => MUTE,
};

/** Answers whatever happens: a throw inside a restify handler would end the process. */
function takeMessage(ports: ServerPorts, request: Request, response: Response, next: Next): void {
  messageAnswer(ports, request)
    .catch(error => {
      ports.log.fault(error, 'request failed');
      return { status: 500, body: errorBody('Failed', 'The request could not be handled.'), unread: true };
    })
    .then(({ status, body, unread }) => {
      if (status >= 400) ports.metrics?.refused(status);
      // The rest of a refused body is not read: the connection ends with the answer.
      if (unread) response.header('Connection', 'close');
      end(response, next, status, body);
    })
    .catch(error => ports.log.fault(error, 'answer not sent'));
}

interface MessageAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly unread?: boolean;
}

async function messageAnswer({ receive, guards }: ServerPorts, request: Request): Promise<MessageAnswer> {
  const refusal = refuseHead(request, guards);
  if (refusal) return refusalAnswer(refusal);
  const reading = await readJsonBody(request, guards.bodyLimitBytes);
  if (!reading.ok) return refusalAnswer(reading.refusal);
  return receive(request.headers.authorization ?? '', reading.body);
}

const refusalAnswer = ({ status, code, message }: Refusal): MessageAnswer => ({
  status,
  body: errorBody(code, message),
  unread: true,
});

/** @see readFileName in data/calendarFile: any other name than those gives 404 */
async function giveCalendar(
  { calendarFile, log }: ServerPorts,
  request: Request,
  response: Response,
  next: Next,
): Promise<void> {
  const name = String((request.params as { file?: unknown }).file ?? '');
  let file: string | undefined;
  try {
    file = await calendarFile?.(name);
  } catch (error) {
    log.fault(error, 'calendar file not made');
  }
  if (file === undefined) {
    end(response, next, 404, errorBody('NotFound', 'There is no such calendar file.'));
    return;
  }
  response.sendRaw(200, file, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  next(false);
}

function tellReadiness({ isReady }: ServerPorts, response: Response, next: Next): void {
  const ready = isReady();
  end(response, next, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
}

/** What is not for everybody is not there for them: 404, as for any other path. */
function giveMetrics({ metrics, guards, log }: ServerPorts, request: Request, response: Response, next: Next): void {
  const missing = () =>
    end(response, next, 404, errorBody('ResourceNotFound', 'There is nothing here for this request.'));
  const { authorization } = request.headers;
  const allowed =
    metrics?.token === undefined
      ? guards.loopbackOnly && !refuseForeignHost(request, guards)
      : mayLook(authorization, metrics.token);
  if (!metrics || !allowed) {
    missing();
    return;
  }
  metrics.text().then(
    ({ type, text }) => {
      response.sendRaw(200, text, { 'Content-Type': type });
      next(false);
    },
    error => {
      log.fault(error, 'metrics not given');
      missing();
    },
  );
}

function end(response: Response, next: Next, status: number, body?: unknown): void {
  if (body === undefined) response.send(status);
  else response.json(status, body);
  next(false);
}

/** Every error that leaves the house has this shape. */
export const errorBody = (code: string, message: string) => ({ error: { code, message } });

/** restify's own errors (404, 405 …) repeat the path they were asked for; ours do not. */
function genericError(_request: Request, _response: Response, error: RestifyError, done: () => void): void {
  error.toJSON = () => errorBody(error.body?.code ?? 'Failed', 'There is nothing here for this request.');
  done();
}

interface RestifyError {
  toJSON?: () => object;
  readonly body?: { readonly code?: string };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // On restify's own server, not on the one inside: restify passes the event on, and nobody listening there would end the process.
    server.on('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, port, host)));
    server.listen(port, host, () => resolve());
  });
}

function listenFault(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new PortTaken(
    `Port ${port} on ${host} is taken by another program, perhaps by a bot that is still running. Stop that one, or choose another ` +
      `port: PORT=${port + 1} npm start`,
    { cause: error },
  );
}

function close(server: Server, limitMs: number): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.server.closeAllConnections(), limitMs);
    server.server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}
