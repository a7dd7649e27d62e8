import type { Change } from './change.ts';
import { type Swap, swapping, withValue } from './swap.ts';

const YEARS: readonly (readonly [string, string])[] = [
  ['2013', '2016'],
  ['2013-18', '2016-18'],
];

/** "the 2013 plan" ↔ "the 2016 plan", where nothing is named that only one of them has. */
export const otherPlan: Change = swapping('another plan', ({ text }, query) =>
  query.of === 'activities' || query.of === 'themes'
    ? [...YEARS, ...YEARS.map(([a, b]) => [b, a] as const)].flatMap(([said, instead]): Swap[] => {
        const of = (year: string) => (year.startsWith('2013') ? '2013-18' : '2016-18');
        const named = query.where.ids ?? query.where.pledge ?? query.where.topic ?? query.where.updated;
        const put = named || DATED.test(text) ? undefined : withValue(query, 'plan', of(said), of(instead));
        return put ? [{ said, instead, query: put }] : [];
      })
    : [],
);

/** A month, or a document of one plan, dates the question. */
const DATED =
  /january|february|march|april|\bmay\b|june|july|august|september|october|november|december|report|paper|half|quarter|20(13|16)[^\d].*20(13|16)/i;
