import type { Query } from '../../../bot/questions/query.ts';
import type { Change } from './change.ts';
import { type Swap, swapping, withValue } from './swap.ts';

const COLOURS = ['green', 'amber', 'red'] as const;

/** "the ambers" → "the greens": another colour, with every word of the first. */
export const otherStatus: Change = swapping('another colour', (_, query) =>
  COLOURS.flatMap(colour =>
    COLOURS.filter(other => other !== colour).flatMap((other): Swap[] => {
      const put = withStatus(query, colour, other);
      return put
        ? [
            { said: colour, instead: other, query: put },
            { said: `${colour}s`, instead: `${other}s`, query: put },
          ]
        : [];
    }),
  ),
);

const withStatus = (query: Query, colour: string, other: string): Query | undefined =>
  query.of === 'activities' || query.of === 'statuses' ? withValue(query, 'status', colour, other) : undefined;
