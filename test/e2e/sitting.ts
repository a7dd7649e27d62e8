import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, openClient } from './client.ts';
import { type RunningHouse, startHouse } from './runningHouse.ts';

/** One tester with a bot and a store of their own, for the tests of one `describe`. */
export interface Sitting {
  /** Where the store lies. */
  readonly folder: string;
  readonly client: Client;
  /** Ends the bot and starts it again on the same store. @returns the exit code with which it ended */
  restart(): Promise<number | null | undefined>;
}

/** Opens a sitting before the tests of the surrounding `describe` and clears it away after them; a failed test leaves a picture. */
export function openSitting(name: string): Sitting {
  let folder = '';
  let house: RunningHouse | undefined;
  let client: Client | undefined;

  async function begin(): Promise<void> {
    house = await startHouse(folder);
    client = await openClient(house.url);
  }
  async function end(): Promise<void> {
    await client?.close();
    await house?.stop();
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-bot-e2e-'));
    await begin();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await client?.keep(`failed-${name}`);
  });
  after(async () => {
    await end();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    get folder() {
      return folder;
    },
    get client() {
      if (!client) throw new Error('The sitting has not begun.');
      return client;
    },
    restart: async () => {
      await end();
      const { exitCode } = house?.process ?? {};
      await begin();
      return exitCode;
    },
  };
}
