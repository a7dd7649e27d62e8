import { DateTime, IANAZone } from 'luxon';
import { type Credentials, readCredentials } from './credentials.ts';
import type { Environment } from './environment.ts';

export interface Config {
  /** `credentials` absent: local mode, without authentication and on this machine only. */
  readonly credentials: Credentials | undefined;
  /** Accounts (Entra object ids) that administer, whatever is decided in chat. */
  readonly adminAccounts: readonly string[];
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly host: string;
  /** Where the store lives; a relative path is meant from the project's folder. */
  readonly dataFolder: string;
  readonly zone: string;
  /** Where a pretended clock starts; absent: the real time. */
  readonly clockAt: DateTime | undefined;
  readonly logLevel: LogLevel;
  readonly playground: boolean;
  /** Where people's own browsers reach this server, without a closing slash; undefined: no link to it is offered. */
  readonly publicUrl: string | undefined;
  /** What must be shown to look at `/metrics`; undefined: nobody may, except in local mode. */
  readonly metricsToken: string | undefined;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  /** One sentence a fault: name, what was found, what is allowed, an example. Never a secret's value. */
  | { readonly ok: false; readonly problems: readonly string[] };

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every variable that the bot reads, in the order of `.env.example`; the package's come after them. */
export const VARIABLES = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'ADMIN_OBJECT_IDS',
  'BOT_CLOCK',
  'TIME_ZONE',
  'LOG_LEVEL',
  'PLAYGROUND',
  'PUBLIC_URL',
  'METRICS_TOKEN',
] as const;

/** The reference data's present: a day on which the May 2021 papers are the newest there are (contract, "Commands"). */
const LOCAL_CLOCK = '2021-05-06T09:00';
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/**
 * Reads the whole configuration from the environment. An empty value counts as not set, so that a copied `.env.example` changes
 * nothing. Without any Bot Framework credential the result is local mode.
 * @returns the configuration, or every problem at once
 */
export function readConfig(env: Environment): ConfigReading {
  const problems: string[] = [];
  const credentials = readCredentials(env, problems);
  const local = credentials === undefined;
  const zone = readZone(env, problems);
  const port = readPort(env, problems);
  const config: Config = {
    credentials,
    adminAccounts: readAdmins(env, problems),
    port,
    host: readHost(env, local, problems),
    dataFolder: env.DATA_DIR || 'data/store',
    zone,
    clockAt: readClock(env, local, zone, problems),
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, local ? 'warn' : 'info', env, problems),
    publicUrl: readPublicUrl(env, problems) ?? (local && port > 0 ? `http://127.0.0.1:${port}` : undefined),
    metricsToken: readMetricsToken(env, problems),
    playground: oneOf('PLAYGROUND', ['on', 'off'] as const, 'on', env, problems) === 'on' && local,
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}

/** The one message with which a start that cannot be configured ends. */
export function configMessage(problems: readonly string[]): string {
  const count = problems.length === 1 ? 'one setting is' : `${problems.length} settings are`;
  return [`The bot cannot start: ${count} wrong.`, ...problems.map(problem => `- ${problem}`)].join('\n');
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readAdmins(env: Environment, problems: string[]): readonly string[] {
  const ids = (env.ADMIN_OBJECT_IDS ?? '')
    .split(',')
    .map(id => id.trim().toLowerCase())
    .filter(Boolean);
  const wrong = ids.filter(id => !GUID.test(id));
  if (wrong.length > 0)
    problems.push(
      `ADMIN_OBJECT_IDS holds "${wrong.join('", "')}". It takes Microsoft Entra object ids with commas between, for example ` +
        '00000000-1111-2222-3333-444444444444.',
    );
  return ids;
}

function readPort(env: Environment, problems: string[]): number {
  const text = env.PORT || '3978';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65535))
    problems.push(`PORT is "${text}". It takes a whole number from 0 to 65535, for example PORT=3978.`);
  return port;
}

function readHost(env: Environment, local: boolean, problems: string[]): string {
  const host = env.HOST || (local ? '127.0.0.1' : '0.0.0.0');
  if (local && !LOOPBACK.includes(host))
    problems.push(
      `HOST is "${host}", but without MicrosoftAppId there is no authentication, and the bot listens on this machine only. ` +
        `It takes ${LOOPBACK.join(', ')}, for example HOST=127.0.0.1; to be reached from elsewhere, give the Bot Framework credentials.`,
    );
  return host;
}

/** A path is allowed, for a server behind a proxy; a query or a name and password are not. */
function readPublicUrl(env: Environment, problems: string[]): string | undefined {
  if (!env.PUBLIC_URL) return undefined;
  const url = URL.canParse(env.PUBLIC_URL) ? new URL(env.PUBLIC_URL) : undefined;
  const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
  if (isPlain && (url.protocol === 'https:' || LOOPBACK.includes(url.hostname))) return url.href.replace(/\/+$/u, '');
  problems.push(
    `PUBLIC_URL is "${env.PUBLIC_URL}". It takes the https address at which people reach this server, for example PUBLIC_URL=https://plan-bot.example.org.`,
  );
  return undefined;
}

/** Long enough not to be guessed, and made of what a header can carry. */
function readMetricsToken({ METRICS_TOKEN: token }: Environment, problems: string[]): string | undefined {
  if (token && !/^[\w.~+/=-]{16,}$/.test(token))
    problems.push(
      `METRICS_TOKEN is ${token.length} characters that cannot be used. It takes 16 or more letters, digits and signs of . ~ + / = _ -, for example the output of "openssl rand -hex 24".`,
    );
  return token || undefined;
}

function readZone(env: Environment, problems: string[]): string {
  const zone = env.TIME_ZONE || 'Europe/London';
  if (IANAZone.isValidZone(zone)) return zone;
  problems.push(`TIME_ZONE is "${zone}". It takes an IANA zone name, for example TIME_ZONE=Europe/London.`);
  return 'Europe/London';
}

function readClock(env: Environment, local: boolean, zone: string, problems: string[]): DateTime | undefined {
  if (env.BOT_CLOCK && !local) {
    problems.push(
      'BOT_CLOCK is set together with Bot Framework credentials. A pretended time would date real records: remove it.',
    );
    return undefined;
  }
  const text = env.BOT_CLOCK || (local ? LOCAL_CLOCK : undefined);
  const at = text === undefined ? undefined : DateTime.fromISO(text, { zone });
  if (at && !at.isValid)
    problems.push(`BOT_CLOCK is "${text}". It takes an ISO date-time, for example BOT_CLOCK=${LOCAL_CLOCK}.`);
  return at;
}

function oneOf<T extends string>(
  name: string,
  allowed: readonly T[],
  byDefault: T,
  env: Environment,
  problems: string[],
): T {
  const text = env[name] || byDefault;
  const found = allowed.find(value => value === text);
  if (found === undefined)
    problems.push(`${name} is "${text}". It takes ${allowed.join(', ')}, for example ${name}=${byDefault}.`);
  return found ?? byDefault;
}
