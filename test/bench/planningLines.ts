import { join } from 'node:path';
import { loadReference } from '../../data/reference.ts';
import { projectRoot } from '../../data/root.ts';
import { measurePlanning } from './planning.ts';

const YEAR_BAR_MS = 30_000;
const TICK_BAR_MS = 20;

/** Prints how long planning takes in a very large office. @returns whether the bars are kept */
export function printPlanning(): boolean {
  const { yearMs, messages, quietTickMs, busyTicks, everyMinute } = measurePlanning(
    loadReference(join(projectRoot(), 'data', 'reference')),
  );
  const ms = (n: number) => n.toFixed(1);
  console.log(
    `planning (processor time) a year for 1,000 people and 10,000 activities: ${ms(yearMs)} ms, ${messages} messages (bar: ${YEAR_BAR_MS}); ` +
      `asked in each of its ${everyMinute.ticks} minutes: ${ms(everyMinute.ms)} ms, ${everyMinute.messages} messages (bar: ${YEAR_BAR_MS})`,
  );
  console.log(
    `one tick with nothing new: median ${ms(quietTickMs.median)} ms, longest ${ms(quietTickMs.longest)} ms; the ${busyTicks.count} busiest, ` +
      `with up to ${busyTicks.messages} messages due: median ${ms(busyTicks.medianMs)} ms, longest ${ms(busyTicks.longestMs)} ms (bar: medians ${TICK_BAR_MS})`,
  );
  return (
    Math.max(yearMs, everyMinute.ms) <= YEAR_BAR_MS && Math.max(quietTickMs.median, busyTicks.medianMs) <= TICK_BAR_MS
  );
}
