import { soak } from './soak.ts';

/** `npm run soak [-- TURNS]`: says what was measured, and ends with 1 where memory or open files grew. */
const MOST_GROWTH = 0.05;
const turns = Number(process.argv[2] ?? 200_000);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const report = await soak(turns, (done, heap) => console.error(`${done} turns, ${megabytes(heap)}`));
const growth = report.lastQuarter / report.secondQuarter - 1;
console.log(`${report.turns} turns in ${report.secondsInAll.toFixed(0)} s`);
console.log(
  `heap after a collection: ${megabytes(report.secondQuarter)} in the second quarter, ${megabytes(report.lastQuarter)} in the last: ${(growth * 100).toFixed(1)}%`,
);
console.log(`${report.deliveredAgain} deliveries were not answered in 15 s and were made again`);
console.log(`open files and sockets: ${report.handlesBefore} after a quarter, ${report.handlesAfter} at the end`);
const isLeft = (report.handlesAfter ?? 0) > (report.handlesBefore ?? 0);
if (growth > MOST_GROWTH || isLeft) process.exitCode = 1;
