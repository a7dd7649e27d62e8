import { join } from 'node:path';
import { loadReference } from '../../data/reference.ts';
import { projectRoot } from '../../data/root.ts';
import { measurePlanning } from './planning.ts';

const YEAR_BAR_MS = 30_000;
const TICK_BAR_MS = 20;

/** Prints how long planning takes in a very large office. @returns whether the bars are kept */
export function printPlanning(): boolean {
  const { yearMs, messages, quietTickMs, busiestTick } = measurePlanning(
    loadReference(join(projectRoot(), 'data', 'reference')),
  );
  const ms = (n: number) => n.toFixed(1);
  console.log(
    `planning a year for 1,000 people and 10,000 activities: ${ms(yearMs)} ms, ${messages} messages (bar: ${YEAR_BAR_MS})`,
  );
  console.log(
    `one tick with nothing new: median ${ms(quietTickMs.median)} ms, longest ${ms(quietTickMs.longest)} ms (bar: median ${TICK_BAR_MS}); ` +
      `the busiest, with ${busiestTick.messages} messages due: ${ms(busiestTick.ms)} ms`,
  );
  return yearMs <= YEAR_BAR_MS && quietTickMs.median <= TICK_BAR_MS;
}
