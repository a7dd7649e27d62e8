import { projectRoot } from '../data/root.ts';
import { configMessage, readConfig } from './process/config.ts';
import { couldNotStart, listening, openThePlayground } from './process/consoleSentences.ts';
import { readEnvironment } from './process/environment.ts';
import { createLog, type Log } from './process/log.ts';
import { type RunningBot, startBot } from './runningBot.ts';

/** Where the contract promises the browser client. */
const PLAYGROUND_PORT = 56150;
/** How long what is under way may take when the bot is told to end; the whole must be over in 10 seconds. */
const CLOSE_LIMIT_MS = 8_000;

/** The composition root: the only module that acts when it is loaded. */
async function start(): Promise<void> {
  const reading = readConfig(readEnvironment(projectRoot()));
  if (!reading.ok) return fail(configMessage(reading.problems));
  const { config } = reading;
  const log = createLog(config.logLevel);
  const bot = await startBot(config, log);
  const playground = config.playground ? await openPlayground(bot) : undefined;
  endOnSignal(log, async () => {
    await Promise.all([playground?.stop(), bot.close(CLOSE_LIMIT_MS)]);
  });
  const local = config.credentials === undefined;
  console.log(playground ? openThePlayground(playground.url) : listening(bot.url, local));
}

async function openPlayground(bot: RunningBot): Promise<{ readonly url: string; stop(): Promise<void> }> {
  try {
    // Only local mode pays for loading it.
    const { startPlayground } = await import('./local/playground.ts');
    return await startPlayground({ botUrl: bot.url, port: PLAYGROUND_PORT });
  } catch (error) {
    await bot.close(CLOSE_LIMIT_MS);
    throw error;
  }
}

/** Ends in order on the first signal and at once on the second; a fault that nothing caught is written down. */
function endOnSignal(log: Log, close: () => Promise<void>): void {
  let ending = false;
  const end = (exitCode: number) => {
    if (ending) process.exit(130);
    ending = true;
    close().then(
      () => process.exit(exitCode),
      error => {
        log.fault(error, 'did not end in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  process.on('unhandledRejection', error => log.fault(error, 'unhandled rejection'));
  process.on('uncaughtException', error => {
    log.fault(error, 'uncaught exception');
    end(1);
  });
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

try {
  await start();
} catch (error) {
  fail(couldNotStart(error instanceof Error ? error.message : String(error)));
}
