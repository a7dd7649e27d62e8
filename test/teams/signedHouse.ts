import type { Log } from '../../bot/process/log.ts';
import type { SigningKeys } from '../../bot/teams/signingKeys.ts';
import { answer, type EdgeHouse, NOW, openEdgeHouse } from './edgeHouse.ts';
import { said, TENANT } from './incoming.ts';
import type { KeyServer } from './keyServer.ts';

export const APP_ID = '0f7c5b1e-6d8a-4a43-9f6c-3a2b1c0d9e8f';
export const SERVICE_URL = 'https://smba.trafficmanager.net/uk/';
export const CREDENTIALS = {
  appId: APP_ID,
  type: 'SingleTenant',
  password: 'not-a-secret',
  tenants: [TENANT],
} as const;

const nowSeconds = NOW.toSeconds();
/** What the Bot Framework service claims in a token for this bot. */
export const CLAIMS = {
  iss: 'https://api.botframework.com',
  aud: APP_ID,
  serviceurl: SERVICE_URL,
  nbf: nowSeconds - 60,
  exp: nowSeconds + 3_600,
};

/** The edge in production mode, proving tokens with a key server of the test's. It says nothing back: Teams is not on this machine. */
export const openSignedHouse = (keyServer: KeyServer, keys: SigningKeys = keyServer.keys(), log?: Log) =>
  openEdgeHouse({
    credentials: CREDENTIALS,
    authentication: keyServer.authentication(APP_ID),
    keys,
    respond: () => answer([]),
    ...(log && { log }),
  });

/** Posts a message of somebody of the office's tenant in Teams. */
export const postSigned = (house: EdgeHouse, authorization: string, fields: object = {}): Promise<Response> =>
  house.post({ ...said({ serviceUrl: SERVICE_URL }, 'hello'), ...fields }, { authorization });
