import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Authentication } from '../../bot/teams/adapter.ts';

const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'test-key';

export interface KeyServer {
  /** The SDK's own authentication, asking this server for keys; everything else as in the public cloud. */
  authentication(appId: string): Authentication;
  /** A token signed as the Bot Framework service would, with claims in place of the usual ones. */
  token(claims: object, signedBy?: KeyObject): string;
  readonly strangersKey: KeyObject;
  close(): Promise<void>;
}

/** Holds the keys that the Bot Framework service signs with, as its metadata address does, on this machine. */
export async function startKeyServer(): Promise<KeyServer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = [{ ...own.publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] }];
  const server = createServer((request, response) => {
    const body = request.url === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri: `${url}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    authentication: appId => authenticationAt(`${url}/metadata`, appId),
    token: (claims, signedBy = own.privateKey) => signed(claims, signedBy),
    strangersKey: stranger.privateKey,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** All of these must be given: with some of them the SDK refuses everything (platform notes, section 1). */
function authenticationAt(metadata: string, appId: string): Authentication {
  const settings = {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    CallerId: 'urn:botframework:azure',
  };
  const factory = new ConfigurationServiceClientCredentialFactory({ MicrosoftAppId: appId, MicrosoftAppPassword: 'x' });
  // Outbound messages carry no token in tests: getting one would go to the network.
  factory.createCredentials = async () => ({ signRequest: async (request: unknown) => request }) as never;
  return new ConfigurationBotFrameworkAuthentication(settings, factory);
}

function signed(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${part(claims)}`;
  return `Bearer ${head}.${createSign('RSA-SHA256').update(head).sign(key, 'base64url')}`;
}
