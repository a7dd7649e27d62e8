import type { Change } from './change.ts';
import { type Swap, swapping, withValue } from './swap.ts';

const GROUPS = {
  force: ['force-led', 'force led', 'the force'],
  commissioner: ['commissioner-led', 'commissioner led', 'the commissioner'],
  partners: ['partner-led', 'partner led', undefined],
} as const;
const NAMES = ['force', 'commissioner', 'partners'] as const;

/** "force-led" → "partner-led", "led by the Force" → "led by the Commissioner". */
export const otherLead: Change = swapping('another lead group', (_, query) =>
  query.of !== 'activities'
    ? []
    : NAMES.flatMap(group =>
        NAMES.flatMap(other => {
          const put = withValue(query, 'leadGroup', group, other);
          if (!put) return [];
          return GROUPS[group].flatMap((said, at): Swap[] => {
            const instead = GROUPS[other][at];
            return said !== undefined && instead !== undefined ? [{ said, instead, query: put }] : [];
          });
        }),
      ),
);
