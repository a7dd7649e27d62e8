import type { ActivityHandler, InvokeResponse } from 'botbuilder';
import type { DateTime } from 'luxon';
import type { Credentials } from '../process/credentials.ts';
import { faultOnRecord, type Log } from '../process/log.ts';
import { errorBody, type Receive } from '../process/server.ts';
import type { TeamsAdapter } from './adapter.ts';
import { letAnswer, openAnswer } from './answering.ts';
import { isProven, readBearer } from './bearer.ts';
import { openEnvelope } from './envelope.ts';
import { lateAnswer } from './lateAnswer.ts';
import type { SigningKeys } from './signingKeys.ts';

export interface ReceivePorts {
  readonly adapter: TeamsAdapter;
  readonly bot: ActivityHandler;
  /** Absent: local mode. */
  readonly credentials: Credentials | undefined;
  readonly keys: SigningKeys;
  readonly now: () => DateTime;
  readonly log: Log;
  /** After so long Teams gets its answer, whatever the turn still does. */
  readonly answerWithinMs?: number;
  /** By which clock that is counted; absent: this machine's. */
  readonly after?: After | undefined;
}

/** Runs something after so many milliseconds, unless what it returns is called before. */
export type After = (ms: number, run: () => void) => () => void;

export interface Received {
  readonly receive: Receive;
  /** Resolves when every turn that was begun has ended, also those that Teams does not wait for any more. */
  settled(): Promise<void>;
}

/** Teams waits 15 seconds for most things, and 5 for some (platform notes, section 2, "Answer time"). */
const ANSWER_WITHIN_MS = 4_000;

/**
 * What `POST /api/messages` does with a body: token, envelope, signature, turn; the first that refuses answers. No answer says
 * more than that it was refused.
 */
export function createReceive(ports: ReceivePorts): Received {
  const { adapter, bot, credentials, keys, now, log, answerWithinMs = ANSWER_WITHIN_MS, after = afterMs } = ports;
  const turns = new Set<Promise<unknown>>();
  const doors = credentials ? ({ kind: 'teams', tenants: credentials.tenants } as const) : ({ kind: 'local' } as const);
  const refuse = (status: number, code: string, message: string) => {
    log.warn({ status, code }, 'request refused');
    return { status, body: errorBody(code, message) };
  };
  const unauthorised = () => refuse(401, 'Unauthorised', 'The request is not signed for this bot.');
  const receive: Receive = async (authorization, body) => {
    const token = credentials && readBearer(credentials.appId, authorization);
    if (credentials && !token) return unauthorised();
    const opened = openEnvelope(body, doors);
    if (!opened.ok) return refuse(opened.refusal.status, opened.refusal.code, opened.refusal.message);
    try {
      if (token && !(await isProven(token, opened.incoming.serviceUrl, { keys, now }))) return unauthorised();
    } catch (error) {
      log.warn({ fault: faultOnRecord(error) }, 'no key to prove a token with');
      return { status: 503, body: errorBody('Unavailable', 'Authentication is not possible at present.') };
    }
    const open = openAnswer();
    const turn = adapter
      .receive(opened.incoming, context => {
        letAnswer(context, open);
        return bot.run(context);
      })
      .then(answered);
    turns.add(turn);
    const ended = () => turns.delete(turn);
    turn.then(ended, error => {
      ended();
      log.fault(error, 'turn ended badly');
    });
    const early = Promise.race([turn, open.given.then(answered)]);
    return soonest(
      early,
      run => after(answerWithinMs, run),
      () => {
        open.close();
        return opened.incoming.type === 'invoke' ? answered(lateAnswer(opened.incoming)) : { status: 200 };
      },
    );
  };
  return { receive, settled: async () => void (await Promise.allSettled(turns)) };
}

const answered = (answer: InvokeResponse | undefined): HttpAnswer =>
  answer ? { status: answer.status, body: answer.body } : { status: 200 };

/**
 * The result of a turn, or what is said in its place when it takes long. What it has to say reaches the conversation all the same: its
 * replies go to the connector, and what would have stood in the answer follows them there (`Answering`).
 */
async function soonest(
  turn: Promise<HttpAnswer>,
  onLimit: (run: () => void) => () => void,
  meanwhile: () => HttpAnswer,
): Promise<HttpAnswer> {
  let stop = () => {};
  const late = new Promise<HttpAnswer>(resolve => {
    stop = onLimit(() => resolve(meanwhile()));
  });
  try {
    return await Promise.race([turn, late]);
  } finally {
    stop();
  }
}

const afterMs: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

type HttpAnswer = Awaited<ReturnType<Receive>>;
