import { randomUUID } from 'node:crypto';
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Credentials } from '../process/credentials.ts';
import type { Log } from '../process/log.ts';
import { somethingWentWrong } from './sentences.ts';

/** How the SDK proves who calls. */
export type Authentication = ConstructorParameters<typeof CloudAdapter>[0];

/** After so long without an answer of the connector a message counts as in doubt: Teams itself gives up on a turn after 15 seconds. */
const CONNECTOR_LIMIT_MS = 8_000;

export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;

  /** @param appId empty: local mode, in which the SDK asks for no token either */
  constructor(authentication: Authentication, appId: string) {
    super(authentication);
    this.#appId = appId;
  }

  /**
   * Runs the logic on one incoming activity whose token was proven (`isProven`), as whom the bot speaks when it begins by itself. In
   * place of `process`, which authenticates in its own way and writes to the response itself, with the reason of a refusal in the body.
   */
  receive(incoming: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    if (this.#appId === '') return this.processActivity('', incoming, logic);
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return this.processActivity({ ...SERVICE, claimsIdentity, connectorFactory }, incoming, logic);
  }
}

/** The public cloud: for whom the bot's own tokens are, and how the SDK names it to the logic. */
const SERVICE = { audience: 'https://api.botframework.com', callerId: 'urn:botframework:azure' };

/** The adapter, with everything the SDK does by itself and should not taken off (see `limitConnector`). */
export function createAdapter(
  authentication: Authentication,
  log: Log,
  connectorLimitMs: number = CONNECTOR_LIMIT_MS,
  appId = '',
): TeamsAdapter {
  const adapter = new TeamsAdapter(authentication, appId);
  adapter.use(async (context, next) => {
    limitConnector(adapter, context, connectorLimitMs);
    await next();
  });
  adapter.onTurnError = (context, error) => apologise(context, error, log);
  return adapter;
}

/**
 * How the SDK authenticates: with the credentials in production, not at all in local mode (an empty app id means just that, which is
 * why `readCredentials` lets none pass).
 */
export function authenticationFor(credentials: Credentials | undefined): Authentication {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: credentials?.appId ?? '',
    ...(credentials && { MicrosoftAppType: credentials.type, MicrosoftAppTenantId: credentials.tenants[0] }),
    ...(credentials?.password !== undefined && { MicrosoftAppPassword: credentials.password }),
  });
  return new ConfigurationBotFrameworkAuthentication({}, factory);
}

/** The part of the SDK's connector client that is reached for; its own options for the same are ignored. */
interface ConnectorClient {
  readonly client: {
    readonly pipeline: {
      removePolicy(which: { name: string }): unknown;
      addPolicy(policy: {
        name: string;
        sendRequest<Q extends { timeout: number }, A>(request: Q, next: (request: Q) => Promise<A>): Promise<A>;
      }): void;
    };
  };
}

/**
 * Takes the SDK's own repetitions off one turn's connector client and sets a time limit. On 408, 5xx and a broken connection the SDK
 * sends a message up to four times, each of which may arrive, and it waits for ever on one that hangs (platform notes, section 2).
 */
function limitConnector(adapter: TeamsAdapter, context: TurnContext, limitMs: number): void {
  const { pipeline } = (context.turnState.get(adapter.ConnectorClientKey) as ConnectorClient).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'timeLimit',
    sendRequest: (request, next) => {
      request.timeout = limitMs;
      return next(request);
    },
  });
}

/** The last net: the turn itself answers for its faults (`turns.ts`), so this is a fault of the edge. One calm sentence, the cause in the log. */
async function apologise(context: TurnContext, error: unknown, log: Log): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  log.fault(error, 'turn failed at the edge', { turn: reference });
  const text = somethingWentWrong(reference);
  try {
    await context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'plain' });
  } catch (cause) {
    log.fault(cause, 'apology not sent', { turn: reference });
  }
}
