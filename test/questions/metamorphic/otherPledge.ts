import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { type Swap, swapping, withValue } from './swap.ts';

const main = register.records.pledges.filter(p => p.parent === null);

/** "pledge 5" → "pledge 3", "PL7" → "PL2", by number, code or name. */
export const otherPledge: Change = swapping('another pledge', (_, query) =>
  main.flatMap(pledge =>
    main.flatMap((other): Swap[] => {
      const put = withValue(query, 'pledge', pledge.code, other.code);
      if (!put) return [];
      const names = (p: typeof pledge) => [
        p.code,
        `pledge ${p.code.slice(2)}`,
        `${p.name} pledge`,
        `pledge on ${p.name}`,
      ];
      return names(pledge).map((said, at) => ({ said, instead: names(other)[at] ?? '', query: put }));
    }),
  ),
);
