import { MONTHS } from '../../../data/dayInWords.ts';
import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { type Swap, swapping } from './swap.ts';

const nameOf = (month: string): string => MONTHS[Number(month.slice(5)) - 1] ?? '';
const known = [...new Set(register.records.indicators.flatMap(i => i.values.map(v => v.to)))].sort();
/** Said without its year, a month is the latest of that name. */
const latest = known.filter(month => !known.some(other => other > month && nameOf(other) === nameOf(month)));

/** "knife crime in June" → "… in September": another month that there are figures of, in the same year where one is said. */
export const otherMonth: Change = swapping('another month of figures', ({ text }, query) =>
  query.of !== 'indicators' || query.at?.length !== 1
    ? []
    : query.at.flatMap(month =>
        known
          .filter(
            other =>
              other !== month &&
              (/20\d\d/.test(text) ? other.slice(0, 4) === month.slice(0, 4) : latest.includes(other)),
          )
          .map((other): Swap => ({ said: nameOf(month), instead: nameOf(other), query: { ...query, at: [other] } })),
      ),
);
