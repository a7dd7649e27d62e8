import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../bot/process/config.ts';
import { silentLog } from '../../bot/process/log.ts';
import { type RunningBot, startBot } from '../../bot/runningBot.ts';
import { openStore } from '../../data/store/openStore.ts';
import { deliverAsTeams } from './asTeams.ts';
import { type Delivered, type FakeConnector, startFakeConnector } from './fakeConnector.ts';
import type { Place } from './incoming.ts';
import { answerFaults } from './teamsRules.ts';

export interface WholeBot {
  readonly connector: FakeConnector;
  /** Somebody's own chat with the bot, by their account. */
  own(account: string): Place;
  /** Posts one incoming activity and gives what the bot sent while it was handled. */
  tell(incoming: object): Promise<readonly Delivered[]>;
  /** Posts one invoke and gives the body of its answer. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever the bot answered
  invoke(incoming: object): Promise<any>;
  /** Posts a body as it is and gives the status of the answer. */
  post(body: string): Promise<number>;
  readonly url: () => string;
  /** Ends the bot and starts it again on the same store, the clock at an instant (ISO 8601) where one is given. */
  restart(clockAt?: string): Promise<void>;
  close(): Promise<void>;
}

/** The whole bot in local mode, as `npm start` puts it together, on a port and a store of its own, with a fake connector. A test may open the store its own way. */
export async function openWholeBot(open = openStore, log = silentLog): Promise<WholeBot> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-bot-'));
  const connector = await startFakeConnector();
  const dataFolder = join(folder, 'store');
  let bot: RunningBot = await startBot(localConfig(dataFolder), log, open);
  return {
    connector,
    own: account => ({ serviceUrl: connector.serviceUrl, account, conversation: `a:${account}` }),
    tell: async incoming => {
      const before = connector.delivered.length;
      await post(bot.url, incoming);
      return connector.delivered.slice(before);
    },
    invoke: async incoming => {
      const before = connector.delivered.length;
      const body = (await (await post(bot.url, incoming)).json()) as { type?: unknown };
      // The card in the conversation is replaced after the answer.
      if (body.type === CARD && !isLook(incoming)) await connector.waitFor(before + 1);
      const faults = answerFaults(body);
      if (faults.length > 0) throw new Error(`Teams would not show this answer: ${faults.join('; ')}`);
      return body;
    },
    post: async body => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body });
      await response.arrayBuffer();
      return response.status;
    },
    url: () => bot.url,
    restart: async clockAt => {
      await bot.close(1_000);
      bot = await startBot(localConfig(dataFolder, clockAt), log, open);
    },
    close: async () => {
      await bot.close(1_000);
      await connector.close();
      await rm(folder, { recursive: true });
    },
  };
}

const CARD = 'application/vnd.microsoft.card.adaptive';

const isLook = (incoming: object): boolean =>
  (incoming as { value?: { action?: { verb?: unknown } } }).value?.action?.verb === 'look';

async function post(url: string, incoming: object): Promise<Response> {
  const once = (activity: object) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
  const { response } = await deliverAsTeams(once, incoming);
  if (response.status !== 200) throw new Error(`The bot answered ${response.status}: ${await response.text()}`);
  return response;
}

function localConfig(dataFolder: string, clockAt?: string): Config {
  const settings = { PORT: '0', DATA_DIR: dataFolder, PLAYGROUND: 'off', LOG_LEVEL: 'silent' };
  const reading = readConfig({ ...settings, ...(clockAt && { BOT_CLOCK: clockAt }) });
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  return reading.config;
}
