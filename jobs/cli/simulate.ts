import { isAbsolute, join } from 'node:path';
import { configMessage, readConfig } from '../../bot/process/config.ts';
import { readEnvironment } from '../../bot/process/environment.ts';
import { createCalendar, readBankHolidays } from '../../data/calendar.ts';
import { loadReference } from '../../data/reference.ts';
import { loadReminders } from '../../data/reminderSettings.ts';
import { loadRoles } from '../../data/roles.ts';
import { projectRoot } from '../../data/root.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { simulate } from '../simulate.ts';
import { readSpan } from './span.ts';

/** `npm run --silent simulate -- --from DATE --to DATE`: one JSON line for each message that would be sent by itself. */
async function main(): Promise<void> {
  const calendar = createCalendar(readBankHolidays());
  const span = readSpan(process.argv.slice(2), calendar.years);
  if (!span.ok) return refuse(span.problems.join('\n'));
  const reading = readConfig(readEnvironment(projectRoot()));
  if (!reading.ok) return refuse(configMessage(reading.problems));
  const { dataFolder, zone } = reading.config;
  const reference = loadReference(join(projectRoot(), 'data', 'reference'));
  const store = await peekStore(isAbsolute(dataFolder) ? dataFolder : join(projectRoot(), dataFolder), reference);
  const settings = loadReminders(zone);
  const { managers } = loadRoles(join(projectRoot(), 'data', 'roles.json'), store.register().records.people);
  const { from, to } = span;
  for (const line of simulate({ register: store.register(), managers, settings, calendar, from, to }))
    process.stdout.write(`${JSON.stringify(line)}\n`);
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

try {
  await main();
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
