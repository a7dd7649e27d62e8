import { measureScale, type Scale } from './scale.ts';

const SIZES = [10_000, 50_000, 100_000] as const;
/** The bar with 100,000 activities. */
const MEDIAN_MS = 10;
const P99_MS = 40;
/** Memory that grows faster than the records by more than this is not linear. */
const LINEAR = 1.25;

/** Prints what reading takes over ever more activities; false where a bar is missed. */
export function printScale(): boolean {
  const scales = SIZES.map(size => {
    const scale = measureScale(size);
    console.log(lineOf(scale));
    return scale;
  });
  const [least, most] = [scales[0], scales.at(-1)];
  if (!least || !most) return false;
  const growth = perActivity(most) / perActivity(least);
  console.log(
    `memory for each activity, ${most.activities} beside ${least.activities}: ${growth.toFixed(2)} times (bar: ${LINEAR})`,
  );
  return most.reading.median <= MEDIAN_MS && most.reading.p99 <= P99_MS && growth <= LINEAR;
}

const perActivity = ({ megabytes, activities }: Scale): number => megabytes / activities;

const lineOf = ({ activities, readerMs, indexMs, megabytes, reading }: Scale): string =>
  `${String(activities).padStart(7)} activities: reading median ${reading.median.toFixed(2)} ms, p99 ${reading.p99.toFixed(1)} ms, longest ` +
  `${reading.longest.toFixed(1)} ms (bar at 100,000: median ${MEDIAN_MS}, p99 ${P99_MS}); reader ${seconds(readerMs)}, index ${seconds(indexMs)}, ` +
  `${megabytes.toFixed(0)} MB held`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
