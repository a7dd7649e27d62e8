import type { ActivityHandler } from 'botbuilder';
import type { Credentials } from '../credentials.ts';
import { faultOnRecord, type Log } from '../log.ts';
import { errorBody, type Receive } from '../server.ts';
import type { TeamsAdapter } from './adapter.ts';
import { looksIssuedFor } from './bearer.ts';
import { openEnvelope } from './envelope.ts';

export interface ReceivePorts {
  readonly adapter: TeamsAdapter;
  readonly bot: ActivityHandler;
  /** Absent: local mode. */
  readonly credentials: Credentials | undefined;
  readonly log: Log;
}

/**
 * What `POST /api/messages` does with a body: token, envelope, authentication, turn; the first that refuses answers. No answer says
 * more than that it was refused.
 */
export function createReceive({ adapter, bot, credentials, log }: ReceivePorts): Receive {
  const doors = credentials ? ({ kind: 'teams', tenants: credentials.tenants } as const) : ({ kind: 'local' } as const);
  return async (authorization, body) => {
    if (credentials && !looksIssuedFor(credentials.appId, authorization)) return UNAUTHORISED;
    const opened = openEnvelope(body, doors);
    if (!opened.ok) {
      const { status, code, message } = opened.refusal;
      log.warn({ status, code }, 'request refused');
      return { status, body: errorBody(code, message) };
    }
    try {
      const answer = await adapter.receive(authorization, opened.incoming, context => bot.run(context));
      return answer ? { status: answer.status, body: answer.body } : { status: 200 };
    } catch (error) {
      // What the logic throws never comes here: this is authentication, or the service that holds its keys.
      log.warn({ fault: faultOnRecord(error) }, 'not authenticated');
      return isRefusal(error) ? UNAUTHORISED : UNAVAILABLE;
    }
  };
}

const UNAUTHORISED = { status: 401, body: errorBody('Unauthorised', 'The request is not signed for this bot.') };
const UNAVAILABLE = { status: 503, body: errorBody('Unavailable', 'Authentication is not possible at present.') };

/** The SDK throws its own error with a status, or lets the token library's through. */
function isRefusal(error: unknown): boolean {
  const { statusCode, name } = error as { statusCode?: unknown; name?: unknown };
  return statusCode === 401 || ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(String(name));
}
