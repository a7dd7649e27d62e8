import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Authentication } from '../../bot/teams/adapter.ts';
import { createSigningKeys, type SigningKeys } from '../../bot/teams/signingKeys.ts';

const ISSUER = 'https://api.botframework.com';

/** What the server does with requests: answers, refuses, never answers, or answers with something that is no key set. */
export type Mood = 'up' | 'unavailable' | 'hanging' | 'nonsense';

export interface TokenParts {
  /** In place of the usual ones. */
  readonly head?: object;
  readonly signedBy?: KeyObject;
}

export interface KeyServer {
  /** What proves tokens, asking this server. */
  keys(parts?: { limitMs?: number; nowMs?: () => number }): SigningKeys;
  /** How the SDK signs what it sends: not at all, for getting a token would go to the network. */
  authentication(appId: string): Authentication;
  /** A token signed as the Bot Framework service would. */
  token(claims: object, parts?: TokenParts): string;
  /** One that is signed with the public key as if that were a shared secret, for those who let a token choose how it is checked. */
  confusedToken(claims: object): string;
  readonly strangersKey: KeyObject;
  /** How often the list of keys was asked for. */
  fetches(): number;
  become(mood: Mood): void;
  /** A new key in the place of the present one. */
  rotate(): void;
  /** Says of the present key for which channels it may sign. */
  endorse(...channels: string[]): void;
  close(): Promise<void>;
}

interface Pair {
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Holds the keys that the Bot Framework service signs with, as its metadata address does, on this machine. */
export async function startKeyServer(): Promise<KeyServer> {
  const stranger = newPair(0);
  let pair = newPair(1);
  let rotations = 1;
  let endorsements = ['msteams'];
  let mood: Mood = 'up';
  let fetches = 0;
  const keySet = () => ({
    keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: pair.kid, use: 'sig', endorsements }],
  });
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    if (isKeys) fetches += 1;
    answer(response, mood, isKeys ? keySet() : { issuer: ISSUER, jwks_uri: `${url}/keys` });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    keys: parts => createSigningKeys({ metadataUrl: `${url}/metadata`, ...parts }),
    authentication: silentAuthentication,
    token: (claims, { head = {}, signedBy = pair.privateKey } = {}) => {
      const text = headAndClaims({ alg: 'RS256', typ: 'JWT', kid: pair.kid, ...head }, claims);
      return `Bearer ${text}.${createSign('RSA-SHA256').update(text).sign(signedBy, 'base64url')}`;
    },
    confusedToken: claims => {
      const text = headAndClaims({ alg: 'HS256', typ: 'JWT', kid: pair.kid }, claims);
      const secret = pair.publicKey.export({ format: 'pem', type: 'spki' });
      return `Bearer ${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
    strangersKey: stranger.privateKey,
    fetches: () => fetches,
    become: next => {
      mood = next;
    },
    rotate: () => {
      rotations += 1;
      pair = newPair(rotations);
    },
    endorse: (...channels) => {
      endorsements = channels;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const newPair = (n: number): Pair => ({
  kid: `test-key-${n}`,
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
});

function answer(response: ServerResponse, mood: Mood, body: object): void {
  if (mood === 'hanging') return;
  response.statusCode = mood === 'unavailable' ? 503 : 200;
  response.setHeader('content-type', 'application/json');
  response.end(mood === 'nonsense' ? '{"keys":"none"}' : JSON.stringify(body));
}

function headAndClaims(head: object, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(head)}.${part(claims)}`;
}

function silentAuthentication(appId: string): Authentication {
  const factory = new ConfigurationServiceClientCredentialFactory({ MicrosoftAppId: appId, MicrosoftAppPassword: 'x' });
  factory.createCredentials = async () => ({ signRequest: async (request: unknown) => request }) as never;
  return new ConfigurationBotFrameworkAuthentication({}, factory);
}
