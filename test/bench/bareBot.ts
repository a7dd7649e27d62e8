import { readConfig } from '../../bot/process/config.ts';
import { silentLog } from '../../bot/process/log.ts';
import { startBot } from '../../bot/runningBot.ts';
import { openBareStore } from './bareStore.ts';

/** The whole bot over the bare store: what a turn costs where saving is one write and one sync. Prints where it listens. */
const reading = readConfig(process.env);
if (!reading.ok) throw new Error(reading.problems.join('\n'));
const bot = await startBot(reading.config, silentLog, openBareStore);
console.log(`Listening on ${bot.url}`);
process.on('SIGTERM', () => process.exit(0));
