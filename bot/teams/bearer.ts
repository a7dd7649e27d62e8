import { verify } from 'node:crypto';
import type { DateTime } from 'luxon';
import type { SigningKeys } from './signingKeys.ts';

/** Who issues the tokens of the Bot Framework service, public cloud. */
const ISSUER = 'https://api.botframework.com';
const CHANNEL = 'msteams';
/** What the service signs with. Whatever else a token names (`none`, a shared secret) is refused before a key is looked up. */
const ALGORITHM = 'RS256';
/** Clocks of two machines may differ by so much. */
const SKEW_SECONDS = 300;

/** A token taken apart, as far as it is of the Bot Framework service for this bot. Nothing of it is proven yet. */
export interface ClaimedToken {
  readonly keyId: string;
  readonly signed: Buffer;
  readonly signature: Buffer;
  readonly claims: Claims;
}

interface Claims {
  readonly iss?: unknown;
  readonly aud?: unknown;
  readonly exp?: unknown;
  readonly nbf?: unknown;
  readonly serviceurl?: unknown;
}

/**
 * Takes an `Authorization` header apart. The SDK would also take the Emulator's and a skill's tokens, remembers for ever every tenant
 * that an unsigned token names, and prints keys and stacks for each that it refuses (platform notes, section 1); so it is not asked
 * in production: here only tokens issued by the Bot Framework service to this bot go on.
 * @returns undefined for anything else
 */
export function readBearer(appId: string, authorization: string): ClaimedToken | undefined {
  const [scheme, token, ...more] = authorization.split(' ');
  const [head, payload, signature, ...parts] = (token ?? '').split('.');
  if (scheme !== 'Bearer' || more.length > 0 || !head || !payload || !signature || parts.length > 0) return undefined;
  const { alg, kid } = (readPart(head) ?? {}) as { alg?: unknown; kid?: unknown };
  const claims = readPart(payload) as Claims | undefined;
  if (alg !== ALGORITHM || typeof kid !== 'string' || claims?.iss !== ISSUER || claims.aud !== appId) return undefined;
  return {
    keyId: kid,
    signed: Buffer.from(`${head}.${payload}`),
    signature: Buffer.from(signature, 'base64url'),
    claims,
  };
}

/**
 * Proves a token: in its time, for this service address, and signed with a key of the service that may sign for Teams.
 * @param serviceUrl of the activity that came with it; replies go there
 * @throws KeysUnavailable when there is no key to prove it with
 */
export async function isProven(
  { keyId, signed, signature, claims }: ClaimedToken,
  serviceUrl: string,
  { keys, now }: { readonly keys: SigningKeys; readonly now: () => DateTime },
): Promise<boolean> {
  if (!isInTime(claims, now().toSeconds()) || claims.serviceurl !== serviceUrl) return false;
  const key = await keys.keyFor(keyId);
  if (!key || (key.endorsements.length > 0 && !key.endorsements.includes(CHANNEL))) return false;
  return verify('RSA-SHA256', signed, key.key, signature);
}

/** A token without an end is none of the service's. */
const isInTime = ({ exp, nbf }: Claims, nowSeconds: number): boolean =>
  typeof exp === 'number' &&
  nowSeconds < exp + SKEW_SECONDS &&
  (nbf === undefined || (typeof nbf === 'number' && nowSeconds > nbf - SKEW_SECONDS));

function readPart(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
