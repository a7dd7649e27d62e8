import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A public key of the Bot Framework service. */
export interface SigningKey {
  readonly key: KeyObject;
  /** The channels whose requests it may sign; none named: any. */
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /**
   * @returns the key of that id, or undefined where the service has none
   * @throws KeysUnavailable when no keys are known and the service does not give them in time
   */
  keyFor(id: string): Promise<SigningKey | undefined>;
}

/** Nobody can be let in or turned away, for the service that holds the keys does not answer. */
export class KeysUnavailable extends Error {
  readonly code = 'KEYS_UNAVAILABLE';
  override readonly name = 'KeysUnavailable';
}

export interface SigningKeysParts {
  /** Where the service's OpenID metadata stands. */
  readonly metadataUrl: string;
  /** How long fetching may take in all: Teams must have its answer within 5 seconds. */
  readonly limitMs?: number;
  /** Milliseconds of a clock that only runs forward. */
  readonly nowMs?: () => number;
}

/** Of the public cloud. */
export const METADATA_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const LIMIT_MS = 4_000;
/** Keys are fetched anew after so long (the service's own advice), and for an id that is not known, but not more often than this. */
const FRESH_MS = 24 * 60 * 60 * 1_000;
const ASK_AGAIN_MS = 5 * 60 * 1_000;

/**
 * The keys that the Bot Framework service signs with: fetched when first needed, once for however many wait for them, and again when
 * they are a day old or an unknown one is named. While the service is down, the keys that are known go on being used. (The SDK fetches
 * them once for each request that waits, and waits for ever: platform notes, section 1, "Keys".)
 */
export function createSigningKeys(parts: SigningKeysParts): SigningKeys {
  const { metadataUrl, limitMs = LIMIT_MS, nowMs = () => performance.now() } = parts;
  let known: ReadonlyMap<string, SigningKey> | undefined;
  let askedMs = Number.NEGATIVE_INFINITY;
  let fetchedMs = Number.NEGATIVE_INFINITY;
  let flight: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    askedMs = nowMs();
    known = await fetchKeys(metadataUrl, limitMs);
    fetchedMs = nowMs();
  }

  /** One fetch at a time; its failure counts only for who has nothing else to go by. */
  async function ask(): Promise<void> {
    flight ??= refresh().finally(() => {
      flight = undefined;
    });
    try {
      await flight;
    } catch (cause) {
      if (!known) throw new KeysUnavailable('The signing keys cannot be fetched.', { cause });
    }
  }

  return {
    async keyFor(id) {
      const isWanting = !known?.has(id) || nowMs() - fetchedMs > FRESH_MS;
      if (!known || (isWanting && nowMs() - askedMs > ASK_AGAIN_MS)) await ask();
      return known?.get(id);
    },
  };
}

const metadataSchema = z.looseObject({ jwks_uri: z.url() });
const keySetSchema = z.looseObject({
  keys: z.array(z.looseObject({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).nullish() })),
});

async function fetchKeys(metadataUrl: string, limitMs: number): Promise<ReadonlyMap<string, SigningKey>> {
  const signal = AbortSignal.timeout(limitMs);
  const metadata = metadataSchema.parse(await fetchJson(metadataUrl, signal));
  const { keys } = keySetSchema.parse(await fetchJson(metadata.jwks_uri, signal));
  // Keys of another kind than RSA sign for others.
  return new Map(keys.filter(({ kty }) => kty === 'RSA').map(jwk => [jwk.kid, signingKey(jwk)]));
}

const signingKey = (jwk: z.infer<typeof keySetSchema>['keys'][number]): SigningKey => ({
  key: createPublicKey({ key: jwk, format: 'jwk' }),
  endorsements: jwk.endorsements ?? [],
});

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`The key service answered ${response.status}.`);
  return response.json();
}
