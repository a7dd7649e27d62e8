import { pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Facts about what happened, never what somebody wrote, a name or a token. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | FaultOnRecord | undefined>>;

export interface Log {
  debug(facts: Facts, event: string): void;
  info(facts: Facts, event: string): void;
  warn(facts: Facts, event: string): void;
  /** Something broke: what of the error may be written down is decided here. */
  fault(error: unknown, event: string, facts?: Facts): void;
}

/**
 * A structured log, one JSON line an event, on standard error: standard output is for what a person at the console should read.
 * @param level the least important level that is written
 */
export function createLog(level: LogLevel): Log {
  const lines = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  return {
    debug: (facts, event) => lines.debug(facts, event),
    info: (facts, event) => lines.info(facts, event),
    warn: (facts, event) => lines.warn(facts, event),
    fault: (error, event, facts) => lines.error({ ...facts, fault: faultOnRecord(error) }, event),
  };
}

/** A log that writes nothing, for tests. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, fault() {} };

/** What may be written down of an error. */
export interface FaultOnRecord {
  readonly type: string;
  readonly code?: string;
  readonly status?: number;
  readonly message?: string;
  readonly at?: readonly string[];
  readonly cause?: FaultOnRecord;
}

/** Errors of our own: their messages name paths and records, never what somebody typed. */
const OWN_CODES = ['STORE_FAULT', 'DATA_FAULT', 'CARD_FAULT', 'CALENDAR_FAULT', 'PORT_TAKEN'];
const SHOWN_FRAMES = 6;
const SHOWN_CAUSES = 3;

/**
 * An error as the log keeps it. Messages of errors that are not our own are left out: a JSON parser's or the connector's may quote what
 * somebody typed or what a service answered. Type, code, status and the place in the code say enough to find the cause.
 */
export function faultOnRecord(error: unknown, depth = 0): FaultOnRecord {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof statusCode === 'number' && { status: statusCode }),
    ...(typeof code === 'string' && OWN_CODES.includes(code) && { message: error.message }),
    at: frames(error),
    ...(error.cause !== undefined && depth < SHOWN_CAUSES && { cause: faultOnRecord(error.cause, depth + 1) }),
  };
}

const frames = (error: Error): string[] =>
  (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, SHOWN_FRAMES)
    .map(line => line.trim());
