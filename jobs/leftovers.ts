import type { DateTime } from 'luxon';
import { type OutboxEntry, outboxEntrySchema } from '../data/outboxEntry.ts';
import type { AirLine } from '../data/store/airLog.ts';
import type { Change } from '../data/store/change.ts';
import { kept, released } from './entries.ts';
import { instantText } from './sending.ts';

/**
 * What becomes of the claims of a process that ended before it could settle them. Where the air log says how the sending ended, that. Where
 * it says that it began, nobody knows whether it arrived: in doubt. Where it says nothing it never began, and is due again; unless the
 * machine itself went down, and the log's last lines with it: then every claim is in doubt.
 * @param boot which start of the machine this is
 */
export function settleLeftovers(
  claims: readonly OutboxEntry[],
  lines: readonly AirLine[],
  boot: string,
  now: DateTime,
): readonly Change[] {
  const last = new Map(lines.map(line => [nameOf(line), line]));
  return claims.map(claim => {
    const line = last.get(nameOf({ key: claim.key, tries: claim.tries ?? 0 }));
    const settled = outboxEntrySchema.safeParse(line?.settled);
    if (settled.success) return kept(settled.data);
    const neverBegan = line === undefined && claim.boot !== undefined && claim.boot === boot;
    return neverBegan ? released(claim) : kept(doubtful(claim, now));
  });
}

const nameOf = ({ key, tries }: { readonly key: string; readonly tries: number }) => `${tries} ${key}`;

const doubtful = (claim: OutboxEntry, now: DateTime): OutboxEntry => ({
  ...claim,
  state: 'inDoubt',
  settledAt: instantText(now),
  outcome: 'stopped before the outcome was kept',
});
