/** Why a request is not let in. The message tells a developer at the other end what is allowed, and nothing about the inside. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 413 | 415 | 421;
  readonly code: string;
  readonly message: string;
}

export interface RequestHead {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface GuardSettings {
  /** The most that a body may hold. A Teams activity is a few kilobytes; 256 kB leaves room for the largest card submit. */
  readonly bodyLimitBytes: number;
  /** Local mode: only requests that were addressed to this machine by name, against web pages that rebind a name to loopback. */
  readonly loopbackOnly: boolean;
}

/**
 * The checks on the head of a request to `/api/messages`, made before a byte of its body is read, in this order. restify's own body
 * parser is not used at all: with an encoded body it ends the process (platform notes, "The eleven that bite hardest", 1 and 3).
 * @returns the first refusal, or undefined: let it in
 */
export function refuseHead(request: RequestHead, settings: GuardSettings): Refusal | undefined {
  return HEAD_GUARDS.map(guard => guard(request, settings)).find(refusal => refusal !== undefined);
}

type HeadGuard = (request: RequestHead, settings: GuardSettings) => Refusal | undefined;

const HEAD_GUARDS: readonly HeadGuard[] = [refuseForeignHost, refuseEncoding, refuseType, refuseLength];

/** Local mode: against web pages that rebind a name to loopback. */
export function refuseForeignHost({ headers }: RequestHead, { loopbackOnly }: GuardSettings): Refusal | undefined {
  if (!loopbackOnly || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(String(headers.host))) return undefined;
  return { status: 421, code: 'NotLocal', message: 'In local mode this bot answers requests to 127.0.0.1 only.' };
}

function refuseEncoding({ headers }: RequestHead): Refusal | undefined {
  const encoding = headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return undefined;
  return { status: 415, code: 'EncodedBody', message: 'Send the body without Content-Encoding.' };
}

function refuseType({ headers }: RequestHead): Refusal | undefined {
  const type = String(headers['content-type'] ?? '').split(';')[0];
  if (type?.trim().toLowerCase() === 'application/json') return undefined;
  return { status: 415, code: 'NotJson', message: 'Send the body as application/json.' };
}

function refuseLength({ headers }: RequestHead, { bodyLimitBytes }: GuardSettings): Refusal | undefined {
  const length = headers['content-length'];
  return length !== undefined && !(Number(length) <= bodyLimitBytes) ? tooLarge(bodyLimitBytes) : undefined;
}

/** The refusal of a body that is too large, whether it said so or not. */
export function tooLarge(limitBytes: number): Refusal {
  return { status: 413, code: 'TooLarge', message: `The body may hold ${limitBytes} bytes at most.` };
}
